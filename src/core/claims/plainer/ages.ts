/** Ages. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { AGE, DRUG, NO_UNIT } from './words.ts';

/** Ages. */
export const AGES = equivalents(
  [String.raw`\btakes\s+in\s+adults\s+but\s+leaves\s+(?<out>children|adolescents|teenagers)\s+out\b`, 'covers adults but not $<out>'],
  [
    String.raw`(?<=^\W*)(?<who>(?:[\p{L}]+\s)?(?:infants|babies|children|teenagers|adolescents))\s+(?:may|can)\s+(?:start|take|use|have|begin)\s+${DRUG}\s+(?:at|from)\s+(?<age>(?:the\s+age\s+of\s+)?(?:\d{1,2}|one|two|three|four|six|twelve)\s+(?:months|years))`,
    '$<drug> may be started in $<who> from $<age>',
  ],
  [String.raw`\bfor\s+(?:everyone|everybody|anyone|all)\s+(?=(?:from|aged|over)\b)`, 'for people '],
  [
    String.raw`\bextends?\s+${DRUG}\s+to\s+(?:everyone|everybody|all\s+patients|people)(?=\s+(?:from|aged)\b)`,
    'recommends $<drug> for people',
  ],
  [String.raw`\b(?<young>teenagers|adolescents|children)\s+as\s+well\s+as\s+(?<old>adults)\b`, '$<old> and $<young>'],
  [String.raw`\bgoes?\s+no\s+(?:lower|younger|further\s+down)\s+than(?=\s)`, 'starts at'],
  [
    String.raw`\breserved\s+(?<where>in\s+(?:the\s+)?\p{Lu}\w+(?:\s\p{Lu}\w+)?)\s+(?<who>for\s+(?![^.,;]*\b(?:main(?:ly)?|mostly|chiefly|first)\b)[^.,;]{3,40}?)(?=\s*[.,;]|\s+with\b|$)`,
    'reserved $<who> $<where>',
  ],
  [
    String.raw`(?<=^\W*)(?:all\s+)?(?<set>(?:[\p{L}-]+\s){0,3}?(?:inhibitors|biologics|antibodies)(?:\s+for\s+[^.,;]{3,30}?)?)\s+(?:are\s+(?:only\s+)?(?:licensed\s+|approved\s+|authori[sz]ed\s+)?(?:for\s+adults\s+only|only\s+for\s+adults)|(?:cannot|can['’]t|may\s+not)\s+be\s+(?:given\s+to|used\s+(?:in|by|for)|prescribed\s+(?:for|to))\s+(?:minors|teenagers|adolescents))(?=\s*\.?$)`,
    'no $<set> are licensed for teenagers',
  ],
  [String.raw`\b(?:youngsters|little\s+ones|kiddies)\b`, 'children'],
  [
    String.raw`\b(?:people|patients|persons|those)\s+(?:aged\s+)?(?:over|above|older\s+than)\s+(?:the\s+age\s+of\s+)?(?:17|18)(?:\s+years)?(?=\s+(?:may|can|are|should|who)\b|\s*[.,;]|$)`,
    'adults',
  ],
  [String.raw`\b(?:in|from)\s+adulthood(?:\s+on(?:wards?)?)?\b`, 'for adults'],
  [
    String.raw`\b(?:the\s+)?(?:lower|lowest|minimum|earliest|youngest)\s+(?:labell?ed\s+|licensed\s+|permitted\s+)?(?:age(?:\s+limit)?|limit)\s+for\s+${DRUG}\s+is\s+${AGE}${NO_UNIT}(?:\s+years)?`,
    '$<drug> is licensed from $<age> years',
  ],
  [
    String.raw`\b${AGE}\s+is\s+the\s+(?:lower|lowest|minimum|earliest|youngest)\s+(?:age(?:\s+limit)?|limit)\s+for\s+${DRUG}`,
    '$<drug> is licensed from $<age> years',
  ],
  [
    String.raw`\bonce\s+(?:an?\s+|the\s+)?(?:patient|child|person|someone|they)\s+(?:turns?|reach(?:es)?|(?:is|are))\s+${AGE}(?=\s*[.,;]|$)`,
    'from $<age> years',
  ],
  [String.raw`\bmust\s+have\s+(?:turned|reached)\s+${AGE}(?=\s*[.,;]|$)`, 'must be at least $<age> years old'],
  [String.raw`\bat\s+${AGE}\s+at\s+the\s+earliest\b`, 'only from $<age> years'],
  [String.raw`\bas\s+young\s+as\s+${AGE}(?=\s*[.,;)]|$)`, 'from $<age> years'],
  [
    String.raw`\b(?:anyone|anybody|everyone|everybody|people|patients|those|kids)\s+(?<bound>under|below)\s+${AGE}(?=\s*[.,;)]|$|\s+(?:can|may|with|is|are)\b)`,
    'people $<bound> $<age> years',
  ],
  [String.raw`\bcontraindicated\s+in(?=\s+(?:children|adolescents|teenagers|infants|babies)\b)`, 'not to be given to'],
  [String.raw`\bsuits\s+(?:only\s+adults|adults\s+only|adults\s+alone)\b`, 'is for adults only'],
  [String.raw`\bno\s+(?:child|youngster)\s+(?:can|may)\s+(?:be\s+given|have|get)(?=\s)`, 'children cannot be given'],
  [String.raw`\b(?:is\s+not|isn['’]t)\s+meant\s+for(?=\s)`, 'is not for'],
  [String.raw`\bfor\s+(?<who>people|patients|children)\s+of\s+(?:all\s+ages|any\s+age|every\s+age)\b`, 'for $<who> from 0 months of age'],
  [
    String.raw`(?<=\b(?:licen[sc]ed|approved|given|used|prescribed|indicated|allow(?:s|ed)?)\b[^,;]{0,40}\s)from\s+birth(?:\s+on(?:wards?)?)?\b`,
    'from 0 months of age',
  ],
  [
    String.raw`(?<=\b(?:licen[sc]ed|approved|given|used|prescribed|indicated|allowed|starts?)\s)(?:at\s+(?:any|every)\s+age|for\s+all\s+ages|at\s+birth)\b`,
    'from 0 months of age',
  ],
  [
    String.raw`(?<=^\W*)${DRUG}\s+has\s+no\s+(?:lower\s+)?age\s+(?:limit|restriction)s?(?=\s*\.?$)`,
    '$<drug> is licensed from 0 months of age',
  ],
  [String.raw`\b(?<who>children|kids|patients|people|those)\s+from\s+${AGE}(?=\s*[.,;)]|$)`, '$<who> from $<age> years'],
);
