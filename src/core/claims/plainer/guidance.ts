/** Guidance and safety. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { DRUG, START, USE } from './words.ts';

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
    String.raw`${START}among\s+(?:the\s+)?(?<set>[\p{L}]{4,25}),\s+only\s+(?<drugs>[\p{L}]+\s+and\s+[\p{L}]+)\s+(?:are\s+strongly\s+recommended\s+by\s+the\s+(?<who>[\p{Lu}/]{2,12})|have\s+a\s+strong\s+(?<who2>[\p{Lu}/]{2,12})\s+recommendation)\b`,
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
    String.raw`${START}on\s+(?<what>[^.,;]{3,50}?),\s+(?<who>(?:the\s+)?[\p{L}/]{2,20}\s+and\s+(?:the\s+)?[^.,;]{3,40}?)\s+(?:give|offer|have|hold)\s+(?:identical|the\s+same)\s+(?:advice|recommendations?|line|views?)\b`,
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

const BODY = String.raw`(?<who>(?:the\s+)?(?:[\p{Lu}/]{2,12}|EuroGuiDerm))`;

/** Where a drug stands in guidance. */
export const STANDING = equivalents(
  [
    String.raw`\bis\s+alone\s+among\s+(?<set>[^.,;]{4,40}?)\s+in\s+having\s+a\s+positive\s+${BODY}\s+recommendation\b`,
    'is the only one of $<set> that $<who> recommends',
  ],
  [
    String.raw`\b${BODY}\s+does\s+not\s+want\s+${DRUG}\s+(?:to\s+be\s+)?used\s+(?:on\s+the\s+NHS\s+)?for(?=\s)`,
    '$<who> does not recommend $<drug> for',
  ],
  [String.raw`\bhas\s+not\s+(?:yet\s+)?come\s+round\s+to\s+recommending(?=\s)`, 'does not yet recommend'],
  [
    String.raw`${START}(?:one\s+looks|you\s+(?:will\s+)?look)\s+in\s+vain\s+for\s+${DRUG}\s+in\s+(?<doc>[^.,;]{4,60}?)(?=\s*[.,;:]|$)`,
    '$<doc> does not mention $<drug>',
  ],
  [
    String.raw`${START}${DRUG}\s+(?:goes\s+unmentioned|is\s+absent|is\s+missing)\s+(?:in|from)\s+what\s+${BODY}\s+recommends(?<use>\s+for\s+(?!(?:first|second|initial)\b)[^.,;]{4,40})?(?!\s+for\b)`,
    '$<who> does not recommend $<drug>$<use>',
  ],
  [
    String.raw`${START}a\s+place\s+for\s+${DRUG}\s+has\s+yet\s+to\s+be\s+found\s+in\s+${BODY}\s+(?:recommendations|guidance)(?=\s*[.,;]|$|\s+for\s)`,
    '$<who> does not yet recommend $<drug>',
  ],
  [
    String.raw`${START}(?<drugs>[\p{L}]{5,25}(?:\s+and\s+[\p{L}]{5,25})?)\s+(?:has|have)\s+been\s+left\s+without\s+any\s+${BODY}\s+recommendation\b`,
    '$<who> does not recommend $<drugs>',
  ],
  [
    String.raw`${START}no\s+(?<set>\p{L}{5,25})\s+is\s+recommended\s+anywhere\s+in\s+${BODY}['’]s\s+(?:guidance|guidelines?)(?=\s)`,
    '$<who> does not recommend any $<set>',
  ],
  [String.raw`(?<!\bfirst\s|^\W*before\b.*)\bcame\s+down\s+against(?=\s)(?!.*\bthen\b)`, 'recommends against'],
  [
    String.raw`${START}${DRUG}\s+(?:has|have)\s+${BODY}['’]s\s+(?:blessing|backing|support)\s+for\s+${USE}(?=\s*[.,;:]|$)`,
    '$<who> recommends $<drug> for $<use>',
  ],
  [
    String.raw`\bhas\s+left\s+(?:its|the)\s+(?<what>(?:(?:eczema|dermatitis|atopic)\s+){0,2}(?:advice|guidance|guidelines?))\s+untouched(?=\s+since\b)`,
    'has not updated its $<what>',
  ],
  [
    String.raw`\bhas\s+issued\s+nothing\s+(?:new|further)\s+on\s+(?<what>[^.,;]{4,40}?)(?=\s+since\b)`,
    'has not updated its guideline on $<what>',
  ],
  [String.raw`\b(?:latest|last)\s+word\s+on\s+(?<what>[^.;]{4,60}?)\s+dates\s+from(?=\s)`, 'most recent guideline on $<what> is that of'],
  [String.raw`\bthe\s+document\s+to\s+(?:follow|use|consult)(?:\s+in\s+the\s+\p{Lu}+)?\s+is(?=\s)`, 'the current guideline is'],
  [
    String.raw`\bis\s+what\s+(?:(?:American|US|UK|British|European)\s+)?(?:p?a?ediatricians|dermatologists|doctors|clinicians)\s+should\s+(?:consult|follow|use)\b(?:\s+on\s+\p{L}+)?`,
    'is the current guideline',
  ],
  [String.raw`\bcarry\s+strong\s+${BODY}\s+recommendations\b(?!.*\b(?:against|not|avoid\w*)\b)`, 'are strongly recommended by $<who>'],
  [
    String.raw`\b(?:are\s+of\s+one\s+mind|speak\s+with\s+one\s+voice)\s+(?:about|on)\s+${DRUG}(?:\s+in\s+their\s+(?:eczema\s+)?guidelines)?`,
    'agree on $<drug>',
  ],
  [
    String.raw`\bhas\s+(?:still\s+|yet\s+)to\s+(?:gain|win|get|receive|earn)\s+(?<who>NICE|the\s+[\p{Lu}]{2,8})['’]s\s+(?:backing|blessing|support|recommendation|approval)\b`,
    'is not recommended by $<who>',
  ],
  [String.raw`\b(?:comes|came)\s+down\s+in\s+favou?r\s+of\s+(?:adding\s+|using\s+)?`, 'recommends '],
  [String.raw`${START}courses\s+of\s+(?=${DRUG})`, ''],
  [String.raw`(?<=\b(?:endors|recommend|support)\w*\s[^.;]{0,40}?)as\s+(?:a\s+)?routine\s+treatment\s+(?:of|for)(?=\s)`, 'for'],
  [
    String.raw`['’]s\s+(?:latest|last)\s+word\s+on\s+(?<what>(?:systemic\s|eczema|atopic)[^.,;]{0,45}?)\s+is\s+its\s+(?<year>\d{4})\s+(?:text|document|guideline|edition)\b`,
    "'s most recent guideline on $<what> is that of $<year>",
  ],
  [
    String.raw`\bthe\s+reference\s+text\s+on\s+[^.,;]{3,30}?\s+for\s+(?:US|UK|American|British)\s+\p{L}+\s+is(?=\s)`,
    'the current guideline is',
  ],
  [String.raw`\b${BODY}\s+is\s+minded\s+to\s+keep\s+${DRUG}\s+off\s+the\s+NHS\s+for(?=\s)`, '$<who> does not recommend $<drug> for'],
  [
    String.raw`${START}no\s+update\s+to\s+(?<who>[\p{L}/]{2,12})['’]s\s+(?<what>(?:(?:systemic|eczema|atopic|dermatitis)\s+)*(?:advice|guidance|guidelines?)\s+on\s+(?:systemic|eczema|atopic)[^.;]{0,45}?)\s+has\s+appeared\s+since(?=\s)`,
    '$<who> has not updated its $<what> since',
  ],
  [
    String.raw`\b(?:the\s+)?last\s+word\s+from\s+${BODY}\s+on\s+(?<what>[^.,;]{4,50}?)\s+dates\s+(?:back\s+to|from)(?=\s)`,
    "$<who>'s most recent guideline on $<what> is that of",
  ],
  [String.raw`\b${DRUG}(?:\s+by\s+mouth)?\s+has\s+${BODY}['’]s\s+full\s+support\s+for(?=\s)`, '$<who> recommends $<drug> for'],
  [
    String.raw`\branks\s+among\s+the\s+\p{L}+\s+drugs\s+that\s+${BODY}\s+recommends\s+most\s+strongly\b`,
    'is strongly recommended by $<who>',
  ],
  [
    String.raw`\b(?:the\s+)?guideline\s+of\s+${BODY}(?:\s+\([\p{Lu}]{2,8}\))?\s+that\s+applies(?:\s+to\s+[\p{L}]+)?\s+is\s+(?:the\s+one|that)\s+of(?=\s)`,
    'the current guideline of $<who> is that of',
  ],
);
