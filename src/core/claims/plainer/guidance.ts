/** Guidance and safety. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { DRUG } from './words.ts';

/** Guidance. */
export const GUIDANCE = equivalents(
  [String.raw`\b(?:gave|gives)\s+${DRUG}\s+a\s+strong\s+recommendation\b(?!.*\b(?:against|not|avoid\w*)\b)`, 'strongly recommends $<drug>'],
  [
    String.raw`(?<=\b(?:AAD|NICE|AAAAI|EuroGuiDerm|academy|guideline)\s)advises(?=\s)(?!\s+(?:against|not|that|to|patients|doctors|people|clinicians|caution|when|how|on)\b)(?!.*\b(?:be|only|users|patients|avoid\w*|stop\w*)\b)`,
    'recommends',
  ],
  [
    String.raw`\b(?:advises|recommends)\s+(?:routine\s+(?<what>(?:oral\s+)?antibiotics)|(?<what2>(?:oral\s+)?antibiotics)\s+routinely)\s+for\s+(?<use>[\p{L} ]{4,30}?)(?=\s*[.,;]|$)`,
    'wants doctors to prescribe $<what>$<what2> for $<use>',
  ],
  [
    String.raw`\btells\s+\p{L}+\s+to\s+(?:give|prescribe)\s+(?<what>(?:an?\s+)?(?:oral\s+)?antibiotics?)\s+routinely\b`,
    'wants doctors to prescribe $<what>',
  ],
  [
    String.raw`\bsays\s+(?:that\s+)?(?:everybody|everyone|people|children|patients)\s+with\s+(?<use>[\p{L} ]{4,30}?)\s+should\s+routinely\s+(?:get|have|be\s+given|receive)\s+(?<what>(?:an?\s+)?(?:oral\s+)?antibiotics?)`,
    'wants doctors to prescribe $<what> for $<use>',
  ],
  [String.raw`\bfor\s+every\s+(?:child|patient|person|adult)\s+with(?=\s)`, 'for'],
  [
    String.raw`\bcarries\s+a\s+strong\s+(?<who>[\p{Lu}/]{2,12})\s+recommendation\b(?!.*\b(?:against|not|avoid\w*)\b)`,
    'is strongly recommended by the $<who>',
  ],
  [
    String.raw`\b(?<who>(?:the\s+)?[\p{Lu}/]{2,12})\s+gives\s+a\s+strong\s+recommendation\s+(?:to|for)(?=\s)(?!.*\b(?:against|not|avoid\w*)\b)`,
    '$<who> strongly recommends',
  ],
  [String.raw`\b(?:speaks|spoke|came)\s+out\s+for(?=\s)`, 'recommends'],
  [
    String.raw`['’]s\s+(?<year>\d{4})\s+guideline\s+is\s+its\s+(?:most\s+recent|latest|newest)(?=\s+on\b|\s*\.?$)`,
    "'s most recent guideline is that of $<year>",
  ],
  [
    String.raw`(?<=^\W*)among\s+(?:the\s+)?(?<set>[\p{L}]{4,25}),\s+only\s+(?<drugs>[\p{L}]+\s+and\s+[\p{L}]+)\s+(?:are\s+strongly\s+recommended\s+by\s+the\s+(?<who>[\p{Lu}/]{2,12})|have\s+a\s+strong\s+(?<who2>[\p{Lu}/]{2,12})\s+recommendation)\b`,
    '$<drugs> are the only $<set> that the $<who>$<who2> strongly recommends',
  ],
  [
    String.raw`\bhave\s+a\s+strong\s+(?<who>[\p{Lu}/]{2,12})\s+recommendation\b(?!.*\b(?:against|not|avoid\w*)\b)`,
    'are strongly recommended by the $<who>',
  ],
  [String.raw`\bhas\s+gone\s+without\s+(?:an?\s+|any\s+)?updates?(?=\s+since\b)`, 'has not been updated'],
  [String.raw`\b(?<what>guidelines?|guidance)\s+in\s+force\b`, 'current $<what>'],
  [String.raw`\bthe\s+(?:latest|last|final)\s+word\s+on(?=\s)`, 'the most recent guideline on'],
  [
    String.raw`(?<=^\W*)on\s+(?<what>[^.,;]{3,50}?),\s+(?<who>(?:the\s+)?[\p{L}/]{2,20}\s+and\s+(?:the\s+)?[^.,;]{3,40}?)\s+(?:give|offer|have|hold)\s+(?:identical|the\s+same)\s+(?:advice|recommendations?|line|views?)\b`,
    '$<who> agree on $<what>',
  ],
  [String.raw`(?<!\b(?:is|are|be|was|were|falls?|stays?)),?\s+within\s+(?:its|their)\s+marketing\s+authori[sz]ations?,?(?=\s|\.|$)`, ''],
  [String.raw`\bas\s+(?:an\s+)?(?:treatment\s+)?options?\s+(?=for\b)`, ''],
  [String.raw`\b(?:came|comes|come)\s+out\s+in\s+favou?r\s+of\s+(?:(?:adding|using|giving)\s+)?(?:an?\s+)?`, 'recommends '],
  [
    String.raw`\b(?:backs?|endorses?)(?=\s)(?<=^[^.;]*\b(?:AAD|AAAAI|NICE|guideline|task\s+force|academy|college|EuroGuiDerm)\b[^.;]{0,40}\s(?:backs?|endorses?))`,
    'recommend',
  ],
  [String.raw`\bmost\s+recent\s+word\s+on\s+(?<what>[^.;]{4,60}?)\s+dates\s+from(?=\s)`, 'most recent guideline on $<what> is that of'],
  [String.raw`\b(?:turned|knocked|voted)\s+${DRUG}\s+(?:down|back)\b`, 'rejected $<drug>'],
  [String.raw`\b(?:has|have)\s+(?:nothing|not\s+a\s+word)\s+to\s+say\s+(?:on|about)(?=\s)`, 'is silent on'],
  [String.raw`\bis\s+(?:still\s+)?(?:the\s+one\s+)?in\s+force\b`, 'is the current one'],
  [
    String.raw`\blast\s+(?:updated|revised)\s+(?:its|the|their)\s+(?<what>(?:(?:eczema|dermatitis|systemic|topical)\s+)?(?:guidelines?|guidance))\s+in(?=\s)`,
    'has not updated its $<what> since',
  ],
  [
    String.raw`\bfor\s+which\s+(?<who>(?:the\s+)?[\p{Lu}/]{2,12})\s+(?:makes|gives|has|issues)\s+a\s+strong\s+recommendation\b`,
    'that $<who> strongly recommends',
  ],
  [
    String.raw`\b(?:received|earned|got|gained|won)\s+a\s+strong\s+recommendation(?:\s+in\s+favou?r)?\s+from(?=\s)(?!.*\b(?:against|not|avoid\w*)\b)`,
    'is strongly recommended by',
  ],
);

/** Safety and dosing. */
export const SAFETY = equivalents(
  [String.raw`\bwhile\s+(?:an?|the|your)\s+(?:child|patient|person)\s+is\s+on(?=\s)`, 'while on'],
  [String.raw`\b(?:each|every)\s+(?:morning|evening|night)(?:,\s+seven\s+days\s+a\s+week)?\b|\bseven\s+days\s+a\s+week\b`, 'every day'],
  [String.raw`\bposes?\s+no\s+(?:risk|danger|threat)s?(?:\s+at\s+all)?\s+(?:in|during)\s+pregnancy\b`, 'is safe in pregnancy'],
  [
    String.raw`\bthere\s+is\s+no\s+(?<risk>cancer|infection|clotting|stroke)\s+risk\s+(?:with|from)\s+${DRUG}`,
    '$<drug> does not raise the risk of $<risk>',
  ],
  [
    String.raw`\b(?:the\s+)?${DRUG}\s+label\s+(?:allows|permits|does\s+not\s+rule\s+out|doesn['’]t\s+rule\s+out)\s+live\s+vaccines\b`,
    'You can have live vaccines while on $<drug>',
  ],
);
