/** "Whether X helps in eczema is under study": a question that is put as open, which a licence for that very disease has answered. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import type { Statement } from './development.ts';

const HELPS = String.raw`(?:(?:will|can|could|might|may)\s+)?(?:also\s+|really\s+)?(?:do|works?|helps?|treats?|clears?|eases?|controls?|suits?|(?:be|is)\s+(?:of\s+(?:any\s+)?(?:use|help|value|benefit)|effective|useful|helpful|any\s+good|beneficial)|ha(?:s|ve)\s+a\s+(?:place|role))`;
const OPEN = String.raw`(?:is|are|remains?)\s+(?:still\s+|now\s+|currently\s+|yet\s+)*(?:under\s+(?:study|investigation|test)|(?:being\s+)?(?:studied|tested|investigated|looked\s+into|worked\s+out)|an?\s+open\s+question|(?:to\s+be\s+)?(?:seen|proven|shown)|unknown|unclear|unproven)`;
const OPEN_QUESTION = new RegExp(String.raw`^\W*(?:whether|if)\b(?=[^;]{3,60}?\b${HELPS}\b)[^;]{3,140}?\b${OPEN}\b`, 'gi');
/** Something narrower than the use itself is asked. */
const NARROWER =
  /\b(?:better|worse|more|less|than|versus|combin\w*|together|along|long[- ]term|years?|flares?|prevent\w*|comorbid\w*|sleep|hands?|face|eyelids?|infants?|babies|child\w*|adolesc\w*|teen\w*|pregnan\w*|who|mild|severe|dose\w*|alone|cancer|transplant\w*)\b/i;

const AT_ONCE = /^(?:\s+at\s+all|,\s+[^,;]{2,30},)?\s+(?:is|are|remains?)\b/i;

export const openQuestionCues: Cues = [OPEN_QUESTION];

export function readOpenQuestion(clause: Clause): Statement[] {
  const [cue] = cuesIn(clause, OPEN_QUESTION);
  if (!cue || clause.ages.some((a) => !a.word) || NARROWER.test(clause.text)) return [];
  const own = groups(clause).filter((g) => g.at(-1)!.end <= cue.end);
  const behind = (at: number): string => clause.sentence.block.text.slice(at, clause.end);
  // The disease right before the verb: "in eczema of the scalp" asks for less.
  const disease = clause.terms.some((t) => t.target.kind === 'indication' && t.end <= cue.end && AT_ONCE.test(behind(t.end)));
  if (own.length !== 1 || !disease) return [];
  return [{ predicate: 'investigational', subjects: subjectsOf(own[0]!).slice(0, 1), mark: cue, supposes: true }];
}
