/** The currency report as one HTML file: no scripts, nothing loaded, light and dark, for the screen and for paper. Everything from outside is escaped. */
import { dateInWords } from '../dataset/calendar.ts';
import type { Evidence } from '../describe/words.ts';
import { htmlDocument } from '../factsPage/document.ts';
import { Markup, markup, sourceLink } from '../factsPage/markup.ts';
import { STYLE } from '../factsPage/style.ts';
import { counted, RANKING, rankDocuments, reviewInWords, totalsOf, type CurrencyReport, type RankedDocument } from './currency.ts';
import type { ReportedChange, ReportedFinding } from './document.ts';
import { picture } from './picture.ts';
import { REPORT_STYLE } from './style.ts';

/** So many documents are told in full: the table lists them all, and nobody reads a thousand pages. */
export const MOST_TOLD = 200;
/** Nothing of the data stands in the style, so it needs no secret name. */
const NONCE = 'classwise';

/** The whole document. */
export function currencyHtml(report: CurrencyReport): string {
  const ranked = rankDocuments(report.documents);
  const told = ranked.filter((r) => r.outOfDate || r.names.length > 0).slice(0, MOST_TOLD);
  const title = `Currency of ${counted(ranked.length, 'document')}`;
  const body = markup`<header><h1>${title}</h1>
${summary(report, ranked)}</header>
<main>
${failures(report)}
${ranked.length > 0 && table(ranked, told)}
${told.map((r, i) => section(report, r, i + 1))}
${told.length < ranked.filter((r) => r.outOfDate).length && markup`<p>Only the first ${told.length} documents are told in full; the table lists them all.</p>`}
</main>
<footer><p>Made by Classwise from its data ${report.dataset.version}, as of ${dateInWords(report.dataset.asOf)}. Nothing later is known here. Not medical advice.</p></footer>`;
  return htmlDocument({ title, nonce: NONCE, styles: [STYLE, REPORT_STYLE], ownColours: true }, body);
}

function summary({ asOf, interrupted }: CurrencyReport, ranked: readonly RankedDocument[]): Markup {
  const { documents, outOfDate, claims, undated } = totalsOf(ranked);
  const figure = (n: number, words: string): Markup => markup`<li><strong>${n}</strong> ${words}</li>\n`;
  return markup`<p class="about">Judged at ${dateInWords(asOf)}.${interrupted && ' The run was interrupted: not all documents were checked.'}</p>
<ul class="figures">
${figure(outOfDate, `of ${counted(documents, 'document')} out of date`)}${figure(claims, `${claims === 1 ? 'sentence' : 'sentences'} not true any more`)}${figure(undated, 'without a review date')}</ul>
<p>${RANKING}</p>`;
}

function failures({ failures }: CurrencyReport): Markup | undefined {
  if (failures.length === 0) return undefined;
  const items = failures.map(({ file, message }) => markup`<li>${file !== undefined && markup`<b>${file}</b>: `}${message}</li>\n`);
  return markup`<section aria-labelledby="failures"><h2 id="failures">Could not be checked</h2><ul class="lines">${items}</ul></section>`;
}

function table(ranked: readonly RankedDocument[], told: readonly RankedDocument[]): Markup {
  const numbers = new Map(told.map((r, i) => [r, i + 1]));
  const rows = ranked.map((r, i) => {
    const { document, claims, names, since } = r;
    const number = numbers.get(r);
    const name = number === undefined ? markup`${document.file}` : markup`<a href="#d${number}">${document.file}</a>`;
    const age = since ? dateInWords(since) : r.outOfDate ? 'not dated' : 'current';
    return markup`<tr${!r.outOfDate && new Markup(' class="current"')}><td class="n">${i + 1}</td><th scope="row">${name}</th><td class="n">${claims.length}</td><td class="n">${document.changes.length}</td><td class="day">${age}</td><td class="day">${reviewInWords(document)}</td><td class="n">${names.length}</td></tr>
`;
  });
  return markup`<section aria-labelledby="ranking"><h2 id="ranking">Ranking</h2>
<div class="scroll" role="region" aria-labelledby="ranking" tabindex="0"><table class="ranking"><caption>All documents, the most out of date first</caption>
<thead><tr><th scope="col" class="n">Rank</th><th scope="col">Document</th><th scope="col" class="n">Not true</th><th scope="col" class="n">Changes since</th><th scope="col">Out of date since</th><th scope="col">Reviewed</th><th scope="col" class="n">Names</th></tr></thead>
<tbody>
${rows}</tbody></table></div></section>
`;
}

function section({ dataset, asOf }: CurrencyReport, { document, claims, names, since }: RankedDocument, number: number): Markup {
  const { changes, reviewed, fault, jurisdiction } = document;
  const review = reviewed === undefined ? (fault ?? 'It says no review date.') : `Reviewed ${dateInWords(reviewed)}.`;
  return markup`<section class="document" aria-labelledby="d${number}"><h2 id="d${number}">${number}. ${document.file}</h2>
<p class="about">${review} Judged for ${dataset.jurisdiction(jurisdiction).name}.${since && ` Out of date since ${dateInWords(since)}.`}</p>
${picture(dataset, document, asOf)}
${changes.length > 0 && changeTable(changes, reviewed)}
${claims.length > 0 && markup`<h3>Not true any more</h3><ol class="findings">${claims.map(finding)}</ol>`}
${names.length > 0 && markup`<h3>Names</h3><ol class="findings">${names.map(finding)}</ol>`}
</section>
`;
}

function changeTable(changes: readonly ReportedChange[], reviewed: string | undefined): Markup {
  const rows = changes.map(
    (
      c,
    ) => markup`<tr><th scope="row" class="day">${dateInWords(c.date)}</th><td>${c.drug}</td><td>${c.fact} ${source(c)}</td><td>${c.lines.join(', ')}</td></tr>
`,
  );
  return markup`<h3>Changed since the review</h3>
<div class="scroll"><table class="changes"><caption>${counted(changes.length, 'change')}${reviewed && ` since ${dateInWords(reviewed)}`}</caption>
<thead><tr><th scope="col">Date</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Lines</th></tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

function finding({ line, column, words, message, severity, verdict, rule, evidence }: ReportedFinding): Markup {
  return markup`<li class="${severity}"><p><span class="kind">Line ${line}, column ${column} · ${severity}: ${verdict} · ${rule}</span></p>
<blockquote>${words}</blockquote>
<p>${message}</p>
${evidence.length > 0 && markup`<ul class="evidence">${evidence.map(proof)}</ul>`}</li>
`;
}

function proof(e: Evidence): Markup {
  return markup`<li>${e.date !== null && `${dateInWords(e.date)}, `}${e.jurisdiction}: ${e.fact} ${source(e)}</li>
`;
}

function source({ url, publisher }: Pick<Evidence, 'url' | 'publisher'>): Markup | undefined {
  if (!url && !publisher) return undefined;
  return markup`<span class="sources">(${sourceLink({ url: url ?? '', publisher: publisher ?? url ?? '' })})</span>`;
}
