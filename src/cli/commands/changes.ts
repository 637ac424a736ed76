/** `classwise changes`: what happened to the drugs of a document, or of a list, since a review. */
import { parseDate, type Day } from '../../core/dataset/calendar.ts';
import type { Dataset, FactAbout } from '../../core/dataset/dataset.ts';
import { eventsBetween } from '../../core/dataset/standings.ts';
import { evidenceOf } from '../../core/describe/words.ts';
import { EXIT, UsageError } from '../errors.ts';
import { expandInputs, readInput } from '../files.ts';
import type { Io } from '../io.ts';
import { oneOf, type Arguments } from '../options.ts';
import { Projects, type Project } from '../project.ts';

interface Changes {
  /** The document, or nothing when a date was given. */
  readonly file?: string;
  readonly reviewed: string;
  readonly events: readonly FactAbout[];
}

/** Runs the command; resolves to its exit code. */
export async function changes(args: Arguments, io: Io): Promise<number> {
  const format = oneOf('--format', args.format, ['text', 'json']) ?? 'text';
  if (!args.reviewed && args.positionals.length === 0)
    throw new UsageError('changes: name documents with a review date, or give --reviewed DATE');
  if (args.reviewed && parseDate(args.reviewed)!.first > asOfDay(args, io))
    throw new UsageError(`--reviewed: ${args.reviewed} is in the future; give the day of a review that has taken place`);
  const projects = new Projects(io, args);
  const home = projects.of(undefined);
  const list = args.positionals.length > 0 ? await ofDocuments(args, io, projects) : [ofList(args, io, home)];
  const { dataset } = home.checker;
  if (format === 'json')
    io.out(
      `${JSON.stringify(
        list.flatMap((c) => c.events.map((e) => record(dataset, e, c.file))),
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

function query(args: Arguments, io: Io, project: Project): { jurisdiction: NonNullable<Arguments['jurisdiction']>; until: Day } {
  return { jurisdiction: args.jurisdiction ?? project.config.jurisdiction ?? 'US', until: asOfDay(args, io) };
}

function ofList(args: Arguments, io: Io, project: Project): Changes {
  const { checker } = project;
  const drugs = args.drugs && new Set(args.drugs.flatMap((name) => drugsNamed(project, name)));
  return {
    reviewed: args.reviewed!,
    events: eventsBetween(checker.dataset, { ...query(args, io, project), after: args.reviewed!, drugs }),
  };
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
  for (const input of expandInputs(args.positionals, io)) {
    const project = projects.of(input.path);
    const source = await readInput(input, io);
    if (source === undefined) {
      projects.failed = true;
      continue;
    }
    const options = { asOf: args.asOf ?? io.today, ...(project.config.reviewedKeys ? { reviewedKeys: project.config.reviewedKeys } : {}) };
    const review = project.checker.reviewDate(source, options);
    const reviewed = args.reviewed ?? review?.date;
    if (!reviewed) {
      // No review date at all is a gap in the document, an unreadable one a mistake.
      if (review) projects.failed = true;
      io.err(
        `classwise: ${input.name}: ${review ? `"${review.text}" is not a date; write it as YYYY-MM-DD` : 'says no review date; add lastReviewed: YYYY-MM-DD to its front matter, or give --reviewed'}\n`,
      );
      continue;
    }
    const ask = query(args, io, project);
    const own = args.jurisdiction ?? project.checker.contextOf(source, { ...options, jurisdiction: ask.jurisdiction }).jurisdiction;
    const drugs = new Set(
      project.checker
        .mentions(source)
        .flatMap((m) => (m.kind === 'class' ? project.checker.dataset.membersOf(m.id).map((d) => d.id) : [m.id])),
    );
    list.push({
      file: input.name,
      reviewed,
      events: eventsBetween(project.checker.dataset, { ...ask, jurisdiction: own, after: reviewed, drugs }),
    });
  }
  return list;
}

/** One event (contract). */
function record(dataset: Dataset, about: FactAbout, file: string | undefined): Record<string, unknown> {
  const { id, date, jurisdiction, fact, url } = evidenceOf(dataset, about);
  return { ...(file === undefined ? {} : { file }), id, date, jurisdiction, drug: about.subject.name, kind: about.fact.kind, fact, url };
}

function report(dataset: Dataset, { file, reviewed, events }: Changes): string {
  const count = events.length === 0 ? 'No changes' : `${events.length} change${events.length === 1 ? '' : 's'}`;
  const lines = events.map((e) => {
    const { date, jurisdiction, fact, publisher, url } = evidenceOf(dataset, e);
    return `  ${(date ?? '').padEnd(10)} ${jurisdiction}  ${e.subject.name} (${e.fact.kind}): ${fact}\n${' '.repeat(17)}${[publisher, url].filter(Boolean).join(' · ')}`;
  });
  return `${[`${file ? `${file}: ` : ''}${count} in the data since the review of ${reviewed} (facts as of ${dataset.asOf})`, ...lines].join('\n')}\n`;
}
