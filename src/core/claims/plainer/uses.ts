/** What a drug is approved for, and what lies outside of it. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { APPROVAL, DRUG, LICENSED, OF_PLACE, ON_LABEL, PLACE, REGULATOR, START, USE } from './words.ts';

const END = String.raw`(?=\s*[.,;:]|$)`;
const LABEL = String.raw`(?:label|labell?ing|licen[cs]e|approval|indication)`;

/** Only that, or that as well. */
export const USES = equivalents(
  [
    String.raw`${START}${USE}\s+is\s+all\s+(?:that\s+)?${DRUG}\s+(?:is|has\s+been)\s+${LICENSED}\s+for\b`,
    '$<drug> is approved only for $<use>',
  ],
  [
    String.raw`${START}apart\s+from\s+${USE},\s+(?<by>${REGULATOR})\s+has\s+(?:granted|given|allowed)\s+${DRUG}\s+nothing${END}`,
    '$<drug> is approved by $<by> only for $<use>',
  ],
  [
    String.raw`${OF_PLACE}\s+${LABEL}\s+(?:limits|restricts|confines)\s+${DRUG}\s+to\s+${USE}${END}`,
    '$<drug> is approved in the $<where> only for $<use>',
  ],
  [
    String.raw`\b${DRUG}['’]s\s+${OF_PLACE}\s+${LABEL}\s+(?:makes\s+no\s+provision\s+for|has\s+no\s+room\s+for|leaves\s+out)\s+${USE}${END}`,
    '$<drug> is not approved in the $<where> for $<use>',
  ],
  [
    String.raw`${START}${USE}\s+(?:remains|is\s+still|is)\s+an\s+(?:unapproved|unlicen[sc]ed)\s+(?:use|indication)\s+(?:of|for)\s+(?:every\s+|any\s+)?${DRUG}(?:\s+products?)?`,
    '$<drug> is not approved for $<use>',
  ],
  [
    String.raw`${START}${USE}\s+(?:is|figures)\s+(?:one\s+of|among)\s+the\s+(?:indications|uses)\s+on\s+${DRUG}['’]s\s+(?:(?<where>US|EU|UK)\s+)?${LABEL}`,
    '$<drug> is approved in the $<where> for $<use>',
  ],
  [
    String.raw`${START}${USE}\s+(?:appears|figures|stands)\s+(?:next\s+to|alongside|together\s+with)\s+[\p{L} ]{4,25}?\s+among\s+the\s+(?:labell?ed|approved|licensed)\s+uses\s+of\s+(?:(?<where>US|EU|UK)\s+)?${DRUG}`,
    '$<drug> is approved in the $<where> for $<use>',
  ],
  [
    String.raw`${START}${USE}(?:\s+anywhere\s+on\s+the\s+body)?\s+(?:falls|is|lies)\s+(?:within|inside|covered\s+by)\s+the\s+(?:${OF_PLACE}\s+)?${LABEL}\s+of\s+${DRUG}`,
    '$<drug> is approved in the $<where> for $<use>',
  ],
  [
    String.raw`\b(?<by>${REGULATOR})\s+has\s+${DRUG}\s+down\s+as\s+an\s+approved\s+(?:drug|medicine|treatment)\s+for\s+${USE}${END}`,
    '$<drug> is approved by $<by> for $<use>',
  ],
  [String.raw`\bcarr(?:y|ies)\s+an?\s+${USE}\s+indication\b`, 'is approved for $<use>'],
  [
    String.raw`\bmay\s+be\s+prescribed\s+for\s+${USE}(?<here>\s+in\s+(?:the\s+)?\p{Lu}\w+)?\s+following\s+(?<by>FDA|EU)\s+approval\b`,
    'is $<by>-approved for $<use>$<here>',
  ],
  [String.raw`\bis\s+already\s+an\s+approved\s+(?:drug|medicine|treatment)\s+for(?=\s)`, 'is already approved for'],
  [String.raw`${START}${PLACE}\s+has\s+${LICENSED}\s+${DRUG}\s+for(?=\s)`, '$<drug> is approved in $<where> for'],
  [String.raw`${START}even\s+${USE}\s+qualifies\s+for\s+${DRUG}\s+under\s+the(?=\s)`, '$<drug> is approved for $<use> under the'],
  [
    String.raw`\b${DRUG}['’]s\s+(?:${OF_PLACE}\s+)?${LABEL}\s+(?:speaks\s+of|names|knows|stops\s+at|begins\s+and\s+ends\s+with)\s+${USE}\s+and\s+(?:of\s+)?nothing\s+else\b`,
    '$<drug> is approved in the $<where> only for $<use>',
  ],
  [
    String.raw`\bunder\s+its\s+${OF_PLACE}\s+${LABEL},?\s+${DRUG}\s+treats\s+${USE}(?=\s+(?:as\s+well\s+as|and|besides|along)\b|\s*[.,;]|$)`,
    '$<drug> is approved in the $<where> for $<use>',
  ],
  [
    String.raw`${START}an?\s+${USE}\s+indication\s+is\s+(?:printed\s+)?(?:in|on|part\s+of)\s+the\s+(?:${OF_PLACE}\s+)?${LABEL}\s+of\s+${DRUG}`,
    '$<drug> is approved in the $<where> for $<use>',
  ],
  [
    String.raw`\b${DRUG}['’]s\s+${OF_PLACE}\s+${LABEL}\s+(?:takes\s+in|includes|covers)\s+${USE}(?=\s+as\s+well\s+as\b)`,
    '$<drug> is approved in the $<where> for $<use>',
  ],
  [
    String.raw`${START}look\s+at\s+the\s+(?:${OF_PLACE}\s+)?${LABEL}\s+of\s+${DRUG}\s+and\s+you\s+(?:will\s+)?find\s+${USE}\s+listed\b`,
    '$<drug> is approved in the $<where> for $<use>',
  ],
  [
    String.raw`\bis\s+(?:already\s+|now\s+)?on\s+the\s+(?<where>American|US|European|EU|UK|British|Japanese)\s+market\s+as(?=\s)`,
    'is available in the $<where> as',
  ],
  [
    String.raw`\bmade\s+its\s+${OF_PLACE}\s+debut\s+as\s+an?\s+(?:licensed|approved)\s+(?<use>\p{L}+)\s+(?:drug|medicine|treatment)\b`,
    'was approved in the $<where> for $<use>',
  ],
);

/** Nowhere, or not there. */
export const NOT_APPROVED = equivalents(
  [
    String.raw`\b(?:was|were)\s+never\s+(?<done>labell?ed|${LICENSED})(?=\s+(?:for|in|by)\b)(?!.*\b(?:then|before|until|when|while|(?:19|20)\d{2})\b)`,
    'has never been $<done>',
  ],
  [
    String.raw`\bnothing\s+on\s+the\s+${OF_PLACE}\s+market\s+is\s+(?:indicated|${LICENSED})\s+for(?=\s)`,
    'no medicine is approved on the $<where> market for',
  ],
  [
    String.raw`${START}${USE}\s+is\s+an?\s+(?:disease|condition)\s+for\s+which\s+(?<by>${REGULATOR})\s+has\s+yet\s+to\s+(?:let\s+any\s+(?<set>[\p{L} -]{4,30}?)\s+through|approve\s+any\s+(?<set2>[\p{L} -]{4,30}?))(?=\s*[.,;:]|$)`,
    'no $<set>$<set2> is approved by $<by> for $<use>',
  ],
  [
    String.raw`\bhas\s+(?:ever\s+)?(?:made\s+it|got(?:ten)?|come)\s+past\s+(?=(?:the\s+)?(?:FDA_*|EMA|MHRA|regulators?)\b)`,
    'has been approved by ',
  ],
  [
    String.raw`${START}an?\s+(?<set>[\p{L} -]{6,50}?)\s+for\s+${USE}\s+is\s+something\s+(?:that\s+)?(?<by>${REGULATOR})\s+has\s+yet\s+to\s+approve\b`,
    'no $<set> is approved by $<by> for $<use>',
  ],
  [
    String.raw`${START}${PLACE}\s+is\s+(?:still\s+)?without\s+an?\s+(?:approved|licensed)\s+${DRUG}(?:\s+product)?`,
    '$<drug> is not approved in $<where>',
  ],
  [String.raw`\black(?:s|ing)?\s+(?:any|an?)\s+(?:marketing\s+)?${APPROVAL}(?=\s+in\b)`, 'is not approved'],
  [
    String.raw`${START}outside\s+(?:of\s+)?${PLACE},\s+${DRUG}\s+has\s+(?:(?:not\s+been|never\s+been)\s+${LICENSED}|no\s+(?:approval|licen[cs]e))(?:\s+in\s+any\s+form)?(?:\s+or\s+for\s+any\s+(?:disease|use))?(?=\s*[.,;:]|$)`,
    '$<drug> is approved only in $<where>',
  ],
  [
    String.raw`(?<!^\W*As\s.*)\bhas\s+never\s+(?:travell?ed|gone|got)\s+beyond\s+${PLACE}(?:,\s+its\s+only\s+(?:licensed\s+|approved\s+)?market)?(?=\s*[.,;:]|$)`,
    'is approved only in $<where>',
  ],
  [
    String.raw`\bhas\s+not\s+(?:yet\s+)?reached\s+${PLACE},\s+where\s+(?:the\s+)?regulators?\s+ha(?:s|ve)\s+yet\s+to\s+approve\s+it`,
    'is not yet approved in $<where>',
  ],
  [
    String.raw`\bnowhere\s+(?:in\s+the\s+world\s+)?(?:may|can|is)\s+${DRUG}\s+be\s+(?:marketed|sold|prescribed|used)\s+for\s+${USE}${END}`,
    '$<drug> is not approved for $<use> anywhere',
  ],
  [String.raw`(?<!\b(?:was|were|had)\b.*),\s+for\s+(?:want|lack)\s+of\s+(?:an?\s+)?(?=(?:FDA|EU|UK|US)\b)`, ', because it has no '],
  [String.raw`\bmainland\s+(?=China\b)`, ''],
  [String.raw`(?<=\bregulators?\s)(?:has|have)\s+not\s+agreed\s+to\s+(?=${DRUG})`, 'have not approved '],
  [
    String.raw`(?<=\p{L}\s)(?:does\s+not\s+have|lacks)\s+(?<by>Health\s+Canada|the\s+(?:FDA_*|EMA|MHRA))['’]s\s+(?:consent|approval|blessing)\b`,
    'is not approved by $<by>',
  ],
  [
    String.raw`\s+approval\s+for\s+(?<one>[^.,;]{4,30}?),\s+with\s+${USE}\s+(?:still|yet)\s+to\s+come\b`,
    ' approval for $<one> but not yet for $<use>',
  ],
  [
    String.raw`,?\s+(?:though|but|while|whereas)\s+(?<who>American|European|British|Canadian|Japanese)\s+(?:patients|people|doctors)\s+are\s+(?:still\s+)?without\s+it\b`,
    ' but not in $<who> pharmacies',
  ],
  [
    String.raw`\b(?:full\s+)?(?<by>FDA|EU|US)\s+approval\s+(?:still\s+|so\s+far\s+)?eludes\s+${DRUG}(?:\s+(?:in|for)\s+(?:(?:hospitali[sz]ed\s+)?(?:patients|people)\s+with\s+)?${USE})?${END}`,
    '$<drug> is not $<by>-approved for $<use>',
  ],
  [
    String.raw`${START}(?<who>Americans|Europeans|Britons|Canadians)\s+with\s+(?<grade>severe\s+)?${USE}\s+have\s+no\s+(?:FDA-|EU-)?(?:approved|licensed)\s+use\s+of\s+${DRUG}\s+to\s+turn\s+to\b`,
    '$<drug> is not approved for $<who> with $<grade>$<use>',
  ],
  [
    String.raw`${START}${OF_PLACE}\s+(?:dermatologists|doctors|prescribers|patients)\s+have\s+no\s+(?<set>[\p{L}\d -]{6,40}?)\s+at\s+their\s+disposal\s+for\s+${USE}${END}`,
    'no $<set> is approved in the $<where> for $<use>',
  ],
  [String.raw`\b(?:cannot|can\s+not|may\s+not|can['’]t)\s+(?:yet\s+|still\s+)?be\s+marketed\s+for(?=\s)`, 'is not approved for'],
  [
    String.raw`${START}(?:using|giving|prescribing)\s+${DRUG}\s+(?:against|for|in)\s+${USE}\s+(?:goes|is|lies)\s+(?:beyond|outside)\s+(?:of\s+)?(?:its|the)\s+(?:${OF_PLACE}\s+)?${LABEL}`,
    '$<drug> is not approved in the $<where> for $<use>',
  ],
  [
    String.raw`${START}(?:giving|prescribing)\s+${DRUG}\s+to\s+(?<who>[^.,;]{4,45}?)\s+with\s+${USE}\s+(?:amounts\s+to|is|counts\s+as)\s+off[- ]label\s+(?:prescribing|use|treatment)\b`,
    '$<drug> is not approved for $<who> with $<use>',
  ],
  [
    String.raw`\b(?:its|the)\s+(?:maker|company|manufacturer)\s+is\s+(?:still\s+)?seeking\s+an?\s+${USE}\s+indication${END}`,
    'it is not yet approved for $<use>',
  ],
  [
    String.raw`${START}not\s+one\s+(?<form>tablet|cream|ointment|injection|pill)\s+of\s+the\s+(?<set>[\p{L}\d]+)\s+(?:family|class|group)(?=\s)`,
    'no $<set> inhibitor $<form>',
  ],
  [
    String.raw`${START}(?<who>\p{L}+\s+(?:doctors|dermatologists|prescribers))\s+who\s+(?:give|prescribe)\s+${DRUG}\s+to\s+(?<whom>[^.,;]{4,40}?)\s+with\s+${USE}\s+(?:are|is)\s+stepping\s+outside\s+(?:of\s+)?(?:its|the)\s+(?:licen[cs]e|label)\b`,
    'for $<who>, $<drug> is not approved for $<use>',
  ],
);

/** Within the label and outside of it. */
export const ON_AND_OFF_LABEL = equivalents(
  [
    String.raw`\bis\s+an?\s+(?:${LICENSED},?\s+)?on[- ]label\s+(?:treatment|option|choice|drug|medicine)\s+(?:for|in)(?=\s)`,
    'is approved for',
  ],
  [
    String.raw`\b(?:reach\s+for|choose|use|prescribe|turn\s+to)\s+${DRUG}\s+(?<use>(?:in|for)\s+[^.,;]{4,60}?)\s+do\s+so\s+off[- ]label\b`,
    '$<drug> is used off-label $<use>',
  ],
  [
    String.raw`${START}(?<who>[^.,;]{5,45}?)\s+could\s+(?:receive|get|have)\s+${DRUG}(?<use>\s+for\s+[\p{L} ]{4,25}?)?\s+only\s+off[- ]label${END}`,
    '$<drug> is not licensed for $<who>$<use>',
  ],
  [
    String.raw`${START}(?<who>[^.,;]{5,45}?)\s+(?:put\s+on|given|treated\s+with)\s+${DRUG}(?<here>\s+in\s+(?:the\s+)?\p{Lu}\w+)?\s+are\s+(?:being\s+)?treated\s+(?:outside\s+(?:the|its)\s+${LABEL}|off[- ]label)\b`,
    '$<drug> is not licensed for $<who>$<here>',
  ],
  [
    String.raw`${START}${USE}\s+in\s+(?<who>[^.,;]{5,35}?)\s+(?:lies|falls|is)\s+outside\s+(?:of\s+)?the\s+${OF_PLACE}\s+${LABEL}\s+of\s+${DRUG}`,
    '$<drug> is not licensed in the $<where> for $<who> with $<use>',
  ],
  [
    String.raw`${START}treating\s+(?:an?\s+)?(?<who>\p{Lu}?[\p{L} -]{4,25}?)['’]s\s+${USE}\s+with\s+${DRUG}\s+is\s+${ON_LABEL}`,
    '$<drug> is approved for $<who> with $<use>',
  ],
  [String.raw`${START}${DRUG}\s+prescriptions\s+for\s+${USE}\s+are\s+${ON_LABEL}`, '$<drug> is approved for $<use>'],
  [
    String.raw`${START}${DRUG}\s+prescriptions\s+for\s+${USE}\s+are\s+(?:always\s+|strictly\s+)?off[- ]label${END}`,
    '$<drug> is not approved for $<use>',
  ],
  [
    String.raw`${START}${USE}\s+in\s+(?<who>[^.,;]{5,35}?)\s+(?:lies|falls|is|are)\s+outside\s+(?:of\s+)?${DRUG}['’]s\s+${OF_PLACE}\s+(?:${LABEL}|indications)`,
    '$<drug> is not licensed in the $<where> for $<who> with $<use>',
  ],
);
