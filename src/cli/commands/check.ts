/** `classwise check`: judges what documents claim. */
import { applyLevels } from '../../core/config.ts';
import { textReport, textSummary, type FileFindings } from '../../core/describe/report.ts';
import { EXIT, UsageError } from '../errors.ts';
import { expandInputs, readInput } from '../files.ts';
import { findingRecord } from '../formats/records.ts';
import type { Io } from '../io.ts';
import { LineMap } from '../../core/text/lineMap.ts';
import { oneOf, type Arguments } from '../options.ts';
import { Projects } from '../project.ts';
import { warnIfOld } from '../staleness.ts';

export const FORMATS = ['text', 'json', 'jsonl'] as const;
const RANK = { information: 1, warning: 2, error: 3 } as const;

/** Runs the command; resolves to its exit code. */
export async function check(args: Arguments, io: Io): Promise<number> {
  const format = oneOf('--format', args.format, FORMATS) ?? 'text';
  if (args.positionals.length === 0) throw new UsageError('check: name files, folders or globs, or - for standard input');
  const projects = new Projects(io, args);
  const asOf = args.asOf ?? io.today;
  const all: FileFindings[] = [];
  let worst = 0;
  for (const input of expandInputs(args.positionals, io)) {
    const project = projects.of(input.path);
    if (input.path && project.ignores(input.path)) continue;
    const source = await readInput(input, io);
    if (source === undefined) {
      projects.failed = true;
      continue;
    }
    const { config, checker } = project;
    const found = checker.check(source, {
      asOf,
      jurisdiction: args.jurisdiction ?? config.jurisdiction,
      // "US" on the command line is what goes without saying: it tells by whose facts to judge, not how the house names drugs.
      house: (args.jurisdiction === 'US' ? undefined : args.jurisdiction) ?? config.jurisdiction ?? null,
      reviewedKeys: config.reviewedKeys,
      naming: config.naming,
      accepted: config.accepted,
    });
    const result: FileFindings = { file: input.name, lines: new LineMap(source), findings: applyLevels(found, config.rules) };
    for (const f of result.findings) worst = Math.max(worst, RANK[f.severity]);
    if (format === 'text') io.out(textReport(result, io.colour));
    else if (format === 'jsonl')
      for (const f of result.findings) io.out(`${JSON.stringify(findingRecord(result.file, result.lines, f))}\n`);
    all.push(result);
  }
  const { dataset } = projects.of(undefined).checker;
  if (format === 'json')
    io.out(
      `${JSON.stringify(
        all.flatMap((r) => r.findings.map((f) => findingRecord(r.file, r.lines, f))),
        undefined,
        2,
      )}\n`,
    );
  if (format === 'text')
    io.out(
      textSummary(
        all.length,
        all.reduce((n, r) => n + r.findings.length, 0),
        dataset.asOf,
      ),
    );
  warnIfOld(dataset, io);
  if (projects.failed) return EXIT.usage;
  const bar = args.failOn === 'never' ? Infinity : RANK[(args.failOn ?? 'warning') as keyof typeof RANK];
  return worst >= bar ? EXIT.findings : EXIT.fine;
}
