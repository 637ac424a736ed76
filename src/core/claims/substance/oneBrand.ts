/** One brand name for a drug, and no other: "it has a single trade name, B", "B is the only brand of X", "known by one name the world over". */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { Drug, Fact, Jurisdiction } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { placesIn } from '../reading/setting.ts';
import { standing } from '../reading/standing.ts';
import { soleDrug, subjectFor } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';

const NAME = String.raw`(?:(?:brand|trade|proprietary)(?:[- ]?names?)?)`;
const ONE = String.raw`(?:an?\s+single|(?:only|just|but)\s+one|(?:only|just)\s+an?|one|the\s+same|one\s+and\s+the\s+same)`;
const ONE_BRAND = new RegExp(
  [
    // "Goes by a single brand name".
    String.raw`\b(?:goes|known|sold|marketed|available|comes|trades|traded|prescribed)\s+(?:by|under|as|with)\s+${ONE}\s+${NAME}\b`,
    // "Has only one brand name".
    String.raw`\b(?:has|have|bears|carries|uses)\s+${ONE}\s+${NAME}\b(?!\s+(?:product|drug|competitor|rival))`,
    // "B is the only brand of X", "its sole brand name is B".
    String.raw`\b(?:the|its|['’]s)\s+(?:only|sole|one)\s+${NAME}\b(?=\s+(?:of|for|is)\b|\s*[,.]|\s*$|\s+in\b)`,
    // "Sold only under the name B".
    String.raw`\b(?:sold|marketed|known|available)\s+(?:only|solely|exclusively)\s+(?:under|by)\s+(?:the\s+)?(?:${NAME}\s+|names?\s+)`,
  ].join('|'),
  'gi',
);
const WORLDWIDE =
  /\b(?:worldwide|everywhere|the\s+world\s+over|(?:all\s+over|throughout|around|across)\s+the\s+(?:world|globe)|globally|in\s+(?:all|every)\s+(?:countr(?:y|ies)|markets?)|whatever\s+the\s+country)\b/i;
/** "Of one product of it": forms and strengths have brands of their own. */
const NARROWED = /\b(?:foam|drops|lotion|solution|injection|tablets?|capsules?|generic|biosimilar|first|new|until|so\s+far)\b/i;

export const oneBrandCues: Cues = [ONE_BRAND];

export function readOneBrand(clause: Clause): Claim[] {
  return cuesIn(clause, ONE_BRAND).flatMap((cue) => {
    const { sentence } = clause;
    const subject = soleDrug(sentence) ?? subjectFor(clause, cue.start, cue.end)[0];
    const brands = [...new Set(sentence.own.flatMap((m) => m.brand ?? []))];
    if (subject?.kind !== 'drug' || brands.length > 1 || NARROWED.test(sentence.text)) return [];
    if (sentence.own.some((m) => m.kind !== 'class' && m.id !== subject.id)) return [];
    if (isDenied(clause, cue.start) || !isAssertion(clause, cue.start)) return [];
    const worldwide = WORLDWIDE.test(clause.text);
    const places = placesIn(clause.terms);
    // "It has one brand name" tells little: which, or where, must be said.
    if (brands.length === 0 && !worldwide && places.length < 2) return [];
    return [claimOf(clause, { ...subject, brand: undefined }, brands, worldwide ? [] : places, cue)];
  });
}

function claimOf(
  clause: Clause,
  subject: Subject,
  named: readonly string[],
  places: readonly Jurisdiction[],
  { start, end }: { start: number; end: number },
): Claim {
  const setting = standing(clause);
  const said = places.length > 0;
  return {
    rule: 'brand-generic',
    subject,
    predicate: 'one-brand',
    setting: { ...setting, ...(said && { jurisdiction: places[0]!, jurisdictionSaid: true }) },
    places: said ? places : WORLDWIDE.test(clause.text) ? [] : [setting.jurisdiction],
    named,
    start,
    end,
    value: { start, end },
  };
}

/** A brand of the same way in that is sold in one of the places under another name, with the fact that tells it. */
export function otherBrand(dataset: Dataset, drug: Drug, { named = [], places = [], setting }: Claim): Fact | undefined {
  const copies = new Set(drug.facts.flatMap((f) => (f.kind === 'availability' && f.status === 'biosimilar' ? (f.brands ?? []) : [])));
  const sold = drug.brands.filter((b) => !b.former && b.route !== undefined && !copies.has(b.name));
  const own = sold.find((b) => b.name === named[0]) ?? (named.length === 0 ? sold[0] : undefined);
  if (!own) return undefined;
  const isThere = (b: Drug['brands'][number]): boolean => places.length === 0 || b.jurisdictions.some((j) => places.includes(j));
  for (const other of sold) {
    if (isVariant(other.name, own.name) || other.route !== own.route || !isThere(other)) continue;
    const facts = drug.facts.filter(
      (f) => 'brands' in f && (f.brands ?? []).includes(other.name) && f.judge !== false && inForce(dataset, f, setting.on) === 'yes',
    );
    const fact = facts.find((f) => f.kind === 'brand') ?? facts[0];
    if (fact) return fact;
  }
  return undefined;
}

/** A name with an addition ("B Forte") is of the same brand. */
function isVariant(a: string, b: string): boolean {
  return a.split(' ')[0] === b.split(' ')[0];
}
