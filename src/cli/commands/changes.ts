/** `classwise changes`: what happened to the drugs of a document, or of a list, since a review. */
import { parseDate, type Day } from '../../core/dataset/calendar.ts';
import type { Dataset } from '../../core/dataset/dataset.ts';
import { eventsBetween } from '../../core/dataset/standings.ts';
import { evidenceOf } from '../../core/describe/words.ts';
import type { Change } from '../../core/review/changes.ts';
import { EXIT, UsageError } from '../errors.ts';
import { expandInputs, readInput } from '../files.ts';
import type { Io } from '../io.ts';
import { LineMap } from '../../core/text/lineMap.ts';
import { oneOf, type Arguments } from '../arguments.ts';
import { Projects, type Project } from '../project.ts';

interface Changes {
  /** The document, or nothing when drugs were given. */
  readonly file?: string;
  readonly lines?: LineMap;
  readonly reviewed: string;
  readonly events: readonly Change[];
}

/** Runs the command; resolves to its exit code. */
export async function changes(args: Arguments, io: Io): Promise<number> {
  const format = oneOf('--format', args.format, ['text', 'json']) ?? 'text';
  if (!args.reviewed && args.positionals.length === 0)
    throw new UsageError('changes: name documents with a review date, or give --reviewed DATE');
  if (args.reviewed && parseDate(args.reviewed)!.first > asOfDay(args, io))
    throw new UsageError(`--reviewed: ${args.reviewed} is in the future; give the day of a review that has taken place`);
  const projects = Projects.of(args, io);
  const home = projects.of(undefined);
  const list = args.positionals.length > 0 ? await ofDocuments(args, io, projects) : [ofList(args, io, home)];
  const { dataset } = home.checker;
  if (format === 'json')
    io.out(
      `${JSON.stringify(
        list.flatMap((c) => c.events.map((e) => record(dataset, e, c))),
        undefined,
        2,
      )}\n`,
    );
  else for (const one of list) io.out(report(dataset, one));
  return projects.failed ? EXIT.usage : EXIT.fine;
}

/** The day up to which changes count. */
function asOfDay(args: Arguments, io: Io): Day {
  return parseDate(args.asOf ?? io.today)!.last;
}

function ofList(args: Arguments, io: Io, project: Project): Changes {
  const { dataset } = project.checker;
  const drugs = args.drugs && new Set(args.drugs.flatMap((name) => drugsNamed(project, name)));
  const jurisdiction = args.jurisdiction ?? project.config.jurisdiction ?? 'US';
  const events = eventsBetween(dataset, { jurisdiction, after: args.reviewed!, until: asOfDay(args, io), drugs });
  return { reviewed: args.reviewed!, events: events.map((about) => ({ about, sentences: [] })) };
}

function drugsNamed({ checker }: Project, name: string): string[] {
  const hit = checker.lookUp(name);
  if (!hit) throw new UsageError(`--drugs: "${name}" is not known${hintFor(checker, name)}`);
  if (hit.entry !== undefined) throw new UsageError(`--drugs: "${name}" is in the lexicon only; there are no dated facts about it`);
  return hit.kind === 'class' ? checker.dataset.membersOf(hit.id).map((d) => d.id) : [hit.id];
}

function hintFor({ search }: Project['checker'], name: string): string {
  const near = search(name, 3);
  return near.length > 0 ? `; did you mean ${near.join(', ')}?` : '';
}

async function ofDocuments(args: Arguments, io: Io, projects: Projects): Promise<Changes[]> {
  const list: Changes[] = [];
  for (const input of await expandInputs(args.positionals, io)) {
    const project = projects.of(input.path);
    const source = await readInput(input, io);
    if (source === undefined) {
      projects.failed = true;
      continue;
    }
    const { checker, config } = project;
    const review = checker.lastReview(source, {
      asOf: args.asOf ?? io.today,
      jurisdiction: config.jurisdiction,
      reviewedKeys: config.reviewedKeys,
      reviewed: args.reviewed,
      place: args.jurisdiction,
    });
    if (!review || review.fault) {
      // No review date at all is a gap in the document, an unusable one a mistake.
      if (review) projects.failed = true;
      io.err(
        `classwise: ${input.name}: ${review?.fault?.message ?? 'says no review date; add lastReviewed: YYYY-MM-DD to its front matter, or give --reviewed'}\n`,
      );
      continue;
    }
    list.push({ file: input.name, lines: new LineMap(source), reviewed: review.date.date!, events: review.changes });
  }
  return list;
}

/** One event (contract), with the sentences of the document that it touches. */
function record(dataset: Dataset, { about, sentences }: Change, { file, lines }: Changes): Record<string, unknown> {
  const { id, date, jurisdiction, fact, url } = evidenceOf(dataset, about);
  const event = { id, date, jurisdiction, drug: about.subject.name, kind: about.fact.kind, fact, url };
  if (!lines) return event;
  return { file, ...event, sentences: sentences.map(({ start, end }) => ({ start, end, line: lines.at(start).line })) };
}

function report(dataset: Dataset, { file, lines, reviewed, events }: Changes): string {
  const count = events.length === 0 ? 'No changes' : `${events.length} change${events.length === 1 ? '' : 's'}`;
  const told = events.map(({ about, sentences }) => {
    const { date, jurisdiction, fact, publisher, url } = evidenceOf(dataset, about);
    const touched = lines ? [...new Set(sentences.map((s) => lines.at(s.start).line))] : [];
    const margin = `\n${' '.repeat(17)}`;
    return [
      `  ${(date ?? '').padEnd(10)} ${jurisdiction}  ${about.subject.name} (${about.fact.kind}): ${fact}`,
      [publisher, url].filter(Boolean).join(' · '),
      ...(touched.length > 0 ? [`touches line${touched.length === 1 ? '' : 's'} ${touched.join(', ')}`] : []),
    ].join(margin);
  });
  return `${[`${file ? `${file}: ` : ''}${count} in the data since the review of ${reviewed} (facts as of ${dataset.asOf})`, ...told].join('\n')}\n`;
}
