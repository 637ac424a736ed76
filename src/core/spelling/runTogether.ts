/** A name written together with its neighbour: "tacrolimusointment", "withdupilumab", "tacrolimuspimecrolimus". */
import type { SpelledName } from './nameTable.ts';

export interface Parted {
  readonly name: SpelledName;
  /** Both words, in lower case but for the capitals of the name. */
  readonly text: string;
}

/** Words that stand beside a name. A closed list: of other words nobody could say that they are two. */
const BEHIND = new Set(
  'cream creams ointment ointments gel gels lotion lotions foam solution tablet tablets capsule capsules injection injections syringe pen therapy treatment treated dose doses label users patients and or is was are were has had can may for with from the'.split(
    ' ',
  ),
);
const BEFORE = new Set('oral topical systemic and or the with from for that like than called only either generic'.split(' '));
/** A shorter name is too easily the beginning of another word. */
const SHORTEST_NAME = 7;
/** Longer than any two names; taking a word apart costs the square of its length. */
const LONGEST = 80;
/** The shortest and longest of the words above. */
const [SHORTEST_WORD, LONGEST_WORD] = [2, 10];

/**
 * Takes a word apart that is a name and a neighbour of it, or two names.
 * @param fold the word in lower case; a word that is a name or an ordinary word is the caller's to leave out.
 * @param get the name of a folded form, if any.
 */
export function takeApart(fold: string, get: (fold: string) => SpelledName | undefined): Parted | undefined {
  if (fold.length > LONGEST) return undefined;
  for (let at = SHORTEST_WORD; at <= fold.length - SHORTEST_WORD; at++) {
    const [left, right] = [fold.slice(0, at), fold.slice(at)];
    const first = left.length >= SHORTEST_NAME ? get(left) : undefined;
    if (first && BEHIND.has(right)) return { name: first, text: `${first.name} ${right}` };
    const second = right.length >= SHORTEST_NAME && (first !== undefined || left.length <= LONGEST_WORD) ? get(right) : undefined;
    if (second && BEFORE.has(left)) return { name: second, text: `${left} ${second.name}` };
    if (first && second) return { name: first, text: `${first.name} ${second.name}` };
  }
  return undefined;
}
