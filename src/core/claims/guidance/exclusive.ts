/** "Only A and B are recommended": lists of what a body recommends that leave room for nothing else. */
import type { Clause } from '../reading/sentence.ts';
import type { Subject } from '../types.ts';
import type { StanceCue } from './stanceCues.ts';

const RECOMMENDED = String.raw`(?:(?:is|are|has\s+been|have\s+been)\s+(?:strongly\s+)?(?:recommended|endorsed|backed|supported)|(?:has|have|gets?|enjoys?|carr(?:y|ies)|(?:has|have)\s+won)\s+(?:an?\s+|the\s+)?(?:[\w/]+['’]s?\s+|[A-Z/]+\s+)?(?:strong\s+)?(?:recommendation|endorsement|backing))\b`;

export const LIST_ENDS =
  /\b(?:list|roll|selection)(?:\s+of\s+[^.;]{3,50}?)?\s+(?:ends?|stops?|closes?|finishes|is\s+over)\s+(?:with|at|after)\b/i;

export const EXCLUSIVE_CUES: readonly StanceCue[] = [
  // "Apart from A and B no biologic has a recommendation."
  {
    stance: 'only',
    drug: 'behind',
    pattern: new RegExp(
      String.raw`\b(?:apart\s+from|besides|other\s+than|except(?:\s+for)?|beyond)\s+(?=[^.;]{3,100}?\bno\s+(?:[\w-]+\s+){1,2}?${RECOMMENDED})|\bno\s+(?:other\s+)?(?:[\w-]+\s+){1,2}?(?:apart\s+from|besides|other\s+than|except(?:\s+for)?|beyond|but)\s+(?=[^.;]{3,100}?\s${RECOMMENDED})`,
      'gi',
    ),
  },
  // "... A and B. No other biologic has a recommendation."
  { stance: 'only', drug: 'nearby', pattern: new RegExp(String.raw`\bno\s+other\s+(?:[\w-]+\s+){1,2}?${RECOMMENDED}`, 'gi') },
  // "The list of its biologics ends with A and B."
  {
    stance: 'only',
    drug: 'behind',
    pattern: new RegExp(LIST_ENDS.source, 'gi'),
  },
  // "It funds A. It doesn't pay for any other JAK inhibitor."
  {
    stance: 'only',
    drug: 'nearby',
    pattern:
      /\b(?:does|do)(?:\s+not|n['’]t)\s+(?:yet\s+|so\s+far\s+|currently\s+)?(?:pay\s+for|fund|recommend|endorse|back|support|cover|offer)\s+any\s+other\s+(?=\w)/gi,
  },
  // "Its strong recommendation covers only A and B."
  {
    stance: 'only',
    drug: 'behind',
    pattern:
      /\brecommendations?\s+(?:covers?|extends?\s+to|goes?\s+to|reach(?:es)?|includes?|(?:is|are)\s+for)\s+(?:only|just|no\s+more\s+than)\b/gi,
  },
];

const COUNTED = String.raw`(?:(?:the\s+)?(?:two|three|four|five|\d)\s+)?(?:[\w-]+\s+)?(?:(?:biologics?|drugs|antibodies|inhibitors?|creams?|treatments?|systemics?|topicals?|medicines)\s*[,:]?\s+)?(?:namely\s+)?`;
const ONLY_BEHIND = new RegExp(
  String.raw`\b(?<!\bnot\s)(?:only|just|solely|exclusively|nothing but|no(?:ne| \w+)? (?:other than|but|except))\s+(?:the\s+)?${COUNTED}$`,
  'i',
);
/** "Only A and B ...", "only two biologics, A and B, ..." */
const ONLY_BEFORE = new RegExp(
  String.raw`^(?:(?:but|and|so\s+far|to\s+date|at\s+present|today|currently)\b[\s,]*)*(?:only|just)\s+${COUNTED}$`,
  'i',
);

/** "Recommends A and B and stops there". */
export const STOPS_THERE =
  /\band\s+(?:(?:then|there)\s+)?(?:stops?\s+(?:there|short)|leaves\s+it\s+at\s+that|no\s+others?|none\s+besides|nothing\s+else)\W*$/i;

/** "Recommends only A and B", "A and B are the only ones recommended". */
export function isExclusive(clause: Clause, cue: { start: number; end: number }, subjects: readonly Subject[]): boolean {
  const { text } = clause.sentence.block;
  const first = subjects[0]?.at;
  if (!first || first.start < clause.start) return false;
  const upTo = text.slice(clause.start, first.start);
  if (first.start >= cue.end && STOPS_THERE.test(text.slice(first.end, clause.sentence.end))) return true;
  if (first.start >= cue.end) return ONLY_BEHIND.test(upTo) || /\bonly\s*$/i.test(text.slice(clause.start, cue.start));
  return /\bthe\s+only\b/i.test(text.slice(clause.start, cue.start)) || ONLY_BEFORE.test(upTo);
}

/** For "no other biologic": the drugs of the clause or sentence before, unless the paragraph names others still. */
export function listedBefore(clause: Clause, before: readonly Subject[]): Subject[] {
  const { antecedents, block, start, context } = clause.sentence;
  const listed = before.length > 0 ? before : antecedents.distance <= 1 ? antecedents.last : [];
  if (listed.length === 0 || listed.some((s) => s.kind !== 'drug')) return [];
  const earlier = block.text.slice(0, start).toLowerCase();
  const others = [...context.dataset.drugs.values()].some(
    (d) => !listed.some((s) => s.id === d.id) && earlier.includes(d.name.toLowerCase()),
  );
  return others ? [] : listed.map((s) => ({ ...s, at: undefined }));
}
