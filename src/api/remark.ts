/** Classwise as a remark plugin: its findings become messages of the file, as those of remark-lint. */
import { createChecker, type Options } from './index.ts';

/** The part of a virtual file that is needed. */
interface File {
  toString(): string;
  message(reason: string, options: object): { fatal?: boolean | null | undefined; note?: string | undefined };
}

/** Errors are fatal, findings that only inform are neither warnings nor errors. */
const FATAL = { error: true, warning: false, information: undefined };

export default function remarkClasswise(options: Options & { readonly asOf?: string } = {}): (tree: unknown, file: File) => void {
  const { asOf, ...settings } = options;
  const checker = createChecker(settings);
  return (_tree, file) => {
    for (const f of checker.check(file.toString(), asOf === undefined ? {} : { asOf })) {
      const start = { line: f.startLine, column: f.startColumn, offset: f.start };
      const end = { line: f.endLine, column: f.endColumn, offset: f.end };
      const message = file.message(f.message, { place: { start, end }, source: 'classwise', ruleId: f.rule });
      message.fatal = FATAL[f.severity];
      message.note = f.evidence.map((e) => `${e.fact} ${e.url ?? ''}`.trim()).join('\n') || undefined;
    }
  };
}
