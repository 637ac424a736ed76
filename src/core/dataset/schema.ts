/**
 * The shape of everything in `data/`, written once: the types, the run-time checks and the published JSON Schemas
 * (`data/schema/`, made by `scripts/build-data.mjs`) all come from here. A writer's own dataset uses the same shape.
 */
import * as v from 'valibot';

/** A calendar date with the precision its source supports: `2024`, `2024-09` or `2024-09-13`. */
export const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const date = v.pipe(
  v.string(),
  v.regex(DATE, 'write a date as YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isRealDate, 'this day is not in the calendar'),
);
function isRealDate(text: string): boolean {
  const [y, m, d] = text.split('-').map(Number);
  return d === undefined || new Date(Date.UTC(y!, m! - 1, d)).getUTCDate() === d;
}
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9.]+)*$/, 'write an id in lower case, digits and single hyphens'));
const text = v.pipe(v.string(), v.nonEmpty('write something here'));
const ids = v.array(id);

/** `INT` = not tied to one place; `OTHER` = a country without facts of its own, where nothing is judged. */
export const jurisdictionId = v.picklist(['US', 'EU', 'UK', 'JP', 'CA', 'AU', 'CN', 'INT', 'OTHER']);
export const severityNames = ['mild', 'mild-to-moderate', 'moderate', 'moderate-to-severe', 'severe', 'any'] as const;
export const severity = v.picklist(severityNames);
export const route = v.picklist(['topical', 'oral', 'subcutaneous', 'intramuscular', 'intravenous', 'ophthalmic', 'inhaled']);
export const ageUnit = v.picklist(['month', 'year']);
const age = v.strictObject({ value: v.pipe(v.number(), v.minValue(0)), unit: ageUnit });

/** Whom a label covers. `maxAge` is the last age still covered ("6 to 11" = 6 year, 11 year). */
const population = v.strictObject({
  minAge: v.optional(age),
  maxAge: v.optional(age),
  minWeightKg: v.optional(v.number()),
  severity: v.optional(severity),
  /** The label may have come to reach lower since; the sources do not tell. */
  orYounger: v.optional(v.literal(true)),
});

const common = {
  id,
  jurisdiction: jurisdictionId,
  /** The day it became true; left out when no source dates it. */
  date: v.optional(date),
  /** The last day it was true, when the fact itself ended (a later fact that replaces it names it in `supersedes`). */
  until: v.optional(date),
  /** What happened, in one plain sentence of our own. For people; nothing is judged by it. */
  summary: text,
  /** Ids in `sources.json`; the best first. */
  sources: v.pipe(ids, v.minLength(1, 'name at least one source')),
  /** The day somebody last compared the fact with its sources. */
  verified: date,
  /** Ids of the facts that this one replaced or widened. */
  supersedes: v.optional(ids),
  /** `false`: shown to people, but no claim is called outdated or wrong because of it. */
  judge: v.optional(v.boolean()),
  note: v.optional(text),
};
const use = {
  indication: id,
  route: v.optional(route),
  form: v.optional(text),
  /** Strengths this fact is about, as labels write them: `0.15%`, `300 mg`. */
  strengths: v.optional(v.array(text)),
  brands: v.optional(v.array(text)),
};
const line = v.picklist(['first', 'after-topical', 'after-systemic', 'systemic-candidate', 'second']);
const licence = {
  ...common,
  ...use,
  population,
  /** Place in treatment as the label words it. */
  line: v.optional(line),
  /** The label asks for this beside the drug, e.g. `topical-corticosteroid`. */
  combinedWith: v.optional(ids),
};

export const fact = v.variant('kind', [
  v.strictObject({ kind: v.literal('approval'), ...licence }),
  v.strictObject({ kind: v.literal('age-expansion'), ...licence }),
  v.strictObject({ kind: v.literal('indication-expansion'), ...licence }),
  /** Explicitly no licence for this use: a source says so. Bounded by `date` or `verified`; never a prophecy. */
  v.strictObject({ kind: v.literal('not-approved'), ...common, ...use, population: v.optional(population) }),
  /** A use outside the label that sources name as such. */
  v.strictObject({ kind: v.literal('off-label'), ...common, ...use, population: v.optional(population) }),
  v.strictObject({
    kind: v.literal('refusal'),
    ...common,
    ...use,
    /** `final`: the application ended; `complete-response`: refused, may come back; `delayed`: the agency missed its date. */
    outcome: v.picklist(['final', 'complete-response', 'delayed']),
  }),
  /** An authorisation that ended; `ends` names the approvals it ended. */
  v.strictObject({ kind: v.literal('withdrawal'), ...common, ...use, ends: ids }),
  v.strictObject({
    kind: v.literal('boxed-warning'),
    ...common,
    /** `false` = the label has none (as of `date` or `verified`). */
    present: v.boolean(),
    /** What the box is about; empty when `present` is false. */
    topics: v.array(id),
    route: v.optional(route),
    brands: v.optional(v.array(text)),
    /** `unproven`: the box itself says that no cause has been established; it refutes "no boxed warning", not "safe". */
    cause: v.optional(v.literal('unproven')),
  }),
  v.strictObject({
    kind: v.literal('warning'),
    ...common,
    indication: v.optional(id),
    topics: v.array(id),
    route: v.optional(route),
    /** `unproven`: seen together, not shown to be caused by it. Such a fact refutes a claim of cause; it is no warning of a label. */
    cause: v.optional(v.literal('unproven')),
    /** Drugs and classes with which the source advises against combining it. */
    notWith: v.optional(ids),
  }),
  v.strictObject({
    kind: v.literal('contraindication'),
    ...common,
    indication: v.optional(id),
    topics: v.array(id),
    route: v.optional(route),
  }),
  v.strictObject({ kind: v.literal('monitoring'), ...common, indication: v.optional(id), topics: v.array(id), route: v.optional(route) }),
  v.strictObject({ kind: v.literal('label-change'), ...common, indication: v.optional(id), topics: v.array(id), route: v.optional(route) }),
  v.strictObject({
    kind: v.literal('strength'),
    ...common,
    indication: v.optional(id),
    route: v.optional(route),
    form: v.optional(text),
    strengths: v.array(text),
    dosing: v.optional(text),
    /** Days from one dose to the next, every interval that the label has after the first dose. */
    everyDays: v.optional(v.array(v.number())),
    /** Most of the body's surface that may be treated, in per cent. */
    maxArea: v.optional(v.number()),
    population: v.optional(population),
    brands: v.optional(v.array(text)),
  }),
  v.strictObject({
    kind: v.literal('route'),
    ...common,
    indication: v.optional(id),
    routes: v.pipe(v.array(route), v.minLength(1)),
    /** Routes that a source rules out. */
    notRoutes: v.optional(v.array(route)),
    brands: v.optional(v.array(text)),
  }),
  v.strictObject({
    kind: v.literal('mechanism'),
    ...common,
    action: v.picklist(['inhibits', 'activates', 'binds']),
    /** Molecules it acts on: `JAK1`, `IL-13`, `IL-4R-alpha`, `calcineurin`. */
    targets: v.array(text),
    /** Targets that a source rules out. */
    notTargets: v.optional(v.array(text)),
    /** Harms that a source says it does not do. */
    notTopics: v.optional(ids),
  }),
  v.strictObject({
    kind: v.literal('class-membership'),
    ...common,
    classes: v.optional(ids),
    /** Classes that a source rules out. */
    notClasses: v.optional(ids),
    /** US potency class 1 (strongest) to 7 of a topical corticosteroid, or a UK band. */
    potency: v.optional(text),
    /** By how many classes tables and forms may differ from `potency`. */
    potencySlack: v.optional(v.number()),
    /** Of a class: into how many potency classes or bands the place sorts its members. */
    ranks: v.optional(v.number()),
    /** The strengths (`0.05%`) that the potency is known for; others may rank elsewhere. Left out: all that are sold. */
    strengths: v.optional(v.array(text)),
  }),
  /** How many, or who is first or only, as a source counted it on that day: a check on what the approvals give, and evidence. */
  v.strictObject({
    kind: v.literal('tally'),
    ...common,
    indication: v.optional(id),
    class: v.optional(id),
    route: v.optional(route),
    count: v.optional(v.number()),
    rank: v.optional(v.picklist(['first', 'only', 'second', 'newest'])),
    /** Drug ids counted. */
    members: v.optional(ids),
  }),
  v.strictObject({
    kind: v.literal('availability'),
    ...common,
    status: v.picklist(['launched', 'generic', 'biosimilar', 'discontinued', 'never-launched', 'recall', 'over-the-counter', 'none-found']),
    brands: v.optional(v.array(text)),
    route: v.optional(route),
  }),
  v.strictObject({ kind: v.literal('brand'), ...common, brands: v.array(text), holder: v.optional(text), route: v.optional(route) }),
  /** Something a source says that no other kind holds, e.g. what a trial found. For people only. */
  v.strictObject({ kind: v.literal('statement'), ...common, indication: v.optional(id) }),
  v.strictObject({ kind: v.literal('naming'), ...common, names: v.array(text) }),
  v.strictObject({
    kind: v.literal('pipeline'),
    ...common,
    ...use,
    stage: v.picklist(['phase-1', 'phase-2', 'phase-3', 'filed', 'stopped']),
    /** Results of a trial of that stage are out, from the fact's date on. */
    reported: v.optional(v.boolean()),
    population: v.optional(population),
  }),
  v.strictObject({
    kind: v.literal('guideline'),
    ...common,
    indication: v.optional(id),
    route: v.optional(route),
    /** Id in `guidelines.json` of the document that says so. */
    guideline: id,
    /** `neutral`: treats of it without a yes or no; `dropped`: an earlier edition had it, this one no longer does. */
    direction: v.picklist(['for', 'against', 'neutral', 'dropped']),
    strength: v.optional(v.picklist(['strong', 'conditional'])),
    /** Place in treatment as the guideline words it. */
    line: v.optional(line),
    population: v.optional(population),
  }),
]);

/**
 * How a name is written and matched. `exact` = only with these very capitals; `fold` = any capitals.
 * Names of four letters or fewer and `ambiguous` ones also need a drug word near by.
 */
const name = v.strictObject({
  name: text,
  kind: v.picklist(['INN', 'USAN', 'BAN', 'JAN', 'suffixed', 'salt', 'synonym', 'abbreviation', 'code', 'former']),
  jurisdictions: v.optional(v.array(jurisdictionId)),
  case: v.optional(v.picklist(['exact', 'fold'])),
  ambiguous: v.optional(v.boolean()),
});
const brand = v.strictObject({
  name: text,
  jurisdictions: v.pipe(v.array(jurisdictionId), v.minLength(1)),
  route: v.optional(route),
  form: v.optional(text),
  /** The brand is no longer, or never was, on sale there. */
  former: v.optional(v.boolean()),
});

export const drug = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  /** The name Classwise writes: the INN. */
  name: text,
  names: v.array(name),
  brands: v.array(brand),
  /** Class ids; a drug is also in the parents of its classes. */
  classes: v.pipe(ids, v.minLength(1)),
  facts: v.array(fact),
});

export const drugClass = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  name: text,
  /** Every way writers name the class, singular and plural alike. */
  names: v.array(
    v.strictObject({
      name: text,
      kind: v.picklist(['singular', 'plural', 'abbreviation']),
      case: v.optional(v.picklist(['exact', 'fold'])),
      ambiguous: v.optional(v.boolean()),
    }),
  ),
  parents: ids,
  /** The route that makes a class of its own, e.g. topical calcineurin inhibitors. */
  route: v.optional(route),
  /** Its drugs are in the lexicon only. */
  outside: v.optional(v.boolean()),
  target: v.optional(text),
  /** One sentence each, for the class snippets; no count, no date, no drug name: those come from the facts. */
  about: v.strictObject({ professional: text, patient: text }),
  facts: v.array(fact),
});

export const guideline = v.strictObject({
  id,
  /** Id in `vocabulary.json`. */
  body: id,
  jurisdiction: jurisdictionId,
  title: text,
  /** Numbers and short names people cite it by: `TA814`, `AAD 2023`. */
  names: v.array(text),
  topic: id,
  indication: v.optional(id),
  date,
  supersedes: v.optional(ids),
  /** Partly replaced or extended, not ended. */
  updates: v.optional(ids),
  /** Years of the editions it replaced that are not listed themselves. */
  replacesYears: v.optional(v.array(v.number())),
  /** How many studies and people a review pools: texts tell its editions apart by them. */
  counts: v.optional(v.array(v.number())),
  summary: text,
  sources: v.pipe(ids, v.minLength(1)),
  verified: date,
});

export const source = v.strictObject({
  url: v.pipe(v.string(), v.url('write the full address')),
  publisher: text,
  type: v.picklist(['primary', 'secondary']),
  published: v.optional(date),
  title: v.optional(text),
});

const term = v.strictObject({ name: text, case: v.optional(v.picklist(['exact', 'fold'])) });
/** The words of the field that are no drug and no class: diseases, places, bodies, boxed-warning topics. */
export const vocabulary = v.strictObject({
  $schema: v.optional(v.string()),
  indications: v.array(
    v.strictObject({
      id,
      name: text,
      names: v.array(term),
      /** `hand-eczema` is an `eczema`. */
      parents: v.optional(ids),
      /** Which member a writer means by the bare family word: `eczema` -> `atopic-dermatitis`. */
      usually: v.optional(id),
    }),
  ),
  jurisdictions: v.array(
    v.strictObject({
      id: jurisdictionId,
      name: text,
      /** Words for the place. */
      places: v.array(term),
      /** The regulator, as messages name it. */
      regulator: v.optional(text),
      /** Who decided there before, and the last day of it. */
      regulatorUntil: v.optional(v.strictObject({ until: date, name: text })),
      /** `approved`, `authorised` or `licensed`, as messages say it there. */
      verb: text,
    }),
  ),
  bodies: v.array(
    v.strictObject({
      id,
      name: text,
      names: v.array(term),
      jurisdiction: jurisdictionId,
      kind: v.picklist(['regulator', 'guideline', 'payer', 'trial', 'society']),
    }),
  ),
  /** What a warning can be about, in the words of the field and, where those are no plain words, for patients; `words` count as saying so. */
  topics: v.array(v.strictObject({ id, name: text, plain: v.optional(text), words: v.array(text) })),
});

export const manifest = v.strictObject({
  $schema: v.optional(v.string()),
  version: text,
  asOf: date,
  title: text,
  /** The disease meant where a text names none. */
  indication: v.optional(id),
});

/** One file with everything: what a writer's own dataset is, and what the build makes of `data/`. */
export const dataset = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.optional(text),
  asOf: v.optional(date),
  title: v.optional(text),
  indication: v.optional(id),
  drugs: v.optional(v.array(drug)),
  classes: v.optional(v.array(drugClass)),
  guidelines: v.optional(v.array(guideline)),
  sources: v.optional(v.record(id, source)),
  vocabulary: v.optional(v.partial(vocabulary)),
});

export type Jurisdiction = v.InferOutput<typeof jurisdictionId>;
export type Severity = v.InferOutput<typeof severity>;
export type Route = v.InferOutput<typeof route>;
export type Age = v.InferOutput<typeof age>;
export type Population = v.InferOutput<typeof population>;
export type Fact = v.InferOutput<typeof fact>;
export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;
export type Licence = FactOf<'approval' | 'age-expansion' | 'indication-expansion'>;
export type Drug = v.InferOutput<typeof drug>;
export type DrugClass = v.InferOutput<typeof drugClass>;
export type Guideline = v.InferOutput<typeof guideline>;
export type Source = v.InferOutput<typeof source>;
export type Vocabulary = v.InferOutput<typeof vocabulary>;
export type RawDataset = v.InferOutput<typeof dataset>;
