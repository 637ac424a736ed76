/** The drugs that have different names in different systems, as the data has them: INN, USAN, BAN, and US names with a suffix. */
import type { Dataset, FactAbout } from '../../dataset/dataset.ts';
import type { Lexicon } from '../../dataset/lexicon.ts';
import { foldName } from '../../dataset/nameForms.ts';
import type { Drug } from '../../dataset/schema.ts';

/** Whose name it is. `former`: a BAN that gave way to the INN. `suffixed`: the US name of one maker's biologic. */
export type System = 'INN' | 'USAN' | 'BAN' | 'former' | 'suffixed';

export interface SystemName {
  readonly name: string;
  /** All systems that have this very name. */
  readonly systems: readonly System[];
}

/** A drug with at least two names that a document should not mix. */
export interface Substance {
  readonly id: string;
  /** The name without any suffix. */
  readonly base: string;
  readonly inn: string;
  readonly usan: string;
  readonly names: readonly SystemName[];
  /** What the data says of its names, with sources. */
  readonly fact: FactAbout | undefined;
}

type Kind = 'INN' | 'USAN' | 'BAN' | 'former' | 'suffixed';
interface Listed {
  readonly name: string;
  readonly kind: Kind;
}

/** Reads the substances out of dataset and lexicon; where both know a drug, the dataset's word stands. */
export function substancesOf(dataset: Dataset, lexicon: Lexicon | undefined): Substance[] {
  const own = [...dataset.drugs.values()].flatMap((drug) => substance(drug.id, drug.name, listedOf(drug), namingFact(dataset, drug)) ?? []);
  const known = new Set([...dataset.drugs.values()].flatMap((d) => [d.name, ...d.names.map((n) => n.name)]).map(foldName));
  const more = (lexicon?.systemNames() ?? []).flatMap(({ entry, id, name, names }): Substance[] => {
    if (known.has(foldName(name))) return [];
    const made = substance(id, name, names, undefined);
    return made && !isVitamin(lexicon!, entry) ? [made] : [];
  });
  return [...own, ...more];
}

/** Vitamins go by many names, in food and on the skin, and none of them is a matter of the country. */
function isVitamin(lexicon: Lexicon, entry: number): boolean {
  const read = lexicon.entry(entry);
  return read.kind === 'moiety' && read.class?.texts.includes('Vitamin') === true;
}

function listedOf(drug: Drug): Listed[] {
  return drug.names.flatMap(({ name, kind, jurisdictions }): Listed[] => {
    if (kind === 'INN' || kind === 'USAN' || kind === 'BAN' || kind === 'suffixed') return [{ name, kind }];
    // A name that a drug in development had once is no name of a system; one that a country had was its approved name.
    return kind === 'former' && jurisdictions?.includes('UK') ? [{ name, kind }] : [];
  });
}

function namingFact(dataset: Dataset, drug: Drug): FactAbout | undefined {
  const fact = drug.facts.find((f) => f.kind === 'naming' && f.names.includes(drug.name) && f.judge !== false);
  return fact && dataset.facts.get(fact.id);
}

function substance(id: string, head: string, all: readonly Listed[], fact: FactAbout | undefined): Substance | undefined {
  const usans = all.filter((n) => n.kind === 'USAN').map((n) => n.name);
  const suffixed = all.filter((n) => (n.kind === 'suffixed' || n.kind === 'USAN') && isMarked(n.name, head)).map((n) => n.name);
  const plainUsans = usans.filter((name) => !suffixed.includes(name));
  // Several US names are several products.
  const listed = plainUsans.length > 1 ? [] : all.filter((n) => n.kind !== 'suffixed' && !usans.includes(n.name) && n.name !== head);
  const usan = plainUsans.length === 1 && isSameThing(head, plainUsans[0]!) ? plainUsans[0]! : head;
  const others = listed.filter((n) => isSameThing(head, n.name));
  const inn = others.find((n) => n.kind === 'INN')?.name ?? head;
  const names = new Map<string, System[]>();
  const add = (name: string, system: System): void => {
    const systems = names.get(name);
    if (!systems) names.set(name, [system]);
    else if (!systems.includes(system)) systems.push(system);
  };
  add(inn, 'INN');
  add(usan, 'USAN');
  for (const { name, kind } of others) if (name !== inn && kind !== 'INN' && kind !== 'USAN') add(name, kind);
  for (const name of suffixed) add(name, 'suffixed');
  if (names.size < 2) return undefined;
  return { id, base: head, inn, usan, names: [...names].map(([name, systems]) => ({ name, systems })), fact };
}

/** Is it the substance's name with the four letters, or the three before them in earlier names, that tell makers apart in the US? */
function isMarked(name: string, head: string): boolean {
  return name !== head && name.replace(/-[a-z]{4}$/, '').replace(/^[a-z]{3}-/, '') === head;
}

/**
 * Are these two names of one thing, as medicines go? An acid and its salt, a drug and one of its forms ("soluble"), a vitamin, and what
 * stands in brackets are not.
 */
function isSameThing(a: string, b: string): boolean {
  if (/[(),]/.test(a + b) || /^vitamin\b/i.test(a) || /^vitamin\b/i.test(b)) return false;
  if (/ic acid$/.test(a) && /ate$/.test(b)) return false;
  const first = a.toLowerCase().split(/[\s-]+/);
  const second = b.toLowerCase().split(/[\s-]+/);
  if (!first.some((word) => second.includes(word))) return true;
  const likeOne = (word: string, words: readonly string[]): boolean => word.length < 3 || words.some((other) => sharesLetters(word, other));
  return first.every((word) => likeOne(word, second)) && second.every((word) => likeOne(word, first));
}

/** Three letters in a row in common. */
function sharesLetters(a: string, b: string): boolean {
  for (let i = 0; i + 3 <= a.length; i++) if (b.includes(a.slice(i, i + 3))) return true;
  return false;
}
