/** The words by which texts say from which age a drug may be used, for whom only, and for whom not. */
import { APPROVAL, APPROVED } from '../reading/cues.ts';

/** Words of a label that need no name beside them: of whatever drug was spoken of right before. */
export const OF_NOBODY =
  /\bqualif(?:y|ies)\s+(?:for\s+it\s+)?(?:from|at|once)\b|\b(?:outside|beyond|within)\s+the\s+(?:labelled|licen[sc]ed|approved)\s+age|\bdraws?\s+the\s+line\s+at\b/i;

/** Words that make an age a labelled one. */
export const LICENSING = new RegExp(
  [
    String.raw`(?<![\w-])${APPROVED}\b`,
    String.raw`\b${APPROVAL}\b`,
    String.raw`\b(?:limited|restricted|reserved|confined|open|closed)\s+(?:in\s+(?:the\s+)?[A-Z]\w*(?:\s+[A-Z]\w+)?\s+)?to\b|\breserved\s+for\b`,
    String.raw`\b(?:may|can|could)\s+(?:now\s+|only\s+|not\s+|also\s+|still\s+|so\s+far\s+)*(?:be\s+)?(?:used|given|prescribed|taken|had|offered|treated|started|applied|put|prescribe|give|have|use|take|receive|get|start)\b`,
    String.raw`\b(?:cannot|can['’]t|mustn['’]t|must\s+not|may\s+not|should(?:n['’]t|\s+not)|should)\s+(?:yet\s+|still\s+|so\s+far\s+|currently\s+)*(?:be\s+)?(?:used|given|prescribed|taken|treated|offered|started|had|have|use|take|receive|get|give|prescribe|offer|start)\b`,
    String.raw`\b(?:the\s+)?(?:\w+\s+)?labels?\s+(?:starts?|begins?|covers?|stops?)\b`,
    String.raw`\bon\s+(?:the|its)\s+(?:[\w-]+\s+){0,2}?label\b`,
    String.raw`\b(?:starts?|begins?)\s+(?:at|from)\b`,
    String.raw`\b(?:has|have)\s+been\s+developed\s+(?:specifically\s+|solely\s+|only\s+)?for\b`,
    String.raw`\b[Ii]ts\s+(?:licen[cs]ed\s+|approved\s+)?use\s+is\b(?=[^.;]{3,140}\b(?:from|patients|aged|years)\b)`,
    String.raw`\b(?:for\s+use|used)\s+(?:only\s+|exclusively\s+|solely\s+)?(?:in|by)\b|\bused\s+(?:on|for|against)\b(?=[^.;]{2,60}\bby\s+(?:people|patients|anyone|those|adults|children|adolescents|teen)|[^.;]{2,110}\sin\s+(?:adults|children|adolescents|people\s+aged|patients\s+aged)\b)|\bused\s+to\s+(?:treat|control|manage|relieve|ease)\b|\b(?:is|are)\s+prescribed\b`,
    String.raw`\b(?:included|covered|excluded|left\s+out|shut\s+out)\b|\blets?\b|\btreats?\b|\brelieves?\b`,
    String.raw`\ballows?\b|\b(?:labels?|licen[cs]e|approval|indication|authori[sz]ation)\s+(?:\w+\s+){0,3}?covers?\b|\bextends?\s+to\b|\bapplies\s+to\b|\bextend\s+to\b|\bapply\s+to\b|\bbeen\s+(?:extended|widened|broadened|opened)\s+to\b`,
    String.raw`(?:\b(?:is|are)|['’]s)\s+(?:only\s+|just\s+|solely\s+|meant\s+|intended\s+|suitable\s+|strictly\s+|not\s+)*for\b(?!\s+(?:the|use))`,
    String.raw`\b(?:are|is)\s+(?:the\s+)?(?:only\s+)?(?:patients|people|ones|group)\s+for\s+whom\b`,
    String.raw`\b(?:lower|minimum)\s+(?:age|limit)\b|\bage\s+limit\b|\bthe\s+youngest\b|\bable\s+to\s+use\b|\beligible\b|\bqualif(?:y|ies)\s+(?:for|from|at|once)\b|\boff[- ]limits\b|\bout\s+of\s+bounds\b|\badults?-only\b|\b(?:is|are)(?:\s+not|n['’]t)\s+(?:yet\s+)?an?\s+(?:option|possibility|choice)\s+for\b|\bcomes?\s+in\s+no\s+(?:[\w-]+\s+){0,2}?(?:strength|form|version)\b|\bout\s+of\s+luck\b|\bmake\s+do\s+without\b|\b(?:must|(?:has|have|needs?)\s+to)\s+wait\b[^.;,]{0,30}?\suntil\b|\btoo\s+young\b|\bstops?\s+short\s+of\b`,
    String.raw`\b(?:must|(?:has|have)\s+to|needs?\s+to)\s+(?:first\s+)?(?:be|have\s+turned)\b(?=.{0,60}\b(?:to|before\s+(?:\w+\s+){1,2}(?:can|may|could))\s+(?:use|take|have|receive|get|start|qualify|be\s+(?:treated|given|prescribed|offered|started))\b)`,
    String.raw`\bto\s+(?:be\s+(?:given|prescribed|offered|treated\s+with)|receive|get|use|have|qualify\s+for)\b(?=[^.;]{0,90}\b(?:must|(?:has|have)\s+to|needs?\s+to)\s+be\b)`,
    String.raw`\b(?:labels?|labelling|labeling|licen[cs]e|approval|indication|authori[sz]ation)\s+(?:[\w-]+\s+){0,4}?(?:keeps?(?!\s[^.;]{2,50}\s(?:away|back)\b)|reserves?|restricts?|limits?|confines?|stops?|ends?|starts?|begins?|does\s+not\s+(?:go|reach|extend)|do\s+not\s+(?:go|reach|extend)|goes\s+no|goes|reaches|excludes?|bars?|rules?\s+out|leaves?\s+out|shuts?\s+out)\b`,
    String.raw`\b(?:FDA_*|EMA|MHRA|TGA|PMDA|Commission|Agency|Canada|regulators?|agency|rules|regulations|law)\s+(?:still\s+|currently\s+)?(?:limits?|restricts?|confines?|reserves?)\b`,
    String.raw`\b(?:sets?|puts?|draws?|fix(?:es)?)\s+(?:the|its|a)\s+(?:[\w-]+\s+){0,2}?(?:limit|line|bar|threshold|floor|age)\b`,
    String.raw`\b(?:is|are)\s+an?\s+(?:\w+\s+)?(?:option|choice|possibility|treatment|medicine|drug|therapy|cream|ointment|tablet|pill|injection)\s+(?:only\s+|just\s+|solely\s+)?for\b`,
    String.raw`\b(?:is|are)\s+(?:only\s+)?(?:given|offered|available|prescribed)\s+(?:only\s+)?to\b(?=[^.;]{0,60}\b(?:only|alone|nobody|no\s+one)\b)|(?<=\bonly\s)(?:given|offered|available|prescribed)\s+to\b`,
    String.raw`\b(?:is|are)(?:\s+not|n['’]t)\s+(?:yet\s+)?available\s+(?:to|for)\b`,
    String.raw`\bkeeps?(?<=\b(?:labels?|labelling|licen[cs]e|approval|indication|FDA_*|EMA|MHRA|regulators?|agency)\b,?(?:\sby\scontrast,)?\s(?:still\s|now\s)?keeps?)\s+(?:[^\s.;]+\s+){1,4}?(?:away|back)\s+from\b`,
    String.raw`\b(?:do(?:es)?\s+not|don['’]t|doesn['’]t)\s+(?:yet\s+)?qualify\b|\bnot\s+(?:yet\s+)?opened\s+(?:\S+\s+){1,3}?to\b`,
    String.raw`\buse\s+(?:may|can)\s+(?:begin|start)\b|\b(?:may|can)\s+(?:begin|start)\s+(?:as\s+early\s+as|from|at)\b`,
    String.raw`(?<=^\W*(?:[Ff]or|[Ii]n)\s[^,;.]{3,60},?\s(?:you|patients|people|children|they|one)\s)(?:must|(?:has|have)\s+to|needs?\s+to)\s+be\b`,
    String.raw`\b(?:wants?|requires?|expects?|asks)\s+(?:an?\s+|the\s+|your\s+)?(?:child(?:ren)?|patients?|users?|people|kids?|teenagers?|babies)\s+to\s+(?:be|have\s+turned)\b|\b(?:must|(?:has|have|needs?)\s+to)\s+(?:first\s+)?(?:be|have\s+turned)\b(?=.{0,60}\s(?:for|before)\s+(?:it|them|\w+(?:\s+(?:cream|ointment|tablets|injections?))?)\s*(?:[.,;)]|$))`,
    String.raw`\b(?:falls?|lies?|remains?|stays?|is|are)\s+(?:still\s+|well\s+)?(?:outside|beyond)\s+(?:of\s+)?(?:the|its)\s+(?:[\w-]+\s+){0,3}(?:labels?|labelling|labeling|licen[cs]e|approval|indication|authori[sz]ation|(?:labelled|licen[sc]ed|approved)\s+age(?:s|\s+range|\s+group)?)\b`,
  ].join('|'),
  'gi',
);
/** "It is not known whether X is safe and effective in children younger than 12": labels say so of ages they do not cover. */
export const NOT_KNOWN =
  /\b(?:not\s+(?:yet\s+)?known|unknown|n['’]t\s+known|(?:not|never|n['’]t)\s+(?:yet\s+)?been\s+(?:established|studied|tested)|not\s+(?:yet\s+)?established)\b/i;
/** "..., but only for adults": the verb is the one of the clause before. */
export const ONLY_FRAGMENT =
  /^(?:only|just|solely|exclusively)\s+(?:for|in|to)\s|^(?:for|in|to)\s+[^,;]{3,40}\s(?:only|alone|exclusively)\W*$/i;
/** "..., but not in children". */
export const FRAGMENT =
  /^(?:but\s+)?not\s+(?:(?:yet\s+)?(?:in|for|to)\b|(?:adolescents|children|teen\w*|infants|babies|minors|toddlers|(?:people|patients|those)\s+(?:under|below|younger))\b)|^(?:and\s+)?(?:neither|nor)\s+(?:is|are)\b/i;
/** A place in a list or table that tells for whom, without a verb. */
export const VERBLESS =
  /^(?:[^:]{0,40}:\s*)?(?:for\s+|in\s+)?(?:only\s+|just\s+)?(?:patients|people|adults|children|adolescents|teenagers|grown-ups|those|everyone|anyone|from|aged?|\d)/i;
export const DENIED_BEFORE =
  /\bno\s+$|\b(?:not|never|yet\s+to|nobody|no one|none|nothing|neither|nor|cannot|without|exclud(?:es?|ed|ing)|eludes?|except|closed to|(?:off[- ]limits|out of bounds) (?:to|for|below|under)|stops? short of|short of|(?:goes?|reach(?:es)?|extends?)\s+no\s+(?:lower|further|younger)\s+than|rules? out|shuts? out|leaves? out|barred|no\s+(?:\w+\s+){0,2}?(?:approval|licen[cs]e|strength|dose|use|indication|teenager|child|adolescent))\b(?!\s+only)|n['’]t\b/i;
export const DENIED_AFTER =
  /^[^,;.]{0,30}?\b(?:(?:is|are|being|be|been)\s+)?(?:not\s+(?:yet\s+)?(?:included|covered|allowed|eligible|licen[sc]ed|approved|labelled)|should\s+wait|left out|shut out|excluded|barred|(?:ha(?:ve|s)|must)\s+(?:still\s+)?(?:to\s+)?wait|off[- ]limits|too young|falls?\s+(?:outside|below)|outside|off[- ]label|(?:still\s+|have\s+to\s+)?a?wait(?:s|ing)?|cannot|can['’]t|may\s+not|must\s+not|can\s+not|mustn['’]t|(?:is|are)(?:\s+not|n['’]t)(?=\s*(?:[.;]|$)))\b/i;
/** A dose, an interval or a device may have an age of its own. */
export const DOSING =
  /\b(?:every|weekly|monthly|(?:\d+|two|four|eight)[- ](?:weekly|week|mg|times)|once(?!\s+(?:(?:an?|the|your|their|his|her)\s+(?:child|baby|kid|infant|toddler|patient|son|daughter)|they|he|she|it)\b)|twice|dos(?:e|es|ing|age)|regimen|interval|maintenance|\d+\s?mg|together with|monotherapy|intravenous|intralesional|generics?(?!\s+name)|biosimilar|autoinjector|pre-?filled|pens?|syringes?|high-dose|low-dose|tubes?|grams?|per\s+(?:day|week)|fingertip)\b(?!\s+(?:limited|restricted|reserved|confined|only))/i;
const EXCLUSIVE_WORDS = String.raw`(?:only|solely|exclusively|strictly|just|none but|nobody but|no one but|limited to|restricted to|reserved for|confined to)`;
export const EXCLUSIVE = new RegExp(String.raw`\b${EXCLUSIVE_WORDS}\b`, 'i');
export const EXCLUSIVE_BEFORE = /\b(?:only|solely|exclusively|strictly|nobody but|no one but|none but)\s+(?:\w+\s+){0,2}$/i;
export const YOUNGER_OUT =
  /\b(?:nobody|no one|none|not (?:be \w+ )?(?:in|for|to|by) any(?:body|one)|not (?:meant|intended|suitable|approved|licen[sc]ed) for|nobody else|and not)\s+(?:who is\s+)?younger\b|\b(?:children|adolescents|teenagers|minors|younger (?:people|patients|children)|the young)\b[^.;]{0,30}\b(?:left out|shut out|excluded|not (?:yet )?included|have to wait|must wait)\b|\band\s+there\s+it\s+(?:ends|stops)\b|\bnobody\s+under\b|\band\s+(?:for\s+|in\s+)?(?:no\s+one|nobody)\s+else\b|\bno\s+(?:younger|sooner|earlier)\b/i;
/** "One has to be an adult": the words draw the bound by themselves. */
export const MUST_BE = /\b(?:must|(?:has|have)\s+to|needs?\s+to)\s+(?:first\s+)?(?:be|have)\b/i;
/** "The label keeps X for adults". */
export const KEEPS =
  /\b(?:labels?|labelling|labeling|licen[cs]e|approval|indication|authori[sz]ation|FDA_*|EMA|MHRA|TGA|PMDA|Commission|Canada|regulators?|agency)\s+(?:[\w-]+\s+){0,4}?(?:keeps?|reserves?|restricts?|limits?|confines?|stops?|ends?|starts?|begins?)\b/i;
export const OF_TRIALS =
  /\b(?:participants?|enrol\w*|tested|studied|recruit\w*|in\s+(?:the\s+|a\s+|this\s+|that\s+|clinical\s+|its\s+|pivotal\s+|two\s+|phase\s+\w+\s+)*(?:trials?|study|studies)|(?:trials?|studies|study)\s+(?:NCT\d+\s+)?(?:in|of|with|among|tested|included|enrolled|for|are|is))\b/i;
export const YOUNGER =
  /\b(?:child(?:ren)?|adolescents?|teen\w*|paediatric|pediatric|kids?|infants?|bab(?:y|ies)|young people|(?:under|from|aged?)\s+1?\d\b)/i;
export const OF_THE_LICENCE = new RegExp(
  String.raw`\b(?:${APPROVED}|${APPROVAL}|labels?|meant|intended|(?:is|are)\s+(?:only\s+)?for|prescription medicine|used to \w+|treats?|relieves?)\b`,
  'i',
);
