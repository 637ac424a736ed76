/** Words that rule out vaccines which hold nothing alive, or all vaccines: labels speak of live ones only. */

/** Vaccines that hold nothing alive. A flu vaccine may be a live one up the nose, a flu shot is none. */
const DEAD = String.raw`(?:(?:killed|inactivated|non-?live|dead|mRNA|recombinant|tetanus|pneumococcal)\s+(?:[\w-]+\s+)?(?:vaccin\w+|shots?|jabs?)|(?:flu|influenza|tetanus)\s+(?:shots?|jabs?)|(?:vaccin\w+|shots?|jabs?)\s+(?:that|which)\s+(?:are(?:\s+not|n['’]t)\s+live|contain\s+nothing\s+live))`;
const ALL = String.raw`(?:all|any|every)\s+(?:kinds?\s+of\s+)?vaccin(?:e|es|ation|ations)\b(?!\s+(?:that|which|with|containing|made|against))`;
const BARRED = String.raw`(?:forbidden|off[- ]limits|prohibited|barred|banned|contraindicated|ruled\s+out|not\s+(?:allowed|permitted)|to\s+be\s+avoided)`;
const USED = String.raw`(?:used|taken|given|continued|prescribed|started|administered|applied|injected|had|received)`;
const MUST_NOT = String.raw`(?:(?:must|should|can|may)(?:\s+not|n['’]t)|cannot)`;

export const BARS_NON_LIVE = new RegExp(
  [
    String.raw`\b(?:${DEAD}|${ALL})(?:,[^,.;]{1,40},|[^,.;]{0,30}?)\s+(?:${MUST_NOT}\s+be\s+${USED}|(?:must|should)\s+be\s+avoided|(?:is|are)\s+(?:also\s+|likewise\s+)?${BARRED})`,
    String.raw`\b${MUST_NOT}\s+(?:have|get|receive|be\s+given)\s+(?:(?:an?|the|their)\s+)?(?:${DEAD}|${ALL})`,
    String.raw`\b${MUST_NOT}\s+(?:be|get)\s+vaccinated\s+(?:at\s+all|against\s+anything)`,
    String.raw`\bno\s+vaccin(?:e|es|ation)(?:\s+(?:of\s+any\s+(?:kind|sort)|at\s+all|whatever|whatsoever))?\s+(?:(?:may|can|should|must)\s+be\s+${USED}|(?:is|are)\s+(?:allowed|permitted))`,
    String.raw`\b(?:rules?\s+out|bars?|forbids?|prohibits?|bans?)\s+(?:${DEAD}|${ALL})`,
  ].join('|'),
  'gi',
);

/** Said of some vaccines, or of some patients. */
export const SOME_VACCINES =
  /\b(?:but|only|if|need\s+not|live\s+and|can|may|both|nasal|spray|attenuated|other\s+than|except|apart\s+from|unless|until|before|weeks?)\b/i;
