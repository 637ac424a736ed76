/** The words by which texts say what guidance makes of a drug, and where the drug stands beside them. */
import { LEANING_CUES, ORDER_CUES } from './leaningCues.ts';
import { EXCLUSIVE_CUES } from './exclusive.ts';

export type Stance = 'for' | 'strongly' | 'conditionally' | 'not-for' | 'against' | 'silent' | 'only' | 'first-line' | 'agree';

export interface StanceCue {
  readonly stance: Stance;
  /** Where the drug stands; nearby: in the clause before, in the row of the table, in the sentence before. */
  readonly drug: 'behind' | 'before' | 'nearby';
  readonly pattern: RegExp;
}

const NOT = String.raw`(?:\s+not|n['’]t|\s+never)(?:\s+(?:yet|so far|currently|at present|now|generally|even|to date|as yet))*`;
const LIKE = String.raw`(?:recommend|endorse|support|back|favou?r|advocate|accept|advise|suggest|fund|approve)`;
const LIKED = String.raw`(?:recommended|endorsed|supported|backed|favou?red|advocated|accepted|advised|suggested|funded|approved)`;
const HOW = String.raw`(?:(?:strongly|firmly|conditionally|weakly|explicitly|formally|also|both|now|all|jointly)\s+)*`;
const TREAT = String.raw`(?:address|assess|apprais|consider|evaluat|cover|comment|review|discuss|mention|includ|examin|rul|decid|pronounc|look)\w*`;
const ADVICE = String.raw`(?:recommendations?|guidance|advice|positions?|mention|statements?|comments?|verdicts?|views?|opinions?|appraisals?)`;

/** "That the AAD strongly recommends", "recommended by", "with a recommendation from". */
const LIKES = String.raw`(?:(?:that\s+|which\s+)?(?:the\s+)?[\w/]+(?:['’]s)?(?:\s+[\w/]+){0,3}?\s+(?:(?:has|have)\s+(?:strongly\s+)?(?:recommended|endorsed|supported|backed)|(?:strongly\s+)?(?:recommends?|endorses?|supports?|backs|pays?\s+for|funds?|covers?))|(?:strongly\s+)?(?:recommended|endorsed|backed|supported)\s+by|with\s+an?\s+(?:strong\s+|conditional\s+|positive\s+)?(?:\w+\s+)?(?:recommendation|appraisal|verdict)(?:\s+(?:from|by))?|(?:that|which)\s+(?:can\s+be|is)\s+(?:given|had|prescribed|offered|funded|paid\s+for|available)\s+(?:on|by|through|under))`;

/** In the order in which they are tried: what denies comes before what affirms. */
export const STANCE_CUES: readonly StanceCue[] = [
  // Silence.
  {
    stance: 'silent',
    drug: 'behind',
    pattern: new RegExp(
      String.raw`\b(?:has|have)(?:${NOT}\s+|\s+yet\s+to\s+)(?:${TREAT}|(?:issued?|publish(?:ed)?|reach(?:ed)?|come\s+to|gi(?:ve|ven))\s+(?:(?:any|an?|its|the|final|formal|positive)\s+){0,3}(?:${ADVICE}|decision)|taken?\s+a\s+(?:view|stand|position)|made?\s+(?:a|any)\s+${ADVICE}|ma[dk]e\s+up\s+its\s+mind|weigh(?:ed)?\s+in|taken?\s+up|add(?:ed)?)(?:\s+(?:on|for|about|of|upon|at))?\b(?:\s+(?:whether|if)\s+(?:to|or\s+not\s+to|it\s+(?:will|should))\s+(?:recommend|fund|back|endorse|support|offer|accept)\b)?`,
      'gi',
    ),
  },
  {
    stance: 'silent',
    drug: 'behind',
    pattern: new RegExp(
      String.raw`\b(?:makes?|gives?|offers?|has|have|contains?|provides?|takes?|includes?|holds?)\s+no\s+(?:\w+\s+)?${ADVICE}\b`,
      'gi',
    ),
  },
  {
    stance: 'silent',
    drug: 'behind',
    pattern:
      /\b(?:(?:is|are|remains?|stays?|keeps?)\s+(?:still\s+|so far\s+)?silent|(?:says?|contains?|holds?|includes?)\s+nothing|(?:has|have)\s+said\s+nothing|(?:does|do)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:mention|cover|include|address|discuss|list|consider|name|contain|deal with|treat of|speak of|comment on|say anything (?:on|about))|omits?|leaves?\s+out|ignores?|passes?\s+over)\b/gi,
  },
  {
    stance: 'silent',
    drug: 'behind',
    pattern:
      /\b(?:appraisal|assessment|evaluation)\s+of\s+(?=[^.;]{3,90}\b(?:is|are|remains?)\s+(?:still\s+|currently\s+|now\s+)*(?:in\s+progress|ongoing|under\s+way|underway|unfinished|open|not\s+(?:yet\s+)?(?:finished|complete|over|done))\b)/gi,
  },
  {
    stance: 'silent',
    drug: 'behind',
    pattern: /\b(?:is|are)\s+(?:still|currently|now)\s+(?:appraising|assessing|evaluating|considering|reviewing|deliberating)\b/gi,
  },
  {
    stance: 'silent',
    drug: 'behind',
    pattern:
      /\bno\s+(?:[\w/]+\s+){0,4}?(?:guidelines?|guidance|recommendations?|appraisals?)\s+(?:yet\s+|so far\s+|currently\s+|has yet\s+|have yet\s+)?(?:(?:mentions?|covers?|addresses|discusses|includes?|recommends?|endorses?|supports?|lists?|exists? (?:on|for)|on|for|about|is available (?:on|for))\b)/gi,
  },
  {
    stance: 'silent',
    drug: 'behind',
    pattern:
      /\b(?:guidance|recommendations?|verdict|decision|appraisal|advice|ruling|answer)\s+(?:from\s+(?:the\s+)?[\w/]+\s+)?on\s+(?=[^.;]{3,60}\b(?:(?:is|are|remains?)\s+(?:still\s+|yet\s+)?(?:awaited|pending|outstanding|expected|to come|due|not (?:yet )?(?:out|available|published|known)|lacking|missing)|(?:is|are)n['’]t\s+(?:yet\s+)?(?:out|available|published|known|there))\b)/gi,
  },
  {
    stance: 'silent',
    drug: 'behind',
    pattern:
      /\bmakes?\s+of\s+(?=[^.;]{3,60}\b(?:is|remains)\s+(?:still\s+|yet\s+)?(?:to\s+be\s+(?:decided|seen|settled)|open|undecided|unknown|not\s+(?:yet\s+)?(?:known|decided))\b)|\bleaves?\s+(?=\S+(?:\s+\S+){0,2}\s+out\b)/gi,
  },
  {
    stance: 'silent',
    drug: 'before',
    pattern:
      /\b(?:(?:is|are|remains?)\s+(?:still\s+|so far\s+|entirely\s+)*(?:missing|absent|left out|omitted|nowhere)(?!\s+(?:from|in)\s+[^.;,]{2,25}['’]s\s+(?:list\s+of\s+)?strong\b)|(?:does|do)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:appear|figure|feature|come up)|(?:still\s+)?await(?:s|ing)?\s+(?:an?\s+|its\s+)?(?:[\w-]+\s+){0,2}(?:appraisal|guidance|recommendation|verdict|decision|ruling|answer)|(?:has|have)(?:\s+not|n['’]t|\s+yet\s+to|\s+never)\s+(?:yet\s+)?(?:ma[dk]e|found|find|got|get|work(?:ed)?)\s+(?:it|its\s+way|their\s+way|a\s+place)\s+(?:in)?to\b|(?:has|have)\s+no\s+(?:place|mention|entry)\s+in|(?:is|are)\s+(?:still\s+|currently\s+)+(?:being\s+)?(?:appraised|assessed|evaluated|under appraisal|under review|in appraisal))\b/gi,
  },
  {
    stance: 'silent',
    drug: 'before',
    pattern: new RegExp(
      String.raw`\b(?:(?:is|are)${NOT}|(?:has|have)(?:${NOT}|\s+yet\s+to)\s+(?:been|be))\s+(?:mentioned|covered|included|addressed|listed|assessed|appraised|evaluated|considered|reviewed|discussed|part of)\b`,
      'gi',
    ),
  },
  {
    stance: 'silent',
    drug: 'before',
    pattern:
      /\b(?:is|are)\s+(?:still\s+)?waiting\s+for\s+(?:the\s+)?[^\s.;]+\s+to\s+(?:take|give|reach|make|publish|decide|rule|appraise|pronounce|have|look|speak)\b|\b(?:still\s+)?(?:awaits?|waits?\s+for)\s+[\w/]+['’]s\s+(?:view|word|verdict|decision|answer|judge?ment|appraisal|guidance|recommendation)\b/gi,
  },
  ...LEANING_CUES,
  // Against.
  {
    stance: 'against',
    drug: 'behind',
    pattern:
      /\b(?:(?:recommends?|advises?|suggests?|counsels?|argues?|speaks?|comes?\s+(?:down|out)|warns?)\s+(?:\w+ly\s+)?against|(?:has|have)\s+(?:recommended|advised|come out|decided|suggested)\s+(?:\w+ly\s+)?against|suggests?\s+not\s+(?:using|adding|giving)|advises?\s+not\s+to\s+(?:use|add|give)|rejects?|(?:has|have)\s+(?:rejected|turned down|ruled out|refused|declined)|turns?\s+down|rules?\s+out|(?:rules?|turns?)(?=\s+\S+(?:\s+\S+)?\s+(?:out|down)\b)|is\s+(?:firmly\s+|strongly\s+|conditionally\s+)?against|discourages?|opposes?|says?\s+no\s+to|(?:has|have)\s+said\s+no\s+to|frowns?\s+(?:up)?on)\b/gi,
  },
  {
    stance: 'against',
    drug: 'before',
    pattern:
      /\b(?:(?:is|are|has been|have been)\s+(?:\w+ly\s+)?(?:rejected|turned down|ruled out|discouraged|recommended against|advised against|refused))\b/gi,
  },
  {
    stance: 'against',
    drug: 'before',
    pattern:
      /\b(?:should|must)(?<=\b(?:says?|advises?|position|view|stance|holds?|states?|[Aa]ccording\s+to)\b[^.;]{0,90}\s(?:should|must))(?:\s+not|n['’]t)\s+be\s+(?:used|offered|prescribed|given)\b/gi,
  },
  {
    stance: 'silent',
    drug: 'behind',
    pattern:
      /\bneither\s+(?=[^.;]{3,60}\bnor\b[^.;]{3,50}\b(?:appears?|features?|figures?|(?:is|are)\s+(?:mentioned|covered|listed|recommended|included))\b)/gi,
  },
  // Not recommended.
  {
    stance: 'not-for',
    drug: 'behind',
    pattern: new RegExp(
      String.raw`\b(?:do|does)${NOT}\s+${LIKE}\b|\b${LIKE}s?\s+neither\b|\b(?:do|does)\s+(?:it|they)\s+(?:yet\s+)?${LIKE}\b|\bneither\b[^.;]{0,80}?\bnor\b[^.;]{0,60}?\b${LIKE}s?\b|\b(?:has|have)(?:${NOT}|\s+yet\s+to)\s+(?:${LIKED}|${LIKE})\b`,
      'gi',
    ),
  },
  {
    stance: 'not-for',
    drug: 'before',
    pattern: new RegExp(
      String.raw`\b(?:is|are|has been|have been|has|have|remains?)(?:\s+(?:also|likewise|thus|therefore))?(?:${NOT})\s+(?:been\s+)?${LIKED}\b|\b(?:lacks?|is without|are without|has no|have no|without)\s+(?:the\s+)?(?:\w+\s+)?(?:backing|endorsement|support|recommendation|blessing)\b`,
      'gi',
    ),
  },
  {
    stance: 'not-for',
    drug: 'before',
    pattern: new RegExp(
      String.raw`\b(?:is|are)${NOT}\s+(?:among|on|one\s+of|part\s+of)\s+(?:[\w'’/]+\s+){1,5}?(?:recommended|approved|backed|supported|listed|endorsed|recommendations?|list|picks|choices)\b`,
      'gi',
    ),
  },
  // Recommended.
  ...EXCLUSIVE_CUES,
  ...ORDER_CUES,
  {
    stance: 'only',
    drug: 'before',
    pattern: new RegExp(
      String.raw`\b(?:is|are|remains?)\s+(?:still\s+|to\s+date\s+|so\s+far\s+)?the\s+(?:only|one|sole)\s+(?:[\w-]+\s+){1,4}?${LIKES}\b|,\s+(?:to\s+date\s+|so\s+far\s+)?the\s+(?:only|one|sole)\s+(?:[\w-]+\s+){1,4}?${LIKES}\b|\bmakes?\s+up\s+(?:the\s+)?(?:complete|full|whole|entire)\s+(?:list|set|group|range)\s+of\s+(?:[\w-]+\s+){1,4}?${LIKES}\b`,
      'gi',
    ),
  },
  {
    stance: 'only',
    drug: 'behind',
    pattern: new RegExp(
      String.raw`\bno\s+(?:other\s+)?(?:[\w-]+\s+){1,3}?(?:beyond|other\s+than|except|apart\s+from|besides|but)\s+(?=[^.;]{3,120}\b(?:is|are)\s+(?:strongly\s+)?${LIKED}\b)|\b(?:recommends?|endorses?|supports?|backs|lists?)\s+no\s+(?:other\s+)?(?:[\w-]+\s+){1,3}?(?:beyond|other\s+than|except|apart\s+from|besides|but|than)\s+`,
      'gi',
    ),
  },
  {
    stance: 'for',
    drug: 'before',
    pattern: new RegExp(
      String.raw`\b(?:is|are)\s+(?:one|among)\s+(?:of\s+)?the\s+(?:\w+\s+){1,2}?(?:that|which)\s+(?:the\s+)?[\w/]+(?:['’]s)?(?:\s+[\w/]+){0,3}?\s+(?:recommends?|supports?|endorses?|backs|lists)\b`,
      'gi',
    ),
  },
  {
    stance: 'for',
    drug: 'before',
    pattern:
      /\b(?:is|are|stands?|remains?)\s+(?:still\s+)?(?:on|in|part\s+of)\s+the\s+(?:list|group|range)\s+of\s+(?:[\w-]+\s+){1,3}?(?:that|which)\s+(?:the\s+)?[\w/]+(?:\s+[\w/]+){0,3}?\s+(?:covers?|recommends?|supports?|endorses?|lists?)\b/gi,
  },
  {
    stance: 'for',
    drug: 'behind',
    pattern:
      /\b(?:advice|guidance|recommendation|position|line)\s+is\s+to\s+(?:give|offer|prescribe|use|start)\s+(?!(?:it|them|caution)\b)/gi,
  },
  {
    stance: 'for',
    drug: 'behind',
    pattern:
      /\b(?:has|have|keeps?|still\s+has|still\s+lists)\s+(?=[^.;]{3,40}\bon\s+(?:its|their|the)\s+list\b)|\b(?:suggests?|advises?)\s+(?:(?:using|the\s+use\s+of)\s+)?(?!(?:against|not|that|how|when|whether|stopp|avoid|patients|people|adults|parents|doctors|the|a|an|to|on|using|caution|monitor|check|start)\b)(?=\S+\s+(?:as|for|in|to)\b|\S+\s*[.,])|\bpays?\s+for\s+/gi,
  },
  {
    stance: 'only',
    drug: 'behind',
    pattern:
      /\b(?:is|are|remains?)\s+(?:still\s+)?(?:limited|restricted|confined)\s+to\b|\bonly\s+(?:[\w-]+\s+){0,4}?(?:that\s+)?(?:the\s+)?(?:[\w/]+\s+){1,3}?(?:recommends?|endorses?|supports?|lists?)\s+(?:is|are)\b/gi,
  },
  {
    stance: 'for',
    drug: 'behind',
    pattern: new RegExp(
      String.raw`\b${HOW}(?:recommends?|endorses?|supports?|backs|favou?rs?|advocates?|accepts?|approves?\s+of|(?:comes?|came|is|are)\s+(?:(?:down|out)\s+)?(?:firmly\s+|clearly\s+)?in\s+favou?r\s+of)(?!\s+(?:against|not))\b|\b(?:has|have)\s+${HOW}(?:recommended|endorsed|supported|backed|accepted)(?!\s+(?:against|not))\b|\b(?:gives?|grants?|assigns?)\s+(?=[^.;]{3,60}\ban?\s+(?:strong|conditional|weak)\s+recommendation\b(?!\s+against))|\b(?:lists?|names?|counts?)\s+(?=[^\so]|o[^f]|of\w)|\b(?:biologics?|drugs?|treatments?|options?|agents?|systemics?|topicals?)\s+to\s+(?:consider|use|choose from)\s+(?:is|are)\b|\brecommendations?\s+(?:for|on)\s+(?=[^.;]{3,40}\s(?:is|remains)\s+(?:only\s+|an?\s+)?(?:strong|conditional|weak)\b)|\b(?:strong|conditional|weak)\s+recommendations?\s+(?:for|in favou?r of|to use)\b`,
      'gi',
    ),
  },
  {
    stance: 'for',
    drug: 'before',
    pattern: new RegExp(
      String.raw`\b(?:is|are|has been|have been)\s+${HOW}${LIKED}(?!\s+(?:against|not))\b|\b(?:is|are)\s+(?:one|among)\s+(?:of\s+)?the\s+(?:\w+\s+){1,2}?(?:listed|named|recommended|endorsed)\s+by\b|\b(?:has|have|enjoys?|carr(?:y|ies)|gets?|receives?|earn(?:s|ed)|w[io]ns?|got|received|has\s+earned)\s+(?:an?\s+|the\s+|[\w/]+['’]s?\s+)?(?:strong|conditional|weak)?\s*(?:recommendation|endorsement|backing|blessing|support)\b`,
      'gi',
    ),
  },
  {
    stance: 'agree',
    drug: 'before',
    pattern:
      /\b(?<!\b(?:seldom|rarely)\s)(?:(?:is|are)\s+of\s+one\s+mind|(?:is|are)\s+at\s+one|sees?\s+eye\s+to\s+eye|shares?\s+(?:that|this|the\s+same|its|their)\s+(?:view|position|stance|opinion|verdict)|(?:agrees?|concurs?|sides?)\s+with\s+(?:it|them|that|(?:the\s+)?[\w/]+(?:\s+[\w/]+)?)(?=\s*[.,;]|$)|thinks?\s+(?:likewise|alike|the\s+same)|(?:speaks?|talks?)\s+with\s+one\s+voice|takes?\s+the\s+same\s+(?:view|line|stance)|(?:is|are)\s+in\s+(?:full\s+)?agreement)\b(?!\s+(?:on|about|over|that)\b)/gi,
  },
  {
    stance: 'agree',
    drug: 'behind',
    pattern:
      /\b(?<!\b(?:seldom|rarely)\s)(?:agrees?\s+with\s+(?:the\s+)?[\w/]+(?:\s+[\w/]+){0,2}?|agree|concur|are\s+(?:agreed|united|unanimous|in agreement|of one mind)|is\s+(?:agreed|of\s+one\s+mind)|speak\s+with\s+one\s+voice|say\s+the\s+same)\s+(?:on|about|over|that|in recommending|in supporting)\b|\bshares?\s+(?:the\s+same|one|a)\s+(?:view|position|stance|opinion|verdict)\s+(?:of|on|about)\b/gi,
  },
];
