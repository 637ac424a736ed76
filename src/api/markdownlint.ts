/** Classwise as a custom rule of markdownlint, which takes the settings of `.classwise.json` as its configuration. */
import { createChecker, type Checker, type Finding, type Options } from './index.ts';

/** The part of a rule's parameters that is needed. Lines of front matter are counted apart. */
interface Parameters {
  readonly lines: readonly string[];
  readonly frontMatterLines: readonly string[];
  readonly config: object;
}

interface Fix {
  readonly editColumn: number;
  readonly deleteCount: number;
  readonly insertText: string;
}

type OnError = (error: { lineNumber: number; detail: string; range?: [number, number]; fixInfo?: Fix }) => void;

const checkers = new Map<string, Checker>();

/** The checker of a configuration; each document asks anew. */
function checkerFor(config: object): { readonly checker: Checker; readonly asOf?: string } {
  const { severity: _, enabled: __, asOf, ...options } = config as Options & { severity?: unknown; enabled?: unknown; asOf?: string };
  const key = JSON.stringify(options);
  const checker = checkers.get(key) ?? createChecker(options);
  checkers.set(key, checker);
  return { checker, ...(asOf !== undefined && { asOf }) };
}

const rule: {
  readonly names: string[];
  readonly description: string;
  readonly tags: string[];
  readonly parser: 'none';
  readonly function: (parameters: Parameters, onError: OnError) => void;
} = {
  names: ['classwise'],
  description: 'Claims about drugs are up to date',
  tags: ['drugs'],
  parser: 'none',
  function: ({ lines, frontMatterLines, config }, onError) => {
    const { checker, ...asked } = checkerFor(config);
    const all = [...frontMatterLines, ...lines];
    for (const f of checker.check(all.join('\n'), asked)) {
      const lineNumber = f.startLine - frontMatterLines.length;
      // What is wrong in the front matter can only be told at the first line behind it.
      if (lineNumber < 1) onError({ lineNumber: 1, detail: `${f.message} [${f.rule}]` });
      else onError({ lineNumber, detail: `${f.message} [${f.rule}]`, range: rangeOf(f, all), ...fixOf(f) });
    }
  },
};
export default rule;

/** A range ends with its line. */
function rangeOf(f: Finding, lines: readonly string[]): [number, number] {
  const end = f.endLine === f.startLine ? f.endColumn : lines[f.startLine - 1]!.length + 1;
  return [f.startColumn, Math.max(1, end - f.startColumn)];
}

/** The fix that is safe to apply with all others, where it is one edit of the finding's own line. */
function fixOf(f: Finding): { fixInfo?: Fix } {
  const [edit, ...more] = f.fixes.find((fix) => fix.bulk)?.edits ?? [];
  if (!edit || more.length > 0 || f.endLine !== f.startLine || edit.start < f.start || edit.end > f.end) return {};
  return { fixInfo: { editColumn: f.startColumn + edit.start - f.start, deleteCount: edit.end - edit.start, insertText: edit.newText } };
}
