/** A plain sentence that says what is true, with the facts it rests on: what a writer can start from where a whole sentence has to go. */
import { usualIndication } from '../claims/reading/setting.ts';
import type { Judgement } from '../claims/types.ts';
import { dateInWords } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { isLicence, youngestAge } from '../dataset/questions.ts';
import type { Drug, Fact, Licence } from '../dataset/schema.ts';
import { boxSentence, licenceSentence, statement } from './messages.ts';
import { capital, indicationName, inPlace, listInWords } from './words.ts';

export interface Draft {
  /** One or more whole sentences, plain text. */
  readonly text: string;
  /** The facts to cite, the most telling first. */
  readonly facts: readonly Fact[];
}

/** More names than this are no sentence. */
const MOST_NAMED = 10;

/** @returns `undefined` where the facts give no sentence of their own. */
export function draftFor(dataset: Dataset, judgement: Judgement): Draft | undefined {
  const { reason, evidence } = judgement;
  switch (reason.kind) {
    case 'fact':
    case 'ended':
    case 'tally':
      return { text: reason.fact.summary, facts: [reason.fact] };
    case 'not-approved':
      return { text: statement(dataset, judgement), facts: [reason.fact] };
    case 'approved':
      return withYounger(dataset, judgement, reason.drug, licensed(dataset, reason.drug, reason.licence));
    case 'licence':
      return licensed(dataset, reason.drug, reason.licence);
    case 'age':
      return licensed(dataset, reason.drug, reason.actual.fact);
    case 'earlier':
    case 'newer':
      return licensed(dataset, reason.other.drug, reason.other.first);
    case 'others':
      return listed(dataset, judgement, reason.others) ?? licensed(dataset, reason.others[0]!.drug, reason.others[0]!.first);
    case 'count':
      return listed(dataset, judgement, reason.members);
    case 'listed':
      return undefined;
    case 'box':
      return { text: boxSentence(dataset, 'has-box', reason), facts: reason.members.map((m) => m.fact) };
    case 'edition':
      return evidence[0] && { text: editions(reason), facts: [evidence[0].fact] };
    case 'also':
      return also(dataset, reason.drug, reason.licences);
    case 'routes':
    case 'forms':
    case 'strengths':
    case 'brand-of':
    case 'brand-here':
      return { text: statement(dataset, judgement), facts: [reason.fact] };
  }
}

function licensed(dataset: Dataset, drug: Drug, fact: Fact): Draft | undefined {
  const regulator = dataset.jurisdiction(fact.jurisdiction).regulator;
  if (!isLicence(fact) || !regulator) return undefined;
  // "The FDA", "the European Commission", but "Health Canada".
  return { text: `${/^Health\b/.test(regulator) ? '' : 'The '}${licenceSentence(dataset, drug, fact)}`, facts: [fact] };
}

/** A first licence for adults alone would mislead where the label has gone below that since. */
function withYounger(dataset: Dataset, { claim: { setting } }: Judgement, drug: Drug, draft: Draft | undefined): Draft | undefined {
  const first = draft?.facts[0];
  if (!draft || !first || !isLicence(first)) return draft;
  const { indication, route } = first;
  const youngest = youngestAge(dataset, drug, { jurisdiction: setting.jurisdiction, on: setting.on, indication, route });
  const later = youngest && youngest.fact !== first && licensed(dataset, drug, youngest.fact);
  return later ? { text: `${draft.text} ${later.text}`, facts: [first, ...later.facts] } : draft;
}

function editions({ later, replaced }: Extract<Judgement['reason'], { kind: 'edition' }>): string {
  const date = `${later.date === later.verified ? 'seen on ' : ''}${dateInWords(later.date)}`;
  return replaced ? `${replaced.title} was replaced by ${later.title} (${date}).` : `There is a later document: ${later.title} (${date}).`;
}

/** `In the United States, tapinarof is also approved for atopic dermatitis (December 2024).` */
function also(dataset: Dataset, drug: Drug, licences: readonly Licence[]): Draft | undefined {
  const [first] = licences;
  if (!first) return undefined;
  const uses = licences.map((l) => `${indicationName(dataset, l.indication)}${l.date ? ` (${dateInWords(l.date)})` : ''}`);
  const verb = dataset.jurisdiction(first.jurisdiction).verb;
  return {
    text: `${capital(inPlace(dataset, first.jurisdiction))}, ${drug.name} is also ${verb} for ${listInWords(uses)}.`,
    facts: licences,
  };
}

/** `In the United States, dupilumab (28 March 2017) and tralokinumab (28 December 2021) are approved for atopic dermatitis.` */
function listed(
  dataset: Dataset,
  { claim: { setting } }: Judgement,
  members: readonly { readonly drug: Drug; readonly first: Fact }[],
): Draft | undefined {
  const indication = usualIndication(dataset, setting.indication);
  const sameUse = members.every(({ first }) => isLicence(first) && first.indication === indication);
  if (members.length === 0 || members.length > MOST_NAMED || !sameUse) return undefined;
  const names = members.map(({ drug, first }) => `${drug.name}${first.date ? ` (${dateInWords(first.date)})` : ''}`);
  const verb = dataset.jurisdiction(setting.jurisdiction).verb;
  return {
    text: `${capital(inPlace(dataset, setting.jurisdiction))}, ${listInWords(names)} ${names.length > 1 ? 'are' : 'is'} ${verb} for ${indicationName(dataset, indication)}.`,
    facts: members.map((m) => m.first),
  };
}
