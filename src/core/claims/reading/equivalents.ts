/**
 * Words and the plainer ones that they come to: what is said on the left is not so unless what stands on the right is so, too. `$<name>`
 * stands for the words of the group. No drug, date or count is named here; the rules judge what the sentence comes to.
 */

/** Patterns are global and tell where their groups stand (`dg`). */
export type Equivalent = readonly [pattern: RegExp, plainer: string];

const APPROVED = String.raw`(?:approved|licen[sc]ed|authori[sz]ed|cleared)`;
const REGULATOR = String.raw`(?:the\s+)?(?:(?:US|EU|UK|European|American|British|Japanese|drug)\s+)?(?:FDA_*|EMA|MHRA|agency|regulators?|authorit(?:y|ies)|Commission)`;
const CONSENT = String.raw`(?:blessing|nod|green\s+light|go-ahead|OK|okay|thumbs[- ]up|all-clear|(?:seal|stamp)\s+of\s+approval|sign-off|consent|say-so)`;
const APPROVAL = String.raw`(?:approval|authori[sz]ation|licen[cs]e|clearance|indication)`;
const NOT_YET_COME = String.raw`(?:has\s+(?:yet|still)\s+to\s+(?:come|be\s+(?:granted|given))|is\s+(?:still\s+|yet\s+)to\s+come|has(?:n['’]t|\s+not)\s+(?:yet\s+)?(?:come|been\s+(?:granted|given)))(?:\s+yet)?\b`;
const PACK = String.raw`(?:packs?|packaging|packets?|boxes|box|tubes?|cartons?|labels?)`;
const FORM = String.raw`(?:\s+(?:cream|ointment|foam|tablets?|injections?))?`;
/** A name, with what may stand around it. */
const DRUG = String.raw`(?<drug>[\p{L}][\p{L}®™-]{3,25}(?:\s+\([\p{L}®™ -]{3,30}\))?${FORM})`;
const SOON = String.raw`(?:soon|shortly|before\s+long|in\s+the\s+(?:near|coming|foreseeable)\s+(?:future|months|years?)|(?:later\s+)?this\s+year|next\s+year|within\s+(?:a|the\s+next|two|three)\s+(?:few\s+)?(?:years?|months))`;
const AGE = String.raw`(?<age>\d{1,2}|two|three|four|five|six|twelve|sixteen|eighteen)`;
const NO_UNIT = String.raw`(?!\s*(?:%|mg|kg|weeks?|days?|hours?|months?|years?|times|points?|-|–|to\b|or\b|and\s+\d))`;

const equivalents = (...pairs: readonly (readonly [pattern: string, plainer: string])[]): readonly Equivalent[] =>
  pairs.map(([pattern, plainer]) => [new RegExp(pattern, 'dgiu'), plainer]);

/** By topic; at most 31 of them. */
export const EQUIVALENTS: readonly (readonly Equivalent[])[] = [
  // A regulator says yes.
  equivalents(
    [
      String.raw`\bwaiting\s+for\s+(?<by>${REGULATOR})\s+to\s+(?:approve|clear|license|licence|authori[sz]e|say\s+yes\s+to|sign\s+off\s+on|give\s+(?:its|the)\s+${CONSENT}\s+to)(?=\s)`,
      'waiting for $<by> to decide on',
    ],
    [String.raw`\b(?:said\s+yes\s+to|signed\s+off\s+on|rubber-stamped|gave\s+(?:its|the|their)\s+${CONSENT}\s+to)(?=\s)`, 'approved'],
    [String.raw`\b(?:say\s+yes\s+to|sign\s+off\s+on|give\s+(?:its|the|their)\s+${CONSENT}\s+to)(?=\s)`, 'approve'],
    [String.raw`(?<=\b(?:has|have|not|yet)\s)given\s+(?:its|the|their)\s+${CONSENT}\s+to(?=\s)`, 'approved'],
    [
      String.raw`(?<=\b(?:has|have)\s(?:now\s|since\s|not\s)?)(?:given|granted|handed)\s+${DRUG}\s+(?:the|its)\s+${CONSENT}\b`,
      'approved $<drug>',
    ],
    [String.raw`\bbeen\s+(?:given|granted|handed)\s+(?:the|an?|its)\s+${CONSENT}(?=\s+(?:by|in|for)\b)`, 'been approved'],
    [
      String.raw`\b(?:got|won|received|secured|earned|gained)\s+(?:the|an?|its)\s+${CONSENT}\s+(?:from|of)\s+(?<by>${REGULATOR})`,
      'has been approved by $<by>',
    ],
    [String.raw`\b(?:thumbs[- ]up|(?:seal|stamp)\s+of\s+approval|all-clear)\b`, 'approval'],
    [
      String.raw`\bwaiting\s+for\s+(?<by>${REGULATOR})\s+to\s+(?:say\s+yes|act|move|make\s+up\s+its\s+mind)\b(?!\s+to\b)`,
      'waiting for approval by $<by>',
    ],
  ),
  // Something is on its way.
  equivalents(
    [
      String.raw`\bresults\s+(?:for|of|from|on)\s+${DRUG}\s+(?:are|is)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:available|in|out|known)(?:\s+yet)?\b`,
      'results of $<drug> have not been reported yet',
    ],
    [String.raw`\b(?:must|have\s+to|has\s+to)\s+(?:keep|go\s+on)\s+waiting\s+for(?=\s)`, 'are still waiting for'],
    [
      String.raw`\b(?<stage>late-stage|early-stage|mid-stage|phase\s+\w+|clinical|pivotal)\s+(?:eczema|atopic[- ]dermatitis|AD|skin)\s+(?=trials?\b|stud(?:y|ies)\b|testing\b)`,
      '$<stage> ',
    ],
    [
      String.raw`\b(?:an?|the)\s+(?:decision|verdict|ruling|answer)\s+(?:from|by|of)\s+(?:the\s+)?(?<who>US|EU|UK|European|American|British|Japanese)\s+(?:drug\s+)?regulators?\b`,
      'a $<who> decision',
    ],
    [
      String.raw`\b(?:should|will|(?:is|are)\s+(?:likely|expected|set|due|poised|about|bound)\s+to)\s+(?:${SOON}\s+)?be\s+${APPROVED}\s+${SOON}\b`,
      'is awaiting approval',
    ],
    [
      String.raw`\b(?:should|will|(?:is|are)\s+(?:likely|expected|set|due|poised|bound)\s+to)\s+(?:soon|shortly)\s+be\s+${APPROVED}\b`,
      'is awaiting approval',
    ],
    [String.raw`\b(?:is|are)\s+(?:about|set|poised|due)\s+to\s+be\s+${APPROVED}\b`, 'is awaiting approval'],
    [
      String.raw`\b(?:is|are)\s+(?:nearing|approaching|close\s+to|on\s+the\s+(?:verge|brink|cusp)\s+of|within\s+reach\s+of|a\s+step\s+(?:away\s+)?from)\s+(?:an?\s+|its\s+)?(?:first\s+)?(?:FDA_*\s+|EU\s+|US\s+|regulatory\s+)?approval\b`,
      'is awaiting approval',
    ],
    [
      String.raw`\b(?:still\s+)?(?:needs?|has\s+to\s+(?:get|win|obtain|receive)|requires?)\s+(?:the\s+)?(?:FDA_*|EU|regulatory|official)(?:['’]s)?\s+(?:approval|clearance|go-ahead|nod|blessing)\b`,
      'is awaiting regulatory approval',
    ],
    [
      String.raw`\bstill\s+(?:has|have)\s+to\s+(?:pass|get\s+past|clear|convince|get\s+through)\s+${REGULATOR}(?=\s*[.,;]|$)`,
      'is awaiting regulatory approval',
    ],
    [
      String.raw`\b(?:are|is|['’](?:re|s))\s+(?:still\s+)?waiting\s+for\s+${DRUG}\s+to\s+be\s+${APPROVED}\b`,
      'have no access yet: $<drug> is awaiting approval',
    ],
    [String.raw`\b${APPROVAL}\s+of\s+${DRUG}(?<use>\s+(?:for|in)\s+[^.,;]{3,40}?)?\s+${NOT_YET_COME}`, '$<drug> is not yet approved$<use>'],
    [String.raw`\b(?:an?\s+|the\s+)?${APPROVAL}\s+(?<use>(?:for|in)\s+[^.,;]{3,40}?)\s+${NOT_YET_COME}`, 'it is not yet approved $<use>'],
    [
      String.raw`\b(?:an?\s+|the\s+)(?!(?:US|EU|UK|FDA|full|first|regulatory|formal|European|American)\b)(?<use>(?:[\p{L}]+\s){1,3}?)${APPROVAL}\s+${NOT_YET_COME}`,
      'it is not yet approved for $<use>',
    ],
    [
      String.raw`\b(?:has|have)\s+(?:again\s+|once\s+more\s+|now\s+)?(?:postponed|delayed|put\s+off|deferred|pushed\s+back)\s+(?:its|the|their|a)\s+(?:ruling|decision|verdict)\s+(?:on|about)(?=\s)`,
      'has not yet decided on',
    ],
    [
      String.raw`\b(?:verdict|ruling|decision)\s+of\s+${REGULATOR}\s+on\s+${DRUG}\s+is\s+(?:still\s+)?(?:out|open|outstanding)\b`,
      'decision on $<drug> is awaited',
    ],
    [
      String.raw`\b(?:is|are)\s+(?:still\s+|currently\s+|now\s+)?(?:examining|scrutini[sz]ing|going\s+over|poring\s+over|combing\s+through)(?=\s)`,
      'is reviewing',
    ],
    [
      String.raw`\b(?:is|are)\s+(?:still\s+|now\s+)?(?:in\s+the\s+hands\s+of|on\s+the\s+desks?\s+of|lying\s+with)\s+${REGULATOR}(?=\s*[.,;]|$)`,
      'is under regulatory review',
    ],
    [
      String.raw`['’]s\s+(?:file|dossier|application|paperwork)\s+(?:is|lies|sits|rests)\s+(?:still\s+|now\s+)?with\s+${REGULATOR}`,
      ' is under regulatory review',
    ],
    [
      String.raw`\b(?:is|are|remains?)\s+(?:still\s+|yet\s+)?(?:an?\s+(?:drug|medicine|treatment|therapy|option)\s+of\s+(?:the\s+future|tomorrow)|a\s+future\s+(?:drug|option|treatment|therapy)|music\s+of\s+the\s+future)\b`,
      'is still investigational',
    ],
    [
      String.raw`\bbeing\s+(?:looked\s+into|looked\s+at|put\s+(?:to\s+the\s+test|through\s+its\s+paces)|examined|probed)\b`,
      'being studied',
    ],
    [
      String.raw`\b(?:an?\s+)?licen[cs]e\s+for\s+${DRUG}\s+(?:does\s+not\s+exist|doesn['’]t\s+exist|is\s+(?:still\s+)?(?:missing|lacking|wanting))\b`,
      'has not been granted: $<drug> is not yet approved',
    ],
  ),
  // Labels.
  equivalents(
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
      String.raw`\b(?:giving|using|prescribing)\s+${DRUG}\s+(?:to|in|for)\s+(?<who>[^.,;]{3,50}?)\s+goes\s+(?:beyond|further\s+than)\s+(?:the|its)\s+(?:label|licen[cs]e|approval)\b`,
      '$<drug> is not licensed for $<who>',
    ],
    [String.raw`,?\s+yet\s+not\s+(?=(?:for|in)\b)`, ' but not '],
    [String.raw`\b(?<done>${APPROVED})\s+for\s+(?<use>[^.,;]{4,30}?)\s+and\s+(?:for\s+)?nothing\s+else\b`, '$<done> only for $<use>'],
    [String.raw`,\s+in\s+any\s+form,`, ''],
    [
      String.raw`(?<=^\W*)(?<use>[\p{L} ]{4,30}?)\s+(?:appears|figures|stands|is\s+(?:found|listed))\s+(?:beside\s+[\p{L} ]{4,20}?\s+)?among\s+the\s+(?:labell?ed|approved|licensed)\s+uses\s+of\s+${DRUG}`,
      '$<use> is one of the labelled uses of $<drug>',
    ],
    [
      String.raw`\b(?<where>Europe|Japan|Britain|Canada|America)['’]s\s+(?<date>\p{Lu}\p{Ll}+\s\d{4})\s+(?:authori[sz]ation|approval|licen[cs]e)\s+of\s+${DRUG}\s+was\s+for\s+(?<use>[^.,;]{4,30}?)(?=\s*[.,;]|$)`,
      '$<drug> was approved in $<where> for $<use> in $<date>',
    ],
    [
      String.raw`\bthe\s+(?<strength>\d+(?:\.\d+)?\s?%)\s+strength\s+of\s+${DRUG}\s+is\s+(?:the\s+one\s+(?:that|which)\s+is\s+)?(?<done>${APPROVED})`,
      '$<drug> $<strength> is $<done>',
    ],
    [
      String.raw`\b(?<done>approved|cleared|licensed)\s+the\s+(?<strength>\d+(?:\.\d+)?\s?%)\s+strength\s+of\s+${DRUG}\s+for(?=\s)`,
      'has $<done> $<drug> $<strength> for',
    ],
    [
      String.raw`\bthat\s+(?<who>American|US|British|European|Japanese|Canadian)\s+(?:prescribers|doctors|patients|clinicians|dermatologists)\s+can\s+(?:use|prescribe|get|have)(?:\s+on[- ]label)?\s+(?:in|for|against)(?=\s)`,
      'approved for $<who> patients with',
    ],
    [
      String.raw`\b(?:is\s+not|isn['’]t|has\s+not\s+been)\s+(?<done>${APPROVED})\s+in\s+any\s+(?:other\s+)?(?:country|market|place)\s+(?:but|except|other\s+than|besides|apart\s+from|outside)\s+(?:the\s+)?(?<where>\p{Lu}[\w.]*(?:\s\p{Lu}\w+)?)`,
      'is $<done> only in $<where>',
    ],
    [
      String.raw`\b(?:giving|using|prescribing)\s+${DRUG}\s+(?:to|in|for)\s+(?<who>[^.,;]{3,40}?)\s+(?:falls|lies|is)\s+outside\s+(?:of\s+)?(?:the|its)\s+(?<where>US|EU|UK|European|American|British|Japanese)\s+(?:label|licen[cs]e|approval)\b`,
      '$<drug> is not licensed in the $<where> for $<who>',
    ],
    [
      String.raw`(?<=^\W*)(?<who>[^.,;]{3,50}?)\s+are\s+covered\s+by\s+the\s+(?:(?<where>US|EU|UK|European|American|British|Japanese)\s+)?(?:approval|label|licen[cs]e|indication)\s+of\s+${DRUG}`,
      '$<drug> is licensed in the $<where> for $<who>',
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
      String.raw`\b(?:there\s+is\s+)?(?:still\s+|as\s+yet\s+|so\s+far\s+)?nothing\s+(?:(?:is|has\s+been)\s+)?(?<done>${APPROVED})(?=\s+(?:specifically\s+)?for\b)`,
      'no medicine is $<done>',
    ],
    [String.raw`\b(?:does\s+not|doesn['’]t|do\s+not|don['’]t)\s+(?:appear|figure|feature|rank|stand)\s+among(?=\s)`, 'is not among'],
    [
      String.raw`\b(?:is|are)\s+(?:absent|missing)\s+from\s+(?=(?:the\s+)?(?:list\s+of\s+)?(?:approved|labelled|labeled|licen[sc]ed)\s+(?:uses|indications))`,
      'is not among ',
    ],
    [
      String.raw`\balongside(?=\s+(?:asthma|hives|eczema|urticaria|vitiligo|psoriasis|atopic|nasal|alopecia|food|COPD|chronic|prurigo|rheumatoid))`,
      'and',
    ],
    [
      String.raw`\b(?:is|are)\s+(?:unlicen[sc]ed|unapproved)(?=\s+(?:in|for)\s+(?:children|adolescents|teenagers|infants|babies)\b)`,
      'is not licensed',
    ],
    [
      String.raw`\b(?:the\s+)?use\s+of\s+${DRUG}\s+(?<who>(?:in|for)\s+[^.,;]{4,40}?)\s+is\s+(?:unlicen[sc]ed|unapproved)\b`,
      '$<drug> is not licensed $<who>',
    ],
    [
      String.raw`\bthat\s+(?<by>(?:the\s+)?(?:European\s+Commission|(?:FDA|EMA|MHRA)_*))\s+(?:has\s+|had\s+)?(?:ever\s+)?(?<done>${APPROVED})(?=\s+(?:for|in|to)\b|\s*[.,;]|$)`,
      '$<done> by $<by>',
    ],
    [
      String.raw`\bthat\s+(?<where>Europe|Japan|Britain|Canada|America|the\s+(?:US|UK|EU|United\s+States))\s+(?:has\s+|had\s+)?(?:ever\s+)?(?<done>${APPROVED})(?=\s+(?:for|in|to)\b|\s*[.,;]|$)`,
      '$<done> in $<where>',
    ],
    [String.raw`\bfirst\s+country\s+(?:in\s+the\s+world|anywhere|on\s+earth)\s+to(?=\s)`, 'first country to'],
  ),
  // Ages.
  equivalents(
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
      String.raw`\breserved\s+(?<where>in\s+(?:the\s+)?\p{Lu}\w+(?:\s\p{Lu}\w+)?)\s+(?<who>for\s+[^.,;]{3,40}?)(?=\s*[.,;]|\s+with\b|$)`,
      'reserved $<who> $<where>',
    ],
    [
      String.raw`(?<=^\W*)(?:all\s+)?(?<set>(?:[\p{L}-]+\s){0,3}?(?:inhibitors|biologics|antibodies)(?:\s+for\s+[^.,;]{3,30}?)?)\s+(?:are\s+(?:only\s+)?(?:licensed\s+|approved\s+|authori[sz]ed\s+)?(?:for\s+adults\s+only|only\s+for\s+adults)|(?:cannot|can['’]t|may\s+not)\s+be\s+(?:given\s+to|used\s+(?:in|by|for)|prescribed\s+(?:for|to))\s+(?:children|minors|teenagers|adolescents))`,
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
      String.raw`\b(?:anyone|anybody|everyone|everybody|nobody|no\s+one|people|patients|those|kids)\s+(?<bound>under|below)\s+${AGE}(?=\s*[.,;)]|$|\s+(?:can|may|with|is|are)\b)`,
      'people $<bound> $<age> years',
    ],
    [String.raw`\bcontraindicated\s+in(?=\s+(?:children|adolescents|teenagers|infants|babies)\b)`, 'not to be given to'],
    [String.raw`\bsuits\s+(?:only\s+adults|adults\s+only|adults\s+alone)\b`, 'is for adults only'],
    [String.raw`\bno\s+(?:child|youngster)\s+(?:can|may)\s+(?:be\s+given|have|get)(?=\s)`, 'children cannot be given'],
    [String.raw`\b(?:is\s+not|isn['’]t)\s+meant\s+for(?=\s)`, 'is not for'],
    [String.raw`\bfor\s+(?<who>people|patients|children)\s+of\s+(?:all\s+ages|any\s+age|every\s+age)\b`, 'for $<who> from 0 months of age'],
    [String.raw`\b(?:from\s+birth(?:\s+on(?:wards?)?)?|at\s+(?:any|every)\s+age|for\s+all\s+ages|at\s+birth)\b`, 'from 0 months of age'],
    [String.raw`\b(?:has|have|with)\s+no\s+(?:lower\s+)?age\s+(?:limit|restriction)s?\b`, 'is licensed from 0 months of age'],
    [String.raw`\b(?<=(?:given|open|offered|available)\sto\s|licensed\sfor\s|approved\sfor\s)toddlers\b`, 'children from 3 years'],
    [String.raw`\b(?<who>children|kids|patients|people|those)\s+from\s+${AGE}(?=\s*[.,;)]|$)`, '$<who> from $<age> years'],
  ),
  // Boxed warnings and classes.
  equivalents(
    [
      String.raw`(?<=^\W*)a\s+boxed\s+warning\s+(?:comes\s+with|is\s+(?:attached\s+to|carried\s+by|printed\s+on|part\s+of))\s+(?<what>[^.;]{4,70}?)(?=\s*\.?$)`,
      '$<what> has a boxed warning',
    ],
    [String.raw`\bbind\s+the\s+same\s+(?:molecule|target|protein),\s+(?=the\s)`, 'bind '],
    [
      String.raw`(?<=^\W*)(?:all\s+|every\s+)?(?<set>(?:[\p{L}-]+\s){0,2}?inhibitors?)\s+(?:(?:exist|come|are\s+(?:available|sold|made))\s+only\s+(?:as|in\s+the\s+form\s+of)\s+(?:tablets|pills|capsules)|(?:can\s+only\s+be|are\s+(?:all|only))\s+(?:swallowed|taken\s+by\s+mouth)|(?:is|are)\s+(?:a\s+tablet|tablets|pills))(?=\s*[.,;]|$)`,
      'no topical $<set> is approved',
    ],
    [
      String.raw`\bno\s+(?<set>(?:[\p{L}-]+\s){0,2}?inhibitors)\s+(?:in\s+(?:cream|ointment|topical)\s+form|(?:as|in\s+the\s+form\s+of)\s+an?\s+(?:cream|ointment)|for\s+the\s+skin)\b`,
      'no approved topical $<set>',
    ],
    [
      String.raw`\b(?:is|are)\s+(?:spread|smeared|dabbed|massaged)\s+(?:\w+ly\s+)?(?:on|onto|over|into)\s+(?:the\s+)?(?:affected\s+)?skin\b`,
      'is applied to the skin',
    ],
    [
      String.raw`\b(?:the\s+)?(?:FDA_*|agency)['’]s\s+(?:strongest|most\s+serious|sternest|strictest|highest-level)\s+warning\b`,
      'a boxed warning',
    ],
    [String.raw`\bhas\s+(?:not|never)\s+boxed(?=\s)`, 'has put no boxed warning on'],
    [String.raw`\bwarns?\s+in\s+a\s+(?:black\s+)?box\s+(?:of|about|against)(?=\s)`, 'has a boxed warning about'],
    [String.raw`\bbeing\s+(?<what>an?\s+[^,;]{4,40}),\s+${DRUG}`, 'As $<what>, $<drug>'],
    [String.raw`\b(?:contains?|is\s+based\s+on)\s+(?:an?\s+)?(?<what>steroid|cortisone|corticosteroid)\b`, 'is a $<what>'],
    [
      String.raw`\b(?:carries|has|bears)\s+no\s+(?<topic>cancer|infection|heart|clot|stroke|lymphoma)\s+warning\b`,
      'has no boxed warning about $<topic>',
    ],
  ),
  // Counts and ranks.
  equivalents(
    [
      String.raw`\b(?:before|until)\s+${DRUG}(?:\s+(?:came(?:\s+along)?|arrived|was\s+approved))?(?:\s+in\s+\d{4})?,?\s+(?:the\s+)?(?:FDA_*|EMA|agency|regulators?)\s+had\s+never\s+(?:labell?ed|approved|cleared|licensed)\s+any\s+(?<what>\p{L}+)(?<use>\s+for\s+[^.,;]{3,30})?`,
      '$<drug> was the first $<what> approved$<use>',
    ],
    [
      String.raw`\b(?:are|is)\s+(?:rather|fairly|quite|comparatively|pretty|still\s+(?:rather|fairly|quite))\s+new(?=\s*[.,;]|$)`,
      'are relatively new',
    ],
    [String.raw`\b(?:have|has)(?:n['’]t|\s+not)\s+been\s+around\s+(?:for\s+)?(?:very\s+)?long\b`, 'are relatively new'],
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
      String.raw`\bamong\s+(?:the\s+)?(?<set>[^.,;:]{4,40}?)s,\s+(?:just|only)\s+one,\s+${DRUG},\s+(?:carries|has|holds|is)\s+(?:an?\s+)?(?:FDA|US|EU|UK)?\s*(?:indication|licen[cs]e|approval|${APPROVED})(?<use>\s+for\s+[^.,;]{3,30})?`,
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
    [String.raw`\ba\s+(?:pair|duo)\s+of(?=\s)`, 'two'],
    [String.raw`\ba\s+(?:trio|threesome)\s+of(?=\s)`, 'three'],
    [String.raw`\ba\s+(?:quartet|foursome)\s+of(?=\s)`, 'four'],
    [
      String.raw`\b(?:is\s+the\s+last|was\s+the\s+last)\s+(?<what>[^.,;]{4,40}?)\s+to\s+(?:have\s+been|be)\s+(?<done>${APPROVED})\b`,
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
      String.raw`(?<=^\W*)for\s+(?<use>[^.,;:]{4,30}?),?\s+there\s+(?<be>are|is)\s+(?<what>(?:only\s+|just\s+|exactly\s+)?(?:one|two|three|four|five|six|seven|eight|\d)\s[^.,;:]{4,70}?)(?=\s*[.:]|$)`,
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
    [String.raw`\bis\s+the\s+one(?=\s+${APPROVED}\b)`, 'is the only'],
    [
      String.raw`\b(?:Americans|Europeans|patients|doctors|clinicians)\s+can\s+(?:get|prescribe|buy|have|use)\s+no(?=\s)(?<what>[^.,;]{5,60}?)(?=\s+for\b|\s*[.,;]|$)`,
      'no$<what> is approved',
    ],
    [
      String.raw`\b(?:before|until)\s+${DRUG}(?:\s+(?:came(?:\s+along)?|arrived|was\s+approved))?,?\s+(?:no\s+(?<what>[^.,;]{3,40}?)\s+(?:had\s+been|was|were)\s+${APPROVED}|there\s+(?:was|were)\s+no\s+(?<what2>[^.,;]{3,40}?))(?<use>\s+for\s+[^.,;]{3,30})?(?=\s*[.,;]|$)`,
      '$<drug> was the first $<what>$<what2> approved$<use>',
    ],
    [String.raw`\bthat\s+could\s+be\s+(?:prescribed|used|given)(?=\s+(?:for|in)\b)`, 'approved'],
    [String.raw`\bnothing\s+has\s+(?:followed|come\s+after)\s+${DRUG}`, 'nothing newer than $<drug> has been approved'],
    [
      String.raw`\b(?:there\s+is\s+)?nothing\s+(?:newer|more\s+recent)\s+than\s+${DRUG}(?:\s+(?:exists|is\s+(?:available|on\s+(?:sale|offer|the\s+market))))?(?<use>\s+for\s+[^.,;]{3,30})(?:\s+(?:exists|is\s+(?:available|on\s+(?:sale|offer|the\s+market))))?`,
      'no drug is newer than $<drug>$<use>',
    ],
  ),
  // Guidance and safety.
  equivalents(
    [
      String.raw`(?<=^\W*)among\s+(?:the\s+)?(?<set>[\p{L}]{4,25}),\s+only\s+(?<drugs>[\p{L}]+\s+and\s+[\p{L}]+)\s+(?:are\s+strongly\s+recommended\s+by\s+the\s+(?<who>[\p{Lu}/]{2,12})|have\s+a\s+strong\s+(?<who2>[\p{Lu}/]{2,12})\s+recommendation)\b`,
      '$<drugs> are the only $<set> that the $<who>$<who2> strongly recommends',
    ],
    [String.raw`\bhave\s+a\s+strong\s+(?<who>[\p{Lu}/]{2,12})\s+recommendation\b`, 'are strongly recommended by the $<who>'],
    [String.raw`\bhas\s+gone\s+without\s+(?:an?\s+|any\s+)?updates?(?=\s+since\b)`, 'has not been updated'],
    [String.raw`\b(?<what>guidelines?|guidance)\s+in\s+force\b`, 'current $<what>'],
    [String.raw`\bthe\s+(?:latest|last|final)\s+word\s+on(?=\s)`, 'the most recent guideline on'],
    [
      String.raw`(?<=^\W*)on\s+(?<what>[^.,;]{3,50}?),\s+(?<who>(?:the\s+)?[\p{L}/]{2,20}\s+and\s+(?:the\s+)?[^.,;]{3,40}?)\s+(?:give|offer|have|hold)\s+(?:identical|the\s+same)\s+(?:advice|recommendations?|line|views?)\b`,
      '$<who> agree on $<what>',
    ],
    [String.raw`\b(?:each|every)\s+(?:morning|evening|night)(?:,\s+seven\s+days\s+a\s+week)?\b|\bseven\s+days\s+a\s+week\b`, 'every day'],
    [String.raw`,?\s+within\s+(?:its|their)\s+marketing\s+authori[sz]ations?,?(?=\s|\.|$)`, ''],
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
      String.raw`\blast\s+(?:updated|revised)\s+(?:its|the|their)\s+(?<what>(?:[\w-]+\s+)?(?:guidelines?|guidance))\s+in(?=\s)`,
      'has not updated its $<what> since',
    ],
    [
      String.raw`\bfor\s+which\s+(?<who>(?:the\s+)?[\p{Lu}/]{2,12})\s+(?:makes|gives|has|issues)\s+a\s+strong\s+recommendation\b`,
      'that $<who> strongly recommends',
    ],
    [
      String.raw`\b(?:received|earned|got|gained|won)\s+a\s+strong\s+recommendation(?:\s+in\s+favou?r)?\s+from(?=\s)`,
      'is strongly recommended by',
    ],
    [String.raw`\bposes?\s+no\s+(?:risk|danger|threat)s?(?:\s+at\s+all)?\s+(?:in|during)\s+pregnancy\b`, 'is safe in pregnancy'],
    [
      String.raw`\bthere\s+is\s+no\s+(?<risk>cancer|infection|clotting|stroke)\s+risk\s+(?:with|from)\s+${DRUG}`,
      '$<drug> does not raise the risk of $<risk>',
    ],
    [
      String.raw`\b(?:the\s+)?${DRUG}\s+label\s+(?:allows|permits|does\s+not\s+rule\s+out|doesn['’]t\s+rule\s+out)\s+live\s+vaccines\b`,
      'You can have live vaccines while on $<drug>',
    ],
    [
      String.raw`\b(?:has|have)(?:n['’]t|\s+not)\s+(?:yet\s+)?been\s+(?:before|seen\s+by|in\s+front\s+of)\s+(?:an?|any|the)\s+regulators?(?:\s+yet)?\b`,
      'is not yet approved',
    ],
    [String.raw`\b(?:filed|put|lumped|sorted)\s+under(?=\s)`, 'classed as'],
  ),
  // Packs.
  equivalents(
    [
      String.raw`\b(?<set>(?:topical\s+)?(?:cortico)?steroids?(?:\s+creams?)?(?:\s+sold\s+in\s+the\s+UK)?)\s+(?:do|does)(?:\s+not|n['’]t)\s+(?:carry|have|show|bear)\s+(?:their|its)\s+(?:potency|strength|grade)\s+(?:printed\s+|shown\s+)?on\s+the\s+${PACK}`,
      'the potency of $<set> is not stated on the pack',
    ],
    [
      String.raw`\b(?:show|carry|bear|have|state)\s+no\s+(?:potency|strength)(?:\s+(?:labelling|labeling|wording|grade|band|information))?(?=\s*[.,;]|$)`,
      'do not state their potency',
    ],
    [
      String.raw`\bon\s+(?<packs>(?:[\p{L}]+\s+)?${PACK})\s+you\s+(?:won['’]t|will\s+not|don['’]t|cannot|can['’]t)\s+find\s+(?:any\s+word\s+on|out|stated)?\s*how\s+strong`,
      '$<packs> do not state how strong',
    ],
    [
      String.raw`\b(?:(?:do|does)(?:\s+not|n['’]t)|won['’]t|will\s+not)\s+tell\s+(?:patients|you|people|a\s+patient|anyone)\s+how\s+strong\s+(?<what>(?:the|your|their)\s+(?:steroid|cream)(?:\s+cream)?)\s+(?:inside\s+)?is\b`,
      'do not state how strong $<what> is',
    ],
    [
      String.raw`\b(?:can['’]t|cannot)\s+tell\s+from\s+the\s+${PACK}\s+how\s+strong\s+(?<what>(?:the|your|their)\s+(?:steroid|cream)(?:\s+cream)?)\s+is\b`,
      'have packs that do not state how strong $<what> is',
    ],
    [
      String.raw`\b(?:does\s+not|doesn['’]t)\s+(?:ask|require|oblige)\s+makers\s+of\s+(?<set>[^.,;]{5,40}?)\s+to\s+(?:print|state|show)\s+on\s+the\s+${PACK}\s+(?:whether|how\s+(?:strong|potent))[^.;]*`,
      'lets packs of $<set> not state how strong they are: packs of $<set> do not state how strong they are',
    ],
  ),
];
