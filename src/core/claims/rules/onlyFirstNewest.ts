/** `only-first-newest`: the only, the first or the newest one of its kind. */
import { asProduct } from '../licence/oneProduct.ts';
import { compareDates, months, parseDate } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { begunBy, licencesEver, statusOf } from '../../dataset/questions.ts';
import type { Drug, Jurisdiction, Licence } from '../../dataset/schema.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { membersIn, membersInFamily, type Member } from '../licence/comparison.ts';
import { byDenial } from '../licence/licence.ts';
import { rankCues, readRanks } from '../licence/rank.ts';
import { usualIndication } from '../reading/setting.ts';
import type { Rule } from '../rule.ts';
import type { Claim, Judgement } from '../types.ts';

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.predicate === 'first-place') return judgeFirstPlace(claim, dataset);
  if (claim.predicate === 'newest-use') return judgeNewestUse(claim, dataset);
  if (claim.predicate === 'newest-class') return judgeNewestClass(claim, dataset);
  if (claim.scope!.worldwide) return judgeFirst(claim, dataset, firstAnywhere(claim, dataset));
  const { members } = claim.predicate === 'only' ? membersMeant(claim, dataset) : membersIn(dataset, claim.scope!, claim.setting);
  if (claim.predicate === 'first')
    return members.some((m) => m.drug.id === claim.subject.id) || !claim.setting.indicationSaid
      ? judgeFirst(claim, dataset, members)
      : judgeNoMember(claim, dataset);
  if (claim.predicate === 'only-class') return judgeOnlyClass(claim, dataset, members);
  const named = new Set(claim.named);
  const own = members.filter((m) => named.has(m.drug.id));
  if (own.length === 0 && claim.predicate === 'only' && claim.setting.indicationSaid) return judgeNoMember(claim, dataset);
  if (own.length === 0 && !claim.every) return undefined;
  if (claim.predicate === 'only') return judgeOnly(claim, dataset, members, own, named);
  // Without a disease the text may mean the usual one or any: the newest of either is the newest.
  const usual = claim.setting.indicationAssumed
    ? membersIn(dataset, claim.scope!, { ...claim.setting, indicationAssumed: false }).members
    : members;
  const ownUsual = usual.filter((m) => named.has(m.drug.id));
  if (ownUsual.length > 0 && !judgeNewest(claim, dataset, usual, ownUsual)) return undefined;
  return judgeNewest(claim, dataset, members, own);
}

/** "The only one licensed for it is X", and X is not licensed for it at all. */
function judgeNoMember(claim: Claim, dataset: Dataset): Judgement | undefined {
  const drug = claim.named?.length === 1 ? dataset.drugs.get(claim.subject.id) : undefined;
  const { jurisdiction, indication, on } = claim.setting;
  if (!drug || claim.subject.kind !== 'drug') return undefined;
  const { approved, against } = statusOf(dataset, drug, { jurisdiction, on, indication: usualIndication(dataset, indication) });
  return approved === 'no' && against ? byDenial(claim, dataset, drug, against) : undefined;
}

/**
 * Over what "only" counts: every use where the text says so; where it names a place and no disease of its own, the family of the page's
 * disease ("the only topical JAK inhibitor approved in the US", on a page about one eczema).
 */
function membersMeant(claim: Claim, dataset: Dataset): { readonly members: readonly Member[] } {
  const { setting, scope } = claim;
  if (claim.anyUse) return membersIn(dataset, scope!, { ...setting, indicationAssumed: true });
  if (setting.indicationSaid || setting.indicationAssumed || !setting.jurisdictionSaid) return membersIn(dataset, scope!, setting);
  const own = usualIndication(dataset, setting.indication);
  const family = dataset.vocabulary.indications.find((i) => i.usually === own)?.id;
  return family ? membersInFamily(dataset, scope!, setting, family) : membersIn(dataset, scope!, setting);
}

/** "The first" is wrong when another one's date lies certainly before. In an age group, the first label that reached it counts. */
function judgeFirst(claim: Claim, dataset: Dataset, all: readonly Member[]): Judgement | undefined {
  const { ages } = claim.scope!;
  if (hasUnknownPast(claim, dataset)) return undefined;
  const members = ages ? all.flatMap((m) => firstFor(claim, dataset, m.drug, ages) ?? []) : all;
  const own = members.find((m) => m.drug.id === claim.subject.id)?.first;
  const other = [...members].sort((a, b) => compareDates(a.first.date ?? '9999', b.first.date ?? '9999'))[0];
  if (!own?.date || !other?.first.date) return undefined;
  if (parseDate(other.first.date)!.last >= parseDate(own.date)!.first) return undefined;
  return { claim, verdict: 'wrong', reason: { kind: 'earlier', other }, evidence: [dataset.facts.get(other.first.id)!] };
}

/** Without a disease: another product of the drug, given in another way, may have been licensed long before, and the data does not say when. */
function hasUnknownPast({ setting, subject }: Claim, dataset: Dataset): boolean {
  const drug = dataset.drugs.get(subject.id);
  if (!drug || !setting.indicationAssumed) return false;
  const { jurisdiction } = setting;
  const licences = licencesEver(dataset, drug, { jurisdiction });
  return drug.brands.some(
    (b) => b.jurisdictions.includes(jurisdiction) && b.route !== undefined && licences.every((l) => l.route !== b.route),
  );
}

/** Each member of the set with its first dated licence in any place. */
function firstAnywhere({ scope, setting }: Claim, dataset: Dataset): Member[] {
  const indication = usualIndication(dataset, setting.indication);
  const drugs = scope!.classId ? dataset.membersOf(scope!.classId) : [...dataset.drugs.values()];
  return drugs.flatMap((drug) => {
    const licences = dataset.vocabulary.jurisdictions.flatMap(({ id }) =>
      licencesEver(dataset, drug, { jurisdiction: id, indication, route: scope!.route }),
    );
    const first = licences.filter((l) => l.date && l.judge !== false).sort((a, b) => compareDates(a.date!, b.date!))[0];
    return first ? [{ drug, first }] : [];
  });
}

/** The first dated licence of a drug that took in the whole age group. */
function firstFor({ setting, scope, subject }: Claim, dataset: Dataset, drug: Drug, ages: AgeGroup): Member | undefined {
  const from = ages.min ? months(ages.min) : undefined;
  const indication = usualIndication(dataset, setting.indication);
  const strength = drug.id === subject.id ? subject.strength : undefined;
  const first = licencesEver(dataset, drug, { jurisdiction: setting.jurisdiction, indication, route: scope!.route, strength }).find(
    (f) => f.date && from !== undefined && f.population.minAge && months(f.population.minAge) <= from,
  );
  return first && { drug, first };
}

/** "Only class A": broken by members of the set that are in none of the classes named. */
function judgeOnlyClass(claim: Claim, dataset: Dataset, members: readonly Member[]): Judgement | undefined {
  const inside = new Set(claim.named!.flatMap((id) => dataset.membersOf(id).map((d) => d.id)));
  const others = members.filter((m) => !inside.has(m.drug.id) && m.first.date);
  if (others.length === 0 || claim.setting.indicationAssumed) return undefined;
  return {
    claim,
    verdict: 'outdated',
    since: others[0]!.first.date,
    reason: { kind: 'others', others },
    evidence: others.map((m) => dataset.facts.get(m.first.id)!),
  };
}

function judgeOnly(
  claim: Claim,
  dataset: Dataset,
  members: readonly Member[],
  own: readonly Member[],
  named: ReadonlySet<string>,
): Judgement | undefined {
  // "The only one approved in both A and B": another one must be approved in both.
  const everywhere = (claim.places ?? []).map(
    (jurisdiction) => membersIn(dataset, claim.scope!, { ...claim.setting, jurisdiction }).members,
  );
  const others = members.filter((m) => !named.has(m.drug.id) && everywhere.every((there) => there.some((o) => o.drug.id === m.drug.id)));
  if (others.length === 0) return undefined;
  const since = others[0]!.first.date;
  const wasOnly =
    since !== undefined && own.some((m) => m.first.date !== undefined && parseDate(m.first.date)!.first < parseDate(since)!.first);
  return {
    claim,
    verdict: wasOnly ? 'outdated' : 'wrong',
    since: wasOnly ? since : undefined,
    reason: { kind: 'others', others },
    evidence: others.map((m) => dataset.facts.get(m.first.id)!),
  };
}

function judgeNewest(claim: Claim, dataset: Dataset, members: readonly Member[], own: readonly Member[]): Judgement | undefined {
  const ownDays = own.map((m) => (m.first.date ? parseDate(m.first.date)!.last : undefined));
  if (ownDays.includes(undefined)) return undefined;
  const last = Math.max(...(ownDays as number[]));
  const newer = members.filter((m) => m.first.date !== undefined && parseDate(m.first.date)!.first > last);
  const other = newer[0];
  return (
    other && {
      claim,
      verdict: 'outdated',
      since: other.first.date,
      reason: { kind: 'newer', other },
      evidence: newer.map((m) => dataset.facts.get(m.first.id)!),
    }
  );
}

/** "The first country to approve X": broken by an earlier licence elsewhere. */
function judgeFirstPlace(claim: Claim, dataset: Dataset): Judgement | undefined {
  // "The first country to approve X cream": another may have had the ointment before; a brand is called so in one country.
  const form = claim.subject.product?.form;
  const drug = asProduct(dataset.drugs.get(claim.subject.id)!, { ...claim.subject, product: form ? { form } : undefined }, true);
  const scope = {
    indication: claim.setting.indicationSaid ? usualIndication(dataset, claim.setting.indication) : undefined,
    route: claim.subject.route,
  };
  const firstIn = (jurisdiction: Jurisdiction): Licence | undefined =>
    licencesEver(dataset, drug, { ...scope, jurisdiction }).find((l) => l.date && l.judge !== false);
  const own = firstIn(claim.setting.jurisdiction);
  if (!own?.date) return undefined;
  const earlier = dataset.vocabulary.jurisdictions
    .flatMap(({ id }) => firstIn(id) ?? [])
    .filter((l) => parseDate(l.date!)!.last < parseDate(own.date!)!.first)
    .sort((a, b) => compareDates(a.date!, b.date!))[0];
  return (
    earlier && { claim, verdict: 'wrong', reason: { kind: 'licence', drug, licence: earlier }, evidence: [dataset.facts.get(earlier.id)!] }
  );
}

/** "The newest use of X is Y": broken by a disease that X was first licensed for later. */
function judgeNewestUse(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject } = claim;
  const drug = dataset.drugs.get(subject.id)!;
  const licences = licencesEver(dataset, drug, { jurisdiction: setting.jurisdiction });
  const firsts = [...new Map([...licences].reverse().map((l) => [l.indication, l])).values()].filter(
    (l) => l.date && begunBy(l, setting.on) === 'yes',
  );
  const own = firsts.find((l) => l.indication === usualIndication(dataset, setting.indication));
  const later = firsts
    .filter((l) => own?.date && l.judge !== false && parseDate(l.date!)!.first > parseDate(own.date)!.last)
    .sort((a, b) => compareDates(a.date!, b.date!));
  return later.length > 0
    ? {
        claim,
        verdict: 'outdated',
        since: later[0]!.date,
        reason: { kind: 'also', drug, licences: later },
        evidence: later.map((l) => dataset.facts.get(l.id)!),
      }
    : undefined;
}

/** "JAK inhibitors are the newest class": broken by a class whose first licence for the disease came later. */
function judgeNewestClass(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { subject, setting } = claim;
  const firstOf = (classId: string): Member | undefined =>
    membersIn(dataset, { classId, route: undefined }, setting).members.find((m) => m.first.date);
  const own = firstOf(subject.id);
  if (!own) return undefined;
  const ownDay = parseDate(own.first.date!)!.last;
  const leaves = [...dataset.classes.values()].filter(
    (c) => dataset.classesWithin(c.id).size === 1 && !dataset.classesWithin(subject.id).has(c.id),
  );
  const later = leaves
    .flatMap((c) => {
      const first = firstOf(c.id);
      return first && parseDate(first.first.date!)!.first > ownDay ? [{ other: first, className: c.name }] : [];
    })
    .sort((a, b) => parseDate(a.other.first.date!)!.first - parseDate(b.other.first.date!)!.first);
  // Of a class for the skin one for the skin is told, where there is one.
  const alike = later.filter(({ other: { first } }) => 'route' in first && first.route && first.route === subject.route);
  const newest = alike.at(-1) ?? later.at(-1);
  return (
    newest && {
      claim,
      verdict: 'outdated',
      since: later[0]!.other.first.date,
      reason: { kind: 'newer', ...newest },
      evidence: [dataset.facts.get(newest.other.first.id)!],
    }
  );
}

export const onlyFirstNewest: Rule = {
  id: 'only-first-newest',
  title: 'The only, the first, the newest',
  means: 'A sentence calls a drug the only or the newest one of its class or for a disease, and others have been licensed since.',
  why: '"The only one" hides alternatives from readers who may need them.',
  fix: 'Name the others, date the sentence, or leave the superlative out.',
  severity: 'warning',
  cues: rankCues,
  withoutDrug: 'disease',
  flags: [
    { text: 'Dupilumab is the only biologic approved for atopic dermatitis in the US.', verdict: 'outdated' },
    { text: 'Crisaborole remains the only topical PDE4 inhibitor approved by the FDA for eczema.', verdict: 'outdated' },
    { text: 'JAK inhibitors are the newest class of treatment for atopic dermatitis in the US.', verdict: 'outdated' },
  ],
  passes: [
    { text: 'Dupilumab is the only biologic approved for atopic dermatitis in the US.', asOf: '2021-12-01' },
    { text: 'Dupilumab was the first biologic approved for atopic dermatitis.' },
    { text: 'Dupilumab is the only biologic approved in the US for atopic dermatitis in children under 12 years.' },
  ],
  read: readRanks,
  judge,
};
