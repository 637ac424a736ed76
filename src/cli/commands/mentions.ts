/** `classwise mentions`: the names that documents hold. */
import { expandInputs, readInput } from '../files.ts';
import { mentionRecord } from '../formats/records.ts';
import type { Io } from '../io.ts';
import { LineMap } from '../../core/text/lineMap.ts';
import { oneOf, type Arguments } from '../arguments.ts';
import { Projects } from '../project.ts';
import { EXIT, UsageError } from '../errors.ts';

/** Runs the command; resolves to its exit code. */
export async function mentions(args: Arguments, io: Io): Promise<number> {
  const format = oneOf('--format', args.format, ['jsonl', 'text']) ?? 'text';
  if (args.positionals.length === 0) throw new UsageError('mentions: name files, folders or globs, or - for standard input');
  const projects = Projects.of(args, io);
  for (const input of await expandInputs(args.positionals, io)) {
    const source = await readInput(input, io);
    if (source === undefined) {
      projects.failed = true;
      continue;
    }
    const lines = new LineMap(source);
    for (const mention of projects.of(input.path).checker.mentions(source)) {
      const { line, column } = lines.at(mention.start);
      if (format === 'jsonl') io.out(`${JSON.stringify(mentionRecord(input.name, mention))}\n`);
      else
        io.out(
          `${input.name}:${line}:${column} ${mention.kind} ${mention.text}${mention.text === mention.name ? '' : ` = ${mention.name}`} (${mention.classes.join(', ')})\n`,
        );
    }
  }
  return projects.failed ? EXIT.usage : EXIT.fine;
}
