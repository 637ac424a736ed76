/** What a worker thread does: it checks a handful of documents at a time, and keeps what it has opened for the next. */
import { createSession, type Session } from './checkFile.ts';
import type { CheckSettings, CheckTask, FileResult } from './results.ts';

let session: Session | undefined;

/** The handler that the pool calls. */
export function checkBatch({ settings, tasks }: { readonly settings: CheckSettings; readonly tasks: readonly CheckTask[] }): FileResult[] {
  // A pool serves one run, whose settings never change.
  const { check } = (session ??= createSession(settings));
  return tasks.map(check);
}
