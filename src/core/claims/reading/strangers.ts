/** Medicines that the data does not know, told by how their names end or by how they are spoken of: "it" may mean one of them. */
import type { Mention } from '../../mentions/findMentions.ts';
import { matchesOf } from '../../text/matches.ts';

/**
 * Names by their stem: a medicine that the data does not know may be what "it" means. Stems: WHO, "The use of stems in the selection of
 * INN", those of wide use.
 */
const STEMS =
  'mab|bart|[nt]inib|cept|statin|pril|sartan|olol|gliptin|gliflozin|glutide|parin|xaban|gatran|cillin|mycin|floxacin|vir|conazole|limus|imod|kinra|ciclib|parib|lukast|triptan|gepant|oxetine|alfa|metinib|platin|taxel|rubicin|sone|solone|prost|dronate|feron|insulin|milast|tretin|tretinoin|arotene|cycline|quine|[aeo]stine|tadine|izine|gabalin|gabapentin|profen|coxib|dipine|prazole|siran|rsen|tide|sporin|limus';
const OTHER_MEDICINE = new RegExp(`(?:${STEMS})$`, 'i');
/** By the last three letters of a word, each as its number in the alphabet: 1 where a stem ends so. */
const BITS = 5;
const LAST_THREE = (1 << (3 * BITS)) - 1;
const ENDS = new Uint8Array(LAST_THREE + 1);
for (const stem of STEMS.split('|')) ENDS[[...stem.slice(-3)].reduce((key, letter) => (key << BITS) | (letter.charCodeAt(0) & 31), 0)] = 1;

/** "Orismilast, a related drug, ...": a name that only its apposition tells to be a medicine's. */
const CALLED_MEDICINE =
  /^\W*(\p{Lu}[\p{L}\d-]{3,}),\s+(?:an?|another|the|its)\s+(?:[\w-]+\s+){0,4}?(?:drug|medicine|inhibitor|antibody|biologic|molecule|agent|compound|cream|ointment|tablet|candidate|treatment)\b/u;
/** "Dapsone is licensed for ...": a lone name that begins the sentence and is spoken of like a medicine. Words such as "Treatment" end otherwise. */
const TREATED_AS_MEDICINE =
  /^\W*\p{Lu}\p{Ll}{4,}(?<!ment|[ts]ion|ing|[ae]nce|ness|ity|al|age|er|ism|osis|itis|ema|ecks?|is)(?:\s+(?:by\s+mouth|tablets?|capsules?|cream|ointment|gel|injections?|itself|too))?\s+(?:is|was|has\s+been|had\s+been|has\s+never\s+been)\s+(?:[\w-]+\s+){0,2}?(?:licen[sc]ed|approved|authori[sz]ed|marketed|sold|an?\s+(?:[\w-]+\s+){0,3}?(?:drug|medicine|inhibitor|antibody|biologic|retinoid|steroid|immunosuppressant|tablet))\b/u;
const LONG_WORD = /[\p{L}]{5,}/gu;
/** Shorter words are no names. */
const SHORTEST = 5;

/** Is the word a medicine's name by its stem? */
export const isMedicine = (word: string): boolean => word.length >= SHORTEST && OTHER_MEDICINE.test(word);

/** "The company has a drug in development": one without a name, which "the drug" then means. */
const UNNAMED =
  /\b(?:has|have|owns?|tests?|(?:is|are)\s+(?:developing|testing))\s+(?:an?|another)\s+(?:[\w-]+\s+){0,2}?(?:drug|candidate|antibody|cream|tablet|pill|molecule|compound|injection)\b/i;

/** Does the text, which begins at block offset `start`, name a medicine that is none of `own`? */
export function namesAnother(text: string, start: number, own: readonly Mention[]): boolean {
  if (own.length === 0 && UNNAMED.test(text)) return true;
  const named = CALLED_MEDICINE.exec(text);
  if (named && !own.some((o) => o.start <= start + named.index + named[0].indexOf(named[1]!))) return true;
  if (!own.some((o) => o.start <= start + 3) && TREATED_AS_MEDICINE.test(text)) return true;
  return hasStem(text, (from, to) => !own.some((o) => o.start <= start + from && o.end >= start + to));
}

/** Does the text hold a word with a stem at a place that counts? Words are told by their letters, without a pattern: most have no stem. */
function hasStem(text: string, counts: (from: number, to: number) => boolean): boolean {
  let key = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 && !isMark(code)) return hasStemBeyondAscii(text, counts);
    const letter = code | 32;
    if (letter >= 97 && letter <= 122) {
      key = ((key << BITS) | (code & 31)) & LAST_THREE;
      continue;
    }
    if (ENDS[key] === 1 && i - from >= SHORTEST && OTHER_MEDICINE.test(text.slice(from, i)) && counts(from, i)) return true;
    key = 0;
    from = i + 1;
  }
  return false;
}

/** Dashes, quotation marks, arrows, signs of mathematics: Unicode's blocks from general punctuation to symbols, but for letterlike ones. */
const isMark = (code: number): boolean => code >= 0x2000 && code < 0x2c00 && !(code >= 0x2070 && code < 0x2190);

function hasStemBeyondAscii(text: string, counts: (from: number, to: number) => boolean): boolean {
  return matchesOf(text, LONG_WORD).some(({ 0: word, index }) => OTHER_MEDICINE.test(word) && counts(index, index + word.length));
}
