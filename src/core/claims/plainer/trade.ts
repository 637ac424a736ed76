/** Names, makers and what is on sale. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { DRUG, OF_PLACE, PLACE, START } from './words.ts';

const BRAND = String.raw`(?<brand>\p{Lu}[\p{L}-]{3,20})`;
const COMPANY = String.raw`(?<who>\p{Lu}[\p{L}&-]+(?:\s\p{Lu}[\p{L}&-]+)?)`;

/** What it is called, and who sells it. */
export const NAMES_AND_MAKERS = equivalents(
  [
    String.raw`${START}(?<where>Americans|Europeans|Britons|Canadians)\s+(?:get|know|buy)\s+${DRUG}\s+as\s+${BRAND},\s+(?<where2>Americans|Europeans|Britons|Canadians)\s+as\s+(?<brand2>\p{Lu}[\p{L}-]{3,20})`,
    'For $<where>, $<drug> is sold as $<brand>',
  ],
  [
    String.raw`${START}what\s+(?:the\s+)?\p{Lu}\p{L}+\s+know\s+as\s+${DRUG},\s+(?:the\s+)?(?<where>Japanese|Americans|Europeans|British|Canadians)\s+know\s+as\s+${BRAND}`,
    'For the $<where>, $<drug> is sold as $<brand>',
  ],
  [
    String.raw`${START}${DRUG}\s+is\s+the\s+(?:active\s+)?(?:substance|ingredient|drug)\s+(?:inside|in)\s+(?:an?\s+)?(?:tube|pack|pen|box|bottle)\s+of\s+${BRAND}`,
    '$<brand> contains $<drug>',
  ],
  [String.raw`\bis\s+the\s+(?:company|firm|maker)\s+(?:behind|that\s+(?:markets|sells|makes))\s+(?=\p{Lu})`, 'markets '],
  [
    String.raw`${START}behind\s+the\s+${DRUG}\s+name(?<here>\s+in\s+(?:the\s+)?\p{Lu}\w+(?:\s\p{Lu}\w+)?)?\s+stands\s+${COMPANY}`,
    '$<who> markets $<drug>$<here>',
  ],
  [String.raw`\breaches\s+(?:the\s+market|patients)\s+through\s+a\s+partnership\s+(?:between|of)(?=\s)`, 'is marketed by'],
  [
    String.raw`${START}(?<one>\p{L}{5,25})\s+should\s+not\s+be\s+confused\s+with\s+${DRUG},\s+a\s+(?:chemically\s+)?(?:unrelated|different)\s+(?:drug|substance|molecule)\b`,
    '$<one> and $<drug> are different drugs',
  ],
);

/** What can be bought. */
export const ON_SALE = equivalents(
  [
    String.raw`${START}${OF_PLACE}\s+pharmacies\s+(?:stock|sell|hold|carry)\s+${DRUG}\s+(?:solely|only|just)\s+(?:as|in)(?=\s)`,
    '$<drug> comes in the $<where> only as',
  ],
  [
    String.raw`${START}(?<what>an?\s+\d[^.,;]{4,40}?)\s+is\s+the\s+(?:one\s+and\s+only|only|sole)\s+form\s+in\s+which\s+${DRUG}\s+is\s+(?:supplied|sold|available)\s+in\s+${PLACE}`,
    '$<drug> comes in $<where> only as $<what>',
  ],
  [
    String.raw`(?<=^\W*(?:although|though)\s[^,;]{5,80}),\s+no\s+(?:(?:US|EU|UK|American)\s+)?launch\s+has\s+taken\s+place\b`,
    ', it has not been launched',
  ],
  [
    String.raw`\b(?<what>biosimilars?\s+of\s+\p{L}+)\s+ha(?:s|ve)\s+gone\s+on\s+sale\s+in\s+(?<who>American|US|European|British|Japanese)\s+pharmacies\b`,
    '$<what> are available to $<who> patients',
  ],
  [
    String.raw`\bbecause\s+(?<what>the\s+\d+\s?mg\s+\p{L}+)\s+is\s+all\s+that\s+is\s+sold\s+in\s+${PLACE}`,
    'because in $<where> it comes only as $<what>',
  ],
);
