/** How a name sounds, roughly: two spellings that a reader would say alike get one form. Offsets play no part here. */

/** Spellings of one sound, tried from the top at each place. Source: English letter-to-sound rules as they bear on drug names ("ch" is k). */
const SOUNDS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/([a-z])\1+/g, '$1'],
  [/^(?:x)/, 's'],
  [/^(?:ps|pt|pn|kn|gn|wr)(?=[a-z])/, ''],
  [/sch|ck|ch|cc(?![eiy])|qu|q/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/[tcs]i(?=o|a)/g, 's'],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/dge|dg|j/g, 'g'],
  [/(?<=[bcdgkprtw])h/g, ''],
  [/ae|oe|ea|ee|ei|ie|ey|ay|ai/g, 'i'],
  [/ou|oo|eu|ew|ue/g, 'u'],
  [/au|aw|oa|ow/g, 'o'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/([a-z])\1+/g, '$1'],
  [/(?<=[^aeiou])e$/, ''],
];
/** Silent beginnings keep their second letter. */
const SILENT_START: Readonly<Record<string, string>> = { ps: 's', pt: 't', pn: 'n', kn: 'n', gn: 'n', wr: 'r' };

/** The sound of a folded name; letters only, others are left out. */
export function soundOf(fold: string): string {
  let sound = fold.normalize('NFD').replace(/[^a-z]/g, '');
  for (const [spelling, to] of SOUNDS)
    sound = sound.replace(spelling, (m, ...rest) => SILENT_START[m] ?? (to === '$1' ? String(rest[0]) : to));
  return sound;
}

const sounds = new WeakMap<{ readonly fold: string }, string>();

/** The sound of a name of a table; worked out once. */
export function soundOfName(name: { readonly fold: string }): string {
  let sound = sounds.get(name);
  if (sound === undefined) sounds.set(name, (sound = soundOf(name.fold)));
  return sound;
}
