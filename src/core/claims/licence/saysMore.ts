/** What is counted, and nothing else: words that narrow "the only X" or "no X" in a way that the data cannot count. */
import type { Clause } from '../reading/clauses.ts';
import { unexplained } from '../reading/qualifiers.ts';

/** Words behind "the only X" that narrow it no further than licences, places, ages and diseases do. */
const LICENSING =
  /\b(?:approv\w*|licen[cs]\w*|authori[sz]\w*|clear(?:ed|ance)|indicat\w*|label\w*|available|registered|designed|expressly|specifically|made|it|own|bears?|carries|carry|swallow\w*|inject\w*|on-label|sold|marketed|prescri\w+|launched|let|through|go-ahead|green|light|nod|first|only|one|you['’]ll|that|which|who|can|may|could|be|been|being|used|given|taken|had|got|get|gets|receive|you|one|doctors?|clinicians|dermatologists|agency|adolescents?|teenagers?|children|infants?|kids|babies|toddlers|young|younger|older|so|date|still|currently|ever|go|after|itself|take|choose|skin|conditions?|targets?|targeting|blocks?|blocking|against|IL-?\d+(?:R\w*)?|by|at|over|among|class|kind|type|group|among|anywhere|American|European|British|Japanese|Canadian|US|UK|EU|full|formal|regulatory|prescription|topical|oral|systemic|injectable|pharmac\w+|shelf|shelves|buy|bought|find|there|exists?|needs?|money|reach\w*|come|came|joined|list|you['’]ll|will|today|now|yet|right|moment|present|option|choice|alternative|treat\w*|therap\w+|manag\w+|medic\w+|sufferers?|sort|severe|moderate|mild|whole|entire)\b/gi;

/** Signs for a terminal, which nobody reads. */
const UNSEEN = /[\u0000-\u001F]\S*/g;

/** Does the clause say more behind `end` (block offset) than where, for what, from which age and that it is licensed? */
export function saysMore(clause: Clause, end: number): boolean {
  return /[\p{L}\d]/u.test(unexplained(clause, end, true).replace(UNSEEN, ' ').replace(LICENSING, ' '));
}
