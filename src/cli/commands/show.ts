/** `classwise show`: what is known of a drug, brand or class. */
import { cardToMarkdown, cardToText } from '../../core/describe/render.ts';
import { EXIT, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { oneOf, type Arguments } from '../arguments.ts';
import { Projects } from '../project.ts';

/** Runs the command; exit code 1 and suggestions when a name is not known. */
export function show(args: Arguments, io: Io): number {
  const format = oneOf('--format', args.format, ['text', 'markdown', 'json']) ?? 'text';
  if (args.positionals.length === 0) throw new UsageError('show: name a drug, brand or class');
  const projects = Projects.of(args, io);
  const { checker, config } = projects.of(undefined);
  const options = { asOf: args.asOf ?? io.today, jurisdiction: args.jurisdiction ?? config.jurisdiction };
  let unknown = 0;
  for (const name of args.positionals) {
    const hit = checker.lookUp(name);
    const card = hit && checker.card(hit, options);
    if (!card) {
      const near = checker.search(name);
      io.err(`classwise: "${name}" is not known${near.length > 0 ? `; did you mean ${near.join(', ')}?` : ''}\n`);
      unknown++;
    } else if (format === 'json') io.out(`${JSON.stringify(card)}\n`);
    else io.out(format === 'markdown' ? cardToMarkdown(card) : cardToText(card));
  }
  if (projects.failed) return EXIT.usage;
  return unknown > 0 ? EXIT.findings : EXIT.fine;
}
