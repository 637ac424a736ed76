/** The currency report as Markdown, for wikis, pull requests and mail. */
import { dateInWords, parseDate } from '../dataset/calendar.ts';
import { escapeMarkdown, markdownLink } from '../describe/escape.ts';
import type { Evidence } from '../describe/words.ts';
import { counted, RANKING, rankDocuments, reviewInWords, totalsOf, type CurrencyReport, type RankedDocument } from './currency.ts';
import type { ReportedDocument, ReportedFinding } from './document.ts';

/** The whole document. */
export function currencyMarkdown(report: CurrencyReport): string {
  const { dataset, asOf, failures, interrupted } = report;
  const ranked = rankDocuments(report.documents);
  const { documents, outOfDate, claims, undated } = totalsOf(ranked);
  return [
    `# Currency of ${counted(documents, 'document')}`,
    // Wrong sentences are quoted here on purpose.
    '<!-- classwise-disable-file -->',
    `Judged at ${dateInWords(asOf)}. ${outOfDate} out of date, ${counted(claims, 'sentence')} not true any more, ${undated} without a review date.${interrupted ? ' The run was interrupted: not all documents were checked.' : ''}`,
    RANKING,
    ...(failures.length > 0
      ? ['## Could not be checked', failures.map((f) => `- ${plain(f.file ? `${f.file}: ${f.message}` : f.message)}`).join('\n')]
      : []),
    ...(ranked.length > 0 ? ['## Ranking', table(ranked)] : []),
    ...ranked.filter((r) => r.outOfDate || r.names.length > 0).flatMap((r) => section(report, r)),
    `Made by Classwise from its data ${dataset.version}, as of ${dateInWords(dataset.asOf)}. Nothing later is known here. Not medical advice.`,
    '',
  ].join('\n\n');
}

function table(ranked: readonly RankedDocument[]): string {
  const rows = ranked.map(({ document, claims, names, since, outOfDate }, i) =>
    row([
      i + 1,
      plain(document.file),
      reviewInWords(document),
      claims.length,
      document.changes.length,
      names.length,
      since ? dateInWords(since) : outOfDate ? 'not dated' : 'current',
    ]),
  );
  const head = row(['Rank', 'Document', 'Reviewed', 'Not true', 'Changes since', 'Names', 'Out of date since']);
  return [head, '|---:|---|---|---:|---:|---:|---|', ...rows].join('\n');
}

function section({ dataset, asOf }: CurrencyReport, { document, claims, names, since }: RankedDocument): string[] {
  const { file, reviewed, fault, changes, jurisdiction } = document;
  const review = reviewed === undefined ? (fault ?? 'It says no review date.') : `Reviewed ${dateInWords(reviewed)}.`;
  const drawn = timelineInText(document, asOf);
  const listed = changes.map((c) => {
    const lines = c.lines.length > 0 ? ` (line${c.lines.length === 1 ? '' : 's'} ${c.lines.join(', ')})` : '';
    return `- ${dateInWords(c.date)}, ${plain(c.drug)}: ${plain(c.fact)}${source(c)}${lines}`;
  });
  return [
    `## ${plain(file)}`,
    `${plain(review)} Judged for ${plain(dataset.jurisdiction(jurisdiction).name)}.${since ? ` Out of date since ${dateInWords(since)}.` : ''}`,
    ...(drawn ? [drawn] : []),
    ...(changes.length > 0 ? ['### Changed since the review', listed.join('\n')] : []),
    ...(claims.length > 0 ? ['### Not true any more', claims.map(finding).join('\n')] : []),
    ...(names.length > 0 ? ['### Names', names.map(finding).join('\n')] : []),
  ];
}

function finding({ line, words, message, severity, verdict, rule, evidence }: ReportedFinding): string {
  const proofs = evidence.map((e) => `\n  - ${e.date ? `${dateInWords(e.date)}, ` : ''}${e.jurisdiction}: ${plain(e.fact)}${source(e)}`);
  return `- Line ${line}, ${severity}, ${verdict} (${rule}): “${plain(words)}”. ${plain(message)}${proofs.join('')}`;
}

function source({ url, publisher }: Pick<Evidence, 'url' | 'publisher'>): string {
  if (url) return ` (${markdownLink(publisher ?? url, url)})`;
  return publisher ? ` (${plain(publisher)})` : '';
}

/** Letters wide, and letters a name may take before it. */
const WIDE = 48;
const NAME = 22;

/** A row of marks for each drug: as much of a picture as plain text allows. `R` the review, `*` what has happened since. */
function timelineInText({ reviewed, proofs }: ReportedDocument, asOf: string): string | undefined {
  const dated = proofs.filter((e) => e.days);
  if (dated.length === 0) return undefined;
  const year = (date: string): number => Math.floor(parseDate(date)!.first / 10000) + (Math.floor(parseDate(date)!.first / 100) % 100) / 12;
  const end = year(asOf);
  const start = Math.floor(Math.min(end - 1, ...dated.map((e) => year(e.date!)), ...(reviewed ? [year(reviewed)] : [])));
  const at = (date: string): number => Math.min(WIDE - 1, Math.round(((year(date) - start) / (end - start)) * (WIDE - 1)));
  const line = (name: string, places: readonly number[], letter: string): string =>
    `${(name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name).padEnd(NAME)} ${Array.from({ length: WIDE }, (_, i) => (places.includes(i) ? letter : '·')).join('')}`;
  const names = [...new Set(dated.map((e) => e.subject.name))];
  return [
    '```text',
    `${''.padEnd(NAME)} ${String(start).padEnd(WIDE - 5)}today`,
    ...(reviewed ? [line('review', [at(reviewed)], 'R')] : []),
    ...names.map((name) =>
      line(
        name,
        dated.filter((e) => e.subject.name === name).map((e) => at(e.date!)),
        '*',
      ),
    ),
    '```',
  ].join('\n');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function plain(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' '));
}
