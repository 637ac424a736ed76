/** What the core's tests share: the bundled facts, a checker over them, and a small hand-made dataset to ask questions of. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { bundledDataset } from '../../src/bundled.ts';
import { rules as claimRules } from '../../src/core/claims/rules/index.ts';
import { createChecker, type Checker, type Finding, type SourceMention } from '../../src/core/checker.ts';
import { parseDate, type Day } from '../../src/core/dataset/calendar.ts';
import { createDataset, type Dataset } from '../../src/core/dataset/dataset.ts';
import type { Scope } from '../../src/core/dataset/questions.ts';
import type { Drug, DrugClass, Fact, Jurisdiction, Population, RawDataset, Vocabulary } from '../../src/core/dataset/schema.ts';

/** The day at which the tests judge when they name none. Fixed: no test reads the clock. */
export const TODAY = '2026-11-22';

let dataset: Dataset | undefined;
let overBundled: Checker | undefined;

/** The facts that the program carries. */
export const bundled = (): Dataset => (dataset ??= createDataset([bundledDataset()]));

/** The checker over the bundled facts. */
export const checker = (): Checker => (overBundled ??= createChecker(bundled()));

/** Findings about what a document claims, judged at a day and for a place. Its names are other tests' matter. */
export const check = (text: string, asOf = TODAY, jurisdiction?: Jurisdiction): Finding[] =>
  checker()
    .check(text, { asOf, ...(jurisdiction && { jurisdiction }) })
    .filter((f) => claimRules.some((rule) => rule.id === f.rule));

/** The names in a document. */
export const mentions = (text: string): SourceMention[] => checker().mentions(text);

/** A day as the questions take it. Throws for what is no day, so that a slip in a test shows. */
export function day(date: string): Day {
  const range = parseDate(date);
  if (!range || date.length !== 10) throw new Error(`the test names no day: ${date}`);
  return range.first;
}

/** The disease that the questions are asked of. */
export const AD = 'atopic-dermatitis';

/** What is asked: a place, a day, and atopic dermatitis unless `more` says otherwise. */
export const scope = (jurisdiction: Jurisdiction, on: string, more: Partial<Scope> = {}): Scope => ({
  jurisdiction,
  on: day(on),
  indication: AD,
  ...more,
});

/** A drug of the bundled data. */
export function drugOf(id: string, from: Dataset = bundled()): Drug {
  const drug = from.drugs.get(id);
  if (!drug) throw new Error(`the test names a drug that is not in the data: ${id}`);
  return drug;
}

/** A folder of the repository. Tests run from its root. */
export function folder(...parts: string[]): string {
  const at = path.join(process.cwd(), ...parts);
  if (!fs.existsSync(at)) throw new Error(`run the tests from the repository's root: there is no ${at}`);
  return at;
}

const VERIFIED = '2024-01-01';
export const years = (value: number): { value: number; unit: 'year' } => ({ value, unit: 'year' });
export const monthsOld = (value: number): { value: number; unit: 'month' } => ({ value, unit: 'month' });

/** What every made-up fact has; a test overrides what it is about. */
const common = (id: string) => ({
  id,
  jurisdiction: 'US' as Jurisdiction,
  summary: `Made up for a test: ${id}.`,
  sources: ['made-up'],
  verified: VERIFIED,
});

type Extra = Partial<Omit<Extract<Fact, { kind: 'approval' }>, 'kind' | 'population'>> & { population?: Population };

export const approval = (id: string, date: string | undefined, minAge: number | undefined, extra: Extra = {}): Fact => ({
  kind: 'approval',
  ...common(id),
  ...(date && { date }),
  indication: AD,
  population: minAge === undefined ? {} : { minAge: years(minAge) },
  ...extra,
});
export const expansion = (id: string, date: string, minAge: number, extra: Extra = {}): Fact => ({
  ...(approval(id, date, minAge, extra) as Extract<Fact, { kind: 'approval' }>),
  kind: 'age-expansion',
});
export const withdrawal = (id: string, date: string, ends: string[]): Fact => ({
  kind: 'withdrawal',
  ...common(id),
  date,
  indication: AD,
  ends,
});
export const notApproved = (id: string, date: string, extra: Partial<Extract<Fact, { kind: 'not-approved' }>> = {}): Fact => ({
  kind: 'not-approved',
  ...common(id),
  date,
  indication: AD,
  ...extra,
});
export const box = (
  id: string,
  date: string | undefined,
  present: boolean,
  extra: Partial<Extract<Fact, { kind: 'boxed-warning' }>> = {},
): Fact => ({
  kind: 'boxed-warning',
  ...common(id),
  ...(date && { date }),
  present,
  topics: present ? ['harm'] : [],
  ...extra,
});

/** A made-up drug of the class `blocker`. */
export const drug = (id: string, facts: Fact[], extra: Partial<Drug> = {}): Drug => ({
  id,
  name: id,
  names: [],
  brands: [],
  classes: ['blocker'],
  facts,
  ...extra,
});
export const drugClass = (id: string, parents: string[] = [], facts: Fact[] = []): DrugClass => ({
  id,
  name: id,
  names: [
    { name: id, kind: 'singular' },
    { name: `${id}s`, kind: 'plural' },
  ],
  parents,
  about: { professional: 'Made up.', patient: 'Made up.' },
  facts,
});

const vocabulary: Vocabulary = {
  indications: [
    { id: 'eczema', name: 'eczema', names: [{ name: 'eczema' }], usually: AD },
    { id: AD, name: 'atopic dermatitis', names: [{ name: 'atopic dermatitis' }], parents: ['eczema'] },
    { id: 'hand-eczema', name: 'hand eczema', names: [{ name: 'hand eczema' }], parents: ['eczema'] },
    { id: 'vitiligo', name: 'vitiligo', names: [{ name: 'vitiligo' }] },
  ],
  jurisdictions: [
    {
      id: 'US',
      name: 'United States',
      places: [{ name: 'US', case: 'exact' }, { name: 'United States' }],
      regulator: 'FDA',
      verb: 'approved',
    },
    { id: 'EU', name: 'European Union', places: [{ name: 'EU', case: 'exact' }], verb: 'authorised' },
  ],
  bodies: [{ id: 'fda', name: 'FDA', names: [{ name: 'FDA', case: 'exact' }], jurisdiction: 'US', kind: 'regulator' }],
  topics: [{ id: 'harm', name: 'harm', words: ['harm'] }],
};

/** A dataset of made-up drugs in one class, `blocker`, below `medicine`. */
export const madeUp = (drugs: Drug[], more: Partial<RawDataset> = {}): RawDataset => ({
  version: '1',
  asOf: '2024-01-01',
  title: 'Made up',
  indication: AD,
  drugs,
  classes: [drugClass('medicine'), drugClass('blocker', ['medicine'])],
  guidelines: [],
  sources: { 'made-up': { url: 'https://example.org/made-up', publisher: 'Nobody', type: 'primary' } },
  vocabulary,
  ...more,
});
export const smallDataset = (drugs: Drug[], more: Partial<RawDataset> = {}): Dataset => createDataset([madeUp(drugs, more)]);
