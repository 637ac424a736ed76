/** A writer's own facts: JSON files in the bundled data's shape, laid over it. A broken file is reported and left out; the rest works. */
import { createDataset, type Dataset } from './dataset.ts';
import type { Drug, RawDataset } from './schema.ts';
import { crossCheck, parseJson, validatePart, type PartName, type Problem } from './validate.ts';

export interface UserFile {
  /** As problems name it. */
  readonly file: string;
  readonly text: string;
}

export interface Merged {
  readonly dataset: Dataset;
  /** What was wrong; a file with a problem is left out whole. */
  readonly problems: readonly Problem[];
  /** What the files changed of the bundled facts, so that nobody is surprised. */
  readonly notices: readonly Problem[];
}

/** The bundled facts with the writer's own over them, in the order given. Never throws. */
export function withUserData(bundled: RawDataset, files: readonly UserFile[]): Merged {
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const parts: RawDataset[] = [bundled];
  for (const { file, text } of files) {
    const read = readUserFile(file, text);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const before = createDataset(parts);
    const wrong = [...unknownIds([...parts, read.data], read.data, file), ...conflicts(before, read.data, file)];
    if (wrong.length > 0) {
      problems.push(...wrong);
      continue;
    }
    notices.push(...replacements(before, read.data, file));
    parts.push(read.data);
  }
  return { dataset: createDataset(parts), problems, notices };
}

/** What cannot both be true: a fact that belongs to another subject, a brand that is another drug's in the same place. */
function conflicts(before: Dataset, own: RawDataset, file: string): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, message: string): void => void problems.push({ file, path, message });
  [...(own.drugs ?? []), ...(own.classes ?? [])].forEach((subject) => {
    for (const fact of subject.facts) {
      const other = before.facts.get(fact.id)?.subject;
      if (other && other.id !== subject.id)
        say(`${subject.id}.facts`, `the fact id "${fact.id}" is one of ${other.name}'s; give yours another id`);
    }
  });
  for (const drug of own.drugs ?? []) {
    for (const brand of drug.brands) {
      const holder = [...before.drugs.values()].find((d) => d.id !== drug.id && d.brands.some((b) => sameBrand(b, brand)));
      if (holder) say(`${drug.id}.brands`, `"${brand.name}" is a brand of ${holder.name} there already; correct the brand or the drug`);
    }
  }
  return problems;
}

type Brand = Drug['brands'][number];

function sameBrand(a: Brand, b: Brand): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.jurisdictions.some((j) => b.jurisdictions.includes(j));
}

/** Facts of the file that take the place of facts known before. */
function replacements(before: Dataset, own: RawDataset, file: string): Problem[] {
  return [...(own.drugs ?? []), ...(own.classes ?? [])].flatMap((subject) =>
    subject.facts
      .filter((fact) => before.facts.has(fact.id) && JSON.stringify(before.facts.get(fact.id)!.fact) !== JSON.stringify(fact))
      .map((fact) => ({ file, path: `${subject.id}.facts`, message: `"${fact.id}" replaces the fact of that id` })),
  );
}

/** Reads one file: a whole dataset, or a single drug or class as in `data/drugs/` and `data/classes/`. */
export function readUserFile(file: string, text: string): { data: RawDataset } | { problems: Problem[] } {
  const read = parseJson(file, text);
  if ('problems' in read) return read;
  const { json } = read;
  if (Array.isArray(json))
    return { problems: [{ file, path: '', message: 'expected one object, found a list; write { "drugs": [...] }' }] };
  const part = partOf(json);
  const result = validatePart(part, file, json);
  if ('problems' in result) return result;
  if (part === 'drug') return { data: { drugs: [result.data as never] } };
  if (part === 'class') return { data: { classes: [result.data as never] } };
  return { data: result.data as RawDataset };
}

function partOf(json: unknown): PartName {
  if (typeof json !== 'object' || json === null) return 'dataset';
  if ('brands' in json || ('facts' in json && 'classes' in json)) return 'drug';
  return 'about' in json || 'parents' in json ? 'class' : 'dataset';
}

/** Ids that the file names and nobody has. */
function unknownIds(all: readonly RawDataset[], own: RawDataset, file: string): Problem[] {
  const joined = createDataset(all);
  const known: RawDataset = {
    drugs: own.drugs ?? [],
    classes: own.classes ?? [],
    guidelines: own.guidelines ?? [],
    sources: Object.fromEntries(joined.sources),
    vocabulary: joined.vocabulary,
  };
  const everyId = {
    classes: new Set(joined.classes.keys()),
    guidelines: new Set(joined.guidelines.keys()),
    facts: new Set(joined.facts.keys()),
  };
  return crossCheck(known, () => file, everyId);
}
