/** What a regulator has done, or is waited for to do. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { APPROVAL, CONSENT, DRUG, LICENSED, NOT_YET_COME, REGULATOR, SOON, START, USE } from './words.ts';

/** A regulator says yes. */
export const SAID_YES = equivalents(
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
);

/** A regulator has it before it. */
export const BEFORE_IT = equivalents(
  [
    String.raw`\bthe\s+(?<use>[\p{L} ]{4,25}?)\s+indication\s+of\s+${DRUG}\s+is(?=\s+(?:still\s+)?(?:under\s|pending\b|awaited\b))(?<state>\s[^.;,]{5,40})`,
    '$<drug> is$<state> for $<use>',
  ],
  [String.raw`\b(?:is\s+due\s+to|has\s+until\s+[^.;,]{3,20}?\s+to)\s+(?:decide|rule)\s+on(?=\s)`, 'has not yet decided on'],
  [
    String.raw`\bhopes?\s+to\s+(?:win|get|gain|secure|obtain)\s+(?:an?\s+)?(?:FDA_*\s+|US\s+|EU\s+)?approval\s+(?:of|for)(?=\s)`,
    'is seeking approval of',
  ],
  [String.raw`\b(?:must|have\s+to|has\s+to)\s+(?:keep|go\s+on)\s+waiting\s+for(?=\s)`, 'are still waiting for'],
  [
    String.raw`\b(?:an?|the)\s+(?:decision|verdict|ruling|answer)\s+(?:from|by|of)\s+(?:the\s+)?(?<who>US|EU|UK|European|American|British|Japanese)\s+(?:drug\s+)?regulators?\b`,
    'a $<who> decision',
  ],
  [
    String.raw`\b(?:should|will|(?:is|are)\s+(?:likely|expected|set|due|poised|about|bound)\s+to)\s+(?:${SOON}\s+)?be\s+${LICENSED}\s+${SOON}\b`,
    'is awaiting approval',
  ],
  [
    String.raw`\b(?:should|will|(?:is|are)\s+(?:likely|expected|set|due|poised|bound)\s+to)\s+(?:soon|shortly)\s+be\s+${LICENSED}\b`,
    'is awaiting approval',
  ],
  [String.raw`\b(?:is|are)\s+(?:about|set|poised|due)\s+to\s+be\s+${LICENSED}\b`, 'is awaiting approval'],
  [
    String.raw`\b(?:is|are)\s+(?:nearing|approaching|close\s+to|on\s+the\s+(?:verge|brink|cusp)\s+of|within\s+reach\s+of|a\s+step\s+(?:away\s+)?from)\s+(?:an?\s+|its\s+)?(?:first\s+)?(?:FDA_*\s+|EU\s+|US\s+|regulatory\s+)?approval\b`,
    'is awaiting approval',
  ],
  [
    String.raw`\bstill\s+(?:needs?|has\s+to\s+(?:get|win|obtain|receive)|requires?)\s+(?:the\s+)?(?:FDA_*|EU|regulatory|official)(?:['’]s)?\s+(?:approval|clearance|go-ahead|nod|blessing)\b`,
    'is awaiting regulatory approval',
  ],
  [
    String.raw`\bstill\s+(?:has|have)\s+to\s+(?:pass|get\s+past|clear|convince|get\s+through)\s+${REGULATOR}(?=\s*[.,;]|$)`,
    'is awaiting regulatory approval',
  ],
  [
    String.raw`\b(?:are|is|['’](?:re|s))\s+(?:still\s+)?waiting\s+for\s+${DRUG}\s+to\s+be\s+${LICENSED}\b`,
    'have no access yet: $<drug> is awaiting approval',
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
    String.raw`(?<=\b${REGULATOR}\s)(?:is|are)\s+(?:still\s+|currently\s+|now\s+)?(?:examining|scrutini[sz]ing|going\s+over|poring\s+over|combing\s+through)(?=\s)`,
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
);

/** It is not there yet. */
export const NOT_YET = equivalents(
  [
    String.raw`\b(?:has|have)(?:n['’]t|\s+not)\s+(?:yet\s+)?been\s+(?:before|seen\s+by|in\s+front\s+of)\s+(?:an?|any|the)\s+regulators?(?:\s+yet)?\b`,
    'is not yet approved',
  ],
  [String.raw`\ban?\s+trial\s+drug\b`, 'an investigational drug'],
  [
    String.raw`\bmay\s+not\s+(?:yet\s+)?be\s+prescribed\s+for\s+(?<use>[\p{L} ]{4,40}?)\s+under\s+its\s+licen[cs]e\b`,
    'is not yet approved for $<use>',
  ],
  [
    String.raw`\bwhether\s+${DRUG}\s+will\s+(?:ever\s+)?be\s+${LICENSED}(?<use>\s+for\s+[^.,;]{4,30}?)\s+remains\s+to\s+be\s+seen\b`,
    '$<drug> is not yet approved$<use>',
  ],
  [
    String.raw`\b(?:while\s+|although\s+)?(?:[\p{Lu}][\p{L}]+|the\s+[\p{Lu}]{2})\s+has\s+(?:already\s+)?${LICENSED}\s+${DRUG}[,;]\s+(?:but\s+)?(?<where>(?:the\s+)?[\p{Lu}][\p{L}]+)\s+(?:has\s+not|hasn['’]t|has\s+yet\s+to\s+follow|still\s+has\s+to|has\s+not\s+followed)(?=\s*[.,;]|$)`,
    '$<drug> is not yet approved in $<where>',
  ],
  [String.raw`(?<=\b(?:Americans|Europeans|Britons|patients)\s)still\s+lack(?=\s)`, 'have no access to'],
  [
    String.raw`\bresults\s+(?:for|of|from|on)\s+${DRUG}\s+(?:are|is)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:available|in|out|known)(?:\s+yet)?\b`,
    'results of $<drug> have not been reported yet',
  ],
  [
    String.raw`\b(?<stage>late-stage|early-stage|mid-stage|phase\s+\w+|clinical|pivotal)\s+(?:eczema|atopic[- ]dermatitis|AD|skin)\s+(?=trials?\b|stud(?:y|ies)\b|testing\b)`,
    '$<stage> ',
  ],
  [String.raw`\b${APPROVAL}\s+of\s+${DRUG}(?<use>\s+(?:for|in)\s+[^.,;]{3,40}?)?\s+${NOT_YET_COME}`, '$<drug> is not yet approved$<use>'],
  [String.raw`\b(?:an?\s+|the\s+)?${APPROVAL}\s+(?<use>(?:for|in)\s+[^.,;]{3,40}?)\s+${NOT_YET_COME}`, 'it is not yet approved $<use>'],
  [
    String.raw`\b(?:an?\s+|the\s+)(?!(?:US|EU|UK|FDA|full|first|regulatory|formal|European|American)\b)(?<use>(?:[\p{L}]+\s){1,3}?)${APPROVAL}\s+${NOT_YET_COME}`,
    'it is not yet approved for $<use>',
  ],
  [
    String.raw`\b(?:is|are|remains?)\s+(?:still\s+|yet\s+)?(?:an?\s+(?:drug|medicine|treatment|therapy|option)\s+of\s+(?:the\s+future|tomorrow)|a\s+future\s+(?:drug|option|treatment|therapy)|music\s+of\s+the\s+future)\b`,
    'is still investigational',
  ],
  [String.raw`\bbeing\s+(?:looked\s+into|looked\s+at|put\s+(?:to\s+the\s+test|through\s+its\s+paces)|examined|probed)\b`, 'being studied'],
  [
    String.raw`\b(?:an?\s+)?licen[cs]e\s+for\s+${DRUG}\s+(?:does\s+not\s+exist|doesn['’]t\s+exist|is\s+(?:still\s+)?(?:missing|lacking|wanting))\b`,
    'has not been granted: $<drug> is not yet approved',
  ],
);

/** Trials go on, and a regulator is not done. */
export const GOING_ON = equivalents(
  [
    String.raw`${START}none\s+of\s+the\s+(?<stage>phase\s+\w+\s+)?(?:studies|trials)\s+of\s+${DRUG}\s+ha(?:s|ve)\s+(?:yet\s+)?(?:read\s+out|reported)(?:\s+yet)?\b`,
    '$<drug> $<stage>results have not been reported yet',
  ],
  [
    String.raw`${START}(?:the\s+)?(?:first\s+)?(?<stage>phase\s+\w+\s+)?(?:efficacy\s+)?(?:data|results)\s+on\s+${DRUG}(?:\s+in\s+[\p{L} ]{3,25}?)?\s+are\s+(?:eagerly\s+|keenly\s+)?awaited\b`,
    '$<drug> $<stage>results have not been reported yet',
  ],
  [
    String.raw`${START}(?:patients|people|adults)\s+with\s+[^.,;]{3,40}?\s+can\s+(?:enrol+|take\s+part|join)\s+in\s+(?:ongoing|current|running)\s+${DRUG}\s+trials\b`,
    'phase 3 trials of $<drug> continue',
  ],
  [String.raw`\bare\s+working\s+together\s+to\s+bring\s+${DRUG}\s+to(?=\s)`, ': phase 3 trials of $<drug> continue in'],
  [
    String.raw`(?<=\b(?:regulators?|FDA_*|EMA|MHRA|agency|Commission)\s)(?:has|have)\s+not\s+(?:yet\s+)?finished\s+(?:assessing|reviewing|examining|evaluating)(?=\s)`,
    'are still reviewing',
  ],
  [
    String.raw`\bis\s+waiting\s+for\s+${REGULATOR}\s+to\s+change\s+its\s+mind\s+(?:on|about)\s+${DRUG}`,
    'knows that $<drug> is awaiting approval',
  ],
  [
    String.raw`${START}${DRUG}\s+for\s+${USE}\s+keeps\s+being\s+(?:postponed|put\s+off|delayed)\s+by\s+${REGULATOR}`,
    '$<drug> is awaiting approval for $<use>',
  ],
  [
    String.raw`${START}(?:an?|the)\s+(?:ruling|decision|verdict)\s+from\s+(?<by>${REGULATOR})\s+on\s+${DRUG}(?:\s+for\s+${USE})?,\s+already\s+(?:late|overdue),\s+is\s+expected\b`,
    'A decision by $<by> on $<drug> for $<use> is expected',
  ],
  [
    String.raw`\b(?:only|now\s+only|just)\s+awaits\s+(?:the\s+)?(?<by>[\p{L} ]{3,25}?)['’]s\s+(?:signature|approval|decision)\b`,
    'is awaiting approval by the $<by>',
  ],
  [
    String.raw`\b${REGULATOR}\s+keeps\s+(?:postponing|delaying|putting\s+off)\s+(?:its\s+)?(?:ruling|decision|verdict)\s+on(?=\s)`,
    'the agency has not yet decided on',
  ],
  [
    String.raw`${START}an?\s+(?:verdict|ruling|decision)\s+from\s+(?<by>${REGULATOR})\s+on\s+${DRUG}(?<what>\s+for\s+${USE})?\s+is\s+(?:still\s+)?(?:awaited|pending|outstanding)\b`,
    '$<drug> is awaiting approval by $<by>$<what>',
  ],
  [
    String.raw`\bdo\s+not\s+yet\s+have\s+(?:an?\s+single|any|a)\s+(?<stage>phase\s+\w+\s+)?(?:results?|data)\s+(?:for|on|of)\s+${DRUG}`,
    'know that $<drug> $<stage>results have not been reported yet',
  ],
  [String.raw`\bis\s+(?:still\s+)?sitting\s+on\s+its\s+(?:decision|ruling|verdict)\s+(?:about|on)(?=\s)`, 'has not yet decided on'],
  [String.raw`\bare\s+partners\s+in\s+bringing\s+${DRUG}\s+to(?=\s)`, ': phase 3 trials of $<drug> continue in'],
  [
    String.raw`\b(?:(?:late-stage|clinical|large|pivotal|human)\s+)?(?:trials|studies)\s+of\s+${DRUG}(?<use>\s+(?:in|for)\s+[\p{L} ]{3,30}?)?\s+are\s+(?:still\s+|now\s+|currently\s+)?(?:under\s*way|ongoing|running|recruiting)\b`,
    'phase 3 trials of $<drug>$<use> continue',
  ],
  [
    String.raw`(?<=\breview\s+of\s[^.,;]{3,50}?\s)has(?:n['’]t|\s+not)\s+(?:yet\s+)?been\s+(?:completed|finished|concluded)\b`,
    'is still ongoing',
  ],
);
