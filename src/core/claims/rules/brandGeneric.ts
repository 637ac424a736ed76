/** `brand-generic`: which brand belongs to which drug, in which place, from whom, and the four letters behind a US proper name. */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { Drug, Fact, Jurisdiction } from '../../dataset/schema.ts';
import type { Found, Mention } from '../../mentions/findMentions.ts';
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/sentence.ts';
import { holderAgainst, holderCues, holdingOf } from '../substance/companies.ts';
import { isAssertion } from '../reading/mood.ts';
import { oneBrandCues, otherBrand, readOneBrand } from '../substance/oneBrand.ts';
import { brandHereCues, pairingsIn, type Pairing } from '../substance/pairings.ts';
import type { Rule } from '../rule.ts';
import { readSameness } from '../substance/sameness.ts';
import { standing } from '../reading/standing.ts';
import { subjectOf, type Claim, type Judgement, type Setting } from '../types.ts';

/** Four letters behind a hyphen that are a word and no suffix. */
const WORD =
  /^(?:free|like|only|plus|dose|week|year|type|arms?|site|line|able|user|ever|open|long|high|used|made|safe|drug|skin|itch|days|time|mono|cell|pens?|test|fail|then|with|from|side|induced|next|treated|based|care)$/;

const SUFFIX = /-[a-z]{4}\b/;

function read(clause: Clause): Claim[] {
  const names = clause.mentions.filter((m) => m.kind !== 'class');
  if (names.length === 0) return [];
  const pairs = readPairings(clause);
  return [
    ...pairs,
    ...readSameness(clause),
    // A brand that is not the place's own is told as that.
    ...(pairs.some((p) => p.predicate === 'brand-here') ? [] : readOneBrand(clause)),
    ...readCell(clause),
    ...names.flatMap((m) => [...readSuffix(clause, m), ...readHolder(clause, m)]),
  ];
}

function readPairings(clause: Clause): Claim[] {
  return pairingsIn(clause).flatMap((pair) => {
    if (!isAssertion(clause, pair.start)) return [];
    const { brand, drug } = pair;
    const place = pair.naming ? placeOf(clause, pair) : undefined;
    const setting: Setting = { ...standing(clause), ...(place && { jurisdiction: place, jurisdictionSaid: true }) };
    const predicate = drug && drug.id !== brand.id ? 'brand-of' : pair.only ? 'only-brand' : 'brand-here';
    if (predicate === 'brand-here' && !place) return [];
    return [
      {
        rule: 'brand-generic' as const,
        subject: { ...subjectOf(drug ?? brand), brand: undefined },
        predicate,
        setting,
        start: pair.start,
        end: pair.end,
        value: { start: brand.start, end: brand.end },
        named: [brand.brand!, brand.id],
      },
    ];
  });
}

const COMPANY = /^\s+(?:company|firm|drug ?maker|maker|group|manufacturer|partner|subsidiary|regulators?|label|agency)\b/i;

/** The one place that the name is for; of several, the one right behind it. */
function placeOf(clause: Clause, { brand, drug }: Pairing): Jurisdiction | undefined {
  const { text } = clause.sentence.block;
  const places = clause.terms.filter((t) => t.target.kind === 'place' && !COMPANY.test(text.slice(t.end, t.end + 20)));
  const idOf = (t: Found): Jurisdiction | undefined => (t.target.kind === 'place' ? t.target.jurisdiction : undefined);
  const others = clause.mentions.some((m) => m.kind === 'brand' && m.id === brand.id && m.brand !== brand.brand);
  const behind = places.find(
    (t) => t.start >= brand.end && /^\s*[®™]?\s*(?:,\s*)?(?:in|across|throughout)\s+(?:the\s+)?$/i.test(text.slice(brand.end, t.start)),
  );
  if (behind) return new Set(runFrom(text, places, behind).map(idOf)).size === 1 ? idOf(behind) : undefined;
  if (others || new Set(places.map(idOf)).size !== 1) return undefined;
  // "..., sold as B, is approved in Europe": the place behind a further verb is not that of the name.
  const [place] = places;
  if (
    place!.start > Math.max(brand.end, drug?.end ?? 0) &&
    /\b(?:approved|licen[sc]ed|studied|used|available)\b/i.test(text.slice(brand.end, place!.start))
  )
    return undefined;
  return idOf(place!);
}

function runFrom(text: string, places: readonly Found[], first: Found): Found[] {
  const run = [first];
  for (const t of places.filter((p) => p.start > first.start)) {
    if (!/^(?:\s|,|\band\b|\bor\b|\bthe\b|\bin\b)*$/i.test(text.slice(run.at(-1)!.end, t.start))) break;
    run.push(t);
  }
  return run;
}

const NAME_COLUMN =
  /^(?:(?:(?:US|EU|UK)\s+)?(?:brand|trade|generic|active (?:ingredient|substance)|INN)(?:[- ]?names?)?|names?|sold as|marketed as)(?:\s*\([^()]*\))?$/i;

/** "| Opzelura | crisaborole |" under "Brand" and "Generic". */
function readCell(clause: Clause): Claim[] {
  const cell = cellOf(clause);
  const [name] = clause.mentions;
  if (!cell || !name || cell.subject.kind !== 'drug' || !NAME_COLUMN.test(cell.header)) return [];
  const sold = cell.subject.brand !== undefined;
  if (clause.mentions.some((m) => m.kind === 'class' || (m.kind === 'brand') === sold || m.id === cell.subject.id)) return [];
  const [brand, owner] = sold ? [cell.subject.brand, cell.subject.id] : [name.brand!, name.id];
  const subject = sold ? { ...subjectOf(name), brand: undefined } : cell.subject;
  const mark = { start: name.start, end: name.end };
  return [
    { rule: 'brand-generic', subject, predicate: 'brand-of', setting: standing(clause), ...mark, value: mark, named: [brand, owner] },
  ];
}

/** "dupilumab-abcd": the letters that the US name has, other ones, or none. */
function readSuffix(clause: Clause, mention: Mention): Claim[] {
  const suffix = /^-(?<letters>[a-z]{4})(?![\p{L}\d-])/u.exec(clause.sentence.block.text.slice(mention.end, clause.end));
  const letters = suffix?.groups!['letters'];
  if (!letters || mention.kind === 'brand' || WORD.test(letters) || /^(.)\1{3}$/.test(letters) || !isAssertion(clause, mention.start))
    return [];
  const mark = { start: mention.start, end: mention.end + 5 };
  return [
    {
      rule: 'brand-generic',
      subject: subjectOf(mention),
      predicate: 'suffix',
      setting: standing(clause),
      ...mark,
      value: mark,
      named: [letters],
    },
  ];
}

function readHolder(clause: Clause, mention: Mention): Claim[] {
  const holding = holdingOf(clause, mention);
  if (
    !holding ||
    !isAssertion(clause, mention.start) ||
    /\b(?:was|were|formerly|previously|originally|until|before|not)\b/i.test(clause.text)
  )
    return [];
  const places = [...new Set(clause.terms.flatMap((t) => (t.target.kind === 'place' ? [t.target.jurisdiction] : [])))];
  if (places.length > 1) return [];
  const setting: Setting = { ...standing(clause), ...(places[0] && { jurisdiction: places[0], jurisdictionSaid: true }) };
  return [
    {
      rule: 'brand-generic',
      subject: subjectOf(mention),
      predicate: 'holder',
      setting,
      start: holding.start,
      end: holding.end,
      value: { start: holding.start, end: holding.end },
      named: [holding.company, ...(holding.owner ? ['owner'] : [])],
    },
  ];
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { subject, setting, predicate, named } = claim;
  const drug = dataset.drugs.get(subject.id)!;
  const wrong = (reason: Judgement['reason'], fact: Fact): Judgement => ({
    claim,
    verdict: 'wrong',
    reason,
    evidence: [dataset.facts.get(fact.id)!],
  });
  if (predicate === 'one-brand') {
    const fact = otherBrand(dataset, drug, claim);
    return fact && wrong({ kind: 'fact', fact }, fact);
  }
  if (predicate === 'suffix') {
    const fact = drug.facts.find(
      (f) => f.kind === 'naming' && f.jurisdiction === 'US' && f.judge !== false && inForce(dataset, f, setting.on) === 'yes',
    );
    return fact && !drug.names.some((n) => n.name.endsWith(`-${named![0]!}`)) ? wrong({ kind: 'fact', fact }, fact) : undefined;
  }
  if (predicate === 'holder') {
    const fact = holderAgainst(dataset, drug.id, subject.brand, { company: named![0]!, owner: named!.includes('owner') }, setting);
    return fact && wrong({ kind: 'fact', fact }, fact);
  }
  if (predicate === 'different' || predicate === 'same') {
    const both = [drug, dataset.drugs.get(named![0]!)!].flatMap((d) => d.facts).filter((f) => f.judge !== false);
    const kinds = predicate === 'different' ? ['naming'] : ['class-membership', 'mechanism'];
    const fact = both.find((f) => kinds.includes(f.kind));
    return fact && wrong({ kind: 'fact', fact }, fact);
  }
  const [brand, owner] = named as [string, string];
  if (predicate === 'brand-of') {
    const own = dataset.drugs.get(owner)!;
    const fact =
      factNaming(own, brand, undefined) ??
      own.facts.find((f) => f.kind === 'mechanism' || f.kind === 'class-membership' || f.kind === 'approval');
    return fact && wrong({ kind: 'brand-of', brand, drug: own, fact }, fact);
  }
  if (predicate === 'only-brand') return judgeOnly(claim, dataset, drug);
  return judgePlace(claim, drug, brand, wrong);
}

/** Sold there under other brands, and not under this one. */
function judgePlace(
  { setting }: Claim,
  drug: Drug,
  brand: string,
  wrong: (reason: Judgement['reason'], fact: Fact) => Judgement,
): Judgement | undefined {
  const entry = drug.brands.find((b) => b.name === brand);
  const isHere = (b: Drug['brands'][number]): boolean => b.jurisdictions.includes(setting.jurisdiction) || b.jurisdictions.includes('INT');
  if (!entry || isHere(entry)) return undefined;
  const here = drug.brands.filter((b) => isHere(b) && !b.former && (!b.route || !entry.route || b.route === entry.route));
  const fact = here[0] && factNaming(drug, here[0].name, setting.jurisdiction);
  return fact && wrong({ kind: 'brand-here', brands: here.map((b) => b.name), drug, fact }, fact);
}

/** "Only as the brand B", and generics are sold. */
function judgeOnly(claim: Claim, dataset: Dataset, drug: Drug): Judgement | undefined {
  const { setting } = claim;
  const fact = drug.facts.find(
    (f) =>
      f.kind === 'availability' &&
      f.status === 'generic' &&
      f.judge !== false &&
      f.jurisdiction === setting.jurisdiction &&
      inForce(dataset, f, setting.on) === 'yes',
  );
  if (!fact) return undefined;
  return {
    claim,
    verdict: fact.date ? 'outdated' : 'wrong',
    since: fact.date,
    reason: { kind: 'fact', fact },
    evidence: [dataset.facts.get(fact.id)!],
  };
}

/** A fact that names the brand: about brands first, of the place asked first. */
function factNaming(drug: Drug, brand: string, place: Jurisdiction | undefined): Fact | undefined {
  const facts = drug.facts.filter((f) => 'brands' in f && (f.brands ?? []).includes(brand) && f.judge !== false);
  const rank = (f: Fact): number => (f.kind === 'brand' ? 0 : 2) + (f.jurisdiction === place || f.jurisdiction === 'INT' ? 0 : 1);
  return [...facts].sort((a, b) => rank(a) - rank(b))[0];
}

export const brandGeneric: Rule = {
  id: 'brand-generic',
  title: 'Brand and generic names',
  means: 'A sentence gives a brand to another drug, place or company than its own, or a proper name another suffix.',
  why: 'Two names that do not belong together can end in the wrong medicine.',
  fix: 'Put the names together that the label has, and the brand of the place the text is about.',
  severity: 'warning',
  cues: [...holderCues, ...oneBrandCues, ...brandHereCues],
  // Two names side by side (a pronoun may be one of them), a name in a table, or the letters behind a name.
  also: (sentence) => {
    const { own, text, block } = sentence;
    const names = own.filter((m) => m.kind !== 'class');
    if (names.length !== 1) return names.length > 1;
    return block.kind === 'cell' || SUFFIX.test(text) || (names[0]!.kind === 'brand' && sentence.mentions.some((m) => m.carried));
  },
  flags: [
    { text: 'In the US tralokinumab is marketed as Adtralza.', verdict: 'wrong' },
    { text: 'Opzelura (crisaborole) is for mild eczema.', verdict: 'wrong' },
    { text: 'The generic name of Dupixent in the US is dupilumab-dpxa.', verdict: 'wrong' },
    { text: 'Nemolizumab is sold as Ebglyss.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'Tralokinumab is sold as Adbry in the US and as Adtralza in the EU.' },
    { text: 'LEO Pharma sells tralokinumab (Adtralza).' },
    { text: 'Lebrikizumab-lbkz (Ebglyss) binds IL-13.' },
    { text: 'Is Opzelura the brand of crisaborole?' },
  ],
  read,
  judge,
};
