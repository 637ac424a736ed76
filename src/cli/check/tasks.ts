/** What is to be checked: the files of the words, as far as shard and revision ask for them. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Arguments, Shard } from '../arguments.ts';
import { expandInputs, whyUnreadable, type ExpandOptions, type Input } from '../files.ts';
import type { Io } from '../io.ts';
import type { CheckTask } from './results.ts';
import { changedSince } from './since.ts';

export async function tasksOf(
  args: Pick<Arguments, 'positionals' | 'ignored' | 'shard' | 'since'>,
  io: Io,
  told: Pick<ExpandOptions, 'failed' | 'empty'>,
): Promise<CheckTask[]> {
  const { shard, since } = args;
  const all = await expandInputs(args.positionals, io, { ignored: args.ignored, ...told });
  const inputs = shard ? all.filter((input) => isInShard(input, io.cwd, shard)) : all;
  const tasks: CheckTask[] = [];
  for (const input of inputs) tasks.push(input.path === undefined ? await readStdin(input, io) : input);
  if (since === undefined) return tasks;
  const linesOf = await changedSince(since, io.cwd);
  return tasks.flatMap((task) => {
    const lines = task.path === undefined ? undefined : linesOf(task.path);
    return lines?.length === 0 ? [] : [{ ...task, lines }];
  });
}

/** Told by the path alone, so that a file is in the same shard on every machine, whatever other files there are. */
function isInShard({ name, path: file }: Input, cwd: string, { part, of }: Shard): boolean {
  const key = file === undefined ? name : path.relative(cwd, file).split(path.sep).join('/');
  return createHash('sha256').update(key).digest().readUInt32BE() % of === part - 1;
}

async function readStdin(input: Input, io: Io): Promise<CheckTask> {
  try {
    return { ...input, text: await io.stdin() };
  } catch (error) {
    return { ...input, failure: whyUnreadable(error) };
  }
}
