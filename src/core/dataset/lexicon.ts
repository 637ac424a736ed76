/**
 * The second tier of the data: thousands of drug names with class, brands, routes and first approval, and the class words that
 * writers use. It informs and never judges. The compiled string stays as it is; names are read in one pass, entries one by one.
 */
import {
  readCounts,
  readGroupForms,
  readHead,
  readName,
  readSections,
  readSynonyms,
  splitList,
  unmark,
  type LexiconJurisdiction,
  type Marked,
  type Sections,
} from './lexiconFormat.ts';
import { once } from '../once.ts';
import { createReader, type CombinationEntry, type GroupEntry, type LexiconReader } from './lexiconReader.ts';
import { foldName, type NameKind } from './nameForms.ts';

export type { CombinationEntry, GroupEntry, LexiconEntry, LexiconRef, MoietyEntry } from './lexiconReader.ts';

export type LexiconNameKind = 'generic' | 'synonym' | 'salt' | 'suffixed' | 'brand' | 'combination' | 'group';
/** What a name of each kind stands for. */
export const KIND_OF: Readonly<Record<LexiconNameKind, NameKind>> = {
  generic: 'drug',
  synonym: 'drug',
  salt: 'drug',
  suffixed: 'drug',
  brand: 'brand',
  combination: 'combination',
  group: 'class',
};

/** One way to write something in the lexicon. */
export interface LexiconName {
  readonly name: string;
  /** For comparison: see `foldName`. */
  readonly fold: string;
  /** For `Lexicon.entry`. */
  readonly entry: number;
  readonly kind: LexiconNameKind;
  /** Must be written with these very capitals: abbreviations, and short or ambiguous names that have a capital. */
  readonly exactCase: boolean;
  /** Counts as a drug name only beside a drug word: also something else, or four letters or fewer. */
  readonly ambiguous: boolean;
  /** Ambiguous because the body, food or a laboratory has it too: dopamine, calcium. */
  readonly body: boolean;
  /** Of brands and combinations: where the brand is known. */
  readonly jurisdiction: LexiconJurisdiction | undefined;
  /** Of groups: how many are meant. */
  readonly number: 'singular' | 'plural' | 'abbreviation' | undefined;
}

/** A drug's names by the system that gave them. */
export interface SystemNames {
  /** For `Lexicon.entry`. */
  readonly entry: number;
  readonly id: string;
  readonly name: string;
  readonly names: readonly { readonly name: string; readonly kind: 'INN' | 'USAN' | 'BAN' | 'suffixed' }[];
}

export interface Lexicon extends LexiconReader {
  readonly counts: { readonly moieties: number; readonly combinations: number; readonly groups: number };
  /** Every written form of every name; a form that stands for two things comes twice. */
  readonly names: () => readonly LexiconName[];
  /** The written forms of one entry's names. */
  readonly written: (entry: number) => readonly LexiconName[];
  /** Tells every written form with its entry. Costs far less than `names`. */
  readonly eachName: (tell: (name: string, entry: number) => void) => void;
  /** The drugs that have names of several systems or names with a suffix, with these names alone. Reads no other entry. */
  readonly systemNames: () => readonly SystemNames[];
  /** What `name` stands for, whatever its capitals and hyphens; empty when unknown. */
  readonly find: (name: string) => readonly LexiconName[];
  /** The combination sold under this brand, if any. */
  readonly combination: (brand: string) => CombinationEntry | undefined;
  /** A product that holds exactly the drugs with these ids, in whatever order. */
  readonly product: (ids: readonly string[]) => CombinationEntry | undefined;
}

/** Opens a compiled lexicon. Cheap: only its first line is read; the names and entries wait until they are asked for. */
export function parseLexicon(table: string): Lexicon {
  const { moieties, combinations, groups } = readCounts(table);
  const sections = once(() => readSections(table));
  const read = once(() => createReader(sections()));
  const byFold = once(() => {
    const map = new Map<string, LexiconName[]>();
    for (const name of listNames(sections())) {
      const list = map.get(name.fold);
      if (list) list.push(name);
      else map.set(name.fold, [name]);
    }
    return map;
  });
  const products = once(() => {
    const map = new Map<string, CombinationEntry>();
    for (let index = moieties; index < moieties + combinations; index++) {
      const entry = read().entry(index) as CombinationEntry;
      for (const formula of entry.formulas) {
        const key = productKey(formula.map((drug) => drug.id));
        if (!map.has(key)) map.set(key, entry);
      }
    }
    return map;
  });
  const find = (name: string): readonly LexiconName[] => byFold().get(foldName(name)) ?? [];
  return Object.freeze({
    counts: { moieties, combinations, groups },
    names: () => listNames(sections()),
    written: (entry: number) => namesOf(sections(), entry),
    eachName: (tell: (name: string, entry: number) => void) => eachName(sections(), tell),
    systemNames: () => listSystemNames(sections()),
    entry: (index: number) => read().entry(index),
    find,
    combination: (brand: string) => {
      const hit = find(brand).find((name) => name.kind === 'combination');
      return hit ? (read().entry(hit.entry) as CombinationEntry) : undefined;
    },
    product: (ids: readonly string[]) => products().get(productKey(ids)),
    members: (group: GroupEntry) => read().members(group),
  });
}

/** A synonym's letter, where it is the name of a system (see `lexiconFormat.ts`). */
const OF_SYSTEM = /(?:^|\|)[IUBF]/;

function listSystemNames({ moieties }: Sections): SystemNames[] {
  return moieties.flatMap((line, entry) => {
    const [head, synonyms] = line.split('\t', 2);
    if (!synonyms || !OF_SYSTEM.test(synonyms)) return [];
    const { id, name } = readHead(head!);
    const names = readSynonyms(synonyms, name).flatMap((s) =>
      s.kind === 'salt' || s.kind === 'synonym' ? [] : [{ name: s.name, kind: s.kind }],
    );
    return [{ entry, id, name, names }];
  });
}

function productKey(ids: readonly string[]): string {
  return [...ids].sort().join('+');
}

const SHORT = 4;
/** A development code or a short name in capitals: "OR-462" is not "or 462". */
const CODE = /^(?=.*[A-Z])(?:[^a-z]{2,6}|(?!.*[a-z]{3}).*\d.*)$/;

/**
 * One name with its caution: short and ambiguous names want a drug word near by, and their own capitals if they have any;
 * but a common noun may begin a sentence ("Vitamin K").
 */
function caution(marked: Marked, entry: number, kind: LexiconNameKind, jurisdiction?: LexiconJurisdiction): LexiconName {
  const { name, body } = marked;
  const ambiguous = marked.ambiguous || name.length <= SHORT;
  const word = /^(?:[LDN]-)?[^A-Z]*[a-z]{4}/.test(name);
  const exactCase = (ambiguous && !word && name !== name.toLowerCase()) || CODE.test(name);
  return { name, fold: foldName(name), entry, kind, exactCase, ambiguous, body, jurisdiction, number: undefined };
}

/** Every written form of every name. */
function listNames(sections: Sections): LexiconName[] {
  return [
    ...sections.moieties.flatMap((line, i) => namesOfDrug(line, i)),
    ...sections.combinations.flatMap((line, i) => namesOfCombination(line, sections.moieties.length + i)),
    ...sections.groups.flatMap((line, i) => namesOfGroup(line, sections.moieties.length + sections.combinations.length + i)),
  ];
}

/** The names of one entry. */
function namesOf({ moieties, combinations, groups }: Sections, entry: number): LexiconName[] {
  if (entry < moieties.length) return namesOfDrug(moieties[entry]!, entry);
  const i = entry - moieties.length;
  return i < combinations.length ? namesOfCombination(combinations[i]!, entry) : namesOfGroup(groups[i - combinations.length]!, entry);
}

function namesOfDrug(line: string, entry: number): LexiconName[] {
  const [head, synonyms, us, eu] = line.split('\t', 4);
  const drug = readName(head!);
  const brands = (field: string | undefined, jurisdiction: LexiconJurisdiction): LexiconName[] =>
    splitList(field).map((text) => caution(unmark(text), entry, 'brand', jurisdiction));
  return [
    caution(drug, entry, 'generic'),
    ...readSynonyms(synonyms, drug.name).map((s) => caution(s, entry, s.kind === 'salt' || s.kind === 'suffixed' ? s.kind : 'synonym')),
    ...brands(us, 'US'),
    ...brands(eu, 'EU'),
  ];
}

function namesOfCombination(line: string, entry: number): LexiconName[] {
  const [head, , jurisdiction] = line.split('\t', 3);
  return [caution(unmark(head!), entry, 'combination', jurisdiction === 'EU' ? 'EU' : 'US')];
}

function namesOfGroup(line: string, entry: number): LexiconName[] {
  return readGroupForms(line.split('\t', 5)[4]).map(({ name, kind, ambiguous, body }) => ({
    name,
    fold: foldName(name),
    entry,
    kind: 'group',
    exactCase: kind === 'abbreviation',
    ambiguous,
    body,
    jurisdiction: undefined,
    number: kind,
  }));
}

/** Tells every written form of every name, and whose it is, without making anything of it. */
function eachName({ moieties, combinations, groups }: Sections, tell: (name: string, entry: number) => void): void {
  let entry = 0;
  for (const line of moieties) {
    const [head, synonyms, us, eu] = line.split('\t', 4);
    const { name } = readName(head!);
    tell(name, entry);
    if (synonyms) for (const s of readSynonyms(synonyms, name)) tell(s.name, entry);
    for (const text of splitList(us)) tell(unmark(text).name, entry);
    for (const text of splitList(eu)) tell(unmark(text).name, entry);
    entry++;
  }
  for (const line of combinations) tell(unmark(line.slice(0, line.indexOf('\t'))).name, entry++);
  for (const line of groups) {
    for (const { name } of readGroupForms(line.split('\t', 5)[4])) tell(name, entry);
    entry++;
  }
}
