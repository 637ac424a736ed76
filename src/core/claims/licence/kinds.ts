/** Into how many classes the licensed drugs of a set fall: "the steroid-free creams belong to two families". */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { FactOf } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, LICENCE_WORDS } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { MIXED, settingsOf } from '../reading/setting.ts';
import { knownTargets } from '../substance/knownTargets.ts';
import { findTargets, impliedBy } from '../substance/targets.ts';
import type { Claim, ComparisonSet, Judgement } from '../types.ts';
import { membersIn, setAt, type Member, type SetNoun } from './comparison.ts';
import { NUMBER_WORDS, numberIn } from './numbers.ts';

const CLASSES = String.raw`(?<noun>class|classes|famil(?:y|ies)|groups?|kinds?|types?|categor(?:y|ies))`;
const ADJECTIVES = String.raw`(?:(?:drug|different|distinct|main|separate|major)\s+){0,2}`;
/** "... fall into three classes". */
const FALL_INTO = new RegExp(
  String.raw`\b(?:(?:fall|falls|(?:can|may)\s+be\s+(?:divided|sorted|grouped)|are\s+(?:divided|sorted|grouped)|divide)\s+in(?:to)?|belongs?\s+to|come\s+(?:in|from)|are\s+of|make\s+up|form)\s+(?:(?:just|only|exactly)\s+)?(?<number>\d{1,2}|${NUMBER_WORDS})\s+${ADJECTIVES}${CLASSES}\b`,
  'gi',
);
/** "Three classes of steroid-free creams are ...". */
const CLASSES_OF = new RegExp(String.raw`\b(?<number>\d{1,2}|${NUMBER_WORDS})\s+${ADJECTIVES}${CLASSES}\s+of\s+`, 'gi');
/** Words by which the classes named are not all, or not those of how the drugs work. */
const IN_PART = /\b(?:at\s+least|other|others|rest|more|mainly|some|potency|strength|etc|remaining|another|further|new|newer|or)\b/i;

export const kindCues: Cues = [FALL_INTO, CLASSES_OF];

export function readKinds(clause: Clause): Claim[] {
  const { sentence } = clause;
  const into = cuesIn(clause, FALL_INTO).map((cue) => ({ cue, noun: setAt(clause, opening(clause)) }));
  const of = cuesIn(clause, CLASSES_OF).map((cue) => ({ cue, noun: setAt(clause, cue.end) }));
  return [...into, ...of].flatMap(({ cue, noun }) => {
    if (!noun || !isCountable(noun.set) || !isAssertion(clause, cue.start) || IN_PART.test(sentence.text)) return [];
    const count = numberIn(cue.groups['number']!);
    // "Two of these three classes": some that were named before.
    if (/\b(?:the|of|these|those|other|first|last|next)\s+$/i.test(clause.text.slice(0, cue.start - clause.start))) return [];
    const named = targetsNamed(clause, cue.end);
    // "Two kinds: creams and ointments" are told apart by something else.
    if (named.length > 0 ? named.length !== count : !/^(?:class|famil)/i.test(cue.groups['noun']!) || /:/.test(sentence.text)) return [];
    return settingsOf(clause)
      .filter((s) => s.indicationSaid && s.indication !== MIXED && (s.jurisdictionSaid || LICENCE_WORDS.test(sentence.text)))
      .map((setting) => ({
        rule: 'count' as const,
        subject: { kind: 'class' as const, id: noun.set.classId ?? '', name: 'drug' },
        predicate: 'kinds',
        setting,
        count,
        named,
        scope: noun.set,
        start: cue.start,
        end: cue.end,
        value: { start: cue.start, end: cue.end },
      }));
  });
}

/** Where the noun phrase of a clause begins: behind "The" and an opening "In the US,". */
function opening(clause: Clause): number {
  return clause.start + /^\W*(?:(?:In|For)\s[^,;]{2,40},\s+)?(?:(?:all|the|all\s+the)\s+)?/i.exec(clause.text)![0].length;
}

/** Of drugs for the skin the steroids are too many to know; what is told without a way in may be anything. */
function isCountable(set: SetNoun['set']): boolean {
  return set.ages === undefined && (set.route === 'topical' ? set.steroidFree === true : set.classId !== undefined);
}

/** The targets of the classes that are listed behind the number ("namely A, B and C inhibitors"), each once. */
function targetsNamed(clause: Clause, from: number): string[] {
  const { sentence } = clause;
  const { dataset } = sentence.context;
  const behind = sentence.block.text.slice(from, sentence.end);
  const words = findTargets(behind).flatMap((w) => w.ids.slice(0, 1));
  const classes = sentence.own.flatMap((m) => (m.kind === 'class' && m.start >= from ? (dataset.classes.get(m.id)?.target ?? []) : []));
  return [...new Set([...words, ...classes])];
}

/** Members with a target in common, or one that lies behind the other's, are of one kind; each kind oldest first. */
function kindsOf(dataset: Dataset, set: ComparisonSet, claim: Claim): { reach: Set<string>; members: Member[] }[] | undefined {
  const kinds: { reach: Set<string>; members: Member[] }[] = [];
  for (const member of membersIn(dataset, set, claim.setting).members) {
    const { id, name } = member.drug;
    const known = knownTargets(dataset, { kind: 'drug', id, name }, claim.setting.on);
    if (!known) return undefined;
    const reach = new Set([...known.targets].flatMap((t) => [...impliedBy(t)]));
    const same = kinds.filter((k) => [...k.reach].some((t) => reach.has(t)));
    for (const k of same) kinds.splice(kinds.indexOf(k), 1);
    const members = [...same.flatMap((k) => k.members), member];
    kinds.push({ reach: new Set([...reach, ...same.flatMap((k) => [...k.reach])]), members });
  }
  return kinds.sort((a, b) => (dateOf(a.members) < dateOf(b.members) ? -1 : 1));
}

/** When the first of them was licensed. */
function dateOf(members: readonly Member[]): string {
  return members.map((m) => m.first.date ?? '').sort()[0]!;
}

/** More kinds than the text counts, or than it names. */
export function judgeKinds(claim: Claim, dataset: Dataset): Judgement | undefined {
  const kinds = kindsOf(dataset, claim.scope!, claim);
  if (!kinds || kinds.length <= claim.count!) return undefined;
  const named = claim.named ?? [];
  const left = named.length > 0 ? kinds.filter((k) => !named.some((t) => k.reach.has(t))) : kinds.slice(claim.count);
  const missing = left[0]?.members[0];
  if (!missing) return undefined;
  const { first } = missing;
  const fact = countOf(dataset, claim, missing) ?? first;
  return {
    claim,
    verdict: first.date ? 'outdated' : 'wrong',
    since: first.date,
    reason: { kind: 'fact', fact },
    evidence: [...new Set([fact, first])].map((f) => dataset.facts.get(f.id)!),
  };
}

/** A source's own count of the class that was left out: it reads as what is true now. */
function countOf(dataset: Dataset, { setting }: Claim, { drug }: Member): FactOf<'tally'> | undefined {
  return [...dataset.facts.values()]
    .map(({ fact }) => fact)
    .find(
      (f): f is FactOf<'tally'> =>
        f.kind === 'tally' &&
        f.judge !== false &&
        f.count !== undefined &&
        f.jurisdiction === setting.jurisdiction &&
        f.class !== undefined &&
        drug.classes.some((c) => dataset.classesWithin(f.class!).has(c)) &&
        (f.members ?? []).includes(drug.id) &&
        inForce(dataset, f, setting.on) === 'yes',
    );
}
