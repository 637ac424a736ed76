/** The currency report: which documents are out of date, the most first. It ranks them all, so it comes at the end. */
import { currencyHtml } from '../../core/report/html.ts';
import type { CurrencyReport } from '../../core/report/currency.ts';
import { currencyMarkdown } from '../../core/report/markdown.ts';
import type { ReportedDocument } from '../../core/report/document.ts';
import type { Reporter, ReportFrame } from './reporter.ts';

export const htmlReporter = (frame: ReportFrame): Reporter => atTheEnd(frame, currencyHtml);
export const markdownReporter = (frame: ReportFrame): Reporter => atTheEnd(frame, currencyMarkdown);

function atTheEnd({ dataset, asOf }: ReportFrame, write: (report: CurrencyReport) => string): Reporter {
  const documents: ReportedDocument[] = [];
  return {
    file: ({ document }) => {
      if (document) documents.push(document);
      return '';
    },
    end: ({ failures, interrupted }) => write({ dataset, asOf, documents, failures, interrupted }),
  };
}
