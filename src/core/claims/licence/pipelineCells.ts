/** A table's cell that tells in a few words how far a drug has come: "Phase 3", "late-stage trials", "not yet on the market". */
import type { Cues } from '../../patterns/gate.ts';
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/sentence.ts';
import { isForUnknownUse } from '../reading/qualifiers.ts';
import type { Statement } from './development.ts';

/** Headings of columns that tell where a drug stands. */
const STANDING = /\b(?:status|stages?|stands?|standing|progress|development|pipeline|how\s+far)\b/i;
const ON_ITS_WAY =
  /^\W*(?:(?:still|now|currently|only|in)\s+)*(?:(?:(?:late|early|mid)[- ]stage|phase\s+(?:[123]|I{1,3}|one|two|three)[ab]?)\b(?!\s+(?:\w+\s+){0,3}?(?:results?|data|published|complete\w*|met|showed|finished|ended|stopped|failed|done|over))|(?:under|in)\s+(?:\w+\s+)?(?:review|investigation|development|trials?|testing)\b|(?:investigational|experimental|pre-?clinical)\b|not\s+yet\s+(?:on\s+(?:the|any)\s+market|(?:(?:FDA|EU|US|UK|MHRA)[- ])?(?:approved|licen[sc]ed|authori[sz]ed))\b|awaiting\s+(?:\w+\s+){0,3}?(?:approval|decision|review)\b|(?:(?:application|filing|submission|approval|decision|review)\s+)?pending\b|(?:application|filing|dossier)?\s*(?:filed|submitted)\b)/i;

export const pipelineCellCues: Cues = [ON_ITS_WAY];

export function readPipelineCell(clause: Clause): Statement[] {
  const cell = cellOf(clause);
  if (!cell || cell.subject.kind !== 'drug' || clause.before || isForUnknownUse(clause)) return [];
  const match = ON_ITS_WAY.exec(clause.text);
  // "Not yet approved" says so below any heading.
  if (!match || !(STANDING.test(cell.header) || /^\W*not\s+yet\b/i.test(match[0]))) return [];
  const predicate = /ed$/i.test(match[0]) && /\bnot\s+yet\b/i.test(match[0]) ? 'not-approved' : 'investigational';
  return [{ predicate, subjects: [cell.subject], mark: { start: clause.start, end: clause.start + match[0].length } }];
}

/** "X (lichen simplex)" in the row's first cell: a use of X that the row itself names. */
export function isOfNamedUse({ sentence: { block } }: Clause): boolean {
  return block.kind === 'cell' && block.row !== undefined && block.row !== block && /\([^()]*[\s,][^()]*\)|,\s*\S/.test(block.row.text);
}
