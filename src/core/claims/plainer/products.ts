/** Boxed warnings, classes, forms and packs. Words and the plainer ones that they come to: see `equivalents.ts`. */
import { equivalents } from './equivalents.ts';
import { DRUG, OF_PLACE, PACK, START } from './words.ts';

/** Boxed warnings and classes. */
export const CLASSES = equivalents(
  [String.raw`\b(?:filed|put|lumped|sorted)\s+under(?=\s)`, 'classed as'],
  [
    String.raw`${START}a\s+boxed\s+warning\s+(?:comes\s+with|is\s+(?:attached\s+to|carried\s+by|printed\s+on|part\s+of))\s+(?<what>[^.;]{4,70}?)(?=\s*\.?$)`,
    '$<what> has a boxed warning',
  ],
  [String.raw`\bbind\s+the\s+same\s+(?:molecule|target|protein),\s+(?=the\s)`, 'bind '],
  [
    String.raw`${START}(?:all\s+|every\s+)?(?<set>(?:[\p{L}-]+\s){0,2}?inhibitors?)\s+(?:(?:exist|come|are\s+(?:available|sold|made))\s+only\s+(?:as|in\s+the\s+form\s+of)\s+(?:tablets|pills|capsules)|(?:can\s+only\s+be|are\s+(?:all|only))\s+(?:swallowed|taken\s+by\s+mouth)|(?:is|are)\s+(?:a\s+tablet|tablets|pills))(?=\s*[.,;]|$)`,
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
  [
    String.raw`${START}${DRUG}\s+(?:contains?|is\s+based\s+on)\s+(?:an?\s+)?(?<what>steroid|cortisone|corticosteroid)(?=\s*[.,;]|$)`,
    '$<drug> is a $<what>',
  ],
  [
    String.raw`\b(?:carries|has|bears)\s+no\s+(?<topic>cancer|infection|heart|clot|stroke|lymphoma)\s+warning\b`,
    'has no boxed warning about $<topic>',
  ],
  [String.raw`\bis,\s+like\s+[^,;]{3,30},\s+(?=an?\s)`, 'is '],
  [String.raw`${START}the\s+active\s+(?:ingredient|substance)\s+(?:of|in)\s+${DRUG}\s+is\s+(?=an?\s)`, '$<drug> is '],
);

/** Packs. */
export const PACKS = equivalents(
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
);

const RISKS = String.raw`(?<risks>(?!no\b|not\b|nothing\b|neither\b|never\b)[\p{L} ,-]{4,60}?)`;

/** What a box warns of, told from the warning. */
export const BOXES = equivalents(
  [
    String.raw`${START}what\s+the\s+box\s+on\s+the\s+${DRUG}\s+label\s+warns\s+of\s+(?:is|are)\s+${RISKS}(?=\s*[.,;:]|$)`,
    '$<drug> has a boxed warning about $<risks>',
  ],
  [
    String.raw`${START}${RISKS}\s+(?:is|are)\s+(?:what|the\s+(?:subject|topic)\s+of)\s+the\s+boxed\s+warning\s+(?:on|of|for)\s+${DRUG}(?:\s+in\s+the\s+US)?(?:\s+is\s+about)?(?=\s*[.,;:]|$)`,
    '$<drug> has a boxed warning about $<risks>',
  ],
  [
    String.raw`${START}${RISKS}\s+make\s+up\s+the\s+boxed\s+warning\s+(?:shared\s+by|of|on)\s+(?:US\s+)?(?<set>[\p{L}-]+\s+inhibitors)\b`,
    '$<set> have a boxed warning about $<risks>',
  ],
  [
    String.raw`\bentered\s+(?:${OF_PLACE}\s+)?(?:pharmacies|the\s+(?:US\s+)?market)\s+(?:bearing|with|carrying)\s+(?:the|an?)\s+(?:class\s+)?(?=boxed\s+warning)`,
    'has a ',
  ],
  [
    String.raw`${START}an?\s+boxed\s+warning\s+is\s+found\s+on\s+(?<set>all\s[^.;]{4,50}?)(?:\s+marketed\s+in\s+the\s+US)?(?=\s*[.,;:]|$)`,
    '$<set> have a boxed warning',
  ],
);
