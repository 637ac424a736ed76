/** Further words for what guidance makes of a drug: an answer that is withheld or leant to, and whom an appraisal covers. */
import type { StanceCue } from './stanceCues.ts';

const NOT = String.raw`(?:\s+not|n['’]t|\s+never)(?:\s+(?:yet|so far|currently|to date|as yet))*`;
const BLESSING = String.raw`(?:backing|support|blessing|endorsement|approval|go-ahead|green\s+light|nod|seal\s+of\s+approval)`;
const HELD_BACK = String.raw`(?:has|have)(?:${NOT}|\s+(?:so\s+far\s+)?yet\s+to)`;
const REFUSE = String.raw`(?:say\s+no|turn\s+(?:it\s+|them\s+)?down|reject|refuse|rule\s+out|decline)`;
/** Behind words that need no object: why, or nothing more. */
const ENDS = String.raw`(?=\s*(?:$|[,.;)]|\bon\s+(?:value|costs?|grounds|price|the\s+grounds)\b|\b(?:because|for\s+(?:now|reasons)|so\s+far|as|over)\b))`;

/** "Has yet to come out in favour of X", "has withheld its backing from X", "is minded to say no to X". */
export const LEANING_CUES: readonly StanceCue[] = [
  {
    stance: 'not-for',
    drug: 'nearby',
    pattern: new RegExp(String.raw`\b${HELD_BACK}\s+(?:(?:come|came)\s+(?:out|down)\s+in\s+favou?r|sa(?:y|id)\s+yes)\b${ENDS}`, 'gi'),
  },
  {
    stance: 'not-for',
    drug: 'behind',
    pattern: new RegExp(
      String.raw`\b${HELD_BACK}\s+(?:(?:come|came)\s+(?:out|down)\s+in\s+favou?r\s+of|sa(?:y|id)\s+yes\s+to|gi(?:ve|ven)\s+(?:its|their|the|an?)\s+${BLESSING}\s+(?:to|for))\b|\b(?:has|have)\s+(?:so\s+far\s+)?(?:withheld|held\s+back|refused)\s+(?:its|their)\s+${BLESSING}\s+(?:from|to|for)\b`,
      'gi',
    ),
  },
  {
    stance: 'not-for',
    drug: 'before',
    pattern: new RegExp(String.raw`\blacks?\s+(?:the\s+|an?\s+)?(?:[\w/]+['’]s?\s+)?(?:go-ahead|green\s+light|nod)\b`, 'gi'),
  },
  {
    stance: 'against',
    drug: 'nearby',
    pattern: new RegExp(
      String.raw`\b(?:(?:is|are|looks?|seems?)\s+(?:still\s+)?(?:minded|inclined|set|poised|leaning\s+towards?)\s+(?:to\s+${REFUSE}|an?\s+no)|says?\s+no)\b${ENDS}`,
      'gi',
    ),
  },
  {
    stance: 'against',
    drug: 'behind',
    pattern: new RegExp(
      String.raw`\b(?:is|are|looks?|seems?)\s+(?:still\s+)?(?:minded|inclined|set|poised|leaning\s+towards?)\s+(?:to\s+${REFUSE}(?:\s+to)?|not\s+to\s+(?:recommend|back|support|fund|endorse)|an?\s+no\s+(?:to|for|on))\b`,
      'gi',
    ),
  },
];

/** "X is open to people from 16 years under TA1", "TA1 covers X in children", "children qualify for X". */
export const COVER_CUES: readonly StanceCue[] = [
  {
    stance: 'for',
    drug: 'behind',
    pattern:
      /\b(?:qualif(?:y|ies)\s+for|(?:is|are)\s+(?:eligible\s+for|entitled\s+to)|covers?|lets?\s+(?=[^.;]{3,40}\bhave\b)(?:[\w-]+\s+){1,5}?have|opens?|(?:can|may)\s+(?:have|get|receive|be\s+(?:given|offered|prescribed)))\b/gi,
  },
  {
    stance: 'for',
    drug: 'before',
    pattern: /\b(?:(?:is|are)\s+(?:open|available|offered)\s+to|(?:can|may)\s+be\s+(?:given|offered|prescribed|used))\b/gi,
  },
];

/** "NICE says that X should be treated with Y", "asks doctors to prescribe Y", "Y is standard". */
export const ORDER_CUES: readonly StanceCue[] = [
  {
    stance: 'for',
    drug: 'behind',
    pattern:
      /\bshould\s+(?:\w+ly\s+)?be\s+(?:treated\s+with|given|offered|prescribed)\s+(?!(?:to|by|in|for)\b)|\b(?:asks?|tells?|wants?|urges?|instructs?)\s+(?:(?!(?:not|never|when|how|whether|who|where|which)\b)[\w-]+\s+){1,2}to\s+(?:give|prescribe|offer|start)\s+/gi,
  },
];
