/** The words by which texts say that a drug is on its way: in trials, before a regulator, in the hands of a company. */

const STILL = String.raw`(?:also\s+|still\s+|jointly\s+|both\s+|currently\s+|now\s+|presently\s+|only\s+|just\s+|being\s+|as\s+yet\s+)*`;
const BE = String.raw`(?:is|are|(?<=\b(?:it|that|which))['’]s|being|been|remains?|still|currently|now|stays?|presently)`;
const STAGE = String.raw`(?:late[- ]stage\s+|early[- ]stage\s+|mid[- ]stage\s+|early\s+|late\s+|clinical\s+|ongoing\s+|pivotal\s+|confirmatory\s+|human\s+|further\s+|large\s+|two\s+|several\s+|its\s+|the\s+|an?\s+)*`;
const PHASE = String.raw`phase\s+(?:[1-4]|I{1,3}|one|two|three)\b[ab]?(?:\s+(?:trials?|studies|testing|development))?`;
const WORK = String.raw`(?:studied|tested|investigated|evaluated|developed|trialled|trialed|explored|assessed|researched|tried(?:\s+out)?)`;
const REGULATOR_WORK = String.raw`(?:approv(?:al|e)|decision|authori[sz]ation|clearance|licen[cs]e|ruling|verdict|green light|go-ahead|nod|blessing|say-so|okay|OK|yes(?=\s+to\b))`;
const REGULATOR = String.raw`(?:the\s+)?(?:(?:US|EU|UK|drug|European|American|British|Japanese)\s+)?(?:FDA_*|EMA|MHRA|TGA|PMDA|CHMP|Health\s+Canada|agency|regulators?|authorit(?:y|ies)|Commission|ministry)\b`;
/** "X is ...": the drug stands before the words. */
export const STATE = new RegExp(
  [
    String.raw`\b(?:investigational|experimental)\b(?!\s+(?:stud|model|data|evidence|arm|group))`,
    String.raw`\b(?:under|in)\s+(?:active\s+|ongoing\s+|clinical\s+|late[- ]stage\s+|early\s+)*(?:investigation|development|evaluation|study|trial)\b(?!\s+of\b)`,
    String.raw`\b(?:still\s+|currently\s+)+(?:being\s+)?${WORK}\b`,
    String.raw`\b${BE}\s+(?:(?!safe\b|effective\b|better\b|tolerated\b|good\b|given\b|used\b|tested\s+for\b)\w+\s+){0,5}?(?:in|through|into|to|undergoing|confined to|entering|entered)\s+${STAGE}(?:trials\b|testing\b|the pipeline\b|${PHASE})`,
    String.raw`\bin\s+the\s+(?:last|final|closing)\s+(?:stages?|phase)\s+of\s+(?:clinical\s+)?(?:testing|trials|development)\b`,
    String.raw`(?<=,\s+an?\s+[^,;]{2,50}\s)in\s+(?:(?:late|mid|early)[- ]stage|clinical)\s+(?:trials|testing)\b`,
    String.raw`\b(?:in|through|into)\s+(?:late|mid|early)[- ]stage\s+(?:clinical\s+)?(?:studies|development)\b`,
    String.raw`\b(?:is|are|remains?)\s+(?:still\s+|probably\s+)*(?:(?:\w+\s+)?(?:years|months)\s+(?:away|off)|(?:a\s+(?:long\s+)?|some\s+)way\s+off|far)(?:\s+from\s+(?:the\s+|an?\s+|its\s+|being\s+)?(?:[\w-]+\s+)?(?:pharmac(?:y|ies)|markets?|approv\w+|licen\w+|launch\w*|shel(?:f|ves)|clinics?|patients)\b|(?=\s*[.,;]|$))`,
    String.raw`\b(?:going|working|passing|moving|still)\s+through\s+(?:(?:FDA_*|EMA|MHRA|regulatory|European|US|the\s+agency['’]s|the\s+FDA['’]s)\s+)?reviews?\b(?!\s+of\b)`,
    String.raw`\b(?:(?:has|have)\s+yet|(?:is|are)\s+(?:still\s+)?waiting|(?:still\s+)?waits?)\s+to\s+hear\s+(?:back\s+)?from\s+${REGULATOR}`,
    String.raw`\b(?:making|working|winding)\s+(?:its|their)\s+way\s+(?:through|to|towards?)\s+${STAGE}(?:trials|testing|development|the pipeline|the agency|regulators|${PHASE})`,
    String.raw`\b${BE}\s+(?:being\s+)?(?:readied|prepared|primed|lined\s+up|heading|headed|bound)\s+for\s+${STAGE}(?:${PHASE}|trials\b)`,
    String.raw`\b(?:await(?:s|ing)?|waits?\s+for|waiting\s+for|hop(?:es|ing)\s+for(?=\s+(?:the\s+)?(?:FDA|EMA|MHRA|agency|regulator|European|US)))\s+(?:an?\s+|its\s+|the\s+|their\s+)?(?:\w+['’]?s?\s+){0,3}?${REGULATOR_WORK}\b`,
    String.raw`\b${REGULATOR_WORK}\s+(?:\w+\s+){0,8}?(?:is|are)\s+${STILL}(?:expected|pending|awaited|anticipated|due)\b`,
    String.raw`\b(?:is|are)\s+expected\s+to\s+be\s+(?:approved|licen[sc]ed|cleared|authori[sz]ed|launched)\b`,
    String.raw`\b(?:is|are)\s+${STILL}(?:also\s+)?being\s+${WORK}\b`,
    String.raw`\b(?:is|are)\s+${STILL}being\s+(?:reviewed|considered|weighed|examined|looked\s+at)\s+by\s+(?:the\s+)?(?:[A-Z]\w+\s+)?(?:FDA_*|EMA|MHRA|TGA|PMDA|agency|regulators?|authorit(?:y|ies)|CHMP)\b`,
    String.raw`\bresearch\s+(?:product|drug|compound)\b|\bbeing\s+(?:prepared|readied)\s+for\s+(?:the\s+)?(?:FDA_*|EMA|MHRA|agency|regulators?)\b`,
    String.raw`\b(?:drug|product|development|clinical|pipeline|treatment)\s+candidate\b|\b(?:a|an)\s+(?:trial|study|pipeline)\s+(?:product|drug|medicine)\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not)\s+(?:yet\s+)?left\s+(?:the\s+)?(?:stage\s+of\s+)?(?:clinical\s+)?(?:trials|testing)\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+never)\s+(?:yet\s+|so\s+far\s+)?(?:got(?:ten)?|come|gone|moved|progressed|advanced|made\s+it)\s+(?:any\s+)?(?:further|farther|beyond|past)\s+(?:than\s+)?${STAGE}(?:trials|testing|studies|${PHASE})`,
    String.raw`\b(?:has|have)\s+(?:still\s+)?(?:yet\s+to|not\s+yet|n['’]t\s+yet)\s+(?:complet\w+|finish\w*|(?:get|got)\s+through|pass(?:ed)?)\s+(?:its\s+|their\s+|the\s+)?(?:late-phase|late-stage|phase\s+\w+|pivotal|clinical)\s+(?:development|trials?|stud(?:y|ies)|testing)\b`,
    String.raw`\bat\s+the\s+stage\s+of\s+${STAGE}(?:trials\b|testing\b|${PHASE})`,
    String.raw`\b(?:at|in)\s+(?:the|a)\s+(?:clinical\s+)?(?:trials?|testing|study|development(?:al)?)\s+(?:stage|phase)\b`,
    String.raw`\b(?:on\s+the\s+horizon|in\s+the\s+(?:works|offing|making)|around\s+the\s+corner|up-and-coming)\b`,
    String.raw`\bavailable\s+(?:only\s+)?to\s+(?:trial|study)\s+participants\b|\b(?:had|got|obtained|available)\s+(?:only\s+)?by\s+(?:joining|entering|enrol+ing\s+in|taking\s+part\s+in)\s+(?:an?|the|clinical)\s+(?:[\w-]+\s+){0,2}?(?:trials?|stud(?:y|ies))\b`,
    String.raw`\b(?:has|have)\s+(?:climbed|got|come|moved|advanced)\s+(?:as\s+far\s+as|to|into)\s+${PHASE}`,
    String.raw`\bpending\s+(?:\w+\s+)?(?:approval|review|decision)\b`,
    String.raw`\b(?:is|are|remains?)\s+(?:still\s+)?(?:one\s+of|among)\s+[^.;,]{3,50}?\bin\s+the\s+(?:[\w-]+\s+){0,2}pipeline\b`,
    String.raw`\bunder\s+(?:regulatory\s+|FDA_*\s+|EMA\s+|priority\s+|active\s+)?review\b`,
    String.raw`\b(?:had|available|accessible|obtained|offered|seen)\s+(?:only\s+)?(?:in|through|within)\s+(?:clinical\s+)?(?:trials|studies)\b(?=\s+(?:only|alone)\b|[.,;]|$)`,
    String.raw`\b(?:is|are|remains?)\s+${STILL}(?:stuck|held\s+up|in\s+limbo|stalled|on\s+hold)\b`,
    String.raw`\b(?:is|are)\s+on\s+course\s+for\s+(?:an?\s+|its\s+)?(?:filing|approval|submission|launch)\b|\b(?:is|are)\s+${STILL}at\s+(?:the\s+)?(?:FDA_*|EMA|MHRA|agency)(?=\s*(?:[,.;]|$|but\b))`,
    String.raw`\b(?:sits?|lies?|rests?)\s+(?:still\s+|now\s+)?(?:with|before|at)\s+(?:the\s+)?(?:regulators?|agency|FDA_*|EMA|MHRA|CHMP)\b`,
    String.raw`\b(?:is|are)\s+${STILL}(?:before|with|in front of|sitting with)\s+(?:the\s+)?(?:regulators?|agency|FDA_*|EMA|MHRA|CHMP)\b`,
  ].join('|'),
  'gi',
);
/** The regulator's, the maker's or the researchers' own doing: the drug stands behind the words, or is the only one in the sentence. */
export const DOING = new RegExp(
  [
    String.raw`\b(?:is|are)\s+${STILL}(?:reviewing|evaluating|considering|assessing|developing|testing|studying|investigating|trialling|weighing|working\s+on|mulling|looking\s+at)\b`,
    String.raw`\b(?:is|are)\s+${STILL}(?:seeking|applying\s+for|pursuing|asking\s+for)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:approval|authori[sz]ation|clearance|licen[cs]e)\b`,
    String.raw`\b(?:submission|filing|application|dossier)\s+(?:[\w-]+\s+){0,3}?(?:is|are)\s+${STILL}(?:in\s+preparation|being\s+(?:prepared|drawn\s+up|put\s+together|readied)|planned|in\s+the\s+(?:works|making|offing|pipeline)|on\s+its\s+way|to\s+(?:follow|come)|expected|due)\b`,
    String.raw`\b(?:trials?|studies|investigators|researchers|scientists|clinicians)\s+(?:are|is)\s+${STILL}(?:under\s+way|running|ongoing|continuing|testing|studying|evaluating|assessing|investigating|working\s+out|looking\s+(?:into|at)|exploring|trying)\b`,
    String.raw`\b(?:patients|participants|volunteers|people|adults|adolescents|children)\s+(?:are|is)\s+${STILL}being\s+(?:recruited|enrol+ed)\s+(?:in|into|for|to)\b`,
    String.raw`\b(?:is|are)\s+${STILL}waiting\s+for\s+${REGULATOR}\s+to\s+(?:decide|rule|pronounce|act)(?:\s+on)?\b`,
    String.raw`\b(?:has|have)\s+agreed\s+to\s+(?:look\s+at|review|consider|examine)\b`,
    String.raw`\b(?:keeps?|has\s+kept|is\s+keeping)\s+(?:the\s+)?(?:[\w-]+\s+){1,3}?waiting\b`,
    String.raw`\b(?:has|have)\s+(?:just\s+|now\s+|recently\s+|again\s+)*(?:extended|prolonged|begun|started|opened|resumed)\s+(?:its|the|their)\s+(?:\w+\s+)?review\s+of\b`,
    String.raw`\b(?:getting\s+ready|preparing|gearing\s+up|recruiting|enrol+ing)\s+(?:\w+\s+){0,2}?for\s+(?:its\s+|a\s+|the\s+)?(?:phase\s+\w+|pivotal|late-stage|registration)`,
    String.raw`\b(?:getting|making|readying|preparing)\s+(?:(?:an?|the|its)\s+(?:[\w-]+\s+)?(?:phase\s+\w+|pivotal|late-stage)\s+(?:programme|program|trial|study)\b|phase\s+\w+\b)`,
    String.raw`\b(?:getting|making|readying|(?<=\b(?:is|are)\s(?:now\s|currently\s)?)preparing)\s+(?=[^.;]{2,40}?\s(?:ready\s+)?for\s+(?:a\s+|its\s+|the\s+)?(?:phase\s+\w+|pivotal|late-stage))`,
    String.raw`\b(?:wants?|(?:has|have)\s+asked|asks?)\s+(?:Europe|Brussels|Washington|(?:the\s+)?(?:FDA_*|EMA|MHRA|EU|agency|regulators?|Commission))\s+to\s+(?:open|extend|widen|approve|clear|license|let)\b`,
    String.raw`\b(?:filings?|submissions?)\b(?=[^;,]{0,60}\s(?:(?:is|are)\s+(?:now\s+|still\s+)?(?:expected|planned|due|likely|foreseen|scheduled|on\s+the\s+cards|in\s+(?:preparation|sight))\b|(?:will|is\s+to|are\s+to)\s+follow\b))`,
    String.raw`\b(?:cannot|can['’]t|can\s+not)\s+(?:yet\s+|still\s+)?(?:get|obtain|have|receive|be\s+(?:had|obtained|given|prescribed|used))\b(?=[^.;]{0,60}\b(?:outside(?:\s+of)?|except\s+in|other\s+than\s+in)\s+(?:an?\s+)?(?:clinical\s+)?(?:trials?|stud(?:y|ies))\b)|\bcan\s+(?:only|so\s+far\s+only)\s+(?:get|obtain|have|receive|be\s+(?:had|obtained|given|prescribed|used))\b(?=[^.;]{0,40}\b(?:by\s+joining|through|in|within|inside)\s+(?:an?\s+)?(?:clinical\s+)?(?:trials?|stud(?:y|ies))\b)`,
    String.raw`\b(?:expects?|plans?|hopes?|means?|intends?)\s+to\s+bring\s+(?:it\s+|them\s+)?(?=[^.;]{0,40}?\b(?:before|to)\s+(?:the\s+)?(?:[\w-]+\s+)?(?:authorities|regulators?|agency|FDA_*|EMA|MHRA)\b)`,
    String.raw`(?<=\bwith\s(?:[\w-]+\s){0,2}?)(?:(?:phase\s+\w+|pivotal|late-stage)\s+)(?:trials?|stud(?:y|ies)|programmes?)\s+(?:still\s+|now\s+|currently\s+)?(?:under\s*way|ongoing|in\s+progress|recruiting|running)\b`,
    String.raw`\b(?:can|may)\s+(?:still\s+)?(?:enrol+|join|take\s+part)\b[^;]{0,30}\b(?:trials?|stud(?:y|ies))\s+of\b`,
    String.raw`\b(?:is|are|remains?)\s+(?:(?:fully|firmly)\s+)?(?:committed\s+to|intent\s+on)\s+(?:the\s+)?develop(?:ing|ment)\b`,
    String.raw`\b(?:phase\s+(?:[1-3]|I{1,3}|one|two|three)[ab]?(?:\s+(?:programmes?|programs?|trials?|studies))?|pivotal\s+(?:programmes?|programs?|trials?|studies))\b(?=(?:(?!\b(?:ended|complete\w*|finished|and\s+(?:is|are|was|were|has|have))\b)[^;]){0,90}\b(?:(?:has|have)\s+(?:yet\s+to|not(?:\s+yet)?)\s+(?:start(?:ed)?|beg[iu]n)\b|(?:is|are)\s+(?:still\s+|well\s+|now\s+)*(?:continuing|enrol+ing|recruiting|to\s+(?:start|begin|follow)|due\s+to|planned|expected\s+to\s+(?:start|begin|open)|under\s*way|ongoing|in\s+(?:full\s+)?swing|about\s+to|scheduled)))`,
    String.raw`\b(?:application|filing|submission|NDA|BLA|dossier)\b(?=[^;]{0,120}\b(?:(?:is|are)\s+${STILL}(?:before|with|under\s+review|pending|in\s+front\s+of|being\s+reviewed)|(?:still\s+|now\s+)?(?:sits?|lies?|rests?|waits?)\s+(?:with|before|at)|(?:has|have)\s+(?:just\s+|now\s+|recently\s+|also\s+)*been\s+(?:filed|submitted|lodged|handed\s+in|accepted)\b(?!,?\s+(?:and|then|but)\b)))`,
    String.raw`(?<!\b(?:safety|Cochrane|systematic|literature|evidence|medical|internal)\s)\breviews?\b(?=[^;]{0,120}\b(?:is|are|remains?)\s+${STILL}(?:ongoing|under\s+way|underway|in\s+progress|continuing|going\s+on|open|unfinished|pending|(?:not|n['’]t)\s+(?:yet\s+)?(?:finished|complete|over|done))\b)`,
    String.raw`\b(?:wait|waits|waiting|waited)\s+to\s+(?:hear|see|learn|find\s+out|know)\s+(?:what|whether|if|how|when)\s+(?:the\s+)?(?=(?:(?:US|EU|UK|drug|European|American|British)\s+)?(?:FDA_*|EMA|MHRA|TGA|PMDA|agency|regulators?|authorit(?:y|ies)|Commission|Washington|Brussels|London|Tokyo)\b)`,
    String.raw`\bregulatory\s+(?:decisions?|verdicts?|approvals?|reviews?|rulings?)\b(?=[^;]{0,60}\b(?:is|are)\s+(?:still\s+|yet\s+)*(?:outstanding|pending|awaited|due|to\s+come|expected)\b)`,
    String.raw`\b(?:FDA_*|EMA|MHRA|EU|US|agency|Commission|regulators?|CHMP)?['’]?s?\s?${REGULATOR_WORK}\s+on\b(?=[^;]{0,80}\b(?:is|are)\s+(?:still\s+|yet\s+)*(?:expected|pending|awaited|due|to\s+come|outstanding|open|anticipated)\b)`,
    String.raw`\b(?:is|are)\s+(?:still\s+)?expected\s+to\s+(?:rule|decide)\s+on\b`,
    String.raw`\b(?:has|have)\s+(?:just\s+|now\s+|recently\s+|also\s+)*(?:filed|submitted|applied|put\s+in|handed\s+in|sought)\b(?!\s+(?:a\s+)?(?:law|suit|report|data|results))`,
    String.raw`\b(?:has|have)\s+(?:just\s+|now\s+|recently\s+)*accepted\b(?=[^;]{0,80}\b(?:for|under)\s+(?:\w+\s+)?review\b)`,
    String.raw`\b(?:has|have)\s+asked\s+(?:the\s+)?(?:FDA_*|EMA|MHRA|regulators?|agency)\b(?!\s+to\s+(?:widen|extend|expand|broaden|lower|change|update|amend|remove|lift))`,
    String.raw`\b(?:plans?|intends?|expects?|aims?|is\s+set|are\s+set|is\s+due|is\s+planning|is\s+preparing|is\s+poised)\s+(?:to\s+|on\s+)?(?:submit|file|filing|seek|apply|hand\s+in|a\s+(?:\w+\s+)?(?:filing|submission))\b`,
    String.raw`\b(?:intends?|plans?|wants?|means?|is\s+going)\s+to\s+(?:take\s+(?:it|them|the\s+\w+|\w+)\s+to|turn\s+to|approach|apply\s+to|file\s+with|go\s+to)\s+(?:the\s+)?(?:\w+\s+)?(?:regulators?|FDA_*|EMA|agency|agencies|authorities)\b`,
    String.raw`\b(?:plans?|intends?|(?:is|are)\s+(?:preparing|planning|getting\s+ready|about|set|poised))\s+to\s+(?:take|move|bring|push|advance)\b(?=[^.;]{2,40}\s(?:in)?to\s+(?:an?\s+)?(?:[\w-]+\s+)?phase\b)`,
    String.raw`\b(?:plans?|intends?|expects?|aims?|hopes?|is\s+(?:set|due|planning|preparing|about)|are\s+(?:set|due|planning|preparing|about))\s+(?:to\s+|on\s+)?(?:start|begin|launch|open|run|starting|beginning|opening)\s+(?:an?\s+|its\s+|the\s+|their\s+)?(?:[\w-]+\s+){0,2}?phase\s+\w+(?:\s+(?:programmes?|programs?|trials?|stud(?:y|ies)))?`,
    String.raw`\bshould\s+(?:reach|go\s+to|be\s+(?:filed|submitted)|land\s+with)\b(?=[^;]{0,90}\b(?:FDA_*|EMA|MHRA|agency|regulators?|filing|submission|application)\b)`,
  ].join('|'),
  'gi',
);
/** "X, if approved, would be ...": said of what is not approved. */
export const IF_APPROVED =
  /\bif\s+(?:the\s+)?(?:FDA_*|EMA|agency|regulators?)\s+(?:gives?\s+(?:it\s+)?(?:its|their|the)\s+(?:blessing|okay|OK|nod|go-ahead|green\s+light|approval)|says?\s+yes|approves?\s+it)\b(?=[^;]{0,120}\b(?:would|will|could)\b|,\s+we['’]ll\b)|\b(?:if|once|should\s+it\s+be|when\s+and\s+if|assuming)\s+(?:(?:it|they)(?:['’]s|\s+(?:is|are|were))\s+)?(?:eventually\s+)?(?:approved|licen[sc]ed|cleared|authori[sz]ed)\b(?=[^;]{0,120}\b(?:would|will|could|may|might)\b)|\b(?:would|could|will)\b,?\s+(?:if|once)\s+(?:(?:it|they)(?:['’]s|\s+(?:is|are|were))\s+)?(?:approved|licen[sc]ed|cleared|authori[sz]ed)\b/gi;
/** Nobody has decided yet: the drug behind the words, or the one that the sentence is about. */
export const UNDECIDED = new RegExp(
  [
    String.raw`\b(?:has|have)\s+(?:not\s+(?:yet\s+|so\s+far\s+)?|never\s+|yet\s+to\s+|still\s+not\s+|still\s+to\s+)(?:approved?|licen[sc]ed?|authori[sz]ed?|clear(?:ed)?|registered|decided?\s+on|ruled?\s+on|passed\s+judgement)`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to|\s+never)\s+(?:yet\s+|so\s+far\s+)?let\s+(?=[^.;]{3,60}?\bon\s?to\s+(?:the|its)\s+(?:\w+\s+)?market\b)`,
    String.raw`\b(?:still|as\s+yet|so\s+far)\s+(?:unlicen[sc]ed|unapproved|unauthori[sz]ed)\b|\b(?:unlicen[sc]ed|unapproved|unauthori[sz]ed)\s+(?:as\s+yet|so\s+far|for\s+now|at\s+present|to\s+date)\b`,
    String.raw`\b(?:has|have)\s+yet\s+to\s+(?:grant|give|issue|deliver)\s+(?:it\s+|them\s+)?(?:the|an?|its|their)\s+(?:[\w-]+\s+)?(?:authori[sz]ation|approval|licen[cs]e|clearance|go-ahead)\b`,
    String.raw`\b(?:has|have)\s+(?:so\s+far\s+|twice\s+)?(?:declined|refused)\s+to\s+(?:approve|licen[cs]e|authori[sz]e|clear)\b`,
    String.raw`\b(?:has|have)n['’]t\s+(?:yet\s+)?(?:approved|licen[sc]ed|authori[sz]ed|cleared|decided\s+on|passed(?=\s+(?:it|them|\S+)\s+for\b))`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to|\s+never)\s+(?:yet\s+|so\s+far\s+)?(?:grant(?:ed)?|sanction(?:ed)?|allow(?:ed)?)(?=\s+(?:this|that)\s+(?:use|indication|approval)\b)`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to)\s+(?:yet\s+)?(?:pronounced|decide[d]?|rule[d]?|spoken|made\s+up\s+its\s+mind|had\s+its\s+say)\b`,
    String.raw`\b(?:has|have)\s+(?:so\s+far\s+|still\s+|to\s+date\s+)?(?:withheld|held\s+back)\s+(?:its|their|an?|any)\s+(?:\w+\s+)?(?:approval|licen[cs]e|authori[sz]ation|clearance)\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to)\s+(?:yet\s+)?(?:give[n]?|deliver(?:ed)?|announced?|reach(?:ed)?|hand(?:ed)?\s+down)\s+(?:its|their|an?|the)\s+(?:final\s+)?(?:verdict|decision|ruling|opinion|judge?ment|answer)\b|\b(?:remains?|is)\s+(?:still\s+)?undecided\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to|\s+never)\s+(?:yet\s+|so\s+far\s+)?(?:got(?:ten)?|get|ma[dk]e\s+it|come|passed|pass|cleared|clear|convinced|convince|won\s+over)\s+(?:(?:past|through|by)\s+)?(?:the\s+)?(?:FDA_*|EMA|MHRA|agency|regulators?)\b`,
    String.raw`\b(?:is|are|remains?)\s+(?:yet|still|left)\s+to\s+be\s+(?:decided|given|settled|ruled\s+on|determined)\b|\bup\s+to\s+(?:the\s+)?(?:FDA_*|EMA|regulators?)\b`,
    String.raw`(?<=\b(?:patients|people|doctors|dermatologists|adults|children|families|Americans|Europeans),?\s(?:\w+,\s)?(?:(?:with|of)\s(?:[\w-]+\s){1,3})?)(?:(?:have|has)\s+(?:still\s+|as\s+yet\s+|so\s+far\s+)?no|(?:are|is)\s+(?:\w+\s+)?without)\s+access\s+to\b`,
    String.raw`(?<=\b(?:patients|people|doctors|dermatologists|adults|children|families|Americans|Europeans|Britons)\s(?:[\w-]+\s){0,5}?)(?:cannot|can['’]t|can\s+not)\s+(?:yet|so\s+far|as\s+yet|still)\s+(?:obtain|get|buy|be\s+given)\b|(?<=\b(?:patients|people|doctors|dermatologists|adults|children|families|Americans|Europeans|Britons)\s(?:[\w-]+\s){0,5}?)(?:is|are)\s+(?:still\s+)(?:waiting\s+for|awaiting)\b(?!\s+(?:an?|its|their|his|her|more|data|results?)\b)`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+never|\s+yet\s+to)\s+(?:yet\s+|so\s+far\s+|ever\s+)?(?:made?\s+it\s+to|crossed\s+(?:over\s+)?to)\s+(?:the\s+)?(?=\w)`,
    String.raw`\b(?:is|are|remains?|stays?)\s+(?:still\s+|as\s+yet\s+)?(?:out\s+of|beyond(?:\s+the)?)\s+(?:their\s+)?reach\b`,
    String.raw`\bno\s+(?:(?:major|big|other|single)\s+)?(?:(?:drug\s+)?regulator|(?:health\s+|drug\s+)?(?:agency|authority)|country|market)(?:\s+in\s+(?:the\s+)?\w+)?\s+has\s+(?:yet\s+|so\s+far\s+|ever\s+)*(?:approved|licen[sc]ed|cleared|authori[sz]ed|passed\s+judgement|let\s+(?:it\s+)?through|let(?=\s[^.;]{3,60}?\bon\s?to\s+the\s+market\b)|okayed)`,
  ].join('|'),
  'gi',
);
/** "Is developed by two companies": said of marketed drugs too, so only the end of a development breaks it. */
export const IN_HANDS =
  /\bphase\s+\w+\s+(?:programmes?|programs?|trials?|stud(?:y|ies))\b(?=\s+(?:of|with)\s[^.;]{2,50}?\s(?:continues?|(?:is|are)\s+continuing|goes?\s+on|(?:is|are)\s+going\s+on)\b)|\b(?:is|are)\s+(?:steering|taking|guiding|running|shepherding|moving|carrying|pushing)\b(?=[^.;]{0,60}\s(?:through|into)\s+(?:an?\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,2}?(?:phase\b|late-stage\b|trials?\b))|\bphase\s+\w+\s+(?:programmes?|programs?|trials?|stud(?:y|ies)|development)\s+(?:(?:is|are)\s+(?:still\s+)?(?:continuing|going\s+on)\b|continues?\b|(?:goes|go|runs?|rolls?|presses)\s+(?:on\b|in\b|with\b))|\b(?:continues?|(?:is|are)\s+continuing|carr(?:y|ies)\s+on\s+with)\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,3}?(?:trials?|stud(?:y|ies)|programme|program|development)\b|\bphase\s+\w+\b(?=[^;]{0,90}\b(?:is|are)\s+(?:run|being\s+run|led)\b)|\b(?:is|are)\s+(?:being\s+)?(?:co-?developed|jointly\s+developed|developed)\s+(?:jointly\s+)?by\b|\b(?:is|are)\s+being\s+pushed\s+(?:on|ahead|forward)\b|(?<=^)(?:is|are)\s+(?:still\s+|now\s+)?(?:in\s+full\s+swing|under\s*way|ongoing|continuing)\b|(?<=^(?:The\s+|Its\s+)?)development\s+(?:(?:is|are)\s+(?:going\s+ahead|continuing|moving\s+(?:on|ahead|forward)|on\s+track)|continues|goes\s+(?:on|ahead))\b/gi;
