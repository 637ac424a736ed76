/** The names that the benchmarks' documents are about, and what may be claimed of them: all from the data, none written here. */
import { parseDate } from '../../src/core/dataset/calendar.ts';
import type { Dataset } from '../../src/core/dataset/dataset.ts';
import type { Lexicon, LexiconNameKind } from '../../src/core/dataset/lexicon.ts';
import { boxedWarning } from '../../src/core/dataset/questions.ts';
import type { Drug } from '../../src/core/dataset/schema.ts';

export interface Names {
  readonly generics: readonly string[];
  readonly brands: readonly string[];
  /** In the plural. */
  readonly classes: readonly string[];
}

/** What the documents name: a part from the dataset, whose drugs such documents are mostly about, and a part from the lexicon. */
export interface Sources {
  readonly dataset: Names;
  readonly lexicon: Names;
  /** Sentences about the dataset's drugs that its facts bear out, and sentences that they contradict. */
  readonly truths: readonly string[];
  readonly errors: readonly string[];
}

export function namesOf(dataset: Dataset, lexicon: Lexicon): Sources {
  const drugs = [...dataset.drugs.values()];
  return {
    dataset: {
      generics: drugs.map((d) => d.name),
      brands: [...new Set(drugs.flatMap(brandsOnSale))],
      classes: [...dataset.classes.values()].flatMap((c) => c.names.filter((n) => n.kind === 'plural' && plain(n.name)).map((n) => n.name)),
    },
    lexicon: {
      generics: lexiconNames(lexicon, 'generic'),
      brands: lexiconNames(lexicon, 'brand'),
      classes: lexiconNames(lexicon, 'group'),
    },
    truths: drugs.flatMap((drug) => truthsAbout(dataset, drug)),
    errors: drugs.flatMap((drug) => errorsAbout(dataset, drug)),
  };
}

/** A pattern that stands for several spellings is no name to write down. */
const plain = (name: string): boolean => !/[[\]|]/.test(name);

const brandsOnSale = (drug: Drug): string[] => drug.brands.filter((b) => !b.former && b.jurisdictions.includes('US')).map((b) => b.name);

/** Names that are nothing else besides and need no other word beside them: a document that holds them all is read alike by everybody. */
function lexiconNames(lexicon: Lexicon, kind: LexiconNameKind): string[] {
  const sure = lexicon.names().filter((n) => n.kind === kind && !n.ambiguous && !n.exactCase && n.name.length > 5);
  const names = new Set(sure.filter((n) => kind !== 'group' || n.number === 'plural').map((n) => n.name));
  return [...names].sort((a, b) => jumble(a) - jumble(b));
}

/** An order that has nothing to do with the alphabet: the first names of the list are written most often. */
function jumble(name: string): number {
  let mixed = 0;
  for (let i = 0; i < name.length; i++) mixed = (Math.imul(mixed, 31) + name.charCodeAt(i)) | 0;
  return Math.imul(mixed, 0x9e3779b1) >>> 0;
}

const withArticle = (name: string): string => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Was it licensed in the United States, and is it still? */
function licensed(dataset: Dataset, drug: Drug): boolean {
  const us = drug.facts.filter((f) => f.jurisdiction === 'US');
  return us.some((f) => f.kind === 'approval' && f.date && f.indication === dataset.indication) && !us.some((f) => f.kind === 'withdrawal');
}

function truthsAbout(dataset: Dataset, drug: Drug): string[] {
  const classes = drug.classes.map((id) => dataset.classes.get(id)!.name);
  const name = capital(drug.name);
  return [
    ...classes.map((c) => `${name} is ${withArticle(c)}.`),
    ...brandsOnSale(drug).map((brand) => `In the US, ${drug.name} is sold as ${brand}.`),
    ...(licensed(dataset, drug) ? [`${name} has been approved by the FDA.`] : []),
    ...(boxedWarning(dataset, drug, { on: parseDate(dataset.asOf)!.last, jurisdiction: 'US' })?.present
      ? [`${name} has a boxed warning in the US.`]
      : []),
  ];
}

function errorsAbout(dataset: Dataset, drug: Drug): string[] {
  const name = capital(drug.name);
  const foreign = [...dataset.classes.values()].filter(
    (c) => dataset.membersOf(c.id).length > 2 && !dataset.membersOf(c.id).includes(drug),
  );
  const doubled = drug.name.length > 8 && !drug.name.includes(' ') ? drug.name.slice(0, 5) + drug.name.slice(4) : undefined;
  return [
    ...foreign.slice(0, 2).map((c) => `${name} is ${withArticle(c.name)}.`),
    ...(licensed(dataset, drug) ? [`${name} is still awaiting FDA approval.`] : []),
    ...(doubled ? [`The chart said ${doubled}, one tablet in the morning.`] : []),
  ];
}
