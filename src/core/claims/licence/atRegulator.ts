/** Whose work an application or a review is: a regulator's on a licence, not an insurer's on a patient and not a scientist's on a text. */
import type { Clause } from '../reading/sentence.ts';
import { namesRegulator } from '../reading/qualifiers.ts';

/** "Reviews are under way in the EU": a regulator's, not of studies and not of risks. */
export function isOfRegulator({ sentence }: Clause): boolean {
  return (
    (/\b(?:agency|regulators?)\b/i.test(sentence.text) || namesRegulator(sentence.terms)) &&
    !/\b(?:safety|risks?|Cochrane|systematic|literature|evidence|studies|trials)\b/i.test(sentence.text)
  );
}

/** An application to a regulator, and the first one: a patient's goes to an insurer, a supplemental one is for something more. */
export function isMarketing({ terms, text, start }: Clause, at: number): boolean {
  const before = text.slice(0, at - start);
  if (
    /\b(?:supplemental|supplementary|second|third|another|additional|new(?!\s+drug\b)|further|biosimilar|generic|your|his|her|my|their|patient['’]s|patients['’])\s+(?:[\w-]+\s+)?$/i.test(
      before,
    )
  )
    return false;
  return (
    namesRegulator(terms) ||
    /\b(?:marketing|new\s+drug|licen[cs](?:e|ing)|NDA|BLA|MAA|regulat\w+|approval|agency|ministry|authorit(?:y|ies)|Commission)\b/i.test(
      text,
    )
  );
}
