/** Findings for people: grouped by file, each with its line, the words it is about, what is true and the source. */
import pc from 'picocolors';
import { count, findingInText, visible } from '../../core/describe/report.ts';
import type { FileResult } from '../check/results.ts';
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
  const heading = `${paint.underline(visible(file))} ${paint.dim(count(findings.length, 'finding'))}`;
  return `${heading}\n\n${findings.map((f) => findingInText(f.record, f.excerpt, paint)).join('\n')}\n`;
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
