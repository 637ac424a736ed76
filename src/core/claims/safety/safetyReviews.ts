/** "The regulator's safety review is not finished": a review told as open whose outcome the facts date. */
import { parseDate } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Clause } from '../reading/sentence.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cuesIn } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { gravestTopics, type SafetyFact } from './safetyFacts.ts';
import { settingsOf } from '../reading/setting.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

const REVIEW = String.raw`(?:safety\s+(?:review|assessment|investigation|inquiry)|review\s+of\s+(?:the\s+)?(?:safety|risks?)|review\s+of\s+[^.;]{2,40}?\s+safety)`;
const GOES_ON = String.raw`(?:in\s+progress|under\s*way|ongoing|going\s+on|open|pending|unfinished|not\s+(?:yet\s+)?(?:finished|complete[d]?|over|concluded|known|out|available))`;
const OPEN = new RegExp(
  [
    String.raw`\b${REVIEW}\b[^.;]{0,80}?\b(?:(?:is|are|remains?)\s+(?:still\s+)?${GOES_ON}|continues|(?:has|have)\s+yet\s+to\s+(?:report|conclude|end|finish|be\s+(?:finished|completed|concluded))|has(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:ended|finished|concluded|been\s+(?:finished|completed|concluded)))\b`,
    String.raw`\b(?:is|are)\s+(?:still|currently)\s+(?:reviewing|assessing|investigating|weighing|examining)\s+(?:the\s+)?(?:[\w-]+\s+)?(?:safety|risks?)\b`,
    String.raw`\b(?:has|have)(?:\s+not|n['’]t|\s+yet\s+to)\s+(?:yet\s+)?(?:finish|conclude|complete|end|wrap\s+up)(?:d|ed)?\s+(?:its|their|the|a)\s+(?:\w+\s+)?${REVIEW}\b`,
    String.raw`\b(?:has|have)(?:\s+yet\s+to|\s+not(?:\s+yet)?|n['’]t(?:\s+yet)?)\s+(?:endorsed?|adopt(?:ed)?|confirm(?:ed)?|approved?|agreed?|sign(?:ed)?\s+off)\s+(?:on\s+)?(?:the\s+|any\s+)?(?:[\w-]+\s+){0,2}?(?:measures|restrictions)\b`,
    String.raw`\b(?:measures|restrictions)\b[^.;]{0,60}?\b(?:lacks?|awaits?|waits?\s+for|(?:is|are)\s+(?:still\s+)?(?:awaiting|waiting\s+for))\s+(?:the\s+)?(?:[\w-]+['’]s\s+)?(?:endorsement|approval|backing|adoption|confirmation)\b`,
    String.raw`\b(?:verdict|conclusions?|outcome|ruling)\s+(?:on|of)\s+(?:the\s+)?(?:review\s+of\s+)?(?:the\s+)?safety\s+of\b[^.;]{0,40}?\b(?:is|are)\s+(?:still\s+)?(?:awaited|pending|outstanding|to\s+come|due)\b`,
  ].join('|'),
  'gi',
);

export const reviewCues: Cues = [OPEN];

/** Claims that a review of a drug's or class's safety is still open where a regulator or place is named. */
export function readReviews(clause: Clause): Claim[] {
  return cuesIn(clause, OPEN).flatMap((cue) => {
    const named = groups(clause);
    if (named.length !== 1 || !isAssertion(clause, cue.start) || /\b(?:another|new|second|further|next|fresh)\b/i.test(clause.text))
      return [];
    const subjects = subjectsOf(named[0]!);
    return settingsOf(clause, { at: cue.start })
      .filter((s) => s.jurisdictionSaid)
      .flatMap((setting) =>
        subjects.map((subject) => ({
          rule: 'safety-labelling' as const,
          subject,
          predicate: 'under-review',
          setting,
          start: cue.start,
          end: cue.end,
          value: { start: cue.start, end: cue.end },
          named: [],
        })),
      );
  });
}

/** The dated outcomes: warnings of several of the gravest risks. The last one closed the review. */
export function reviewOutcomes(claim: Claim, dataset: Dataset, facts: readonly SafetyFact[]): SafetyFact[] {
  const grave = gravestTopics(dataset);
  return facts
    .filter((f) => f.kind === 'warning' && f.date !== undefined && f.topics.filter((t) => grave.has(t)).length >= 2)
    .filter((f) => f.jurisdiction === claim.setting.jurisdiction)
    .sort((a, b) => parseDate(b.date!)!.last - parseDate(a.date!)!.last);
}
