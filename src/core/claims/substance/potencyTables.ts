/** Potencies of steroids told by a table: "| 7 (lowest) | X |" under "Examples", or "| X | super-high |" under "Potency". */
import type { Block } from '../../text/block.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/sentence.ts';
import { subjectOf } from '../types.ts';
import { isOtherEster, rangeOf, type Potency } from './potency.ts';

const WORD = String.raw`(?:super|ultra)-?\s?(?:high|potent)|very\s+(?:high|potent|strong)|most\s+potent|highest|high|potent|strong|(?:upper[- ]|lower[- ])?mid(?:dle)?|medium|moderate(?:ly\s+potent)?|least\s+potent|lowest|low|mild(?:est)?|weak(?:est)?`;
/** "Class 1", "6 (low)", "2, high": a bare number may only count the rows. */
const RANKED = new RegExp(
  String.raw`^\W*(?:(?:US\s+)?(?:potency\s+)?(?:class|group)\s+(?<named>I{1,3}|IV|VI{0,2}|V|[1-7])\b|(?<class>I{1,3}|IV|VI{0,2}|V|[1-7])\s*[(,:–—-]\s*(?:${WORD})\b)[^|]{0,24}$`,
  'i',
);
/** "Low potency", "very potent": of a row that says what its word is about. */
const WORDED = new RegExp(String.raw`^\W*(?<word>${WORD})(?:[- ]potency(?:\s+steroids?)?)?\W*$`, 'i');
const SAYS_POTENCY = /poten/i;
const DRUGS =
  /^(?:(?:typical|usual|common|topical)\s+)?(?:members?|examples?|drugs?|(?:cortico)?steroids?|products?|preparations?|agents?|names?)$/i;
const POTENCY_COLUMN = /^(?:(?:US\s+)?potency(?:\s+(?:class|group|rank|band))?|(?:US\s+)?(?:class|group)(?:\s+\(.{1,24}\))?)$/i;
const CELL = new RegExp(
  String.raw`^\W*(?:(?:class|group)\s+)?(?:(?<class>I{1,3}|IV|VI{0,2}|V|[1-7])\b(?<rank>\s*[(,:–—-]\s*(?:${WORD})\W*)?|(?<word>${WORD})(?:[- ]potency)?)\W*$`,
  'i',
);

/** "Class 5: fluocinonide 0.05%", as an item of a list. */
const LISTED = /^\W*(?:US\s+)?(?:(?:potency\s+)?class|potency\s+group)\s+(?<class>[1-7])\s*(?:\([^()]{1,30}\)\s*)?[:–—-]\s+/i;

export const listedPotencyCues: Cues = [LISTED];

/** The potencies that an item of a list gives. */
export function potenciesInItem(clause: Clause): Potency[] {
  const { block, text, mentions, start } = clause.sentence;
  const label = LISTED.exec(text);
  if (
    !label ||
    block.quoted ||
    clause.end < clause.sentence.end - 1 ||
    /\b(?:not|except|no|than|unlike|ointment|emollient|use|if|next)\b|;/i.test(text)
  )
    return [];
  // Other countries and other systems count otherwise.
  const around = [...block.headings, ...(block.leadIn ? [block.leadIn] : [])];
  const { place } = clause.sentence.antecedents;
  if ((place !== undefined && place !== 'US') || around.some((b) => /\b(?:WHO|ATC|trial|study|arms?|groups)\b/.test(b.text))) return [];
  // Nothing but names: "see X above" lists nothing.
  const rest = mentions.reduceRight((left, m) => left.slice(0, m.start - start) + left.slice(m.end - start), text).slice(label[0].length);
  if (
    /[\p{L}]/u.test(
      rest.replace(
        /\b(?:and|or|creams?|acetonide|propionate|dipropionate|acetate|furoate|lotions?|gels?|foams?|e\.?g\.?|for\s+example|such\s+as)\b/giu,
        '',
      ),
    )
  )
    return [];
  return mentions.flatMap((m) =>
    m.kind === 'class' || m.start < start + label[0].length || isOtherEster(block.text.slice(m.end))
      ? []
      : [{ subject: subjectOf(m), start: m.start, end: m.end, ...rangeOf(label.groups!['class'], undefined) }],
  );
}

/** Is it a cell under "Potency"? It names no drug of its own. */
export function isPotencyCell({ kind, column }: Block): boolean {
  return kind === 'cell' && column !== undefined && POTENCY_COLUMN.test(column.text.trim());
}

/** The potencies that a cell gives. */
export function potenciesInCell(clause: Clause): Potency[] {
  const { block } = clause.sentence;
  if (block.kind !== 'cell' || block.quoted || !block.row || block.row === block) return [];
  return isPotencyCell(block) ? ofRow(clause) : ofLabel(clause);
}

/** "| X | super-high |". */
function ofRow(clause: Clause): Potency[] {
  const cell = cellOf(clause);
  const said = cell && cell.subject.kind === 'drug' && clause.start === clause.sentence.start ? CELL.exec(clause.sentence.text) : null;
  if (!said || isOtherEster(clause.sentence.block.row!.text)) return [];
  // "1" or "high" under "Class" may be of anything; "1 (super-high)" is not.
  if (!said.groups!['rank'] && !/poten|\bUS\b/i.test(cell!.header)) return [];
  return [{ subject: cell!.subject, start: clause.start, end: clause.end, ...rangeOf(said.groups!['class'], said.groups!['word']) }];
}

/** "| 7 (lowest) | X, Y |". */
function ofLabel(clause: Clause): Potency[] {
  const { block } = clause.sentence;
  const label = block.row!.text.trim();
  const ranked = RANKED.exec(label)?.groups;
  const word = SAYS_POTENCY.test(label) ? WORDED.exec(label)?.groups!['word'] : undefined;
  if ((!ranked && !word) || !DRUGS.test(block.column?.text.trim() ?? '') || /\b(?:not|except|no|than|unlike)\b/i.test(block.text))
    return [];
  return clause.mentions.flatMap((m) =>
    m.kind === 'class' || isOtherEster(block.text.slice(m.end))
      ? []
      : [{ subject: subjectOf(m), start: m.start, end: m.end, ...rangeOf(ranked?.['named'] ?? ranked?.['class'], word) }],
  );
}
