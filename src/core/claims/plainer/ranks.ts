/** Who is the only one, the first or the newest, and how many there are. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { APPROVAL, DRUG, LICENSED, OF_PLACE, PLACE, START, USE } from './words.ts';

/** Who is the only one. */
export const ONLY = equivalents(
  [
    String.raw`\bstands\s+alone\s+as\s+the\s+(?:(?:FDA|EU|US)-)?approved\s+(?<set>[\p{L}\d -]{4,30}?)\s+(?<use>for\s+[^.,;]{4,30}?)(?=\s*\.?$)`,
    'is the only approved $<set> $<use>',
  ],
  [
    String.raw`${START}only\s+${DRUG}\s+is\s+(?<done>${LICENSED})(?<use>\s+for\s+[^.,;]{4,30}?)(?=\s*\.?$)`,
    '$<drug> is the only drug $<done>$<use>',
  ],
  [
    String.raw`\bare\s+the\s+(?:only\s+)?two\s+(?<set>[\p{L} -]{4,30}?)\s+(?<use>for\s+[^.,;]{4,30}?)(?=\s*\.?$)`,
    'are the only two $<set> approved $<use>',
  ],
  [
    String.raw`${START}the\s+two\s+(?<set>[\p{L} -]{4,30}?)\s+(?<use>for\s+[^.,;]{4,30}?)\s+are\s+(?<both>[\p{L}]+\s+and\s+[\p{L}]+)(?=\s*\.?$)`,
    '$<both> are the only two $<set> approved $<use>',
  ],
  [
    String.raw`${START}only\s+(?<both>[\p{L}]+\s+and\s+[\p{L}]+)\s+are\s+approved\s+(?<set>[\p{L} -]{4,30}?)\s+(?<use>for\s+[^.,;]{4,30}?)(?=\s*\.?$)`,
    '$<both> are the only two $<set> approved $<use>',
  ],
  [
    String.raw`\bis\s+one\s+of\s+(?<n>(?:only\s+|just\s+)?(?:two|three|four))\s+(?<set>[\p{L} -]{4,30}?)\s+(?<use>for\s+[^.,;]{4,30}?)(?=\s*\.?$)`,
    'is one of $<n> $<set> approved $<use>',
  ],
  [String.raw`\bthe\s+only\s+(?:shot|jab)(?=\s)`, 'the only injection'],
  [
    String.raw`${START}of\s+the\s+(?<set>[\p{L} -]{4,30}?),\s+(?:only\s+|just\s+)?(?<n>two|three|four|five|six|\d)\s+are\s+(?<done>${LICENSED})`,
    '$<n> $<set> are $<done>',
  ],
  [
    String.raw`\bthere\s+are\s+(?:only\s+)?(?<n>two|three|four|five)\s+classes\s+of\s+(?<set>[\p{L} -]{4,40}?)\s+(?<use>for\s+[^.,;]{4,30}?)(?=\s*\.?$)`,
    '$<n> classes of $<set> are approved $<use>',
  ],
);

/** Counts and ranks. */
export const COUNTS = equivalents(
  [
    String.raw`\b(?:before|until)\s+${DRUG}(?:\s+(?:came(?:\s+along)?|arrived|was\s+approved))?(?:\s+in\s+\d{4})?,?\s+(?:the\s+)?(?:FDA_*|EMA|agency|regulators?)\s+had\s+never\s+(?:labell?ed|approved|cleared|licensed)\s+any\s+(?<what>\p{L}+)(?<use>\s+for\s+[^.,;]{3,30})?`,
    '$<drug> was the first $<what> approved$<use>',
  ],
  [
    String.raw`\b(?:if|when|where|once)\s+(?:the\s+)?(?:topical|creams?|ointments?|topicals)[^.;]{0,50}?,\s+(?<set>(?:[\p{L}-]+\s)?immunosuppressants?)(?:\s+drugs?)?\s+(?:are|is)\s+the\s+only\s+(?:option|choice|treatment|thing|drug)s?(?:\s+left)?(?=\s*[.,;]|$)`,
    '$<set> are the only systemic drugs',
  ],
  [
    String.raw`\b(?:there['’]s|there\s+is|there\s+are)\s+nothing\s+else\s+to\s+(?:turn\s+to|try)\s+(?:but|than|except)\s+(?<set>(?:[\p{L}-]+\s)?immunosuppressants?)(?:\s+drugs?)?`,
    '$<set> are the only systemic drugs',
  ],
  [
    String.raw`\b(?:have|has)\s+(?:just\s+|only\s+)?(?:a\s+single|one)\s+(?<what>[^.,;:]{4,60}?)\s+(?:available|open|left)\s+to\s+(?:them|choose\s+from|us)\s*[,:]\s+${DRUG}`,
    'have one: $<drug> is the only $<what>',
  ],
  [
    String.raw`\bamong\s+(?:the\s+)?(?<set>[^.,;:]{4,40}?)s,\s+(?:just|only)\s+one,\s+${DRUG},\s+(?:carries|has|holds|is)\s+(?:an?\s+)?(?:FDA|US|EU|UK)?\s*(?:indication|licen[cs]e|approval|${LICENSED})(?<use>\s+for\s+[^.,;]{3,30})?`,
    '$<drug> is the only $<set> approved$<use>',
  ],
  [
    String.raw`\b(?:patients|people|adults|Americans|Europeans)\s+with\s+(?<use>[^.,;:]{4,30}?)\s+had\s+no\s+(?:approved|licensed|FDA-approved)\s+(?<set>[^.,;:]{3,25}?)(?:\s+at\s+all)?\s+until\s+${DRUG}\s+(?:came|arrived|was\s+approved)\b`,
    '$<drug> was the first $<set> approved for $<use>',
  ],
  [
    String.raw`\bto\s+(?:reach|come\s+to|become\s+available\s+to|be\s+offered\s+to)\s+(?<who>(?:American|European|British|Japanese|US|EU|UK)\s+(?:patients|people|clinics))\b`,
    'approved for $<who>',
  ],
  [String.raw`\blatest\s+addition\s+to\s+(?=\p{Lu}[\p{L}.]+['’]s?\s)`, 'newest of '],
  [String.raw`\bhalf\s+a\s+dozen\b`, 'six'],
  [String.raw`\ban?\s+(?:even|full|round)\s+dozen\b`, 'twelve'],
  [String.raw`\ba\s+(?:pair|duo)\s+of(?=\s)`, 'two'],
  [String.raw`\ba\s+(?:trio|threesome)\s+of(?=\s)`, 'three'],
  [String.raw`\ba\s+(?:quartet|foursome)\s+of(?=\s)`, 'four'],
  [
    String.raw`\b(?:is\s+the\s+last|was\s+the\s+last)\s+(?<what>[^.,;]{4,40}?)\s+to\s+(?:have\s+been|be)\s+(?<done>${LICENSED})\b`,
    'is the newest $<what> $<done>',
  ],
  [
    String.raw`\b(?<set>(?:[\p{L}-]+\s+)?(?:biologics|inhibitors|drugs|antibodies|creams|tablets|injections)(?:\s+(?:for|in|against)\s+[^.,;]{3,30}?)?)\s+number\s+(?<n>two|three|four|five|six|seven|eight|\d)(?=\s*[.,;]|$)`,
    '$<n> $<set> are approved',
  ],
  [String.raw`\b(?:have|has)\s+(?:the\s+|a\s+)?choice\s+of(?=\s+(?:only\s+|just\s+)?(?:two|three|four|five|\d)\b)`, 'can choose between'],
  [String.raw`\b(?:is|are)\s+alone\s+among(?=\s)`, 'is the only one of'],
  [String.raw`\bto\s+(?:choose|pick|select)\s+from(?=,|\s+is\b|:)`, 'available'],
  [String.raw`,?\s+in\s+any\s+form\s+(?:and|or)(?:\s+in)?\s+any\s+country\b`, ''],
  [
    String.raw`\b(?:there(?:['’]s|\s+is)|(?:we|doctors|patients|you|Americans|Europeans|clinicians)\s+(?:now\s+)?have)\s+(?:only|just|exactly|precisely)\s+one\s+(?<what>[^.,;:]{3,60}?)(?:,\s+and\s+(?:that|it)(?:['’]s|\s+is)|,|:|\s[–—])\s+${DRUG}(?=\s*\.?$)`,
    '$<drug> is the only $<what>',
  ],
  [
    String.raw`${START}for\s+(?<use>[^.,;:]{4,30}?),?\s+there\s+(?<be>are|is)\s+(?<what>(?:only\s+|just\s+|exactly\s+)?(?:one|two|three|four|five|six|seven|eight|\d)\s[^.,;:]{4,70}?)(?=\s*[.:]|$)`,
    'There $<be> $<what> for $<use>',
  ],
  [
    String.raw`\bthat\s+(?:is|are)\s+(?:put\s+on|used\s+(?:on|for|in|against)|given\s+for|prescribed\s+for)(?=\s+(?:eczema|atopic)\b)`,
    'for',
  ],
  [
    String.raw`(?<=\binhibitors?\s)that\s+(?:you|one|patients|people)\s+(?:rub|put|apply|spread|use)\s+(?:on|into|onto|to)\s+(?:the|your|their)\s+skin\b`,
    '',
  ],
  [String.raw`\bis\s+the\s+one(?=\s+${LICENSED}\b)`, 'is the only'],
  [
    String.raw`\b(?:Americans|Europeans|patients|doctors|clinicians)\s+can\s+prescribe\s+no(?=\s)(?<what>[^.,;]{5,60}?)(?=\s*\.?$)`,
    'no$<what> is approved',
  ],
  [
    String.raw`\b(?:before|until)\s+${DRUG}(?:\s+(?:came(?:\s+along)?|arrived|was\s+approved))?,?\s+(?:no\s+(?<what>[^.,;]{3,40}?)\s+(?:had\s+been|was|were)\s+${LICENSED}|there\s+(?:was|were)\s+no\s+(?<what2>[^.,;]{3,40}?))(?<use>\s+for\s+[^.,;]{3,30})?(?=\s*[.,;]|$)`,
    '$<drug> was the first $<what>$<what2> approved$<use>',
  ],
  [String.raw`\bthat\s+could\s+be\s+(?:prescribed|used|given)(?=\s+(?:for|in)\b)`, 'approved'],
  [String.raw`\bnothing\s+has\s+(?:followed|come\s+after)\s+${DRUG}`, 'nothing newer than $<drug> has been approved'],
  [
    String.raw`\b(?:there\s+is\s+)?nothing\s+(?:newer|more\s+recent)\s+than\s+${DRUG}(?:\s+(?:exists|is\s+(?:available|on\s+(?:sale|offer|the\s+market))))?(?<use>\s+for\s+[^.,;]{3,30})(?:\s+(?:exists|is\s+(?:available|on\s+(?:sale|offer|the\s+market))))?`,
    'no drug is newer than $<drug>$<use>',
  ],
);

const NUMBER = String.raw`(?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})`;
const SET = String.raw`(?<set>[\p{L}\d -]{4,50}?)`;

/** How many uses and drugs there are, and that there is no other. */
export const HOW_MANY = equivalents(
  [
    String.raw`\bhas\s+no\s+(?:rivals?|competitors?|competition)(?:\s+in\s+its\s+class)?\s*[,:;]\s+(?:being|it\s+is|as)\s+the\s+(?:one|only|sole)(?=\s)`,
    'is the only',
  ],
  [String.raw`(?<=,\s)being\s+the\s+(?:one|only|sole)(?=\s+(?:${LICENSED}|labell?ed)\s)`, 'it is the only'],
  [
    String.raw`\bwanting\s+an?\s+(?<set>biologic|cream|tablet|injection)\s+for\s+${USE}\s+have\s+(?:exactly|just|only)\s+one\s+to\s+choose\s+from,\s+(?:namely\s+)?${DRUG}`,
    'have no choice: $<drug> is the only $<set> approved for $<use>',
  ],
  [
    String.raw`${START}${NUMBER}\s+(?<set>antibodies|biologics|injections|tablets|creams|ointments|inhibitors)\s+can\s+be\s+used\s+for(?=\s[\p{L} ]{4,25}?(?:\s+in\s+(?:the\s+)?\p{Lu}\w+)?\s*[:.;])`,
    '$<n> $<set> are approved for',
  ],
  [
    String.raw`${START}${NUMBER}\s+is\s+the\s+number\s+of\s+(?:diseases|conditions|indications)\s+that\s+(?:currently\s+|now\s+)?(?:figure|appear|stand|are)\s+on\s+the\s+${OF_PLACE}\s+${DRUG}\s+label\b`,
    '$<drug> is approved in the $<where> for $<n> diseases',
  ],
  [
    String.raw`\bholds\s+${OF_PLACE}\s+approvals\s+(?:in|for)\s+${NUMBER}\s+(?:diseases|conditions)(?=\s*(?:[.;:]|$|,\s+(?:from|including)\b))(?<!^\W*(?:besides|beyond|apart|in\s+addition)\b.*)`,
    'is approved in the $<where> for $<n> diseases',
  ],
  [
    String.raw`\b${DRUG}['’]s\s+${OF_PLACE}\s+label\s+has\s+(?:swelled|swollen|grown|expanded)\s+to\s+${NUMBER}\s+(?:diseases|conditions)\b`,
    '$<drug> is approved in the $<where> for $<n> diseases',
  ],
  [
    String.raw`${START}(?:among|of)\s+(?:all\s+)?(?:the\s+)?(?<set>[\p{L}\d -]{4,30}?s),\s+${DRUG}\s+alone\s+(?:holds|has|carries|enjoys)\s+an?\s+${OF_PLACE}\s+${APPROVAL}`,
    '$<drug> is the only one of the $<set> that is approved in the $<where>',
  ],
  [String.raw`\bthe\s+(?<set>[\p{L}\d -]{4,40}?)\s+most\s+recently\s+(?<done>${LICENSED})`, 'the most recently $<done> $<set>'],
  [String.raw`\bwas\s+${PLACE}['’]s\s+first\s+(?<set>[\p{L}\d -]{4,30}?)\s+for(?=\s)`, 'was the first $<set> approved in $<where> for'],
  [
    String.raw`\b(?:is|are)\s+(?:still\s+)?alone\s+among\s+(?<set>[\p{L}\d -]{4,40}?)s\s+in\s+(?:holding|having)\s+(?=an?\s)`,
    'is the only $<set> with ',
  ],
  [
    String.raw`\bcompetitors?\s+(?:to|of|for)\s+${DRUG}\s+do(?:es)?\s+not\s+exist:\s+(?:[\p{L}]+\s+){1,3}(?:stock|sell|have|carry)\s+no\s+other\s+(?<set>[^.,;]{4,40}?)(?=\s*[.,;:]|$)`,
    '$<drug> is the only $<set> on the market',
  ],
  [
    String.raw`\bis\s+the\s+one\s+(?<set>[^.,;]{4,40}?)\s+${LICENSED}\s+anywhere\s+on\s+(?:the\s+globe|earth)\b`,
    'is the only $<set> approved anywhere in the world',
  ],
  [String.raw`\b(?:pick|select)\s+from\s+(?=(?:just|only)\s+(?:two|three|four|five|six|seven)\b)`, 'choose between '],
  [
    String.raw`\bmake\s+${NUMBER}\s+${SET}\s+with\s+an?\s+(?<where>FDA|US|EU|UK|Japanese|Canadian)\s+${USE}\s+indication\b`,
    'are the $<n> $<set> approved in the $<where> for $<use>',
  ],
  [
    String.raw`${START}(?:the\s+)?(?:arrival|approval)\s+of\s+\p{L}+\s+(?:puts|brings|takes)\s+the\s+${OF_PLACE}\s+(?:tally|number|total|count)\s+of\s+(?<use>\p{L}+)\s+(?<set>biologics|antibodies|creams|tablets|pills)\s+(?:at|to)\s+${NUMBER}`,
    '$<n> $<set> are approved in the $<where> for $<use>',
  ],
  [
    String.raw`${START}\p{L}+\s+makes\s+it\s+${NUMBER}:\s+that\s+is\s+how\s+many\s+${SET}\s+(?:the\s+)?(?:FDA_*|EMA)\s+has\s+approved\s+for(?=\s)`,
    '$<n> $<set> are approved for',
  ],
  [
    String.raw`\b(?:calls\s+for|needs|requires)\s+an?\s+(?<set>biologic|antibody|cream|tablet|pill)\s+has\s+a\s+choice\s+of\s+one:\s+${DRUG}`,
    'needs one: $<drug> is the only approved $<set>',
  ],
  [
    String.raw`\bis\s+without\s+(?:an?\s+)?(?:rival|competitor|competition|equal)s?\s+as\s+(?:the\s+)?${OF_PLACE}(?:['’]s)?\s+(?<set>[\p{L}\d -]{4,40}?)\s+for(?=\s)`,
    'is the only $<where> $<set> for',
  ],
  [
    String.raw`\bhas\s+the\s+(?:field|market)\s+of\s+(?<set>[\p{L}\d -]{4,40}?)s\s+for\s+${USE}\s+to\s+itself\b`,
    'is the only $<set> approved for $<use>',
  ],
  [String.raw`\bthe\s+lone\s+(?=country\b|biologic\b|drug\b|cream\b|tablet\b)`, 'the only '],
  [
    String.raw`${START}${NUMBER}\s+diseases:\s+that\s+is\s+how\s+far\s+the\s+list\s+of\s+${OF_PLACE}\s+uses\s+for\s+${DRUG}\s+(?:now\s+)?stretches\b`,
    '$<drug> is approved in the $<where> for $<n> diseases',
  ],
  [
    String.raw`\bis\s+one\s+of\s+(?<n>two|three|four|five|six)\s+(?<set>[\p{L}\d -]{4,40}?)\s+with\s+(?<by>FDA|EU)\s+(?:clearance|approval)\s+for(?=\s)`,
    'is one of $<n> $<set> $<by>-approved for',
  ],
  [
    String.raw`(?<!^\W*(?:against|among|of|besides|next\s+to|alongside)\b.*)\bhave\s+(?<n>two|three|four|five|six|\d)\s+(?:licensed|approved)\s+(?<set>biologics|antibodies|creams|tablets|pills)\s+at\s+their\s+disposal(?=\s*[.,;]|$)`,
    'have $<n> approved $<set>',
  ],
);

/** Who came first, and last. */
export const FIRST_AND_LAST = equivalents(
  [
    String.raw`\bis\s+the\s+most\s+recent\s+(?:arrival|addition|newcomer)\s+(?:among|to)\s+(?:the\s+)?(?:${OF_PLACE}\s+)?(?<set>biologic|antibody|cream|tablet|pill|inhibitor|injection)s(?<use>\s+for\s+[\p{L} ]{4,25}?)?(?=\s*[.,;]|$)`,
    'is the newest $<set>$<use> in the $<where>',
  ],
  [
    String.raw`\bthe\s+(?<rank>only|newest|latest)\s+${OF_PLACE}\s+(?<set>[\p{L}\d -]{4,40}?)(?<use>\s+for\s+[\p{L} ]{4,25}?)?(?=\s*[.,;]|$)`,
    'the $<rank> $<set>$<use> in the $<where>',
  ],
  [
    String.raw`${START}(?:the\s+)?credit\s+for\s+(?:being\s+)?(?:the\s+)?world['’]s\s+(?<what>first\s[^.;]{4,60}?)\s+goes\s+to\s+${DRUG}`,
    '$<drug> was the $<what> in the world',
  ],
  [
    String.raw`${START}no\s+(?:other\s+)?(?:regulator|authority|agency|country)\s+was\s+(?:quicker|faster|earlier)\s+than\s+(?<by>the\s+FDA_*|the\s+EMA|the\s+MHRA|Japan)\s+(?:to\s+(?:approve|clear|license)|in\s+approving)\s+${DRUG}(?=\s*[.,;]|$)`,
    '$<by> was the first regulator to approve $<drug>',
  ],
  [String.raw`${START}${DRUG}\s+made\s+its\s+world\s+debut\s+in\s+${PLACE}`, '$<where> was the first country to approve $<drug>'],
  [
    String.raw`${START}the\s+first\s+country\s+to\s+let\s+${DRUG}\s+be\s+used\s+for\s+${USE}\s+was\s+${PLACE}`,
    '$<where> was the first country to approve $<drug> for $<use>',
  ],
  [
    String.raw`${START}no\s+${SET}\s+for\s+${USE}\s+(?:preceded|came\s+before)\s+${DRUG}(?=\s*[.,;]|\s+in\s|$)`,
    '$<drug> was the first $<set> approved for $<use>',
  ],
  [
    String.raw`${START}the\s+(?:age|era|time)\s+of\s+${SET}s\s+(?:in|for)\s+${USE}\s+(?:dawned|began|started|opened)\s+with\s+(?:the\s+approval\s+of\s+)?${DRUG}`,
    '$<drug> was the first $<set> approved for $<use>',
  ],
  [
    String.raw`${START}the\s+(?<rank>newest|latest)\s+(?:substance|drug|thing)\s+(?:that\s+)?(?:Americans|patients|people)\s+can\s+be\s+prescribed\s+to\s+put\s+on\s+${USE}\s+is\s+${DRUG}`,
    '$<drug> is the $<rank> topical drug approved for $<use>',
  ],
  [String.raw`\bis\s+the\s+newcomer\s+among(?=\s)`, 'is the newest of'],
  [
    String.raw`${START}the\s+most\s+recent\s+(?:disease|indication|use)\s+(?:to\s+be\s+)?added\s+to\s+${DRUG}['’]s\s+${OF_PLACE}\s+label\s+is(?=\s)`,
    'The newest disease on the $<where> label of $<drug> is',
  ],
  [
    String.raw`${START}${PLACE}\s+led\s+the\s+world\s+in\s+(?:licensing|approving|clearing)\s+${DRUG}`,
    '$<where> was the first country to approve $<drug>',
  ],
  [
    String.raw`${START}with\s+${DRUG}(?:\s+in\s+\d{4})?,\s+the\s+world\s+got\s+its\s+first\s+(?<set>(?:(?!\b(?:from|with|for)\b)[^.,;]){4,40}?)(?=\s*[.;]|$)`,
    '$<drug> was the first $<set> approved in the world',
  ],
);
