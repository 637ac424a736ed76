/** Reads which class is called the newest: "JAK inhibitors are the newest class", "no type of treatment is more recent". */
import type { Clause } from '../reading/sentence.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { MIXED, settingsOf } from '../reading/setting.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';

const NONE_NEWER =
  /\bno\s+(?:other\s+|treatment\s+)?(?:\w+\s+){0,2}?(?:type|treatment type|class|kind)(?:\s+\w+){0,3}\s+(?:is|are)\s+(?:more recent|newer|younger)\b/gi;
/** "X is new to eczema", "only just emerging". */
const EMERGING =
  /\b(?:(?:is|are)\s+(?:still\s+)?new\s+to\b|(?:is|are)\s+(?:still\s+)?(?:rather|relatively|fairly|quite|still|comparatively)\s+new\b|(?:is|are)\s+(?:still\s+)?an?\s+(?:emerging|brand-new)\s+(?:[\w-]+\s+)?(?:treatments?|therap(?:y|ies)|class|options?|approach|type|kind)\b|(?:have|has)\s+only\s+(?:just|recently)\s+(?:begun|started)\s+(?:to\s+(?:use|prescribe)|using|prescribing)\b|(?:have|has)\s+only\s+recently\s+(?:become|been|reached|arrived|come)\b|(?:only\s+)?just\s+emerging\b|(?:newest|latest)\s+(?:arrivals?|additions?)\b)/gi;
export const classAgeCues: Cues = [NONE_NEWER, EMERGING];

/** "JAK inhibitors are the newest class". */
export function newestClass(clause: Clause, cue: { start: number; end: number }, length: number): Claim[] {
  const around = groups(clause)
    .filter((g) => g[0]!.kind === 'class' && g.at(-1)!.end <= cue.start)
    .at(-1);
  const earlier =
    clause.before &&
    groups(clause.before)
      .filter((g) => g[0]!.kind === 'class')
      .at(-1);
  const behind = groups(clause).find((g) => g[0]!.kind === 'class' && g[0]!.start >= cue.end);
  const group = around ?? earlier ?? behind;
  return group ? classClaims(clause, subjectsOf(group), { start: cue.start, end: Math.min(cue.end + length, clause.end) }) : [];
}

function classClaims(clause: Clause, subjects: readonly Subject[], mark: { start: number; end: number }): Claim[] {
  return settingsOf(clause, { at: mark.end })
    .filter((setting) => setting.indication !== MIXED)
    .map((setting) => ({
      rule: 'only-first-newest' as const,
      subject: subjects[0]!,
      predicate: 'newest-class',
      setting,
      scope: { classId: undefined, route: undefined },
      named: subjects.map((s) => s.id),
      ...mark,
    }));
}

/** "No treatment type is more recent than X", "X are only just emerging". */
export function readClassAge(clause: Clause): Claim[] {
  return [...cuesIn(clause, NONE_NEWER), ...cuesIn(clause, EMERGING)].flatMap((cue) => {
    if (!isAssertion(clause, cue.start) || (/^no/i.test(cue.text) ? false : isDenied(clause, cue.start))) return [];
    const own = groups(clause).find(
      (g) =>
        g[0]!.kind === 'class' && (/^no\b|\b(?:begun|started)\b/i.test(cue.text) ? g[0]!.start >= cue.end : g.at(-1)!.end <= cue.start),
    );
    const last = own || !/^no/i.test(cue.text) || groups(clause).length > 0 ? undefined : classSpokenOf(clause);
    if (last) return classClaims(clause, [last], cue);
    return own ? classClaims(clause, subjectsOf(own), cue) : [];
  });
}

/** The class that was spoken of last, or the one that all the drugs spoken of last belong to. */
function classSpokenOf({ sentence }: Clause): Subject | undefined {
  const { last } = sentence.antecedents;
  const { dataset } = sentence.context;
  if (last.length === 1 && last[0]!.kind === 'class') return last[0];
  const classes = last.map((s) => (s.kind === 'drug' ? dataset.drugs.get(s.id)?.classes[0] : undefined));
  const id = classes[0];
  const own = id && classes.length > 1 && classes.every((c) => c === id) ? dataset.classes.get(id) : undefined;
  return own && { kind: 'class', id: own.id, name: own.name, route: last[0]!.route };
}
