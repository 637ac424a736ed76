/** Active for passive and back, for the ways in which approvals are told. */
import { inside } from './wording.ts';
import { capital, type Rewriting } from './world.ts';

/** A subject without parts of its own, and a rest that says nothing of another. */
const SUBJECT = '([^,;:]{3,60}?)';
const REST = '((?:for|in|to treat) [^,;:]+)';
const REGULATOR = '(the FDA|the European Commission|the MHRA|the EMA|Health Canada|the TGA)';

const TEMPLATES: readonly (readonly [RegExp, (m: RegExpExecArray) => string[]])[] = [
  [
    // Active to passive.
    new RegExp(`^${REGULATOR} (has |have )?(not )?(?:yet )?approved (?!only\\b)${SUBJECT} ${REST}\\.$`, 'i'),
    (m) => [`${capital(m[4]!)} ${m[2] ? 'has' : 'was'} ${m[3] ?? ''}${m[2] ? 'been ' : ''}approved by ${small(m[1]!)} ${m[5]!}.`],
  ],
  [
    // Passive to active.
    new RegExp(`^${SUBJECT} (is|are|was|were|has been|have been) (not |only )?approved by ${REGULATOR} ${REST}\\.$`, 'i'),
    (m) => {
      const past = /^w/.test(m[2]!) && !m[3];
      return [
        `${capital(m[4]!)} ${past ? '' : 'has '}${m[3] === 'not ' ? 'not ' : ''}approved ${inside(m[1]!)} ${m[3] === 'only ' ? 'only ' : ''}${m[5]!}.`,
      ];
    },
  ],
  [
    // The adjective to both.
    new RegExp(`^${SUBJECT} (is|are) (not )?FDA[- ]approved ${REST}\\.$`),
    (m) => [`${m[1]!} ${m[2]!} ${m[3] ?? ''}approved by the FDA ${m[4]!}.`, `The FDA has ${m[3] ?? ''}approved ${inside(m[1]!)} ${m[4]!}.`],
  ],
];

const small = (regulator: string): string => regulator.replace(/^The/, 'the');

export const voices: Rewriting = {
  id: 'active for passive',
  rewrite: ({ text }) =>
    /\b(?:but|while|whereas|and (?:is|are|was|has|the)|because)\b/.test(text)
      ? []
      : TEMPLATES.flatMap(([pattern, write]) => {
          const match = pattern.exec(text);
          return match ? write(match) : [];
        }),
};
