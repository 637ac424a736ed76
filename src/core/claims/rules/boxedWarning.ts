/** `boxed-warning`: whether a US label carries one, about what, and "safe" said of a drug that does. */
import type { Dataset } from '../../dataset/dataset.ts';
import { approvedMembers, boxedWarning as boxOf, inForce, type Scope } from '../../dataset/questions.ts';
import type { Drug, FactOf } from '../../dataset/schema.ts';
import type { Clause } from '../clauses.ts';
import { cuesIn, isDenied } from '../cues.ts';
import { isAssertion } from '../mood.ts';
import { settingsOf, usualIndication } from '../setting.ts';
import { subjectBehind, subjectFor } from '../subjects.ts';
import type { Rule } from '../rule.ts';
import type { Claim, Judgement } from '../types.ts';

type Box = FactOf<'boxed-warning'>;

const BOX = /\b(?:boxed|black[- ]box(?:ed)?|box)\s+warnings?\b/gi;
const NONE =
  /\b(?:no|without(?:\s+an?)?|lacks?(?:\s+an?)?|free of|nor(?:\s+an?)?)\s+(?:\w+\s+){0,4}$|\b(?:not|never|n't)\s+(?:\w+\s+){0,2}?(?:carry|have|bear|include|contain|come with|need|get|got)\s+(?:\w+\s+){0,4}$/i;
const HAS =
  /\b(?:carr(?:y|ies)|put|placed|added|has|have|with|bears?|includes?|contains?|comes? with|under|its|their|the)\s+(?:[\w-]+\s+){0,4}$/i;
const SAFE =
  /\b(?:is|are|be|being|remains?|appears?|seems?|looks?|considered|counts? as|deemed|regarded as|thought to be|known to be|proved|proven(?: to be)?)\s+(?:\w+\s+){0,2}?(?<safe>safe)\b(?:\s+and effective\s+(?=option|choice|treatment|cream|ointment|drug|medicine|tablet|therapy))?(?=\s*(?:$|[,.;:)]|to use\s*(?:$|[,.;:)])|to take\s*(?:$|[,.;:)])|for most\b|in (?:clinical )?trials\b|over \w+ (?:years|months)|overall|on the whole|in general|by and large|and well[- ]tolerated|(?:option|choice|treatment|cream|ointment|drug|medicine|tablet|therapy)s?\b))/gi;
/** Words that show that the writer does speak of the risk. */
const WARNED =
  /\b(?:compared|next to|relative to|comparison|warnings?|risks?|serious|cautions?|harms?|however|but not|side effects? can|monitor\w*|unsafe|less safe|safer|not safe|cancers?|clots?|infections?)\b/i;

function read(clause: Clause): Claim[] {
  const claims: Claim[] = [];
  const { sentence } = clause;
  for (const cue of cuesIn(clause, BOX)) {
    const before = clause.text.slice(0, cue.start - clause.start);
    const none = NONE.test(before) || /\b(?:none|neither|no)\b/i.test(before);
    if ((!none && !HAS.test(before)) || !isAssertion(clause, cue.start)) continue;
    if (/\bnot (?:all|every|each|any)\b/i.test(before)) continue;
    // "There is no boxed warning on the label of X", "put a boxed warning on X": the drug stands behind.
    const behind = /\bthere\s+(?:is|are)\b|\b(?:put|placed|added)\s+an?\s+$/i.test(before) ? subjectBehind(clause, cue.end) : [];
    const subjects = behind.length > 0 ? behind : subjectFor(clause, cue.start, cue.end);
    const every = /\b(?:all|every|each|any)\s+(?:\w+\s+){0,4}$/i.test(
      before.slice(0, Math.max(0, (subjects[0]?.at?.start ?? clause.start) - clause.start)),
    );
    for (const setting of settingsOf(clause)) {
      for (const subject of subjects)
        claims.push({
          rule: 'boxed-warning',
          subject,
          predicate: none ? 'no-box' : every ? 'all-box' : 'has-box',
          setting,
          start: cue.start - boxLead(before),
          end: cue.end,
        });
    }
  }
  for (const cue of cuesIn(clause, SAFE)) {
    if (
      isDenied(clause, cue.start + cue.text.toLowerCase().lastIndexOf('safe')) ||
      !isAssertion(clause, cue.start) ||
      WARNED.test(sentence.text) ||
      /boxed warning/i.test(sentence.block.text)
    )
      continue;
    const subjects = subjectFor(clause, cue.start, cue.end).filter((s) => !sentence.context.warned.has(s.id));
    for (const setting of settingsOf(clause)) {
      for (const subject of subjects)
        claims.push({ rule: 'boxed-warning', subject, predicate: 'safe', setting, start: cue.start, end: cue.end });
    }
  }
  return claims;
}

/** How much of "no", "carries a" before the cue is marked with it. */
function boxLead(before: string): number {
  return /\b(?:no|without(?: an?)?|carr(?:y|ies)(?: an?)?|has(?: an?)?|have(?: an?)?)\s+(?:\w+\s+)?$/i.exec(before)?.[0].length ?? 0;
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject, predicate } = claim;
  // Boxed warnings are a US device: elsewhere the words claim nothing the data could judge.
  if (setting.jurisdiction !== 'US') return undefined;
  const scope: Scope = { jurisdiction: 'US', on: setting.on, route: subject.route };
  const drugs = subject.kind === 'drug' ? [dataset.drugs.get(subject.id)!] : membersInUse(claim, dataset);
  const boxes = drugs
    .map((drug) => ({ drug, fact: boxOf(dataset, drug, scope) }))
    .filter((b): b is { drug: Drug; fact: Box } => b.fact !== undefined && b.fact.judge !== false);
  const present = boxes.filter((b) => b.fact.present);
  const absent = boxes.filter((b) => !b.fact.present);
  if (predicate === 'safe' || predicate === 'no-box') {
    if (present.length === 0) return undefined;
    return verdict(claim, dataset, true, present, predicate === 'no-box' ? earlierWithout(dataset, present, scope) : undefined);
  }
  if (predicate === 'all-box')
    return absent.length > 0 && present.length > 0 ? verdict(claim, dataset, false, absent, latest(absent)) : undefined;
  const own = subject.kind === 'class' && drugs.length === 0 ? classBox(claim, dataset, scope) : undefined;
  if (own) return own;
  const allAbsent = absent.length > 0 && absent.length === drugs.length;
  return allAbsent ? verdict(claim, dataset, false, absent, undefined) : undefined;
}

/** The class's own fact, where the data has no licensed member for the disease. */
function classBox(claim: Claim, dataset: Dataset, scope: Scope): Judgement | undefined {
  const fact = dataset.classes
    .get(claim.subject.id)
    ?.facts.find(
      (f): f is Box =>
        f.kind === 'boxed-warning' && !f.present && f.judge !== false && f.jurisdiction === 'US' && inForce(dataset, f, scope.on) === 'yes',
    );
  const drug = dataset.membersOf(claim.subject.id)[0];
  return fact && drug && verdict(claim, dataset, false, [{ drug: { ...drug, name: `${claim.subject.name}s` }, fact }], undefined);
}

/** The members of a class that a text on the disease can mean: those licensed for it (or for anything, when it names none). */
function membersInUse(claim: Claim, dataset: Dataset): Drug[] {
  const { setting, subject } = claim;
  const indication = claim.predicate === 'all-box' && !setting.indicationSaid ? undefined : usualIndication(dataset, setting.indication);
  return approvedMembers(dataset, subject.id, { jurisdiction: 'US', on: setting.on, indication, route: subject.route }).approved.map(
    (m) => m.drug,
  );
}

/** "No boxed warning" was true once when the box has a date and the drug was on the market before it without one. */
function earlierWithout(dataset: Dataset, present: readonly { drug: Drug; fact: Box }[], scope: Scope): string | undefined {
  const { drug, fact } = present[0]!;
  const before = drug.facts.find(
    (f): f is Box => f.kind === 'boxed-warning' && !f.present && f.jurisdiction === 'US' && inForce(dataset, f, scope.on) === 'no',
  );
  return before ? fact.date : undefined;
}

function latest(list: readonly { fact: Box }[]): string | undefined {
  return list
    .map((b) => b.fact.date)
    .filter((d) => d !== undefined)
    .sort()
    .at(-1);
}

function verdict(
  claim: Claim,
  dataset: Dataset,
  present: boolean,
  members: readonly { drug: Drug; fact: Box }[],
  since: string | undefined,
): Judgement {
  return {
    claim,
    verdict: since ? 'outdated' : 'wrong',
    since,
    reason: { kind: 'box', present, members },
    evidence: members.map((m) => dataset.facts.get(m.fact.id)!),
  };
}

export const boxedWarning: Rule = {
  id: 'boxed-warning',
  title: 'Boxed warning',
  means:
    'A sentence gives a drug a boxed warning it does not have, denies one it has, or calls a drug with a boxed warning safe without a word of it.',
  why: 'The boxed warning is the strongest warning on a US label. Readers weigh a treatment by it.',
  fix: 'Say what the label says: whether there is a boxed warning and what it is about.',
  severity: 'warning',
  flags: [
    { text: 'Upadacitinib has no boxed warning.', verdict: 'wrong' },
    { text: 'Dupilumab carries a boxed warning for serious infections.', verdict: 'wrong' },
    { text: 'Abrocitinib is generally safe.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'Dupilumab has no boxed warning.' },
    { text: 'Upadacitinib carries a boxed warning for serious infections and blood clots.' },
    { text: 'Is abrocitinib safe?' },
    { text: 'Dupilumab is generally safe.' },
  ],
  read,
  judge,
};
