/** The words by which texts go by a document, call it the latest or say that it stands as it is. */

/** Ways to go by a document in the present. */
export const GOES_BY =
  /\b(?:according to|under|per|as (?:set out|laid down|recommended|stated|described) in|in line with|follow(?:s|ing)?|based on|bases?\s+(?:its|their)\s+\w+\s+on|(?:go|goes|guided|work|works)\s+(?:by|from|with)|rel(?:y|ies)\s+on|consistent with|in accordance with|going by|see|consult|refer to)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,4}$|\b(?:guidelines?|guidance|edition|version|document|text|report|parameter|recommendations?)\s+(?:(?:now|currently|still)\s+)?(?:in\s+(?:force|use|effect)|that\s+(?:counts?|applies|apply|stands?|holds?|matters?)|to\s+(?:follow|go\s+by|use))\b[^.;]{0,40}?\b(?:is|are|remains?)\s+(?:still\s+)?(?:[\w'’-]+\s+){0,5}$|\bwhat\s+[^,.;]{2,60}?\b(?:goes?\s+by|uses?|follows?|relies\s+on|works?\s+(?:by|from|with))\b[^,.;]{0,30}\b(?:is|are)\s+(?:still\s+)?(?:its|their|the)\s+(?:[\w'’-]+\s+){0,4}$/i;
export const STATES =
  /^[^.;:]{0,60}?\b(?:(?:is|are)\s+(?:still\s+)?what\s+[^.;]{2,60}?\b(?:goes?\s+by|uses?|follows?|relies\s+on|works?\s+(?:by|from|with))|(?:is|are|remains?)\s+(?:still\s+)?(?:the\s+)?(?:document|report|edition|version|guideline|guidance|text|one|word)s?\s+(?:to\s+(?:follow|go\s+by|use|consult)|in\s+(?:force|use)|that\s+(?:counts?|applies|stands?|holds?))|the\s+(?:edition|version|one|text)\s+(?:now\s+)?in\s+(?:force|use)|is\s+[\w'’]+\s+[\w'’]+['’]s\s+(?:current|latest|newest)|recommends?|advises?|states?|says?|lists?|suggests?|endorses?|calls? for|supports?|remains?|is still|are still|applies|apply|governs?|considers?|defines?|sets? out|is (?:the )?(?:current|latest|standard)|are (?:the )?(?:current|latest|standard)|place[sd]?|limits?|reserves?)\b/i;
/** The text itself tells that the document is of the past. */
export const PAST_EDITION =
  /\b(?:supersed\w*|replac\w*|since then|since been|earlier|older|old|former(?:ly)?|previous(?:ly)?|predat\w*|predecessors?|historic\w*|outdated|out of date|then[- ]current|updated (?:in|by|since|version)|at the time|originally|no longer|was|were|had|did|first\s+(?:edition|version)|draft|withdrawn|archived|unlike|compared|contrast|whereas|versus|until|changed|since)\b/i;

export const REVIEW = String.raw`(?:network meta-analys[ie]s|meta-analys[ie]s|systematic reviews?|reviews?|evidence\s+synthes[ie]s|evidence|(?:state|summary) of (?:the )?(?:knowledge|evidence))`;
export const GUIDELINE = String.raw`(?:guidelines?|guidance|recommendations?|update|edition|report|consensus|practice parameter|statement|version|text|chapter|document|advice)`;
export const NEWEST = String.raw`(?:latest|newest|most recent(?:\s+word)?|last\s+word|most up[- ]to[- ]date|most current|last)`;

const CHANGED = String.raw`(?:touched|updated|revised|rewritten|amended|altered|changed|renewed)`;
const UNCHANGED = String.raw`(?:unrevised|unchanged|untouched|unaltered|unamended)`;
/** Between "no guideline" and "since": whom and what it is for. A guideline on a part of the matter is another one. */
const ON_TOPIC = String.raw`(?:\s+(?:on|for|about|in|of|the|topicals?|systemics?|treatments?|treating|therap(?:y|ies)|adults?|children|childhood|pa?ediatric|atopic|dermatitis|eczema|AD|since|its|their|(?:19|20)\d{2}|reaffirming|it|${GUIDELINE})){0,12}?`;
const BRING_OUT = String.raw`(?:published|issued|brought\s+out|produced|released|put\s+out|written)`;

/** "Has not been updated since", "nothing has taken its place", "has stood unrevised": no later one is known. */
const STANDING = [
  String.raw`no\s+(?:later|newer|more recent|other)\s+(?:document|guidelines?|edition|text|version)\s+has\s+(?:yet\s+)?(?:replaced|superseded|taken\s+(?:its|the)\s+place)`,
  String.raw`no\s+(?:later|newer|more recent|further|subsequent)\s+(?:[\w-]+\s+){0,2}?(?:update|edition|version|guidelines?|guidance|recommendations?|review|revision|meta-analysis)s?`,
  String.raw`(?:no|nothing)\s+(?:[\w'’-]+\s+){0,8}?(?:newer|more\s+recent|later)\s+than\b(?=[^.;]{0,60}\b(?:19|20)\d{2}\b)`,
  String.raw`(?:has|have)(?:\s+not|n['’]t|\s+never)\s+(?:yet\s+)?(?:been\s+)?(?:replaced|superseded)`,
  String.raw`no\s+(?:[\w-]+\s+){0,2}?(?:network\s+)?meta-analysis\s[^.;]{0,70}?has\s+(?:appeared|been\s+published|come\s+out|followed)(?=\s+since\b)`,
  String.raw`(?:has|have)(?:\s+not|n['’]t|\s+never)\s+(?:yet\s+|since\s+)?been\s+${CHANGED}`,
  String.raw`(?:has|have)(?:\s+not|n['’]t|\s+never)\s+(?:yet\s+|since\s+)?${CHANGED}(?:\s+(?:a\s+word|anything)\s+(?:of|in))?(?=\s+(?:its|their|the)\s+(?:[\w-]+\s+){0,4}?${GUIDELINE}\b|\s+(?:it\b|since\b))`,
  String.raw`no\s+(?:[\w-]+\s+){0,2}?(?:update|revision|new guideline|new guidance)s?(?=\s[^.;]{0,60}?\bsince\b)`,
  String.raw`nothing\s+has\s+(?:yet\s+|since\s+|so\s+far\s+)?(?:taken\s+its\s+place|(?:replaced|superseded|taken\s+the\s+place\s+of)\s+(?:it\b|(?:the|its|their|this|that|[\w/]+['’]s)\s+(?:[\w/'’-]+\s+){0,4}?(?:${GUIDELINE}|series|sections)))`,
  String.raw`(?:has|have)\s+no\s+successor`,
  String.raw`(?:has|have)\s+(?:stood|remained|stayed|gone)\s+${UNCHANGED}`,
  String.raw`(?:remains?|stands?|stays?|is|are)\s+(?:still\s+)?${UNCHANGED}\s+since`,
  String.raw`(?:still\s+)?stands?\s+(?:just\s+|exactly\s+)?as\s+(?:it\s+was\s+|they\s+were\s+)?(?:first\s+)?(?:written|published|issued)`,
  String.raw`(?:has|have)\s+left\s+(?:its|their|the)\s+(?=[^.;]{3,60}?\b(?:as\s+(?:it|they)\s+(?:was|were|is|are)|${UNCHANGED})\b)`,
  String.raw`(?:has|have)(?:\s+not|n['’]t|\s+never)\s+(?:yet\s+|since\s+)?${BRING_OUT}\s+(?:an?|any|another)\s+(?:[\w-]+\s+){0,3}?${GUIDELINE}(?=${ON_TOPIC}\s+since\b)`,
  String.raw`(?:has|have)\s+(?:said\s+nothing|been\s+silent|not\s+spoken)(?:\s+(?:new|more|further))?(?=${ON_TOPIC}\s+since\s+(?:\w+\s+)?\d{4}\b)`,
  String.raw`(?:has|have)\s+(?:since\s+)?${BRING_OUT}\s+(?:no|nothing)\b(?:\s+(?:\w+\s+)?${GUIDELINE})?(?=${ON_TOPIC}\s+since\b)`,
].join('|');

export const STANDS = new RegExp(String.raw`\b(?:${STANDING})\b`, 'i');

/** In the order in which they are tried; the group tells in which way a document is called the latest. */
export const LATEST = new RegExp(
  String.raw`\b(?:the|its|their|[’']s|[’'])\s*(?:${NEWEST})\s+(?:[\w/-]+\s+){0,4}?(?<noun>${REVIEW}|${GUIDELINE})\b|\b(?<current>current)\s+(?:[\w/-]+\s+){0,3}?${GUIDELINE}\b|\bcurrent\s+state\s+of\s+(?<state>knowledge|the evidence|evidence)\b|\b(?:${REVIEW}|${GUIDELINE})\b[^.;]{0,60}?\b(?:is|are|remains?)\s+(?:still\s+)?(?<last>(?:the|[\w]+['’]s)\s+${NEWEST}|the\s+(?:edition|version|document|text|one)\s+(?:that\s+(?:counts|applies|stands|holds)|in\s+force|to\s+(?:follow|go\s+by)))\b(?=\s+(?:today|now|on|for|of|in|there|one|available|so|to)\b|\s*[.,;]|$)|\b(?<goesby>(?:still|currently|now|today|to\s+this\s+day)\s+(?:goes?\s+by|works?\s+(?:with|from|by)|relies\s+on|rely\s+on|follows?|uses?|sticks?\s+(?:to|with)|stands?\s+by|keeps?\s+to|builds?\s+on|refers?\s+to))\s+(?:its|the|their)\s+(?=[^.;,]{0,60}?\b(?:19|20)\d{2}\b)|\b(?:${GUIDELINE}|sections?|series)\b[^.;]{0,40}?\b(?:19|20)\d{2}\b[^.;]{0,20}?\b(?:is|are)\s+(?:still\s+)?(?<what>what\s+[^.;,]{3,40}?\s(?:goes?\s+by|follows?|uses?|works?\s+with|relies\s+on))|\b${GUIDELINE}\s+that\s+[^.;,]{3,60}?(?<force>in\s+force|in\s+use|now\s+valid)(?=,?\s+(?:the\s+one|that|those)\s+(?:of|from)\s+(?:19|20)\d{2}\b)|\b(?:${GUIDELINE})\b[^.;]{0,60}?\b(?:is|are)\s+(?<still>still\s+(?:that|those|the\s+(?:one|text|version))\s+(?:of|from))(?=\s+(?:19|20)\d{2}\b)|\b(?<stands>${STANDING})\b`,
  'gi',
);

/** "The guideline on acne", "for phototherapy", "its phototherapy guidance": on another matter than the treatment of the disease. */
export const ON_ANOTHER_MATTER = new RegExp(
  String.raw`\b(?:${GUIDELINE}|nothing)\s+(?:on|for|about)\s+(?:the\s+|its\s+|their\s+)?(?!(?:topicals?|systemics?|treat\w*|manag\w*|care|therap\w*|drugs?|medic\w*|adults?|adolescents?|child\w*|pa?ediatric\w*|infants?|babies|young|atopic|eczema|AD|dermatitis|moderate\S*|severe|mild\S*|patients?|people|oral|biologics?|JAK|disease|condition|this|that|these|it|use|us|US|UK|clinic\w*|whole|skin|doctors?|GPs?)\b)[a-z]|\bphoto(?:therapy|dynamic)\s+${GUIDELINE}`,
  'i',
);
/** A paper of the writer's own. */
export const OWN_PAPER =
  /\b(?:our|this|my|your)\s+(?:[\w-]+\s+)?(?:leaflet|page|handout|site|website|article|sheet|booklet|policy|protocol|formulary|chapter|blog)\b/i;
/** What has no later one is a document, and the sentence tells which. */
export const NAMES_DOCUMENT = new RegExp(String.raw`\b(?:${GUIDELINE}s?|${REVIEW}|series|sections|[A-Z]{2,}\d{2,})\b`);

/** "Since they were first published in 2022", "as it was written": when it came out, not when the sentence speaks. */
export const SINCE_IT_WAS = /\b(?:since\s+(?:it|they|its|their|being)|as\s+(?:it|they)\s+(?:was|were))\b[^,;]*/gi;
/** "The last guideline of the house came out in 2014." */
export const LAST_OUT = new RegExp(
  String.raw`\b${NEWEST}\s+(?:[\w/-]+\s+){0,4}?(?:${GUIDELINE}|network\s+meta-analysis)\b(?![^;]{0,120}\b(?:before|until|when|then|at the time|and)\b)[^,;]{0,50}?\b(?:appeared|came\s+out|(?:was|were)\s+(?:published|issued|released)(?:\s+by\s+(?:the\s+)?[\w.]+)?)\s+in\s+(?:19|20)\d{2}\W*$`,
  'i',
);
