/** `classwise data`: check a dataset of one's own, or tell which one is in use. */
import path from 'node:path';
import { bundledDataset } from '../../bundled.ts';
import { withUserData } from '../../core/dataset/userData.ts';
import { EXIT, UsageError } from '../errors.ts';
import { whyUnreadable } from '../files.ts';
import type { Io } from '../io.ts';
import type { Arguments } from '../arguments.ts';
import { describeProblem } from '../project.ts';
import { readJson } from '../read.ts';

/** Runs `data validate FILES` or `data version`; resolves to the exit code. */
export function data(args: Arguments, io: Io): number {
  const [action, ...files] = args.positionals;
  const bundled = bundledDataset();
  if (action === 'version') {
    const facts = [...(bundled.drugs ?? []), ...(bundled.classes ?? [])].reduce((n, s) => n + s.facts.length, 0);
    io.out(
      `Classwise data ${bundled.version}, as of ${bundled.asOf}: ${bundled.title}; ${bundled.drugs?.length} drugs, ${bundled.classes?.length} classes, ${facts} facts\n`,
    );
    return EXIT.fine;
  }
  if (action !== 'validate' || files.length === 0) throw new UsageError('data: say "data validate FILE..." or "data version"');
  const read = files.map((file) => {
    try {
      return { file, text: readJson(path.resolve(io.cwd, file)) };
    } catch (error) {
      throw new UsageError(`${file}: ${whyUnreadable(error)}`);
    }
  });
  const { problems, notices } = withUserData(bundled, read);
  for (const notice of notices) io.out(`${describeProblem(notice)}\n`);
  for (const problem of problems) io.err(`${describeProblem(problem)}\n`);
  const good = files.filter((file) => !problems.some((p) => p.file === file));
  for (const file of good) io.out(`${file}: fine\n`);
  return problems.length > 0 ? EXIT.usage : EXIT.fine;
}
