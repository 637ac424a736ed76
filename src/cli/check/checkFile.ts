/** Checks one document, on whichever thread: from the file to everything that the formats tell of it. */
import { createHash } from 'node:crypto';
import { acceptanceOf } from '../../core/accepted.ts';
import type { Finding, Reviewed } from '../../core/checker.ts';
import { applyLevels } from '../../core/config.ts';
import { reportedDocument } from '../../core/report/document.ts';
import { LineMap } from '../../core/text/lineMap.ts';
import { findingRecord } from '../formats/records.ts';
import { Projects, type Project } from '../project.ts';
import { readDocument, Unreadable } from '../read.ts';
import { excerptOf } from '../../core/describe/report.ts';
import { mend } from './mend.ts';
import type { CheckSettings, CheckTask, FileResult, LineRange, ShownFinding } from './results.ts';

/** What a thread keeps from one document to the next. */
export interface Session {
  readonly settings: CheckSettings;
  /** The result of a document. Never throws: what goes wrong with one is told in its own result. */
  readonly check: (task: CheckTask) => FileResult;
}

export function createSession(settings: CheckSettings): Session {
  const problems: string[] = [];
  const projects = new Projects(settings, (problem) => problems.push(problem));
  const check = (task: CheckTask): FileResult => {
    const empty = { file: task.name, problems: [], findings: [] };
    try {
      const project = projects.of(task.path);
      const own = { ...empty, problems: problems.splice(0), config: project.file };
      if (task.path && project.ignores(task.path)) return { ...own, skipped: true };
      if (task.failure !== undefined) return { ...own, failure: task.failure };
      return { ...own, ...judge(task, readTask(task, settings), project, settings) };
    } catch (error) {
      return { ...empty, problems: problems.splice(0), failure: failureOf(error) };
    }
  };
  return { settings, check };
}

function readTask({ path, text }: CheckTask, { maxMegabytes }: CheckSettings): string {
  return path === undefined ? (text ?? '') : readDocument(path, maxMegabytes);
}

function failureOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  return `could not be checked: ${error instanceof Error ? error.message : String(error)}`;
}

function judge(task: CheckTask, before: string, project: Project, settings: CheckSettings): Partial<FileResult> {
  const review = (source: string): Reviewed => reviewed(source, task, project, settings);
  const mended = settings.fix ? mend(task, before, (source) => review(source).findings, settings.fix) : undefined;
  const source = mended?.source ?? before;
  const lines = new LineMap(source);
  const result = review(source);
  const text = { file: task.name, source, lines };
  return {
    ...(source.startsWith('\uFEFF') && { byteOrderMark: true }),
    findings: shown(text, result.findings, settings),
    ...(mended && { mended: { count: mended.count, ...(mended.patch && { patch: mended.patch }) } }),
    ...(settings.wants.document && { document: reportedDocument(project.checker, text, result, result.findings) }),
  };
}

/** The document's review with the findings that were asked for, at the levels of its config. */
function reviewed(source: string, { lines }: CheckTask, { checker, config }: Project, settings: CheckSettings): Reviewed {
  const { asOf, jurisdiction, rules } = settings;
  const result = checker.review(source, {
    asOf,
    jurisdiction: jurisdiction ?? config.jurisdiction,
    // "US" on the command line is what goes without saying: it tells by whose facts to judge, not how the house names drugs.
    house: (jurisdiction === 'US' ? undefined : jurisdiction) ?? config.jurisdiction ?? null,
    reviewedKeys: config.reviewedKeys,
    naming: config.naming,
    accepted: config.accepted,
  });
  const asked = result.findings.filter((f) => !rules || rules.includes(f.rule));
  return { ...result, findings: onLines(source, applyLevels(asked, config.rules), lines) };
}

function onLines(source: string, findings: Finding[], ranges: readonly LineRange[] | undefined): Finding[] {
  if (!ranges) return findings;
  const lines = new LineMap(source);
  return findings.filter((f) => {
    const [first, last] = [lines.at(f.start).line, lines.at(f.end).line];
    return ranges.some((range) => first <= range[1] && last >= range[0]);
  });
}

function shown(
  { file, source, lines }: { readonly file: string; readonly source: string; readonly lines: LineMap },
  findings: readonly Finding[],
  { wants }: CheckSettings,
): ShownFinding[] {
  const seen = new Map<string, number>();
  return findings.map((f) => {
    const { reason: _, ...place } = acceptanceOf(source, f, '');
    const key = JSON.stringify([place, f.claim.subject]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return {
      record: findingRecord(file, lines, f),
      excerpt: excerptOf(lines, f),
      fingerprint: createHash('sha256').update(`${key} ${nth}`).digest('hex').slice(0, 32),
      ...(wants.acceptances && { acceptance: { ...place, reason: '' } }),
    };
  });
}
