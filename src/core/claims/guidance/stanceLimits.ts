/** Words that limit what guidance is said to make of a drug: to a part of the patients, an order, a draft. */
import type { Clause } from '../reading/sentence.ts';

/** Letting patients begin with a drug that guidance keeps for later. */
export const ORDER =
  /\bbefore\s+(?:(?:having\s+)?(?:tried|trying)\s+|they\s+(?:have\s+)?(?:tried|try)\s+)?(?:any|an|a|other|another|conventional|the older|older|systemic)\s+[^.;]{0,40}?(?:systemic|immunosuppress)\w*|\bwithout\s+(?:first\s+|prior\s+|previous\s+|any\s+|earlier\s+|having\s+|ever\s+|the need\s+)+[^.;]{0,50}?(?:systemic|immunosuppress)\w*|\b(?:as\s+(?:an?\s+|the\s+)?)?first[- ](?:line|choice)\b(?!\s+(?:biologic|JAK|among))|\bas\s+(?:the|a)\s+first\s+systemic\b|\b(?:does|do)(?:\s+not|n['’]t)\s+(?:require|ask|demand|expect|need|insist)\b[^.;]{0,60}?(?:systemic|immunosuppress)\w*|\b(?:need|have)\s+(?:not|n['’]t)\s+(?:to\s+)?have\s+(?:tried|failed)\b|\b(?:straight|directly)\s+after\s+topicals?\b|\bno\s+(?:prior|previous|earlier)\s+(?:systemic|immunosuppress)\w*/gi;
export const LETS =
  /\b(?:is|are|lets?|allows?|permits?|recommends?|offers?|funds?|pays?|puts?|places?|approves?|accepts?|supports?|can|may|available|require|ask|demand|insist|need|have|backs|makes?|favou?rs|endorses|gives?)\b/i;

/** Words by which a recommendation is said to reach far: what a body advises against it advises against all the more. */
const WIDENS =
  /\b(?:for\s+(?:the\s+)?(?:long[- ]term|maintenance|routine)\s+(?:control|treatment|use|therapy)|as\s+(?:an?\s+)?long[- ]term\s+(?:control|treatment|option|therapy)|routinely|as\s+a\s+(?:routine|matter\s+of\s+course)|(?:(?:for|in|to)\s+)?(?:all|every)\s+(?:such\s+)?patients?|to\s+(?:everyone|everybody|all)(?:,\s+(?:un)?well\s+or\s+(?:un)?(?:well|ill|sick))?|long[- ]term\s+(?:treatment|use|control)(?=\s+is\b))\b/gi;

/** "12 and over" narrows nothing. */
export const OR_OVER = /\b(?:and|or)\s+(?:over|above)\b/gi;
/** "Against adding X": against X. */
export const AGAINST_ADDING = /(?<=\bagainst\s+)(?:adding|giving|starting)\b/gi;
/** "Beyond these five", "no systemic other than": what is left out of "no" and "any". */
export const ANY_OTHER = /(?<=\b(?:no|any)\s+(?:[\w-]+\s+){1,3})(?:beyond|outside|except)\b/gi;
const EITHER_ROUTE = /\b(?:oral\s+(?:or|and)\s+topical|topical\s+(?:or|and)\s+oral)\b/gi;
/** Words behind what is not recommended that narrow it no further. */
export const OF_GUIDANCE =
  /\b(?:who\s+(?:need|require|could\s+have|are\s+(?:candidates|eligible)\s+for)(?=\s+systemic\b)|young|recommend\w*|guid\w+|advi[cs]e\w*|draft|final|yet|so|far|academy|task|force|panel|joint|institute|use|using|treat\w*|systemic|topical|creams?|ointments?|tablets?|injections?|biologics?|inhibitors?|drugs?|medicines?|whatsoever|altogether|outright|either|both|too|also|as|well|still|currently|present|time|moment|being|value|costs?|grounds|price|money|good|cost-effective\w*|resources|because|it|isn|not|worth|conditional\w*|strong\w*|weak\w*|formal\w*|guideline|update|edition|text|document|statement|moderate|severe|disease|skin|itself|everyone|anyone|any|all|adults?|adolescents|children|first[- ]line|topicals|within|out|down|approved|options|list\w*|picks|choices|funded|backed|endorsed|aged|over|older|above|systemics|non-steroidals?|steroids?)\b/gi;
export const FIRST_LINE = /\bfirst[- ]line\b/gi;

/** The clause without what only makes a recommendation reach further, and without the route that a name itself has. */
export function widened({ text, mentions, start }: Clause): string {
  const oral = mentions.some((m) => m.route === 'oral' || /^oral\b/i.test(text.slice(Math.max(0, m.start - start), m.end - start)));
  const plain = text.replace(WIDENS, '').replace(OR_OVER, '').replace(EITHER_ROUTE, '');
  return oral ? plain.replace(/\boral\b/gi, '') : plain;
}

/** Words that narrow what guidance is said to hold: it may well be true of that part. */
export const NARROW =
  /\b(?:first[- ]line|second[- ]line|initial|before|after|until|unless|without|alone|monotherapy|combin\w+|routine(?:ly)?|instead|over|doses?|dosing|mg|every|weekly|daily|long[- ]term|maintenance|together|adding|add-on|short|bridge|rescue|flares?|acute|pregnan\w+|breast\w*|infan\w+|more than|beyond|outside|oral|once|rather|exceed\w*|weigh\w*|\d+\s?kg|except|above|head-to-head|tests?|testing|stop\w*|continu\w+|switch\w*|all\s+patients|everyone|prophyla\w+|(?<!\bnot\s+(?:systemically\s+)?)(?:unwell|ill)|fever\w*|sepsis|spread\w*)\b/i;
export const BAD_LIST = /\b(?:against|avoid\w*|not|side|adverse|risks?|warn\w*|comparators?|exclud\w*)\b/i;
export const SETTLED =
  /\b(?:revers|overturn|supersed|replac|withdr)\w*|\b(?:final guidance|has since|since then|since been|no longer|later|meanwhile|initial|first draft)\b/i;
/** "Has not issued final guidance" settles nothing. */
export const NONE_FINAL = /\b(?:not|n['’]t|never|no|yet\s+to)\s+(?:yet\s+)?(?:\w+\s+){0,2}?final\s+guidance\b/gi;
export const DRAFT = /\b(?:drafts?|consultation|provisional(?:ly)?|preliminary|minded)\b/i;
/** What may stand between the verb and the drug: of "the cost of X" or "vaccination during X" nothing is known. */
export const GAP =
  /^(?:[\s,:()/]|\b(?:on|for|about|of|to|the|an?|two|three|four|five|every|each|use|using|usage|adding|giving|offering|prescribing|starting|treatment|therapy|treatments|with|any|either|both|all|topical|oral|injectable|systemic|biologics?|drugs?|agents?|medicines?|options?|new|newer|other|such|nothing|but|as|and|or|like|including|namely|only|just|non-?steroidal|steroid-free|monoclonal|antibod(?:y|ies)|creams?|inhibitors?|courses?|adults?|patients?|recommended|is|are|here)\b|\d+(?:\.\d+)?\s?%)*$/i;
