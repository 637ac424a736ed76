/** "The FDA has not extended its cancer warning to X": what regulators warn of, said not to reach a drug. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { settingsOf } from '../reading/setting.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';
import { boxTopicsIn } from './boxTopics.ts';

const NOT = String.raw`(?:\s+not|n['’]t|\s+never)`;
/** "Warnings ... have not been extended to", "has yet to decide whether the warnings should also apply to". */
const NOT_EXTENDED = new RegExp(
  [
    String.raw`\bwarnings?\b[^.;]{0,80}?\b(?:(?:has|have)(?:${NOT}|\s+yet\s+to)(?:\s+yet)?\s+(?:been|be)\s+(?:extended|widened|broadened)|(?:does|do)${NOT}\s+(?:yet\s+)?(?:apply|extend|reach))\s+to\b`,
    String.raw`\b(?:has|have)(?:${NOT}|\s+yet\s+to)(?:\s+yet)?\s+(?:extend|widen|broaden)(?:ed)?\s+(?:the|its|their|these|those|this)\b[^.;]{0,60}?\bwarnings?\b[^.;]{0,80}?\bto\b`,
    String.raw`\b(?:(?:has|have)(?:${NOT}|\s+yet\s+to)(?:\s+yet)?\s+(?:decided?|said|say|settled?)|(?:is|are)\s+(?:still\s+)?(?:deciding|weighing|considering))\s+(?:whether|if)\b[^.;]{0,60}?\bwarnings?\b[^.;]{0,60}?\b(?:appl(?:y|ies)|extend(?:s|ed)?)\s+to\b`,
  ].join('|'),
  'gi',
);
/** Told of others, of history, or of the other parts of the world. */
const OTHERWISE = /\b(?:until|when|then|at\s+first|initially|before|trials?|stud(?:y|ies)|except|creams?|topical|outside)\b/i;

export const extensionCues: Cues = [NOT_EXTENDED];

/** Claims that a risk which a boxed warning of the drug names has not been put there. */
export function readExtension(clause: Clause): Claim[] {
  const { sentence } = clause;
  if (OTHERWISE.test(clause.text)) return [];
  return cuesIn(clause, NOT_EXTENDED).flatMap((cue) => {
    const group = groups(clause).find((g) => g[0]!.start >= cue.end);
    const supposes = /\b(?:whether|if)\b/i.test(cue.text);
    const topics = boxTopicsIn(sentence.context.dataset, clause.text.slice(0, cue.end - clause.start));
    const close = group && /^\s*(?:both\s+|oral\s+|the\s+)*$/i.test(sentence.block.text.slice(cue.end, group[0]!.start));
    if (!close || group[0]!.kind === 'class' || topics.length === 0 || !isAssertion(clause, cue.start, { supposes })) return [];
    return settingsOf(clause, { at: cue.end }).flatMap((setting) =>
      subjectsOf(group).flatMap((subject) =>
        topics.map((topic) => ({
          rule: 'boxed-warning' as const,
          subject,
          predicate: 'not-about',
          setting,
          named: [topic.id],
          start: cue.start,
          end: group.at(-1)!.end,
        })),
      ),
    );
  });
}
