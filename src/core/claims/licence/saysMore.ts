/** What is counted, and nothing else: words that narrow "the only X" or "no X" in a way that the data cannot count. */
import type { Clause } from '../reading/sentence.ts';
import { unexplained } from '../reading/qualifiers.ts';

/** Words behind "the only X" that narrow it no further than licences, places, ages, diseases and targets do. */
const NARROWS_NO_FURTHER = new RegExp(
  String.raw`\b(?:${[
    // Of licences, and of what is on the market.
    String.raw`approv\w*|licen[cs]\w*|authori[sz]\w*|clear(?:ed|ance)|indicat\w*|label\w*|on-label|registered|available|sold|marketed|launched|let|through|go-ahead|green|light|nod|full|formal|regulatory|agency(?:['’]s)?|FDA_*['’]s|regulators?(?:['’]s?)?|blessing|backing|designed|expressly|specifically|own|bears?|carries|carry|made|reach\w*|come|came|joined|list`,
    // Of use.
    String.raw`prescri\w+|prescription|used|given|taken|take|choose|had|got|get|gets|receive|buy|bought|find|pharmac\w+|shelf|shelves|money|treat\w*|therap\w+|manag\w+|medic\w+|topical|oral|systemic|injectable|swallow\w*|inject\w*|option|choice|alternative`,
    // Of people and places.
    String.raw`doctors?|persons?|clinicians|dermatologists|sufferers?|any(?:body|one)|every(?:body|one)|carr(?:y|ies)|stocks?|sells?|pharmacies|adolescents?|teenagers?|children|infants?|kids|babies|toddlers|young|younger|older|anywhere|American|European|British|Japanese|Canadian|US|UK|EU`,
    // Of diseases, targets and kinds.
    String.raw`skin|conditions?|severe|moderate|mild|whole|entire|targets?|targeting|blocks?|blocking|against|go|after|itself|IL-?\d+(?:R\w*)?|class|kind|type|sort|group`,
    // Small words.
    String.raw`you['’]ll|you|that|which|who|it|there|one|first|only|within|forms?|can|could|may|will|be|been|being|by|at|over|among|so|date|still|currently|ever|today|now|yet|right|moment|present|exists?|needs?`,
  ].join('|')})\b`,
  'gi',
);
/** Signs for a terminal, which nobody reads. */
const UNSEEN = /[\u0000-\u001F]\S*/g;

/** Does the clause say more behind `end` (block offset) than where, for what, from which age and that it is licensed? */
export function saysMore(clause: Clause, end: number): boolean {
  return /[\p{L}\d]/u.test(
    unexplained(clause, end, true)
      .replace(UNSEEN, ' ')
      .replace(/(?<=\s)['’]s\b/g, ' ')
      .replace(NARROWS_NO_FURTHER, ' '),
  );
}
