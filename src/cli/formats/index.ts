/** The formats of `check`, by name. */
import { githubReporter } from './github.ts';
import { jsonlReporter, jsonReporter } from './json.ts';
import { htmlReporter, markdownReporter } from './currency.ts';
import type { Reporter, ReportFrame } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { textReporter } from './text.ts';

const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
  jsonl: jsonlReporter,
  sarif: sarifReporter,
  github: githubReporter,
  html: htmlReporter,
  markdown: markdownReporter,
} satisfies Readonly<Record<string, (frame: ReportFrame) => Reporter>>;

export type CheckFormat = keyof typeof REPORTERS;
export const CHECK_FORMATS = Object.keys(REPORTERS) as CheckFormat[];

export function reporterFor(format: CheckFormat, frame: ReportFrame): Reporter {
  return REPORTERS[format](frame);
}
