/** From the uses of a document to what deviates: each drug once, with the name that it should have. */
import { once } from '../../once.ts';
import type { NameDocument } from '../rule.ts';
import { groupBy } from './groups.ts';
import type { TableName } from './nameTable.ts';
import type { Use } from './use.ts';
import type { Uses } from './usesHeld.ts';
import { namesChosen, namesOf, type Expected } from './places.ts';
import type { Substance, System, SystemName } from './substances.ts';

/** Why a name deviates. */
export type Reason =
  /** Two names of one drug, and nobody said which is right. `more`: the one kept is used more often. */
  | { readonly kind: 'mixed'; readonly more: boolean }
  /** Against what the document's place goes by. */
  | { readonly kind: 'place'; readonly expected: Expected }
  /** Against the project's choice. */
  | { readonly kind: 'choice'; readonly expected: Expected }
  /** The document names its other drugs by another system. */
  | { readonly kind: 'others'; readonly expected: Expected; readonly others: readonly string[] }
  /** A US suffix. `chosen`: the project drops them everywhere. */
  | { readonly kind: 'suffix'; readonly chosen: boolean };

export interface Deviation {
  readonly substance: Substance;
  /** The name that all these uses should have. */
  readonly target: string;
  /** In order; never empty. */
  readonly uses: readonly Use[];
  /** Uses of the name that should stay, of which there may be none. */
  readonly kept: readonly Use[];
  readonly reason: Reason;
}

/** All deviations of a document. Most documents use one name for each drug, and the same kind: their uses need not be looked at. */
export function deviations(document: NameDocument, used: Uses): Deviation[] {
  const { names: choice = 'auto' } = document.naming;
  const out: Deviation[] = suffixes(document, used);
  if (choice === 'off') return out;
  const plain = groupBy(
    [...used.counts.keys()].filter((name) => !isSuffixed(name)),
    (name) => name.substance,
  );
  const chosen = namesChosen(choice);
  const byPlace = document.place && namesOf(document.place);
  const expected = chosen ?? byPlace;
  const usual = expected || !isOpen(document) ? undefined : convention(plain, used);
  for (const [substance, names] of plain) {
    const isOdd = usual !== undefined && isOfOther(usual.side, usedMost(substance, names, used));
    if (names.length < 2 && !isOdd && (!expected || accepts(expected.accepted, names[0]!))) continue;
    const uses = plainUses(substance, used);
    const found = expected
      ? strict(substance, uses, expected, { kind: chosen ? 'choice' : 'place', expected })
      : usual && isOdd
        ? strict(substance, uses, usual.expected, { kind: 'others', expected: usual.expected, others: usual.names() })
        : mixed(substance, uses);
    if (found) out.push(found);
  }
  return out;
}

function plainUses(substance: Substance, used: Uses): Use[] {
  return used.of(substance).filter(({ name }) => !isSuffixed(name));
}

/** Of a drug's names the one that is used most. */
function usedMost(substance: Substance, names: readonly TableName[], used: Uses): TableName {
  return names.length === 1 ? names[0]! : mostUsed(plainUses(substance, used)).name;
}

function isSuffixed(name: SystemName): boolean {
  return name.systems.includes('suffixed');
}

/** Nobody said the place, and what the document itself names is none that goes by names of both sides. */
function isOpen({ place, jurisdiction }: NameDocument): boolean {
  return place === undefined && namesOf(jurisdiction) !== undefined;
}

/** What is not accepted deviates; so does what is, where another accepted name is used more often. */
function strict(substance: Substance, uses: readonly Use[], { accepted, preferred }: Expected, reason: Reason): Deviation | undefined {
  const fine = uses.filter((o) => accepts(accepted, o.name));
  if (fine.length === uses.length) return mixed(substance, uses);
  const target = fine.length > 0 ? mostUsed(fine).name.name : preferred === 'INN' ? substance.inn : substance.usan;
  return deviation(substance, target, uses, reason);
}

function accepts(accepted: readonly System[], { systems }: SystemName): boolean {
  return systems.some((s) => accepted.includes(s));
}

/** One name for one drug: the one that is used most, of equals the INN. */
function mixed(substance: Substance, uses: readonly Use[]): Deviation | undefined {
  const counts = new Set(uses.map((o) => o.name.name));
  if (counts.size < 2) return undefined;
  const { name } = mostUsed(uses);
  const kept = uses.filter((o) => o.name.name === name.name).length;
  const more = [...counts].every((n) => n === name.name || uses.filter((o) => o.name.name === n).length < kept);
  return deviation(substance, name.name, uses, { kind: 'mixed', more });
}

function deviation(substance: Substance, target: string, all: readonly Use[], reason: Reason): Deviation | undefined {
  const uses = all.filter((o) => o.name.name !== target && !isSaltOf(o, target));
  return uses.length > 0 ? { substance, target, uses, kept: all.filter((o) => o.name.name === target), reason } : undefined;
}

const SALT =
  /^[\s-]+(?:di)?(?:sodium|potassium|calcium|magnesium|(?:hydro)?(?:chloride|bromide)|acetate|sul(?:f|ph)ate|phosphate|tartrate|tosylate|maleate|mesi?ylate|citrate|nitrate|succinate|fumarate)\b/i;

/** "cromolyn sodium" has no "cromoglicic acid sodium" beside it: a name that says its own salt or acid cannot stand in a salt's. */
function isSaltOf({ behind }: Use, target: string): boolean {
  const says = /\b(?:acid|sodium|semisodium|calcium|bromide|chloride|\w+ate)$/i.test(target);
  return says && SALT.test(behind);
}

/** The use whose name is used most; of equals the INN, else the first. */
function mostUsed(uses: readonly Use[]): Use {
  const groups = [...groupBy(uses, (o) => o.name.name).values()];
  const rank = (group: readonly Use[]): number => group.length + (group[0]!.name.systems.includes('INN') ? 0.5 : 0);
  return groups.reduce((best, group) => (rank(group) > rank(best) ? group : best))[0]!;
}

type Side = 'US' | 'INN';

/** The US name where the INN is another, or the other way round; `undefined` for a name that is both. */
function sideOf({ systems }: SystemName): Side | undefined {
  if (systems.includes('USAN')) return systems.includes('INN') ? undefined : 'US';
  return 'INN';
}

function isOfOther(side: Side, name: SystemName): boolean {
  const own = sideOf(name);
  return own !== undefined && own !== side;
}

/** How many drugs make a habit, and by how much they must outnumber those that are named otherwise. */
const HABIT = 3;

interface Convention {
  readonly side: Side;
  readonly expected: Expected;
  /** The names that show it, in order. */
  readonly names: () => readonly string[];
}

/** The system by which a document names its drugs, when nearly all of them show the same one. */
function convention(plain: ReadonlyMap<Substance, readonly TableName[]>, used: Uses): Convention | undefined {
  const sides = { US: [] as TableName[], INN: [] as TableName[] };
  for (const [substance, names] of plain) {
    const name = usedMost(substance, names, used);
    const side = sideOf(name);
    if (side) sides[side].push(name);
  }
  const [side, other] = sides.US.length > sides.INN.length ? (['US', 'INN'] as const) : (['INN', 'US'] as const);
  const names = sides[side];
  if (names.length < HABIT || names.length < sides[other].length * HABIT) return undefined;
  const inOrder = once(() =>
    names
      .map(({ name, substance }) => ({ name, at: used.firstOf(substance) }))
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => name),
  );
  return { side, expected: namesOf(side === 'US' ? 'US' : 'EU')!, names: inOrder };
}

/** Suffixes where they do not belong. None where the text sets products apart by them. */
function suffixes({ naming, place }: NameDocument, used: Uses): Deviation[] {
  const { suffix = 'auto' } = naming;
  const chosen = suffix === 'drop';
  if (suffix === 'keep' || (!chosen && (place === undefined || place === 'US'))) return [];
  const groups = groupBy([...used.counts.keys()].filter(isSuffixed), (name) => name.substance);
  return [...groups].flatMap(([substance, names]): Deviation[] => {
    if (names.length > 1) return [];
    const all = used.of(substance);
    const apart = all.filter((o) => isSuffixed(o.name) && !o.besideAnother);
    if (apart.length === 0) return [];
    const target = substance.base;
    return [{ substance, target, uses: apart, kept: all.filter((o) => o.name.name === target), reason: { kind: 'suffix', chosen } }];
  });
}
