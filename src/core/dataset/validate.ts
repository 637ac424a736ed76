/** Checks a dataset against the schema and against itself, and says for each problem where it is and how to mend it. */
import * as v from 'valibot';
import * as schema from './schema.ts';
import type { RawDataset } from './schema.ts';
import { isTooDeep, MOST_LEVELS } from '../json/depth.ts';

export interface Problem {
  readonly file: string;
  /** JSON path, e.g. `facts[3].date`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Parses what a person wrote. @returns the value, or the one problem with it. A byte order mark is no problem. */
export function parseJson(file: string, text: string): { json: unknown } | { problems: Problem[] } {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isTooDeep(json)) return { json };
    return {
      problems: [{ file, path: '', message: `nested more than ${MOST_LEVELS} levels deep; no config or dataset is: correct it there` }],
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problems: [{ file, path: '', message: `not valid JSON: ${why}; correct it there` }] };
  }
}

const PARTS = {
  dataset: schema.dataset,
  drug: schema.drug,
  class: schema.drugClass,
  guidelines: v.array(schema.guideline),
  sources: v.record(v.string(), schema.source),
  vocabulary: schema.vocabulary,
  manifest: schema.manifest,
} as const;
export type PartName = keyof typeof PARTS;

/**
 * Checks one parsed JSON value.
 * @returns the value as typed data, or the problems found (never both).
 */
export function validatePart<P extends PartName>(
  part: P,
  file: string,
  json: unknown,
): { data: v.InferOutput<(typeof PARTS)[P]> } | { problems: Problem[] } {
  const result = v.safeParse(PARTS[part], json);
  if (result.success) return { data: result.output };
  return { problems: result.issues.slice(0, MOST_PROBLEMS).map((issue) => ({ file, path: pathOf(issue), message: messageOf(issue) })) };
}

/** Of one file. Nobody reads more, and what is wrong everywhere is mended in one way. */
const MOST_PROBLEMS = 100;

function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const step of issue.path ?? []) path += typeof step.key === 'number' ? `[${step.key}]` : `${path ? '.' : ''}${String(step.key)}`;
  return path;
}

/** What is wrong and what to write instead. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  const got = JSON.stringify(issue.input)?.slice(0, 60);
  // A strict object expects `never` where a field is too many, the field's name where it is missing, and else an object.
  const field = String(issue.path?.at(-1)?.key);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `"${field}" is not a field here; remove it or check its spelling`;
  if (issue.type === 'strict_object' && issue.expected?.startsWith('"')) return `the field "${field}" is missing; add it`;
  if (issue.type === 'picklist' || issue.type === 'variant' || issue.type === 'literal')
    return `${got ?? 'nothing'} is not one of ${issue.expected ?? 'the allowed values'}`;
  if (issue.kind === 'validation') return `${got ?? 'nothing'}: ${issue.message}`;
  return `expected ${issue.expected ?? 'another type'}, found ${got ?? issue.received}`;
}

/** Ids that exist elsewhere, so that a part may name them. */
export interface KnownIds {
  readonly classes: ReadonlySet<string>;
  readonly guidelines: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
}

/** Checks what no schema can: that every id that is named exists (in `data` or in `known`), and that no id stands twice. */
export function crossCheck(data: RawDataset, fileOf: (subject: string) => string, known?: KnownIds): Problem[] {
  const problems: Problem[] = [];
  const sources = data.sources ?? {};
  const classes = new Set([...(known?.classes ?? []), ...(data.classes ?? []).map((c) => c.id)]);
  const guidelines = new Set([...(known?.guidelines ?? []), ...(data.guidelines ?? []).map((g) => g.id)]);
  const indications = new Set((data.vocabulary?.indications ?? []).map((i) => i.id));
  const subjects = [...(data.drugs ?? []), ...(data.classes ?? [])];
  const factIds = new Set([...(known?.facts ?? []), ...subjects.flatMap((s) => s.facts.map((f) => f.id))]);
  const seen = new Set<string>();
  const unknown = (subject: string, path: string, what: string, id: string): void => {
    problems.push({ file: fileOf(subject), path, message: `${what} "${id}" does not exist; correct the id or add it` });
  };

  for (const drug of data.drugs ?? []) drug.classes.forEach((id, i) => classes.has(id) || unknown(drug.id, `classes[${i}]`, 'class', id));
  for (const group of data.classes ?? [])
    group.parents.forEach((id, i) => classes.has(id) || unknown(group.id, `parents[${i}]`, 'class', id));
  for (const subject of subjects) {
    subject.facts.forEach((fact, i) => {
      const at = `facts[${i}]`;
      if (seen.has(fact.id))
        problems.push({ file: fileOf(subject.id), path: `${at}.id`, message: `the id "${fact.id}" stands twice; give each fact its own` });
      seen.add(fact.id);
      fact.sources.forEach((id, k) => Object.hasOwn(sources, id) || unknown(subject.id, `${at}.sources[${k}]`, 'source', id));
      fact.supersedes?.forEach((id, k) => factIds.has(id) || unknown(subject.id, `${at}.supersedes[${k}]`, 'fact', id));
      if ('indication' in fact && fact.indication && !indications.has(fact.indication))
        unknown(subject.id, `${at}.indication`, 'indication', fact.indication);
      if (fact.kind === 'guideline' && !guidelines.has(fact.guideline)) unknown(subject.id, `${at}.guideline`, 'guideline', fact.guideline);
      if (fact.kind === 'withdrawal') fact.ends.forEach((id, k) => factIds.has(id) || unknown(subject.id, `${at}.ends[${k}]`, 'fact', id));
    });
  }
  (data.guidelines ?? []).forEach((guideline, i) => {
    guideline.sources.forEach((id) => Object.hasOwn(sources, id) || unknown('guidelines', `[${i}].sources`, 'source', id));
    for (const id of [...(guideline.supersedes ?? []), ...(guideline.updates ?? [])])
      if (!guidelines.has(id)) unknown('guidelines', `[${i}].supersedes`, 'guideline', id);
  });
  return problems;
}
