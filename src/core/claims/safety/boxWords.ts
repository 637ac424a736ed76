/** How texts call the boxed warning, and by which words they say that a label has none. */

/** "Boxed warning", "black box", "black-framed warning", "a warning in a black frame". */
export const BOX =
  /\b(?:(?:boxed|black[- ]box(?:ed)?|box|black[- ](?:framed|bordered|edged))\s+(?:warnings?|labels?|notices?)|black[- ]box(?:es)?|boxed(?<=\b(?:is|are)\sboxed)(?=\s+(?:for|because|on\s+account)\b)|warnings?\s+(?:(?:framed|bordered|outlined|edged)\s+in\s+black|(?:in|with)\s+a\s+black\s+(?:frame|border|box))|(?<=\b(?:no|a|the|its)\s)box(?=[\s.,;:]*$|\s+(?:about|on|for|warn)))\b/gi;

export const BOXED = /\b(?:boxed|black[- ](?:box|framed|bordered|edged))/i;

export const NONE_BEFORE =
  /\b(?:no(?!\s+one\b)|not|nor|never|neither|none|in\s+vain|refrain(?:s|ed)?|cannot|without|lacks?|lacking|free of|free from|absence of|freedom from|spared?|escap(?:es?|ed)|avoid(?:s|ed)?|dodg(?:es|ed)|let\s+(?:\S+\s+){0,3}off|(?:exempt(?:ed)?|excused)\s+(?:\S+\s+){0,3}from|needn['’]t|removed|dropped|lost|shed|instead of|rather than)\b|n['’]t\b/i;

/** "Whereas A has a boxed warning, B has none": the box of the clause before. */
export const HAS_NONE =
  /\b(?:ha(?:s|ve)|carr(?:y|ies)|bears?)\s+none\b|\bgoes?\s+without\b|\b(?:do|does)\s+not(?=\s*[.!]?\s*$)|\b(?:doesn|don)['’]t(?=\s*[.!]?\s*$)/gi;

/** "B's label goes without", "B has no such warning": the box of the sentence before. */
export const LABEL_HAS_NONE =
  /\blabel\w*\s+(?:(?:has|have|carr(?:y|ies)|bears?)\s+none|goes?\s+without(?:\s+one)?|lacks?\s+one)\b(?=\s*$|\s*[.,;])|\b(?:has|have|carr(?:y|ies)|bears?)\s+no\s+such\s+(?:warnings?|box)\b/gi;

/** What is denied where a boxed warning is: having, needing or being given one. */
const HAVING =
  /^(?:an?|any|the|one|even|yet|also|so|now|really|actually|currently|today|ever|under|subject|burdened|among|with|in|have|had|has|been|be|carry|bear|contain|include|come|need|get|got|require|show|feature|wear|share|display|put|place|placed|add|added|give|given|receive|received|impose|imposed|see|seen|find|found|list|listed|mention|known|lack|miss|lose|escape|lacking|without|free|to|of|for|only|necessary|boxed|black|extend|apply)$/i;
const DENYING = /(?:\bnot|\bnever|\bcannot|n['’]t)\s+(\w+)/gi;

/** "Isn't approved for infants, and the boxed warning applies": does the only denial before the words (`near`) deny something else? */
export function deniesElse(near: string): boolean {
  const denied = [...near.matchAll(DENYING)];
  return denied.length > 0 && denied.every(([, word]) => !HAVING.test(word!)) && !NONE_BEFORE.test(near.replace(DENYING, ' '));
}
