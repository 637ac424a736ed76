/** The one strength or pack in which a drug is said to be sold: "it comes only as 10 mg tablets", "the 1% tube is the only presentation". */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { FactOf } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, isDenied, markOf } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { MIXED, settingsOf, usualIndication } from '../reading/setting.ts';
import { soleDrug } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

const AMOUNT = String.raw`\d+(?:\.\d+)?\s?(?:%|mg\b(?:\s?\/\s?(?:\d+(?:\.\d+)?\s?)?mL\b)?)`;
const SOLD = String.raw`(?:sold|supplied|marketed|available|stocked|dispensed|packaged|on\s+sale|comes?|exists?)`;
const IN_PLACE = String.raw`(?:\s+in\s+(?:the\s+)?[\w.]+(?:\s+[A-Z]\w+)?)?`;
const PACK = String.raw`(?:presentations?|strengths?|pack(?:age)?s?(?:\s+sizes?)?|sizes?|doses?\s+forms?|dosage\s+forms?)`;
const ONE = new RegExp(
  [
    // "It is sold only as 10 mg tablets", "it comes solely in the 1% strength".
    String.raw`\b(?:${SOLD}${IN_PLACE}\s+(?:only|solely|exclusively)|(?:only|solely|exclusively)\s+(?:ever\s+)?${SOLD})${IN_PLACE}\s+(?:as|in|at)\s+(?:an?\s+|the\s+)?(?:single\s+)?(?:strength\s+of\s+)?(?=${AMOUNT})`,
    // "It comes in a single strength, 1%".
    String.raw`\b${SOLD}${IN_PLACE}\s+(?:as|in|at)\s+(?:an?\s+single|(?:only|just)\s+one|one|but\s+one)\s+${PACK}\b(?=[^;]{0,30}?${AMOUNT})`,
    // "It comes as a 150 mg syringe and in no other size".
    String.raw`\b${SOLD}${IN_PLACE}\s+(?:as|in|at)\s+(?=[^;]{0,20}?${AMOUNT}[^;]{0,40}\sand\s+(?:in\s+)?(?:no\s+other\s+(?:\w+\s+)?${PACK}|nothing\s+else)\b)`,
    // "The 1% tube is the only presentation in which it is sold".
    String.raw`(?<=${AMOUNT}[^;,]{0,40}\s)is\s+(?:still\s+)?the\s+(?:only|sole|one)\s+(?:\w+\s+)?${PACK}\b`,
    // "The only strength of it is 1%".
    String.raw`\bthe\s+(?:only|sole)\s+${PACK}\s+(?:of|in\s+which)\b(?=[^;]{0,60}\sis\s+(?:the\s+|an?\s+)?${AMOUNT})`,
  ].join('|'),
  'gi',
);
const AMOUNTS = new RegExp(AMOUNT, 'gi');
/** Said of some patients, of a step of the treatment, or of another product of the drug. */
const NARROWED =
  /\b(?:start\w*|loading|first|begin\w*|until|unless|if|when|pharmac\w*|hospital|foam|generic|shortage|prices?|psoriasis|infants?)\b/i;

export const presentationCues: Cues = [ONE];

export function readPresentations(clause: Clause): Claim[] {
  const subject = soleDrug(clause.sentence);
  if (!subject || clause.sentence.ages.length > 0 || NARROWED.test(clause.sentence.text)) return [];
  return cuesIn(clause, ONE).flatMap((cue) => {
    if (isDenied(clause, cue.start) || !isAssertion(clause, cue.start)) return [];
    const named = matchesOf(clause.text, AMOUNTS).map((m) => plain(m[0]));
    return settingsOf(clause, { at: cue.start })
      .filter((s) => s.indication !== MIXED)
      .map((setting) => ({
        rule: 'availability' as const,
        subject: { ...subject, strength: undefined },
        predicate: 'one-presentation',
        setting,
        named,
        ...markOf(clause, [subject], subject, cue),
      }));
  });
}

/** "150 mg/mL" and "150 mg" are one amount. */
function plain(amount: string): string {
  return amount
    .replace(/\s?\/.*$/, '')
    .replace(/\s+/g, '')
    .toLowerCase();
}

/** Facts that tell of another amount in which the same product is sold, the oldest first. */
export function otherPresentations({ subject, setting, named = [] }: Claim, dataset: Dataset): FactOf<'strength'>[] {
  const drug = dataset.drugs.get(subject.id)!;
  const unit = named.every((n) => n.endsWith('%')) ? '%' : named.every((n) => n.endsWith('mg')) ? 'mg' : undefined;
  const brand = drug.brands.find((b) => b.name === subject.brand);
  const asked = setting.indicationSaid ? usualIndication(dataset, setting.indication) : undefined;
  const told = drug.facts.filter(
    (f): f is FactOf<'strength'> =>
      f.kind === 'strength' &&
      f.judge !== false &&
      (f.jurisdiction === setting.jurisdiction || f.jurisdiction === 'INT') &&
      (asked === undefined || f.indication === undefined || f.indication === asked) &&
      (brand === undefined || (f.brands ? f.brands.includes(brand.name) : brand.route !== undefined && brand.route === f.route)) &&
      isListing(f) &&
      inForce(dataset, f, setting.on) === 'yes',
  );
  const amounts = (f: FactOf<'strength'>): string[] => f.strengths.map(plain).filter((s) => unit !== undefined && s.endsWith(unit));
  // What the text names must be sold: else it may speak of another product.
  if (!named.every((n) => told.some((f) => amounts(f).includes(n)))) return [];
  return told.filter((f) => amounts(f).some((a) => !named.includes(a))).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

/** A fact about what is sold, not about how much is taken. */
function isListing(fact: FactOf<'strength'>): boolean {
  return fact.form !== undefined || fact.strengths.some((s) => s.includes('/'));
}
