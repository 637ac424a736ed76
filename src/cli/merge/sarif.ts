/** Joins SARIF logs of several parts into the log that one run would have written. */
import type { Invocation, Log, Notification, Result, Run } from 'sarif';
import { UsageError } from '../errors.ts';
import { sarifWriter, severityOf, sortNotifications } from '../formats/sarif.ts';
import type { Merged, Part } from './part.ts';

/** Sorted by document; what stands in two parts is there once. Parts of other versions, or of other data, do not go together. */
export function mergeSarif(parts: readonly Part[]): Merged {
  const runs = parts.map(readRun);
  const [first] = runs;
  if (!first) throw new UsageError('merge: there is nothing to merge');
  for (const [i, run] of runs.entries())
    if (JSON.stringify(run.tool) !== JSON.stringify(first.tool))
      throw new UsageError(
        `${parts[i]!.name}: was written by ${toolName(run)}, ${parts[0]!.name} by ${toolName(first)}; check all parts with the same version`,
      );
  const results = unique(runs.flatMap((run) => run.results ?? [])).sort((a, b) =>
    fileOf(a) < fileOf(b) ? -1 : fileOf(a) > fileOf(b) ? 1 : 0,
  );
  const invocation = joined(runs.flatMap((run) => run.invocations ?? []));
  const writer = sarifWriter(first.tool.driver);
  return {
    text: `${writer.begin()}${results.map(writer.result).join('')}${writer.end(invocation)}`,
    severities: results.map((r) => severityOf(r.level)),
    failures: failuresOf(invocation),
  };
}

function readRun({ name, text }: Part): Run {
  let log: Partial<Log>;
  try {
    log = JSON.parse(text.replace(/^\uFEFF/, '')) as Partial<Log>;
  } catch {
    throw new UsageError(`${name}: is no JSON; is it a log that was cut short?`);
  }
  const [run, ...more] = Array.isArray(log?.runs) ? log.runs : [];
  if (!run || more.length > 0 || run.tool?.driver?.name !== 'Classwise')
    throw new UsageError(`${name}: is no log of Classwise; write the parts with classwise check --format sarif`);
  return run;
}

function toolName({ tool: { driver } }: Run): string {
  const { dataVersion } = (driver.properties ?? {}) as { readonly dataVersion?: string };
  return `Classwise ${driver.version ?? ''} with data ${dataVersion ?? ''}`;
}

function joined(invocations: readonly Invocation[]): Invocation {
  const notifications = sortNotifications(unique(invocations.flatMap((i): Notification[] => i.toolExecutionNotifications ?? [])));
  return {
    executionSuccessful: invocations.every((i) => i.executionSuccessful),
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}

/** A log that says that it failed and not why was not written by us alone; it has failed all the same. */
function failuresOf({ executionSuccessful, toolExecutionNotifications = [] }: Invocation): string[] {
  const told = toolExecutionNotifications.flatMap(({ message }) => message.text ?? []);
  return executionSuccessful || told.length > 0 ? told : ['a part could not check everything'];
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

/** By name as it reads, which is how a run sorts its documents. */
function fileOf({ locations }: Result): string {
  return decodeURIComponent(locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '');
}
