/** Findings as SARIF 2.1.0, the format of code scanning. The same findings make the same bytes: no times, no random ids. */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Excerpt } from '../../core/describe/report.ts';
import type { Invocation, Log, Notification, PhysicalLocation, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import { version } from '../../../package.json';
import type { Dataset } from '../../core/dataset/dataset.ts';
import { escapeMarkdown, markdownLink } from '../../core/describe/escape.ts';
import { allRules, ruleIds, type RuleInfo } from '../../core/rules.ts';
import type { ShownFinding } from '../check/results.ts';
import { jsonList } from './json.ts';
import { INTERRUPTED, type FindingRecord } from './records.ts';
import type { Failure, Reporter, ReportFrame } from './reporter.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const;
/** Under which a finding's fingerprint stands; a new way to make them gets a new number. */
const FINGERPRINT = 'classwise/v1';

export function sarifReporter({ dataset }: ReportFrame): Reporter {
  const writer = sarifWriter(driver(dataset));
  return {
    begin: writer.begin,
    file: ({ findings, byteOrderMark = false }) => findings.map((f) => writer.result(resultOf(f, byteOrderMark))).join(''),
    end: ({ failures, interrupted }) => writer.end(invocationOf(failures, interrupted)),
  };
}

/** Writes a log with one run piece by piece. */
export function sarifWriter(tool: ToolComponent): {
  readonly begin: () => string;
  readonly result: (result: Result) => string;
  readonly end: (invocation: Invocation) => string;
} {
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver: tool }, columnKind: 'utf16CodeUnits', results: [], invocations: [] }],
  };
  const [before, after] = JSON.stringify(log, undefined, 2).split('[],\n      "invocations": []') as [string, string];
  const results = jsonList(4);
  return {
    begin: () => before,
    result: results.next,
    end: (invocation) => {
      const invocations = jsonList(4);
      return `${results.end()},\n      "invocations": ${invocations.next(invocation)}${invocations.end()}${after}\n`;
    },
  };
}

/** Who checked, by which rules, on which facts. */
function driver(dataset: Dataset): ToolComponent {
  return {
    name: 'Classwise',
    version,
    semanticVersion: version,
    shortDescription: { text: 'Tells what has changed since a sentence about drugs was true.' },
    rules: allRules.map(descriptor),
    properties: { dataVersion: dataset.version, dataAsOf: dataset.asOf },
  };
}

function descriptor({ id, title, means, why, fix, severity }: RuleInfo): ReportingDescriptor {
  const page = `docs/rules/${id}.md`;
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: means },
    help: {
      text: `${means}\n\nWhy it matters: ${why}\n\nHow to mend it: ${fix}\n\nMore: classwise explain ${id}, or ${page}`,
      markdown: `${means}\n\n**Why it matters:** ${why}\n\n**How to mend it:** ${fix}\n\nMore: \`classwise explain ${id}\`, or [${page}](${page})`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['drugs', 'clinical-writing'] },
  };
}

function resultOf({ record: f, excerpt, fingerprint }: ShownFinding, byteOrderMark: boolean): Result {
  const [first] = f.evidence;
  const source = first?.url ? ` ${markdownLink(first.publisher ?? first.url, first.url)}` : '';
  return {
    ruleId: f.rule,
    ruleIndex: ruleIds.indexOf(f.rule),
    level: LEVELS[f.severity],
    message: { text: withoutLinks(f.message), markdown: `${escapeMarkdown(f.message)}${source}` },
    locations: [{ physicalLocation: locationOf(f, excerpt, byteOrderMark) }],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(f.fixes.length > 0 && {
      fixes: f.fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation: { uri: uriOf(f.file) },
            replacements: edits.map((e) => ({
              deletedRegion: { charOffset: e.start - Number(byteOrderMark), charLength: e.end - e.start },
              insertedContent: { text: e.newText },
            })),
          },
        ],
      })),
    }),
    properties: { verdict: f.verdict, claim: f.claim, evidence: f.evidence },
  };
}

/** Even a plain text may hold links (SARIF 3.11.6); those that somebody wrote into a document or dataset are not ours. */
function withoutLinks(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/g, '\\[');
}

/** The stretch of the line that is shown, with its own place; none where it does not hold the whole region (SARIF 3.29.5). */
function contextOf(f: FindingRecord, { text, from }: Excerpt, mark: number): Pick<PhysicalLocation, 'contextRegion'> {
  const startColumn = f.startColumn - from - mark;
  const endColumn = startColumn + text.length;
  if (f.endLine !== f.startLine || f.endColumn - mark > endColumn || startColumn < 1) return {};
  return { contextRegion: { startLine: f.startLine, startColumn, endLine: f.startLine, endColumn, snippet: { text } } };
}

function locationOf(f: FindingRecord, excerpt: Excerpt, byteOrderMark: boolean): PhysicalLocation {
  // A byte order mark is an offset and a column to us, and none to others.
  const mark = Number(byteOrderMark);
  const onFirst = (number: number): number => (number === 1 ? mark : 0);
  return {
    artifactLocation: { uri: uriOf(f.file) },
    region: {
      startLine: f.startLine,
      startColumn: f.startColumn - onFirst(f.startLine),
      endLine: f.endLine,
      endColumn: f.endColumn - onFirst(f.endLine),
      charOffset: f.start - mark,
      charLength: f.end - f.start,
    },
    ...contextOf(f, excerpt, onFirst(f.startLine)),
  };
}

/** What kept the run from checking everything. */
function invocationOf(failures: readonly Failure[], interrupted: boolean): Invocation {
  const notifications = failures.map(({ file, message }): Notification => ({
    level: 'error',
    message: { text: file === undefined ? message : `${file}: ${message}` },
    ...(file !== undefined && { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }] }),
  }));
  const stopped: Notification[] = interrupted ? [{ level: 'warning', message: { text: INTERRUPTED } }] : [];
  return {
    executionSuccessful: failures.length === 0 && !interrupted,
    ...(failures.length + stopped.length > 0 && { toolExecutionNotifications: sortNotifications([...notifications, ...stopped]) }),
  };
}

/** By what they say, so that parts that are put together read as one run. */
export function sortNotifications(list: readonly Notification[]): Notification[] {
  const text = ({ message }: Notification): string => message.text ?? '';
  return [...list].sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}

/** The severity behind a level. */
export function severityOf(level: Result['level']): FindingRecord['severity'] {
  return level === 'error' || level === 'warning' ? level : 'information';
}

/** A file as a reference relative to the working folder, or in full where it lies elsewhere. */
function uriOf(file: string): string {
  return path.isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
}
