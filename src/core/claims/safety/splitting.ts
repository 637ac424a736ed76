/** "The weekly dose may be split into portions 12 hours apart": hours from one dose to the next, of a drug that is taken once in days. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { settingsOf } from '../reading/setting.ts';
import { soleDrug } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

const HOURS = ['six', 'eight', 'twelve', 'twenty-four'];
const HOURS_OF: Readonly<Record<string, number>> = { six: 6, eight: 8, twelve: 12, 'twenty-four': 24 };
const N = String.raw`(\d{1,2}|${HOURS.join('|')})`;
const SPLIT = new RegExp(
  String.raw`\b(?:split|divided?|dividing|splitting|spread|taken\s+in|given\s+in|portions?|doses)\b[^.;]{0,60}?\b(?:${N}[- ]hourly|${N}\s+hours\s+apart|every\s+${N}\s+hours|at\s+intervals\s+of\s+${N}\s+hours)\b`,
  'gi',
);
/** The label, or somebody who may. */
const ALLOWS =
  /\b(?:label\w*|SmPC|leaflet|product\s+information)\b[^.;]{0,40}?\b(?:allows?|permits?|lets?|offers?|gives?|has|includes?|provides?)\b|\b(?:can|may)\s+(?:\w+\s+)?be\b/i;
const OTHERWISE =
  /\b(?:no\s+longer|once|used\s+to|formerly|removed|old|older|earlier|psoriasis|cancer|trials?|stud(?:y|ies)|not|never|wrong\w*|mistak\w*|if)\b|n['’]t\b/i;

export const splittingCues: Cues = [SPLIT];

/** Claims that a dose may be given in parts some hours apart. */
export function readSplitting(clause: Clause): Claim[] {
  const { sentence } = clause;
  const drug = soleDrug(sentence);
  if (!drug || OTHERWISE.test(sentence.text) || !ALLOWS.test(clause.text)) return [];
  // To let somebody do it permits.
  const plain = clause.with({ text: clause.text.replace(/\bmay\b/gi, 'can') });
  return cuesIn(clause, SPLIT)
    .filter((cue) => isAssertion(plain, cue.start) && !isDenied(clause, cue.start))
    .flatMap((cue) => {
      const said = /(\d{1,2}|six|eight|twelve|twenty-four)(?=[- ]hour)/i.exec(cue.text)?.[1]!.toLowerCase() ?? '';
      const hours = HOURS_OF[said] ?? Number(said);
      return settingsOf(clause, { at: cue.end }).map((setting) => ({
        rule: 'safety-labelling' as const,
        subject: drug,
        predicate: 'interval',
        setting,
        count: hours / 24,
        start: cue.start,
        end: cue.end,
        value: { start: cue.start, end: cue.end },
      }));
    });
}
