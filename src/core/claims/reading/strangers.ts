/** Medicines that the data does not know, told by how their names end or by how they are spoken of: "it" may mean one of them. */
import type { Mention } from '../../mentions/findMentions.ts';
import { matchesOf } from '../../text/matches.ts';

/**
 * Names by their stem: a medicine that the data does not know may be what "it" means. Stems: WHO, "The use of stems in the selection of
 * INN", those of wide use.
 */
const STEMS =
  'mab|bart|[nt]inib|cept|statin|pril|sartan|olol|gliptin|gliflozin|glutide|parin|xaban|gatran|cillin|mycin|floxacin|vir|conazole|limus|imod|kinra|ciclib|parib|lukast|triptan|gepant|oxetine|alfa|metinib|platin|taxel|rubicin|sone|solone|prost|dronate|feron|insulin|milast|tretin|tretinoin|arotene|cycline|quine|[aeo]stine|tadine|izine|gabalin|gabapentin|profen|coxib|dipine|prazole|siran|rsen|tide';
const OTHER_MEDICINE = new RegExp(`(?:${STEMS})$`, 'i');
/** By the last three letters of a word, each as its number in the alphabet: 1 where a stem ends so. */
const LETTERS = 32;
const ENDS = new Uint8Array(LETTERS ** 3);
for (const stem of STEMS.split('|')) ENDS[[...stem.slice(-3)].reduce((key, letter) => key * LETTERS + (letter.charCodeAt(0) & 31), 0)] = 1;

/** A first look at a whole text, without a pattern: most sentences have no such word. */
function hasStem(text: string): boolean {
  let key = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    if (code >= 97 && code <= 122) key = (key % LETTERS ** 2) * LETTERS + (code & 31);
    else {
      if (ENDS[key] === 1) return true;
      key = 0;
    }
  }
  return false;
}

/** "Orismilast, a related drug, ...": a name that only its apposition tells to be a medicine's. */
const CALLED_MEDICINE =
  /^\W*(\p{Lu}[\p{L}\d-]{3,}),\s+(?:an?|another|the|its)\s+(?:[\w-]+\s+){0,4}?(?:drug|medicine|inhibitor|antibody|biologic|molecule|agent|compound|cream|ointment|tablet|candidate|treatment)\b/u;
/** "Dapsone is licensed for ...": a lone name that begins the sentence and is spoken of like a medicine. Words such as "Treatment" end otherwise. */
const TREATED_AS_MEDICINE =
  /^\W*\p{Lu}\p{Ll}{4,}(?<!ment|[ts]ion|ing|[ae]nce|ness|ity|al|age|er|ism|osis|itis|ema|ecks?|is)(?:\s+(?:by\s+mouth|tablets?|capsules?|cream|ointment|gel|injections?|itself|too))?\s+(?:is|was|has\s+been|had\s+been|has\s+never\s+been)\s+(?:[\w-]+\s+){0,2}?(?:licen[sc]ed|approved|authori[sz]ed|marketed|sold|an?\s+(?:[\w-]+\s+){0,3}?(?:drug|medicine|inhibitor|antibody|biologic|retinoid|steroid|immunosuppressant|tablet))\b/u;
const LONG_WORD = /[\p{L}]{5,}/gu;

/** Does the text, which begins at block offset `start`, name a medicine that is none of `own`? */
export function namesAnother(text: string, start: number, own: readonly Mention[]): boolean {
  const named = CALLED_MEDICINE.exec(text);
  if (named && !own.some((o) => o.start <= start + named.index + named[0].indexOf(named[1]!))) return true;
  if (!own.some((o) => o.start <= start + 3) && TREATED_AS_MEDICINE.test(text)) return true;
  if (!hasStem(text)) return false;
  for (const { 0: word, index } of matchesOf(text, LONG_WORD)) {
    if (!OTHER_MEDICINE.test(word)) continue;
    const end = start + index + word.length;
    if (!own.some((o) => o.start <= start + index && o.end >= end)) return true;
  }
  return false;
}
