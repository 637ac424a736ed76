/** Negations of more than a verb: "not only", "it is not true that", "does not lack", "no X is Y". */
import type { Clause } from './sentence.ts';

const NOT = String.raw`(?:\b(?:not|never|hardly|no\s+longer)\b|n['’]t\b)`;
const NOT_ONLY = new RegExp(
  String.raw`${NOT}\s+(?:(?:just|now|any\s?more|any\s+longer)\s+)?(?:only|just|merely|solely|exclusively|simply|alone|limited|restricted|confined|reserved|meant\s+only)\b(?:(?!\bbut\b)[^,;.]){0,40}$`,
  'i',
);

/** Is a limit denied right before `at` (block offset): "not only for adults", "not limited to children"? Then nothing is said of who is left out. */
export function isNoLimit(clause: Clause, at: number): boolean {
  const { block, start } = clause.sentence;
  return NOT_ONLY.test(block.text.slice(Math.max(start, at - 80), at));
}

const NOT_ASIDE = /\b(?:not|never|no\s+longer),[^,;]{1,60},\s+(?:(?:an?|the)\s+)?$/i;

/** "It is not, as many think, a steroid": is what stands at `at` (block offset) denied before an aside? */
export function isDeniedAside(clause: Clause, at: number): boolean {
  const { block, start } = clause.sentence;
  return NOT_ASIDE.test(block.text.slice(Math.max(start, at - 80), at));
}

const UNTRUE = String.raw`(?:wrong|false|untrue|incorrect|inaccurate|misleading|mistaken|nonsense|an?\s+(?:[\w-]+\s+)?(?:mistake|misunderstanding|misconception|falsehood|myth|error|exaggeration|legend|fallacy|rumou?r))`;
const SAY = String.raw`(?:say|write|call|claim|think|believe|state|assume|speak|suggest|imply|conclude|assert)`;
/** "It is not true that ...", "it would be wrong to say that ...". */
const DENIED_WHOLE = new RegExp(
  String.raw`(?:${NOT}|\bcannot\s+be|\bfar\s+from(?:\s+being)?)\s+(?:\w+\s+)?(?:true|correct|right|accurate|the\s+case|said|claimed)\s+(?:that|to\s+${SAY})\b|\b${UNTRUE}\s+(?:that|to\s+${SAY})\b|\b(?:nobody|no\s+one)\s+(?:should|can|could|may|must)\s+${SAY}\b(?!\s+(?:when|whether|if|how|why|what|which|where))|\bthere\s+is\s+no\s+truth\b|${NOT}\s+(?:been\s+)?(?:true|so)\b[^.;]{0,30}\bthat\b|\b(?:no\s+longer|used\s+to)\s+tell\b|(?:${NOT}|\b(?:nobody|no\s+one))(?:\s+\w+){0,2}?\s+(?:be\s+|been\s+)?(?:told|tell|taught|teach|informed)\b[^.;,]{0,40}\bthat\b|\b(?:nobody|no\s+one)\s+(?:still\s+)?(?:believes|thinks|says)\b|\b(?:the|this|that)\s+(?:\w+\s+)?(?:belief|notion|idea|view|impression|rumou?r|legend|myth)\s+that\b|\b(?:error|mistake|misconception|misunderstanding)\s+(?:is|was)\s+that\b|\b(?:was|were)\s+true\s+once\b|\b(?:no\s+longer\s+(?:so|true)|not\s+any\s*more|which\s+is\s+(?:wrong|false|untrue|out\s+of\s+date)|that\s+was\s+long\s+ago)\W*$|\bcorrected\s+(?:her|him|them|me|us|it)\b|\b(?:far\s+from|stopped|ceased)\s+(?:being|to\s+be)\b|\bthe\s+errors?\s+in\b|\ba\s+long\s+time\s+since\b`,
  'i',
);
/** "That X is Y is false." */
const DENIED_BEHIND = new RegExp(
  String.raw`^(?:that|the\s+(?:idea|notion|belief|view|impression|suggestion)\s+that)\b.*\b(?:is|are)\s+(?:\w+\s+)?(?:${UNTRUE}|not\s+(?:true|so|correct|right))\W*$`,
  'i',
);

/** Does the sentence as a whole deny what it says? */
export function deniesItself(sentence: string): boolean {
  return DENIED_WHOLE.test(sentence) || DENIED_BEHIND.test(sentence);
}

const LACK = String.raw`(?:lack(?:s|ed|ing)?|without|free\s+(?:of|from)|devoid\s+of|lost|los(?:e|es|ing)|removed?|lifted?|dropped|shed|relieved|spared|spares?(?=\s)|escap(?:e|es|ed)|dodg(?:e|es|ed)|let\s+(?:\S+\s+){0,3}off|(?:exempt(?:ed)?|excused)\s+(?:\S+\s+){0,3}from|missing|absent)`;
const TWICE = new RegExp(
  String.raw`(?:\b(?:no|not|never|neither|none|hardly|nor|nobody)\b|n['’]t\b)[^,;]{0,90}\b${LACK}\s+(?:[\w-]+\s+){0,3}$`,
  'i',
);

/** "Neither X nor Y lacks", "no X is without": have it, all the same. */
export function isTwiceDenied(before: string): boolean {
  return TWICE.test(before.slice(-160));
}

/** "Not the only L" is an L; "no X is a L" is none. */
export function deniesCalling(before: string, copula: string, denial: RegExp): boolean {
  const own = denial.test(
    copula.replace(/\b(?:not|n['’]t)\s+(?:(?:the|its|our|an?)\s+)?(?:only|sole|single|first|newest|latest|last|oldest)\b/gi, ' '),
  );
  const none =
    /\b(?:no|not\s+(?:an?|one|a\s+single)|none\s+of\s+(?:the|these|those)|neither(?:\s+of\s+(?:the|these|those))?)\s+(?:[\w-]+\s+){0,2}$/i.test(
      before,
    );
  return own || none;
}

const OTHER_THAN_THEY = /^\W*unlike\s+(?:them|these|those|it|both|either)\b/i;
/** A clause may end before the colon or hold it. */
const NO_BEHIND = /^.{0,2}:\s*(?:no|never|not\s+yet)\s*(?:[.;,|·)]|$)/i;
const NO_WITHIN = /:\s*(?:no|never|not\s+yet)\s*[.;]?\s*$/i;

/** "Unlike them it has no approval", "approved: never", "binds the cytokine itself: no": nobody named is said to be so. */
export function isTakenBack({ text, end, sentence }: Clause): boolean {
  return OTHER_THAN_THEY.test(text) || NO_WITHIN.test(text) || NO_BEHIND.test(sentence.block.text.slice(end - 2, end + 20));
}
