/** A judgement in words: what the text says, what is true, since when, by which source. Stands alone, read aloud or in a log. */
import { ageInWords, dateInWords } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { routeInWords } from '../claims/substance/forms.ts';
import { usualIndication } from '../claims/reading/setting.ts';
import { isLicence } from '../dataset/questions.ts';
import type { Drug, Fact, Licence } from '../dataset/schema.ts';
import type { Claim, Judgement, Reason } from '../claims/types.ts';
import { capital, indicationName, inPlace, listInWords, regulatorName, sourceInWords, useInWords, whenInWords } from './words.ts';

/** The message of a finding: one to three plain sentences. */
export function messageFor(dataset: Dataset, judgement: Judgement): string {
  const source = judgement.evidence[0] ? sourceInWords(dataset, judgement.evidence[0].fact) : '';
  return [statement(dataset, judgement), source].filter(Boolean).join(' ');
}

/** What is true, without its source. */
export function statement(dataset: Dataset, { claim, reason, since, verdict }: Judgement): string {
  const { setting } = claim;
  const where = inPlace(dataset, setting.jurisdiction);
  switch (reason.kind) {
    case 'fact':
      return `${verdict === 'wrong' ? 'Not so' : 'Outdated'}: ${reason.fact.summary}`;
    case 'routes':
      return `${capital(reason.name)} ${reason.plural ? 'are' : 'is'} ${listInWords(reason.routes.map(routeInWords), 'or')}.`;
    case 'forms':
      return `${capital(reason.name)} comes only as ${listInWords(
        reason.forms.map((f) => `${/^[aeiou]/.test(f) ? 'an' : 'a'} ${f}`),
        'or',
      )}.`;
    case 'strengths':
      return `${capital(reason.name)} comes in ${reason.strengths.length > 1 ? 'strengths' : 'a strength'} of ${listInWords(reason.strengths)}.`;
    case 'brand-of':
      return `${reason.brand} is a brand of ${reason.drug.name}.`;
    case 'brand-here':
      return `${capital(where)} ${reason.drug.name} is sold as ${listInWords(reason.brands)}.`;
    case 'edition':
      return reason.replaced
        ? `Superseded: ${reason.replaced.title} was replaced by ${reason.later.title} (${dateInWords(reason.later.date)}).`
        : `Outdated: there is a later document, ${reason.later.title} (${reason.later.date === reason.later.verified ? 'seen on ' : ''}${dateInWords(reason.later.date)}).`;
    case 'approved':
      return `${opening(dataset, claim, verdict)} ${licenceSentence(dataset, reason.drug, reason.licence as Licence)}`;
    case 'licence':
      return `Not what the label says. ${licenceSentence(dataset, reason.drug, reason.licence)}`;
    case 'ended':
      return `Outdated: ${reason.drug.name} is no longer under investigation for this use ${where}. ${reason.fact.summary}`;
    case 'not-approved':
      return `${capital(reason.drug.name)} is not ${dataset.jurisdiction(setting.jurisdiction).verb} for ${indicationName(dataset, setting.indication)} ${where}. ${reason.fact.summary}`;
    case 'age':
      return ageSentence(dataset, reason, since, where);
    case 'also':
      return `${capital(reason.drug.name)} is ${dataset.jurisdiction(setting.jurisdiction).verb} for more ${where}: ${listInWords(reason.licences.map((l) => `${indicationName(dataset, l.indication)} (${l.date ? dateInWords(l.date) : 'date not known'})`))}.`;
    case 'tally':
      return `${capital(reason.drug.name)} is ${dataset.jurisdiction(setting.jurisdiction).verb} for ${reason.count} diseases ${where}${reason.fact.date ? ` since ${dateInWords(reason.fact.date)}` : ''}. ${reason.fact.summary}`;
    case 'others': {
      const names = reason.others.map((o) => named(dataset, o, claim));
      return `${verdict === 'wrong' ? 'Not' : 'No longer'} the only one ${where}: ${listInWords(names)} ${names.length > 1 ? 'are' : 'is'} ${dataset.jurisdiction(setting.jurisdiction).verb} too.`;
    }
    case 'earlier':
      return `Not the first: ${named(dataset, reason.other, claim)} came earlier.`;
    case 'newer':
      return `No longer the newest ${where}: ${reason.className ? `the first ${reason.className} ` : ''}${named(dataset, reason.other, claim)} came later.`;
    case 'box':
      return boxSentence(dataset, claim.predicate, reason);
    case 'listed':
      return `The text announces ${claim.count} and then names ${reason.count}.`;
    case 'count':
      return countSentence(dataset, claim, reason, where);
  }
}

function opening(dataset: Dataset, { predicate, subject }: Claim, verdict: Judgement['verdict']): string {
  const group = subject.kind === 'class' ? dataset.classes.get(subject.id) : undefined;
  const name = group ? (group.names.find((n) => n.kind === 'plural')?.name ?? group.name) : subject.name;
  if (verdict === 'wrong') return `${capital(name)} ${group ? 'are' : 'is'} approved:`;
  if (predicate === 'investigational') return `Outdated: ${name} ${group ? 'are' : 'is'} no longer only under investigation.`;
  return `Outdated: ${name} ${group ? 'have' : 'has'} been approved.`;
}

/** `FDA approved crisaborole (Eucrisa) for mild to moderate atopic dermatitis in people from 2 years on 14 December 2016.` */
export function licenceSentence(dataset: Dataset, drug: Drug, licence: Licence): string {
  const brand = licence.brands?.[0];
  const verb = dataset.jurisdiction(licence.jurisdiction).verb;
  return `${regulatorName(dataset, licence.jurisdiction, licence.date)} ${verb} ${drug.name}${brand ? ` (${brand})` : ''} for ${useInWords(dataset, licence)}${whenInWords(licence.date)}.`;
}

function ageSentence(dataset: Dataset, reason: Extract<Reason, { kind: 'age' }>, since: string | undefined, where: string): string {
  const { drug, actual, was } = reason;
  const disease = indicationName(dataset, actual.fact.indication);
  const now = `${capital(drug.name)} is labelled for ${disease} from ${ageInWords(actual.age)}${actual.fact.population.orYounger ? ' or younger' : ''} ${where}`;
  const start = since ?? actual.fact.date;
  const past = was?.to
    ? ` It was ${ageInWords(was.age)}${was.from ? ` from ${dateInWords(was.from)}` : ''} until ${dateInWords(was.to)}.`
    : '';
  return `${now}${start ? `, since ${dateInWords(actual.fact.date ?? start)}` : ''}.${past}`;
}

/** What the labels carry; `predicate` `safe` says that the text hid it. */
export function boxSentence(dataset: Dataset, predicate: string, reason: Extract<Reason, { kind: 'box' }>): string {
  const names = listInWords(reason.members.map((m) => m.drug.name));
  const several = reason.members.length > 1;
  const fact = reason.members[0]!.fact;
  if (!reason.present)
    return `The US ${several ? 'labels' : 'label'} of ${names} ${several ? 'have' : 'has'} no boxed warning as of ${dateInWords(fact.date ?? fact.verified)}.`;
  const topics =
    fact.kind === 'boxed-warning' ? fact.topics.map((id) => dataset.vocabulary.topics.find((t) => t.id === id)?.name ?? id) : [];
  const about = topics.length > 0 ? ` about ${listInWords(topics)}` : '';
  const lead = predicate === 'safe' ? 'Called safe without its boxed warning: the' : 'The';
  return `${lead} US ${several ? 'labels' : 'label'} of ${names} ${several ? 'carry' : 'carries'} a boxed warning${about}.`;
}

function countSentence(dataset: Dataset, claim: Claim, reason: Extract<Reason, { kind: 'count' }>, where: string): string {
  const className = claim.subject.name;
  const { indication } = claim.setting;
  const names = reason.members.map((m) => named(dataset, m, claim));
  const disease = indicationName(dataset, indication);
  if (reason.claimed === undefined) return `More approvals have come since: ${listInWords(names)}.`;
  if (names.length === 0) return `No ${className} is in the data as approved for ${disease} ${where}.`;
  // Counted over every use, each is named with its own.
  const all = claim.setting.indicationAssumed ? '' : ` for ${disease}`;
  return `${names.length} ${names.length === 1 ? 'is' : 'are'} approved${all} ${where}: ${listInWords(names)}.`;
}

/** `tralokinumab (28 December 2021)`, with the disease where it is not the one that the text is about. */
function named(dataset: Dataset, { drug, first }: { drug: Drug; first: Fact }, { setting }: Claim): string {
  const other = isLicence(first) && (setting.indicationAssumed || first.indication !== usualIndication(dataset, setting.indication));
  const use = other ? `, for ${indicationName(dataset, first.indication)}` : '';
  return `${drug.name} (${first.date ? dateInWords(first.date) : 'date not known'}${use})`;
}
