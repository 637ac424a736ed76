/** What is on a label, and in which place. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { DRUG, LICENSED, START } from './words.ts';

/** Labels. */
export const LABELS = equivalents(
  [
    String.raw`\bthe\s+label\s+of\s+${DRUG}\s+is\s+silent\s+on\s+(?<use>[\p{L} ]{4,25}?)(?=\s*[.,;]|$)`,
    '$<drug> is not approved for $<use>',
  ],
  [
    String.raw`${START}${DRUG}\s+is\s+(?:only|just|solely)\s+for\s+(?<use>[\p{L} ]{4,25}?)(?=\s*[.,;]|$)`,
    '$<drug> is approved only for $<use>',
  ],
  [
    String.raw`\bcan\s+(?:so\s+far\s+|currently\s+)?only\s+be\s+prescribed\s+for\s+(?<use>[\p{L} ]{4,25}?)(?=\s*[.,;]|$)`,
    'is approved only for $<use>',
  ],
  [
    String.raw`\bis\s+(?:one\s+of|among)\s+the\s+(?<by>FDA|EU|US|UK)[- ]approved\s+(?<use>[\p{L} ]{4,25}?)\s+(?:tablets|drugs|medicines|treatments|creams|pills)\b`,
    'is $<by>-approved for $<use>',
  ],
  [
    String.raw`${START}(?<by>FDA|EU|US|UK)[- ]approved\s+(?<use>[\p{L} ]{4,25}?)\s+(?:tablets|drugs|medicines|treatments|creams|pills)\s+include\s+${DRUG}(?=\s*\.?$)`,
    '$<drug> is $<by>-approved for $<use>',
  ],
  [String.raw`${START}among\s+the\s+[^.,;]{4,40}?\s(?<done>${LICENSED}\s[^.;]{4,60}?)\s+is\s+${DRUG}(?=\s*\.?$)`, '$<drug> is $<done>'],
  [String.raw`\bis\s+a\s+prescription\s+medicine\s+used\s+to\s+treat\s+(?<use>[\p{L} ]{4,25}?)(?=\s*[.,;]|$)`, 'is approved for $<use>'],
  [
    String.raw`\b(?<is>is(?:\s+not)?)\s+an\s+approved\s+(?<use>[\p{L} ]{4,25}?)\s+(?:drug|medicine|treatment)(?=\s*[.,;]|$)`,
    '$<is> approved for $<use>',
  ],
  [
    String.raw`\b(?:giving|using|prescribing)\s+${DRUG}\s+(?:to|in|for)\s+(?<who>[^.,;]{3,50}?)\s+goes\s+(?:beyond|further\s+than)\s+(?:the|its)\s+(?:label|licen[cs]e|approval)\b`,
    '$<drug> is not licensed for $<who>',
  ],
  [String.raw`,?\s+yet\s+not\s+(?=(?:for|in)\b)`, ' but not '],
  [String.raw`\b(?<done>${LICENSED})\s+for\s+(?<use>[^.,;]{4,30}?)\s+and\s+(?:for\s+)?nothing\s+else\b`, '$<done> only for $<use>'],
  [String.raw`,\s+in\s+any\s+form,`, ''],
  [
    String.raw`${START}(?<use>[\p{L} ]{4,30}?)\s+(?:appears|figures|stands|is\s+(?:found|listed))\s+(?:beside\s+[\p{L} ]{4,20}?\s+)?among\s+the\s+(?:labell?ed|approved|licensed)\s+uses\s+of\s+${DRUG}`,
    '$<use> is one of the labelled uses of $<drug>',
  ],
  [
    String.raw`\bthe\s+(?<strength>\d+(?:\.\d+)?\s?%)\s+strength\s+of\s+${DRUG}\s+is\s+(?:the\s+one\s+(?:that|which)\s+is\s+)?(?<done>${LICENSED})`,
    '$<drug> $<strength> is $<done>',
  ],
  [
    String.raw`\b(?<done>approved|cleared|licensed)\s+the\s+(?<strength>\d+(?:\.\d+)?\s?%)\s+strength\s+of\s+${DRUG}\s+for(?=\s)`,
    'has $<done> $<drug> $<strength> for',
  ],
  [
    String.raw`\b${DRUG}['’]s\s+(?:(?:US|EU|UK)\s+)?(?:label|licen[cs]e|approval|indication)\s+is\s+(?:limited|restricted|confined)\s+to(?=\s+(?!adults|children|adolescents|those|people|patients|\d)\p{L})(?<use>\s[^.,;]{4,30}?)(?=\s*[.,;]|$)`,
    '$<drug> is approved only for$<use>',
  ],
  [String.raw`\bfor\s+nothing\s+(?:but|except|other\s+than|besides)(?=\s)`, 'only for'],
  [
    String.raw`\b(?:the\s+)?${DRUG}\s+label\s+(?:does\s+not|doesn['’]t)\s+(?:mention|list|name|include)(?<use>\s[^.,;]{4,30}?)(?=\s*[.,;]|$)`,
    '$<drug> is not approved for$<use>',
  ],
  [
    String.raw`\b(?:there\s+is\s+)?(?:still\s+|as\s+yet\s+|so\s+far\s+)?nothing\s+(?:(?:is|has\s+been)\s+)?(?<done>${LICENSED})(?=\s+(?:specifically\s+)?for\b)`,
    'no medicine is $<done>',
  ],
  [String.raw`\b(?:does\s+not|doesn['’]t|do\s+not|don['’]t)\s+(?:appear|figure|feature|rank|stand)\s+among(?=\s)`, 'is not among'],
  [
    String.raw`\b(?:is|are)\s+(?:absent|missing)\s+from\s+(?=(?:the\s+)?(?:list\s+of\s+)?(?:approved|labelled|labeled|licen[sc]ed)\s+(?:uses|indications))`,
    'is not among ',
  ],
  [String.raw`\balongside\s+(?<use>[\p{L} ]{3,25}?)(?=\s+and\b|\s*[.,;]|$)`, 'and $<use>'],
  [
    String.raw`\b(?:is|are)\s+(?:unlicen[sc]ed|unapproved)(?=\s+(?:in|for)\s+(?:children|adolescents|teenagers|infants|babies)\b)`,
    'is not licensed',
  ],
  [
    String.raw`\b(?:the\s+)?use\s+of\s+${DRUG}\s+(?<who>(?:in|for)\s+[^.,;]{4,40}?)\s+is\s+(?:unlicen[sc]ed|unapproved)\b`,
    '$<drug> is not licensed $<who>',
  ],
  [
    String.raw`\bthat\s+(?<by>(?:the\s+)?(?:European\s+Commission|(?:FDA|EMA|MHRA)_*))\s+(?:has\s+|had\s+)?(?:ever\s+)?(?<done>${LICENSED})(?=\s+(?:for|in|to)\b|\s*[.,;]|$)`,
    '$<done> by $<by>',
  ],
  [String.raw`(?<=\b${LICENSED}\s[^.,;]{0,30}?\bfor\s[^.,;]{3,40}),\s+not\s+(?=for\b)`, ' but not '],
);

/** Labels of one place. */
export const OF_A_PLACE = equivalents(
  [
    String.raw`\b(?:giving|using|prescribing)\s+${DRUG}\s+for\s+(?<use>[\p{L} ]{4,30}?)\s+is\s+within\s+(?:its|the)\s+(?<where>US|EU|UK)\s+(?:label|licen[cs]e)\b`,
    '$<drug> is approved in the $<where> for $<use>',
  ],
  [
    String.raw`\btreating\s+(?<who>[^.,;'’]{4,30}?)['’]s\s+(?<use>[\p{L} ]{4,30}?)\s+with\s+${DRUG}\s+means\s+leaving\s+the\s+(?<where>US|EU|UK|European|American|British|Japanese)\s+(?:label|licen[cs]e)\b`,
    '$<drug> is not licensed in the $<where> for $<who> with $<use>',
  ],
  [
    String.raw`\bis\s+(?:supplied|marketed|sold|available)\s+(?:(?<where>in\s+(?:the\s+)?\p{Lu}\w+)\s+)?(?:solely|only)\s+as\s+(?:the\s+)?(?<what>(?:an?\s+)?\d)`,
    'comes $<where> only as $<what>',
  ],
  [String.raw`\bcan\s+be\s+had(?=\s+(?:in|as)\b)`, 'is available'],
  [String.raw`\bis\s+(?:sold|on\s+sale)\s+(?<here>in\s+(?:the\s+)?\p{Lu}\w+)\s+but\s+not(?=\s+in\b)`, 'is available $<here> but not'],
  [
    String.raw`\b(?:the\s+)?(?<where>(?:the\s+)?\p{Lu}\w+)\s+has\s+no\s+(?:approved|licensed)\s+${DRUG}\s+product\b`,
    '$<drug> is not approved in $<where>',
  ],
  [
    String.raw`\bthere\s+is\s+(?:still\s+)?no\s+(?:approved\s+|licensed\s+)?${DRUG}\s+product\s+in\s+(?<where>(?:the\s+)?\p{Lu}\w+)`,
    '$<drug> is not approved in $<where>',
  ],
  [String.raw`\bonly\s+(?<where>\p{Lu}\w+)\s+has\s+(?<done>${LICENSED})\s+${DRUG}(?=\s*[.,;]|$)`, '$<drug> is $<done> only in $<where>'],
  [
    String.raw`${START}(?<where>\p{Lu}\w+)\s+is\s+the\s+only\s+country\s+(?:with|that\s+has)\s+${DRUG}(?=\s*[.,;]|$)`,
    '$<drug> is approved only in $<where>',
  ],
  [String.raw`\bin\s+our\s+(?:own\s+)?country\b`, 'in this country'],
  [
    String.raw`\bunder\s+(?:its|the|their)\s+(?<where>US|EU|UK)\s+(?:label|licen[cs]e),\s+${DRUG}\s+may\s+be\s+(?:chosen|used|given|started|prescribed)\s+as\s+(?:the|a)\s+(?:very\s+)?first\s+systemic\s+(?:drug|treatment|medicine)\b`,
    '$<drug> is approved in the $<where> as a first-line systemic treatment',
  ],
  [
    String.raw`\bhas\s+never\s+(?:had|held|got)\s+(?:an?\s+)?(?<where>(?:UK|US|EU|FDA|European|British|Japanese)\s+)?(?:licen[cs]e|approval|authori[sz]ation)\b`,
    'has no $<where>licence',
  ],
  [
    String.raw`\b(?<where>Europe|Japan|Britain|Canada|America)['’]s\s+(?<date>\p{Lu}\p{Ll}+\s\d{4})\s+(?:authori[sz]ation|approval|licen[cs]e)\s+of\s+${DRUG}\s+was\s+for\s+(?<use>[^.,;]{4,30}?)(?=\s*[.,;]|$)`,
    '$<drug> was approved in $<where> for $<use> in $<date>',
  ],
  [
    String.raw`\bthat\s+(?<who>American|US|British|European|Japanese|Canadian)\s+(?:prescribers|doctors|patients|clinicians|dermatologists)\s+can\s+(?:use|prescribe|get|have)(?:\s+on[- ]label)?\s+(?:in|for|against)(?=\s)`,
    'approved for $<who> patients with',
  ],
  [
    String.raw`\b(?:is\s+not|isn['’]t|has\s+not\s+been)\s+(?<done>${LICENSED})\s+in\s+any\s+(?:other\s+)?(?:country|market|place)\s+(?:but|except|other\s+than|besides|apart\s+from|outside)\s+(?:the\s+)?(?<where>\p{Lu}[\w.]*(?:\s\p{Lu}\w+)?)`,
    'is $<done> only in $<where>',
  ],
  [
    String.raw`\b(?:giving|using|prescribing)\s+${DRUG}\s+(?:to|in|for)\s+(?<who>[^.,;]{3,40}?)\s+(?:falls|lies|is)\s+outside\s+(?:of\s+)?(?:the|its)\s+(?<where>US|EU|UK|European|American|British|Japanese)\s+(?:label|licen[cs]e|approval)\b`,
    '$<drug> is not licensed in the $<where> for $<who>',
  ],
  [
    String.raw`${START}(?<who>[^.,;]{3,50}?)\s+are\s+covered\s+by\s+the\s+(?:(?<where>US|EU|UK|European|American|British|Japanese)\s+)?(?:approval|label|licen[cs]e|indication)\s+of\s+${DRUG}`,
    '$<drug> is licensed in the $<where> for $<who>',
  ],
  [
    String.raw`\bthat\s+(?<where>Europe|Japan|Britain|Canada|America|the\s+(?:US|UK|EU|United\s+States))\s+(?:has\s+|had\s+)?(?:ever\s+)?(?<done>${LICENSED})(?=\s+(?:for|in|to)\b|\s*[.,;]|$)`,
    '$<done> in $<where>',
  ],
  [String.raw`\bfirst\s+country\s+(?:in\s+the\s+world|anywhere|on\s+earth)\s+to(?=\s)`, 'first country to'],
);
