/** Which company a text gives a brand to: "sold by C", "C's B". */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { FactOf, Jurisdiction } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import type { Setting } from '../types.ts';

type Brand = FactOf<'brand'>;

/** Large makers of medicines; those that the data names as holders count too. Who once developed a drug is no holder, so texts may name it. */
const MAKERS = [
  'Novartis',
  'Pfizer',
  'AbbVie',
  'Amgen',
  'Incyte',
  'GSK',
  'Johnson & Johnson',
  'Janssen',
  'Merck',
  'Bayer',
  'Takeda',
  'Arcutis',
  'Otsuka',
  'Novo Nordisk',
];
const SOLD_BY =
  /^\s*[®™]?\s*(?:[Cc]ream|[Oo]intment|[Tt]ablets?|[Ii]njections?)?\s*(?:\([^()]*\)\s*)?,?\s*(?:both\s+(?:of\s+them\s+)?)?(?:is|are|and|which is)?\s*(?:now\s+)?\b(?:(?:made|sold|marketed|manufactured|produced|(?<owned>owned)|distributed)\s+(?:and (?:sold|marketed)\s+)?(?:in (?:the )?[\w ]{2,20} )?by|(?<belongs>belongs?)\s+to|comes\s+from|(?:is\s+)?(?:a\s+)?products?\s+of)\s+(?<who>\p{Lu}[\p{L}&-]*(?:\s+(?:&\s+)?\p{Lu}[\p{L}&-]*){0,2})/u;
const OWN = /(?<who>\p{Lu}[\p{L}&-]*(?:\s+\p{Lu}[\p{L}&-]*)?)['’]s\s+(?:\p{Ll}+\s+)?$/u;

const SELLS =
  /(?<who>\p{Lu}[\p{L}&-]*(?:\s+(?:&\s+)?\p{Lu}[\p{L}&-]*){0,2})\s+(?:now\s+|also\s+)?(?:sells|markets|makes|owns|manufactures|distributes|is\s+the\s+(?:maker|manufacturer|seller|owner)\s+of)\s+(?:the\s+\w+\s+)?(?:\p{Ll}[\p{L}-]+\s+(?:as|under\s+the\s+(?:brand\s+|trade\s+)?name)\s+)?$/u;

/** Without one of these no company is named as a brand's. */
export const holderCues: Cues = [SOLD_BY, OWN, SELLS];

export interface Holding {
  /** "Owned by": any company's name counts, whether it is a known maker or not. */
  readonly owner: boolean;
  readonly company: string;
  readonly start: number;
  readonly end: number;
}

/** The company that the text gives the brand to. */
export function holdingOf(clause: Clause, brand: Mention): Holding | undefined {
  const { text } = clause.sentence.block;
  const by = SOLD_BY.exec(text.slice(brand.end, clause.end));
  if (by)
    return {
      owner: Boolean(by.groups!['owned'] ?? by.groups!['belongs']),
      company: by.groups!['who']!,
      start: brand.start,
      end: brand.end + by[0].length,
    };
  const before = text.slice(clause.start, brand.start);
  const own = SELLS.exec(before) ?? OWN.exec(before);
  return own
    ? { owner: false, company: own.groups!['who']!, start: brand.start - (own[0].length - own[0].search(/\S/)), end: brand.end }
    : undefined;
}

const houses = new WeakMap<Brand, readonly string[]>();

/** The companies that hold a brand together. */
function housesOf(fact: Brand): readonly string[] {
  let own = houses.get(fact);
  if (!own) houses.set(fact, (own = fact.holder!.split(/\s+and\s+/)));
  return own;
}

/** The fact that gives the brand to somebody else, in the place said or, where none is, wherever it is sold. */
export function holderAgainst(
  dataset: Dataset,
  drugId: string,
  brand: string | undefined,
  holding: Pick<Holding, 'company' | 'owner'>,
  setting: Setting,
): Brand | undefined {
  const { company, owner } = holding;
  const all = holdersIn(dataset);
  const known = [...MAKERS, ...all.flatMap((f) => housesOf(f))];
  if (!owner && !known.some((name) => isSame(name, company))) return undefined;
  const drug = dataset.drugs.get(drugId)!;
  // "In Japan it is sold by M": not the brand of another country that was spoken of before.
  const sold = drug.brands.find((b) => b.name === brand)?.jurisdictions;
  const named = setting.jurisdictionSaid && sold && !sold.includes(setting.jurisdiction) ? undefined : brand;
  const own = drug.facts.filter(
    (f): f is Brand =>
      f.kind === 'brand' &&
      f.holder !== undefined &&
      f.judge !== false &&
      (named === undefined || f.brands.includes(named)) &&
      inForce(dataset, f, setting.on) === 'yes',
  );
  const here = own.filter((f) => f.jurisdiction === setting.jurisdiction || f.jurisdiction === 'INT');
  if (here.length === 0 || (setting.jurisdictionSaid ? here : own).some((f) => housesOf(f).some((name) => isSame(name, company))))
    return undefined;
  return here[0];
}

/** The one place where a company that the text names has the drug; `undefined` where it names none, or one of several places. */
export function placeOfMaker(dataset: Dataset, drugId: string, text: string): Jurisdiction | undefined {
  const facts = dataset.drugs.get(drugId)?.facts ?? [];
  const named = facts.filter(
    (f): f is Brand =>
      f.kind === 'brand' && f.holder !== undefined && f.jurisdiction !== 'INT' && housesOf(f).some((name) => text.includes(name)),
  );
  const places = new Set(named.map((f) => f.jurisdiction));
  return places.size === 1 ? [...places][0] : undefined;
}

function holdersIn(dataset: Dataset): Brand[] {
  return [...dataset.drugs.values()].flatMap((d) => d.facts.filter((f): f is Brand => f.kind === 'brand' && f.holder !== undefined));
}

/** "Lilly" and "Eli Lilly", "LEO" and "LEO Pharma". */
function isSame(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .split(/[^\p{L}&]+/u)
      .filter((w) => w.length > 2 && w !== 'pharma');
  return words(a).some((w) => words(b).includes(w));
}
