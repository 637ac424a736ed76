/** `classwise merge`: joins what `check` wrote for the parts of a library. */
import { visible } from '../../core/describe/report.ts';
import { oneOf, type Arguments } from '../arguments.ts';
import { Tally } from '../check/tally.ts';
import { EXIT, UsageError } from '../errors.ts';
import { expandInputs, whyUnreadable } from '../files.ts';
import type { Io } from '../io.ts';
import { mergeJsonl } from '../merge/jsonl.ts';
import type { Part } from '../merge/part.ts';
import { mergeSarif } from '../merge/sarif.ts';
import { openOutput } from '../output.ts';
import { readDocument } from '../read.ts';

export const MERGE_FORMATS = ['jsonl', 'sarif'] as const;
/** Results may be far larger than a page. */
const MOST_MEGABYTES = 2000;

/** Runs the command; resolves to its exit code, as that of one run over everything. */
export async function merge(args: Arguments, io: Io): Promise<number> {
  const asked = oneOf('--format', args.format, MERGE_FORMATS);
  if (args.positionals.length === 0) throw new UsageError('merge: name the files that check --format jsonl or sarif has written');
  const parts: Part[] = [];
  for (const { name, path } of await expandInputs(args.positionals, io, { ignored: true })) {
    try {
      parts.push({ name, text: path === undefined ? await io.stdin() : readDocument(path, MOST_MEGABYTES) });
    } catch (error) {
      throw new UsageError(`${name}: ${whyUnreadable(error)}`);
    }
  }
  if (parts.length === 0)
    throw new UsageError(`merge: ${args.positionals.join(' ')} stands for no file; name those that check has written`);
  const { text, severities, failures } = (asked ?? formatOf(parts)) === 'sarif' ? mergeSarif(parts) : mergeJsonl(parts);
  const output = openOutput(args.output, io);
  output.write(text);
  await output.drained();
  output.close();
  const tally = new Tally(() => undefined);
  tally.count(severities);
  for (const failure of failures) io.err(`classwise: ${visible(failure)}\n`);
  if (failures.length > 0) return EXIT.usage;
  return tally.exceeds(args) ? EXIT.findings : EXIT.fine;
}

/** A log begins with its schema; JSON Lines, even none, do not. */
function formatOf(parts: readonly Part[]): (typeof MERGE_FORMATS)[number] {
  return parts.some(({ text }) => /^\s*\{\s*"(?:\$schema|version|runs)"/.test(text)) ? 'sarif' : 'jsonl';
}
