/** Which half of a pair a drug takes: "it clings to the receptor", said of an antibody that holds the cytokine, or the other way round. */
import type { Cues } from '../../patterns/gate.ts';
import type { Fact } from '../../dataset/schema.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { isStated } from '../reading/standing.ts';
import { subjectFor } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';
import type { Known } from './knownTargets.ts';
import { mechanismClaim } from './mechanismClaim.ts';
import { isInside, ligandsOf, receptorsOf, sortOf } from './targets.ts';

/** "Binds the receptor on the T cell": a half without a name of its own, so that no target tells more. */
const HALF =
  /\b(?:binds?(?:\s+(?:to|on\s*to))?|attach(?:es)?(?:\s+(?:itself|themselves))?\s+to|latch(?:es)?\s+on(?:\s*to)?|locks?\s+on(?:\s*to)?|docks?\s+(?:on|onto|on\s+to|to)|sits?\s+(?:down\s+)?on|clings?\s+to|holds?\s+on\s+to|plugs?|occup(?:y|ies)|grabs?)\s+(?:the|its|their)\s+(?<what>receptors?|cytokines?|ligands?)\b(?=\s+(?:itself|themselves)\b|\s+(?:on|of)\s+(?:the\s+)?(?:\w+\s+)?(?:T\s+)?cells?\b|\s*[.,;:)]|\s*$|\s+(?:rather|instead|and|not|before)\b)/gi;
const AT_ONCE = /^[\s®™]*(?:\([^()]*\)\s*)?(?:\b(?:both|all|each|directly|only|also|simply|itself)\s+)*$/i;

export const halfCues: Cues = [HALF];

/** The claims of a clause that its subjects hold a receptor, or what docks there. */
export function readHalves(clause: Clause): Claim[] {
  return cuesIn(clause, HALF).flatMap((cue) => {
    if (!isStated(clause, cue.start)) return [];
    const subjects = subjectFor(clause, cue.start, cue.end).filter((s) => s.kind === 'drug' && s.at && s.at.start >= clause.start);
    const last = subjects.at(-1)?.at;
    if (!last || !AT_ONCE.test(clause.sentence.block.text.slice(last.end, cue.start))) return [];
    const half = /^receptor/i.test(cue.groups['what']!) ? 'half receptor' : 'half ligand';
    return subjects.map((s) => mechanismClaim(clause, s, half, [], cue));
  });
}

/** The fact by which the drug takes the other half; `undefined` where it may take this one, or its target has no other half. */
export function halfAgainst(known: Known, half: string): Fact | undefined {
  const targets = [...known.targets];
  if (targets.some(isInside)) return undefined;
  const receptors = targets.filter((t) => sortOf(t) === 'receptor' && ligandsOf(t).length > 0);
  if (half === 'half ligand') return receptors.length > 0 && targets.every((t) => isHeldBy(t, receptors)) ? known.facts[0] : undefined;
  return receptors.length === 0 && targets.every((t) => receptorsOf(t).length > 0) ? known.facts[0] : undefined;
}

/** A receptor's drug acts on the receptor's ligands by it. */
function isHeldBy(target: string, receptors: readonly string[]): boolean {
  return receptors.includes(target) || receptors.some((r) => ligandsOf(r).includes(target));
}
