/** Ages. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { AGE, DRUG, LICENSED, NO_UNIT, OF_PLACE, PLACE, START } from './words.ts';

/** Ages. */
export const AGES = equivalents(
  [String.raw`\btakes\s+in\s+adults\s+but\s+leaves\s+(?<out>children|adolescents|teenagers)\s+out\b`, 'covers adults but not $<out>'],
  [
    String.raw`${START}(?<who>(?:[\p{L}]+\s)?(?:infants|babies|children|teenagers|adolescents))\s+(?:may|can)\s+(?:start|take|use|have|begin)\s+${DRUG}\s+(?:at|from)\s+(?<age>(?:the\s+age\s+of\s+)?(?:\d{1,2}|one|two|three|four|six|twelve)\s+(?:months|years))`,
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
    String.raw`${START}(?:all\s+)?(?<set>(?:[\p{L}-]+\s){0,3}?(?:inhibitors|biologics|antibodies)(?:\s+for\s+[^.,;]{3,30}?)?)\s+(?:are\s+(?:only\s+)?(?:licensed\s+|approved\s+|authori[sz]ed\s+)?(?:for\s+adults\s+only|only\s+for\s+adults)|(?:cannot|can['’]t|may\s+not)\s+be\s+(?:given\s+to|used\s+(?:in|by|for)|prescribed\s+(?:for|to))\s+(?:minors|teenagers|adolescents))(?=\s*\.?$)`,
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

const YEARS = String.raw`(?<age>(?:\d{1,2}|two|three|four|five|six|twelve|sixteen|eighteen)(?:\s+(?:years|months))?)`;
const WHO = String.raw`(?<who>[^.,;]{4,80}?)`;
/** "12 and over", "12 years of age or older". */
const AGE_UP = String.raw`${AGE}(?:\s+years(?:\s+of\s+age)?)?\s+(?:and|or)\s+(?:over|above|older|up)\b`;

/** From which age, by who is taken in and who is kept out. */
export const TAKEN_IN = equivalents(
  [String.raw`\b(?:in|for)\s+adults\s+alone\b(?:,\s+leaving\s+\w+\s+out)?`, 'for adults only'],
  [String.raw`,\s+keeping\s+(?:the\s+drug|it)\s+(?:away\s+)?from(?=\s)(?![^.;]*\b(?:until|before)\b)(?<!\bfirst\b.*)`, ' but not in'],
  [
    String.raw`${START}${WHO}\s+(?:remain|are)\s+(?:still\s+)?excluded\s+from\s+the\s+${OF_PLACE}\s+${DRUG}\s+(?:label|licen[cs]e|indication)\b`,
    '$<drug> is not licensed in the $<where> for $<who>',
  ],
  [String.raw`\bbefore\s+${DRUG}\s+becomes\s+an?\s+(?:labell?ed|licensed|approved)\s+(?:choice|option)\b`, 'before $<drug> is licensed'],
  [
    String.raw`\bthe\s+youngest\s+(?:American|European|Briton|Canadian|patient|child|person)s?\s+who\s+(?:may|can)\s+be\s+(?:given|prescribed)\s+${DRUG}\s+on[- ]label\s+(?:is|are)\s+(?:an?\s+)?${AGE}[- ](?<unit>year|month)[- ]olds?\b`,
    '$<drug> is licensed from $<age> $<unit>s of age',
  ],
  [
    String.raw`(?<=\b${LICENSED}\s(?:by\s(?:the\s)?\p{Lu}[\w_]*\s)?)down\s+to(?=\s+(?:the\s+age\s+of\s+)?(?:\d|one|two|three|six|twelve))`,
    'from',
  ],
  [
    String.raw`${START}${YEARS}\s+is\s+the\s+age\s+(?:at|from)\s+which\s+(?:(?<who>[^.,;]{4,40}?)\s+)?(?:becomes?|is|are)\s+eligible\s+for\s+${DRUG}`,
    '$<drug> is licensed for $<who> from the age of $<age>',
  ],
  [
    String.raw`\bhas\s+not\s+gone\s+(?:below|lower\s+than|under)\s+(?:the\s+)?age\s+(?:of\s+)?${AGE}\s+with\s+${DRUG}`,
    'has licensed $<drug> only from the age of $<age>',
  ],
  [
    String.raw`(?<!\b(?:19|20)\d{2}\b.*|\bfirst\b.*)\bstops\s+at\s+adults(?:,\s+leaving\s+out\s+everyone\s+under\s+18)?(?=\s*[.,;]|$)`,
    'is for adults only',
  ],
  [
    String.raw`${START}(?:nobody|no\s+one)\s+(?:below|short\s+of|before)\s+adulthood\s+(?:may|can)\s+be\s+(?:treated\s+with|given|prescribed)\s+${DRUG}(?<rest>\s+for\s+[\p{L} ]{4,25}?)?\s+under\s+(?:its|the)\s+${OF_PLACE}\s+(?:label|licen[cs]e)\b`,
    '$<drug> is licensed in the $<where> for adults only$<rest>',
  ],
  [
    String.raw`${START}${PLACE}\s+reserves\s+${DRUG}\s+for\s+(?:patients|people|those)\s+(?:of|aged|from)\s+${AGE_UP}`,
    'in $<where> $<drug> is licensed only from $<age> years',
  ],
  [
    String.raw`\bstrictly\s+for\s+(?:those|people|patients)\s+who\s+have\s+(?:turned|reached)\s+${AGE}(?=\s*[.,;]|$)`,
    'licensed only from $<age> years',
  ],
  [
    String.raw`${START}(?<who>[\p{L}]+(?:\s+(?:under|of|from|aged)\s+[^.,;]{3,30}?)?)\s+are\s+included\s+in\s+the\s+${OF_PLACE}\s+(?:label|labell?ing|licen[cs]e|indication)\s+of\s+${DRUG}`,
    '$<drug> is licensed in the $<where> for $<who>',
  ],
  [String.raw`\bwhich\s+(?:the\s+)?(?:FDA_*|EMA|MHRA|agency|Commission)\s+(?:permits|allows)\s+(?=from\b)`, 'which is licensed '],
  [
    String.raw`(?<=\b(?:parents|children|patients|babies|infants|Canadians|Americans)\s)must\s+wait\s+for\s+(?:an?|the|their)\s+(?<nth>first|second|sixth|twelfth|eighteenth)\s+birthday\s+before\s+${DRUG}\s+can\s+be\s+prescribed\s+within\s+(?:its|the)\s+label\b`,
    'know that $<drug> is licensed only from the $<nth> birthday',
  ],
  [
    String.raw`${START}(?<doc>TA\d{2,4})\s+gives\s+(?<who>adolescents|teenagers|children|adults)(?:\s+on\s+the\s+NHS)?\s+access\s+to\s+${DRUG}`,
    '$<doc> recommends $<drug> for $<who>',
  ],
  [
    String.raw`\bhas\s+yet\s+to\s+(?:win|get|gain|receive|obtain)\s+an?\s+adolescent\s+(?:indication|approval|licen[cs]e)\b`,
    'is not licensed for adolescents',
  ],
  [String.raw`\bis\s+a\s+(?:medicine|drug|treatment)\s+for\s+(?:grown-ups|adults)(?=\s*(?:[.;]|$))`, 'is licensed for adults only'],
  [String.raw`\bis\s+kept\s+for\s+(?<who>children|people|patients)\s+of\s+${AGE_UP}`, 'is licensed only for $<who> from $<age> years'],
  [
    String.raw`${START}(?<who>an?\s+(?:baby|child|infant|toddler|teenager)\s+of\s+[^.,;]{3,20}?)\s+(?:falls|is)\s+(?:within|inside)\s+${DRUG}['’]s\s+${OF_PLACE}\s+(?:label|licen[cs]e|indication)\b`,
    '$<drug> is licensed in the $<where> for $<who>',
  ],
  [
    String.raw`${START}(?<who>an?\s+(?:baby|child|infant|toddler|teenager)\s+of\s+[^.,;]{3,40}?)\s+(?:falls|is)\s+below\s+${DRUG}['’]s\s+(?:minimum|lowest|labell?ed)\s+age(?=\s|\.|$)`,
    '$<drug> is not licensed for $<who>',
  ],
  [
    String.raw`\bis\s+not\s+an\s+option\s+for\s+(?<who>[\p{L} ]{4,40}?)\s+until\s+they\s+(?:reach|turn|are)\s+${AGE}(?=\s*[.,;]|$)`,
    'is licensed for $<who> only from $<age> years',
  ],
  [
    String.raw`\bis\s+(?:still\s+)?out\s+of\s+reach\s+(?:for|of)(?=\s+(?:(?:US|UK|EU|American|European|British|Japanese|Canadian)\s+)?(?:children|adolescents|teenagers|infants|babies|toddlers))`,
    'is not licensed for',
  ],
  [
    String.raw`\bis\s+off\s+limits\s+until\s+(?:an?\s+|the\s+)?(?:child|baby|patient)['’]s\s+(?<nth>first|second|sixth|twelfth|eighteenth)\s+birthday\b`,
    'is licensed only from the $<nth> birthday',
  ],
  [
    String.raw`\b(?:gain|get|have)\s+access\s+to\s+${DRUG}\s+only\s+(?:once|when)\s+they\s+(?:turn|reach)\s+${AGE}(?=\s*[.,;]|$)`,
    'should know that $<drug> is licensed only from $<age> years',
  ],
  [
    String.raw`\b(?:licensing|regulators?|law)\s+(?:confines?|limits?|restricts?)\s+${DRUG}(?<rest>\s+for\s+[\p{L} ]{4,25}?)?\s+to\s+(?:grown-ups|adults)(?=\s*[.,;]|$)`,
    'licence of $<drug>$<rest> is for adults only',
  ],
  [
    String.raw`\bis\s+kept\s+for\s+${OF_PLACE}\s+(?<who>children|people|patients)\s+of\s+${AGE_UP}`,
    'is licensed in the $<where> only for $<who> from $<age> years',
  ],
  [
    String.raw`(?<=\b(?:families|parents|patients)\s)must\s+hold\s+off\s+until\s+(?:the\s+)?age\s+(?:of\s+)?${AGE}\s+before\s+${DRUG}\s+becomes\s+an?\s+(?:labell?ed|licensed)\s+choice\b`,
    'know that $<drug> is licensed only from $<age> years',
  ],
  [
    String.raw`\bthe\s+${DRUG}\s+label(?<here>\s+in\s+(?:the\s+)?\p{Lu}\w+)?\s+(?:stretches|reaches|goes)\s+down\s+to\s+(?:babies|infants|children)\s+of(?=\s)`,
    '$<drug> is licensed$<here> for children from',
  ],
);
