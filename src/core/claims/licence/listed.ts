/** A number and the list that it announces ("three drugs are used, namely: ..."), and a class whose rest is empty ("A, B and the other ..."). */
import type { Dataset } from '../../dataset/dataset.ts';
import type { FactOf } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { isAssertion } from '../reading/mood.ts';
import { settingsOf } from '../reading/setting.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import { subjectOf, type Claim } from '../types.ts';
import { matchesOf } from '../../text/matches.ts';

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** A number of medicines. What is counted must be named, or stand before ("of the immunosuppressants, three are ..."). */
const ANNOUNCED = new RegExp(
  String.raw`(?<![\w-])(?<number>${NUMBERS.slice(2).join('|')}|[2-9]|1[0-2])\s+(?=(?:[\w-]+\s+){0,4}?(?:drugs?|medicines?|medications?|treatments?|therapies|agents?|products?|biologics?|inhibitors?|immunosuppressants?|antibodies|creams?|ointments?|tablets?|pills?|injections?|topicals?|steroids?|(?<=\b(?:of|among)\s.{3,80})(?:are|have))\b)`,
  'gi',
);
/** Words by which the list is only a part, or more than one thing is counted. */
const IN_PART =
  /\b(?:at\s+least|about|around|more|most|over|up\s+to|nearly|almost|some|several|include[sd]?|including|such\s+as|e\.g\.|examples?|among\s+(?:them|these|others)|mainly|chiefly|other|another|others|first|next|last|classes|kinds|types|groups|families|steps?|reasons?|ways?|points?|or)\b/i;

const A_NUMBER = new RegExp(String.raw`\b(?:${NUMBERS.slice(1).join('|')}|\d+)\b`, 'i');

/** The number that a sentence announces, where it announces just one. */
function announced(clause: Clause, end: number): { count: number; start: number; end: number } | undefined {
  const text = clause.sentence.text.slice(0, end - clause.sentence.start);
  const cues = matchesOf(text, ANNOUNCED);
  if (cues.length !== 1 || IN_PART.test(text)) return undefined;
  // "Of these seven drugs, three carry it: ...": a part is listed.
  const last = cues[0]!;
  if (A_NUMBER.test(text.slice(last.index + last[0].length))) return undefined;
  const [cue] = cues;
  const word = cue!.groups!['number']!.toLowerCase();
  const start = clause.sentence.start + cue!.index;
  return { count: /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word), start, end: start + word.length };
}

/** "Three drugs: A, B, C and D". The list stands behind the colon, in the same sentence or as the items below it. */
export function readListed(clause: Clause): Claim[] {
  const { sentence } = clause;
  const { block } = sentence;
  const colon = clause.before ? -1 : colonIn(block.text, clause.start, sentence.end);
  if (colon < 0 || colon >= sentence.end || block.quoted) return [];
  const said = announced(clause, colon);
  if (!said || !isAssertion(clause, said.start)) return [];
  const behind = block.text.slice(colon + 1, sentence.end);
  const named = /\S/.test(behind) ? inline(clause, colon + 1) : (sentence.antecedents.items ?? []);
  if (named.length < 2 || named.includes(undefined) || new Set(named).size !== named.length || named.length === said.count) return [];
  return settingsOf(clause.with({ dates: [] }), {})
    .slice(0, 1)
    .map((setting) => ({
      rule: 'count' as const,
      subject: { kind: 'class' as const, id: '', name: 'drug' },
      predicate: 'listed',
      setting,
      count: said.count,
      named: named as string[],
      start: said.start,
      end: said.end,
      value: { start: said.start, end: said.end },
    }));
}

/** The drugs of a list that holds nothing but names: each name with what belongs to it left out, nothing may remain. */
function inline(clause: Clause, from: number): (string | undefined)[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const listed = sentence.own.filter((m) => m.start >= from);
  if (listed.some((m) => m.kind === 'class')) return [];
  let rest = '';
  let at = from;
  for (const m of listed) {
    rest += text.slice(at, m.start);
    at = m.end;
  }
  rest += text.slice(at, sentence.end);
  if (/[\p{L}\d]/u.test(rest.replace(/\b(?:and|as well as|cream|ointment|tablets?|injections?|oral|topical)\b/gi, ''))) return [];
  // A brand behind its drug is the same item.
  return listed.filter((m, i) => listed[i - 1]?.id !== m.id).map((m) => m.id);
}

/** "A, B and the rest of the ...", "A, B and other ... on the market". */
const REST = /\band\s+(?:(?:the\s+)?(?:rest|remainder)\s+of\s+the|(?:all\s+)?(?:the\s+)?(?:other|further|remaining))\s+$/i;

export const listedCues: Cues = [REST];

/** Does a text announce a list behind a colon? */
export const announcesList = (text: string): boolean => text.includes(':') && text.search(ANNOUNCED) >= 0;

export function readRest(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  return clause.mentions.flatMap((mention) => {
    if (mention.kind !== 'class' || mention.carried || mention.attributive) return [];
    const cue = REST.exec(text.slice(clause.start, mention.start));
    const at = clause.start + (cue?.index ?? 0);
    const group = cue && groups(clause).find((g) => g[0]!.kind !== 'class' && /^[\s,]*$/.test(text.slice(g.at(-1)!.end, at)));
    const behind = text.slice(mention.end, clause.end);
    // "And other calcineurin inhibitors in development" may well be.
    if (!group || /\b(?:develop\w*|trials?|future|pipeline|investigat\w*|experiment\w*|oral|systemic|generic\w*)\b/i.test(behind))
      return [];
    if (!isAssertion(clause, mention.start) && clause.sentence.block.kind !== 'cell') return [];
    const mark = { start: group[0]!.start, end: mention.end };
    return settingsOf(clause)
      .slice(0, 1)
      .map((setting) => ({
        rule: 'count' as const,
        subject: subjectOf(mention),
        predicate: 'rest',
        setting,
        named: subjectsOf(group).map((s) => s.id),
        ...mark,
      }));
  });
}

/** The count of a source that leaves the class no other member than those named. */
export function noRest({ subject, named = [], setting }: Claim, dataset: Dataset): FactOf<'tally'> | undefined {
  const members = dataset.membersOf(subject.id).map((d) => d.id);
  if (members.length !== named.length || members.some((id) => !named.includes(id))) return undefined;
  return [...dataset.facts.values()]
    .map(({ fact }) => fact)
    .find(
      (f): f is FactOf<'tally'> =>
        f.kind === 'tally' &&
        f.judge !== false &&
        f.class === subject.id &&
        f.count === named.length &&
        f.jurisdiction === setting.jurisdiction,
    );
}

/** Where the first colon of a stretch stands, or -1. */
function colonIn(text: string, start: number, end: number): number {
  const at = text.slice(start, end).indexOf(':');
  return at < 0 ? -1 : start + at;
}
