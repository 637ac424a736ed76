/** `classwise suggest`: which names a misspelled word may be. */
import type { Speller } from '../../core/spelling/speller.ts';
import { EXIT, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { oneOf, type Arguments } from '../arguments.ts';
import { Projects } from '../project.ts';

/** Runs the command; resolves to its exit code: 1 when a word is no known name. */
export async function suggest(args: Arguments, io: Io): Promise<number> {
  const format = oneOf('--format', args.format, ['text', 'jsonl']) ?? 'text';
  if (args.positionals.length === 0) throw new UsageError('suggest: give words, or - to read them from standard input, one a line');
  const projects = Projects.of(args, io);
  const speller = projects.of(undefined).checker.speller();
  let unknown = 0;
  for (const word of args.positionals) {
    const queries = word === '-' ? (await io.stdin()).split(/\r?\n/).filter((line) => line.trim()) : [word];
    for (const query of queries) {
      const known = speller.knows(query.trim());
      if (!known) unknown++;
      io.out(format === 'jsonl' ? `${JSON.stringify(record(speller, query, known))}\n` : line(speller, query, known));
    }
  }
  if (projects.failed) return EXIT.usage;
  return unknown > 0 ? EXIT.findings : EXIT.fine;
}

/** One word (contract). `distance` counts slips: 0 = the same letters, about 1 for each wrong one. */
function record(speller: Speller, query: string, known: boolean): Record<string, unknown> {
  const suggestions = speller
    .suggest(query.trim())
    .map(({ name, kind, distance }) => ({ name, kind, distance: Math.round(distance * 100) / 100 }));
  return { query, known, suggestions };
}

function line(speller: Speller, query: string, known: boolean): string {
  if (known) return `${query}: a known name\n`;
  const names = speller.suggest(query.trim()).map((s) => s.name);
  return `${query}: ${names.length > 0 ? `did you mean ${names.join(', ')}?` : 'not known, and near to no name'}\n`;
}
