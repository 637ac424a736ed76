/** Findings for people: grouped by file, each with its line, the words it is about, what is true and the source. */
import pc from 'picocolors';
import type { FileResult, ShownFinding } from '../check/results.ts';
import type { Reporter, ReportFrame, Summary } from './reporter.ts';

type Paint = ReturnType<typeof pc.createColors>;

export function textReporter({ dataset, colour }: ReportFrame): Reporter {
  const paint = pc.createColors(colour);
  return {
    file: (result) => fileInText(result, paint),
    end: (summary) => summaryInText(summary, dataset.asOf),
  };
}

function fileInText({ file, findings }: FileResult, paint: Paint): string {
  if (findings.length === 0) return '';
  const heading = `${paint.underline(file)} ${paint.dim(count(findings.length, 'finding'))}`;
  return `${heading}\n\n${findings.map((f) => findingInText(f, paint)).join('\n')}\n`;
}

function findingInText({ record, excerpt }: ShownFinding, paint: Paint): string {
  const { file, startLine, startColumn, severity, verdict, rule, message, evidence } = record;
  const loud = { error: paint.red, warning: paint.yellow, information: paint.cyan }[severity];
  const gap = excerpt.cut ? '…' : '';
  const caret = `${' '.repeat(gap.length + excerpt.from)}${'^'.repeat(excerpt.length)}`;
  const [first] = evidence;
  const proof = first ? [first.date, first.jurisdiction, first.publisher, first.url].filter(Boolean).join(' · ') : '';
  return [
    `${paint.bold(`${file}:${startLine}:${startColumn}`)} ${loud(severity)} ${verdict} ${paint.dim(`[${rule}]`)}`,
    `    ${paint.dim(`${gap}${excerpt.text}`)}`,
    `    ${paint.yellow(caret)}`,
    `  ${message}`,
    ...(proof ? [`  ${paint.dim(`Evidence: ${proof}`)}`] : []),
    '',
  ].join('\n');
}

/** The closing line: how much was read and found, and how far the facts reach. */
function summaryInText({ documents, findings, failures, mended, interrupted }: Summary, asOf: string): string {
  const unread = failures.filter((f) => f.file !== undefined).length;
  const parts = [
    `${interrupted ? 'Interrupted: ' : ''}${count(findings, 'finding')} in ${count(documents, 'document')}`,
    ...(unread > 0 ? [`${count(unread, 'document')} could not be checked`] : []),
    ...(mended > 0 ? [`${count(mended, 'name')} mended`] : []),
  ];
  return `${parts.join(', ')}. Facts as of ${asOf}.\n`;
}

/** `1 finding`, `2 findings`. */
export function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
