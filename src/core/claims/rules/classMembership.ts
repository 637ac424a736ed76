/** `class-membership`: a drug called a member of a class that it is not in, and the potency class of a topical steroid. */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { DrugClass, Fact } from '../../dataset/schema.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import { callingsOf } from '../substance/callings.ts';
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { factAgainst, knownTargets, type Known } from '../substance/knownTargets.ts';
import { isAssertion } from '../reading/mood.ts';
import { isDeniedAside } from '../reading/negation.ts';
import { potenciesIn, potencyAgainst, potencyCues, scaleAgainst, scalesIn, tellsScale } from '../substance/potency.ts';
import { comparedAgainst, comparedCues, comparedIn } from '../substance/potencyCompared.ts';
import { potencyScaleAgainst, potencyScaleCues, potencyScalesIn } from '../substance/potencyScale.ts';
import { isPotencyCell, listedPotencyCues, potenciesInCell, potenciesInItem } from '../substance/potencyTables.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Rule } from '../rule.ts';
import { standing } from '../reading/standing.ts';
import { beyondNames, familyOf, isInside, targetCues } from '../substance/targets.ts';
import { agentsIn } from '../substance/agents.ts';
import { subjectOf, type Claim, type Judgement, type Subject } from '../types.ts';

/** Loosely everything that calms the immune system; only with such a word before it is the class of old drugs meant. */
const STRICT_IMMUNOSUPPRESSANT = /^(?:conventional|traditional|classic|classical|older|broad)\b/i;
const LOOSE = /immunosuppress/i;

function read(clause: Clause): Claim[] {
  const claims: Claim[] = readCell(clause);
  for (const label of clause.mentions) {
    if (
      label.kind !== 'class' ||
      label.attributive ||
      label.carried ||
      isDeniedAside(clause, label.start) ||
      !isAssertion(clause, label.start)
    )
      continue;
    if (LOOSE.test(label.text) && !STRICT_IMMUNOSUPPRESSANT.test(label.text)) continue;
    for (const { subject, denied } of callingsOf(clause, { start: label.start, end: label.end, plural: isPlural(label) }))
      claims.push(claimOf(clause, subject, denied ? 'no-member' : 'member', label, [label.id]));
  }
  for (const label of antibodiesIn(clause))
    for (const { subject, denied } of isAssertion(clause, label.start) ? callingsOf(clause, label) : [])
      if (!denied) claims.push(claimOf(clause, subject, 'member', label, [label.id]));
  for (const agent of agentsIn(clause)) {
    if (!isAssertion(clause, agent.start) || agent.ids.length !== 1) continue;
    for (const { subject, denied } of callingsOf(clause, agent))
      if (!denied) claims.push(claimOf(clause, subject, 'acts-on', agent, agent.ids));
  }
  claims.push(...readSameClass(clause));
  for (const scale of scalesIn(clause))
    claims.push(claimOf(clause, scale.subject, 'scale', scale, [String(scale.rank), scale.weak ? 'weak' : 'strong']));
  for (const scale of potencyScalesIn(clause))
    claims.push({ ...claimOf(clause, scale.subject, 'ranks', scale, [scale.place]), count: scale.count });
  for (const two of comparedIn(clause)) claims.push(claimOf(clause, two.subject, 'compared', two, [two.other, two.how]));
  for (const potency of [...potenciesIn(clause), ...potenciesInCell(clause), ...potenciesInItem(clause)])
    claims.push({
      ...claimOf(clause, potency.subject, 'potency', potency, []),
      count: potency.from,
      named: [String(potency.from), String(potency.to)],
    });
  return claims.filter((c) => c.subject.kind !== 'guideline');
}

const SAME_CLASS =
  /^[\s®™]*(?:cream|ointment|tablets?)?\s*(?:(?:is|are)\s+(?:also\s+)?in|belongs?\s+to|falls?\s+(?:in|into)|(?:is|are)\s+of)\s+the\s+same\s+(?:drug\s+)?(?:class|family|group)\s+as\s+(?:the\s+)?$/i;

/** As `SAME_CLASS`, anywhere. */
const SAYS_SAME_CLASS = /\bsame\s+(?:drug\s+)?(?:class|family|group)\s+as\b/i;

/** "X is in the same class as Y". */
function readSameClass(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  const names = clause.mentions.filter((m) => m.kind !== 'class');
  return names.slice(1).flatMap((second, i) => {
    const first = names[i]!;
    const own = clause.sentence.context.dataset.drugs.get(second.id)?.classes[0];
    if (!own || first.id === second.id || !SAME_CLASS.test(text.slice(first.end, second.start)) || !isAssertion(clause, first.start))
      return [];
    return [claimOf(clause, subjectOf(first), 'member', { start: first.start, end: second.end }, [own])];
  });
}

const CLASS_COLUMN = /^(?:(?:drug |treatment )?(?:class|type|group|category|kind)|what it is|mechanism)$/i;
const DRUGS_COLUMN = /^(?:drugs?|examples?|members?|medicines?|medications?|agents?|(?:drug |generic )?names?)$/i;

/** "| crisaborole | JAK inhibitor |" under "Class", "| JAK inhibitors | dupilumab |" under "Drugs". */
function readCell(clause: Clause): Claim[] {
  const cell = cellOf(clause);
  if (!cell || clause.sentence.block.quoted) return [];
  const { text } = clause.sentence.block;
  if (cell.subject.kind === 'drug' && CLASS_COLUMN.test(cell.header)) {
    const [label] = clause.mentions;
    const whole =
      label?.kind === 'class' &&
      clause.mentions.length === 1 &&
      /^\W*(?:an?\s+|oral\s+|topical\s+|injectable\s+|selective\s+)*$/i.test(text.slice(0, label.start)) &&
      /^\W*(?:\([^)]*\))?\W*$/.test(text.slice(label.end));
    return whole && !LOOSE.test(label.text) ? [claimOf(clause, cell.subject, 'member', label, [label.id])] : [];
  }
  if (cell.subject.kind !== 'class' || !DRUGS_COLUMN.test(cell.header) || /\b(?:not|except|no|with|plus)\b/i.test(text)) return [];
  const drugs = clause.mentions.filter((m) => m.kind !== 'class' && !m.attributive);
  return LOOSE.test(cell.subject.name) ? [] : drugs.map((m) => claimOf(clause, subjectOf(m), 'member', m, [cell.subject.id]));
}

const KINASES = /\b(?:tyrosine\s+|protein\s+)?kinase\s+inhibitors?\b/gi;
const ANTIBODIES =
  /\b(?:antibody(?!\s+(?:levels?|tests?|titres?))|(?:antibodies|(?:large|big|engineered|lab-made)\s+(?:engineered\s+)?proteins?)\b(?!\s+(?:against|to|levels?|tests?|titres?)))\b/gi;

/** "Antibody" or "large protein" alone: the class that has monoclonal antibodies among its names. */
function antibodiesIn(clause: Clause): { id: string; start: number; end: number; plural: boolean }[] {
  const called = (pattern: RegExp, name: string): ReturnType<typeof antibodiesIn> => {
    const cues = cuesIn(clause, pattern).filter((cue) => !clause.mentions.some((m) => m.start <= cue.start && m.end >= cue.end));
    if (cues.length === 0) return [];
    const group = [...clause.sentence.context.dataset.classes.values()].find((c) => c.names.some((n) => n.name === name));
    return group ? cues.map(({ start, end, text }) => ({ id: group.id, start, end, plural: /s$/i.test(text) })) : [];
  };
  return [...called(ANTIBODIES, 'monoclonal antibody'), ...called(KINASES, 'small molecule')];
}

function isPlural(label: Mention): boolean {
  return label.target.kind === 'class' && label.target.plural;
}

function claimOf(
  clause: Clause,
  subject: Subject,
  predicate: string,
  label: { start: number; end: number },
  named: readonly string[],
): Claim {
  return {
    rule: 'class-membership',
    subject,
    predicate,
    setting: standing(clause),
    start: label.start,
    end: label.end,
    value: { start: label.start, end: label.end },
    named,
  };
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const fact =
    claim.predicate === 'potency'
      ? potencyAgainst(dataset, claim)
      : claim.predicate === 'scale'
        ? scaleAgainst(dataset, claim)
        : claim.predicate === 'ranks'
          ? potencyScaleAgainst(dataset, claim)
          : claim.predicate === 'compared'
            ? comparedAgainst(dataset, claim)
            : claim.predicate === 'acts-on'
              ? foreignTarget(dataset, claim)
              : claim.predicate === 'member'
                ? membershipAgainst(dataset, claim)
                : membershipOf(dataset, claim);
  return fact && { claim, verdict: 'wrong', reason: { kind: 'fact', fact }, evidence: [dataset.facts.get(fact.id)!] };
}

/** "An EGFR inhibitor": a target of another kind than the drug's own. Within one family it is a matter of the mechanism. */
function foreignTarget(dataset: Dataset, { subject, named, setting }: Claim): Fact | undefined {
  const known = knownTargets(dataset, subject, setting.on);
  const id = named![0]!;
  if (!known || [...known.targets].some((t) => familyOf(t) && familyOf(t) === familyOf(id))) return undefined;
  return factAgainst(known, id, 'inhibits', true);
}

/** The fact by which the subject is no member of the class named; `undefined` when it is one, or nothing says. */
function membershipAgainst(dataset: Dataset, { subject, named, setting }: Claim): Fact | undefined {
  const claimed = dataset.classes.get(named![0]!);
  const own = classesOf(dataset, subject);
  if (!claimed || own.length === 0) return undefined;
  const facts = factsAbout(dataset, subject, own).filter((f) => inForce(dataset, f, setting.on) === 'yes');
  const memberships = facts.filter((f) => f.kind === 'class-membership');
  if (isWithin(dataset, own, claimed.id)) return undefined;
  if (memberships.some((f) => f.judge === false && [...(f.classes ?? []), ...(f.notClasses ?? [])].includes(claimed.id))) return undefined;
  const sure = memberships.filter((f) => f.judge !== false);
  const ruledOut = sure.find((f) => (f.notClasses ?? []).some((id) => dataset.classesWithin(id).has(claimed.id)));
  if (ruledOut) return ruledOut;
  const known = knownTargets(dataset, subject, setting.on);
  if (!isDistinct(dataset, subject, own, claimed, known)) return undefined;
  return sure.find((f) => (f.classes ?? []).length > 0) ?? known?.facts[0];
}

/** Classes that share nothing, so that a member of one cannot be called one of the other in any wording. */
function isDistinct(dataset: Dataset, subject: Subject, own: readonly string[], claimed: DrugClass, known: Known | undefined): boolean {
  const members = dataset.membersOf(claimed.id);
  if (
    subject.kind === 'class' &&
    (dataset.classesWithin(subject.id).has(claimed.id) || dataset.membersOf(subject.id).some((d) => members.includes(d)))
  )
    return false;
  if (claimed.outside) return true;
  const lineage = [...own, ...ancestors(dataset, own)];
  if (
    claimed.facts.some((f) => f.kind === 'class-membership' && f.judge !== false && (f.notClasses ?? []).some((id) => lineage.includes(id)))
  )
    return true;
  const target = targetOf(dataset, claimed.id);
  if (target) {
    const targets = own.map((id) => targetOf(dataset, id));
    // What the drug's target implies may be called so: an antibody against a receptor stops that receptor's cytokines too.
    return (
      !targets.includes(target) &&
      (known ? factAgainst(known, target, 'inhibits', true) !== undefined : targets.every((t) => t !== undefined))
    );
  }
  // A drug that works inside the cell is none of those that all catch something outside it.
  const caught = members.flatMap((d) => d.classes.flatMap((id) => targetOf(dataset, id) ?? []));
  return known !== undefined && caught.length > 0 && !caught.some(isInside) && [...known.targets].every(isInside);
}

/** The one target that a class stands for: its own, that of all classes below it, or that of the class above. */
function targetOf(dataset: Dataset, id: string): string | undefined {
  const group = dataset.classes.get(id);
  if (!group || group.target) return group?.target;
  const below = new Set([...dataset.classesWithin(id)].flatMap((c) => dataset.classes.get(c)?.target ?? []));
  if (below.size === 1) return [...below][0];
  return below.size === 0 && group.parents.length === 1 ? targetOf(dataset, group.parents[0]!) : undefined;
}

/** "X is not a L", and it is one. */
function membershipOf(dataset: Dataset, { subject, named, setting }: Claim): Fact | undefined {
  if (subject.kind !== 'drug') return undefined;
  const drug = dataset.drugs.get(subject.id)!;
  const facts = drug.facts.filter((f) => f.kind === 'class-membership' && f.judge !== false && inForce(dataset, f, setting.on) === 'yes');
  // Of a class within the one that is denied, too: an antibody against IL-31 is a biologic.
  return isWithin(dataset, drug.classes, named![0]!)
    ? facts.find((f) => f.kind === 'class-membership' && isWithin(dataset, f.classes ?? [], named![0]!))
    : undefined;
}

function classesOf(dataset: Dataset, subject: Subject): readonly string[] {
  return subject.kind === 'drug' ? (dataset.drugs.get(subject.id)?.classes ?? []) : [subject.id];
}

function ancestors(dataset: Dataset, ids: readonly string[]): string[] {
  const out = new Set<string>();
  const climb = (list: readonly string[]): void => {
    for (const id of list)
      for (const parent of dataset.classes.get(id)?.parents ?? []) {
        if (out.has(parent)) continue;
        out.add(parent);
        climb([parent]);
      }
  };
  climb(ids);
  return [...out];
}

function isWithin(dataset: Dataset, own: readonly string[], claimed: string): boolean {
  return [...own, ...ancestors(dataset, own)].includes(claimed);
}

/** The subject's own facts first, then those of its classes and of the classes above them. */
function factsAbout(dataset: Dataset, subject: Subject, own: readonly string[]): Fact[] {
  const drug = subject.kind === 'drug' ? (dataset.drugs.get(subject.id)?.facts ?? []) : [];
  return [...drug, ...[...own, ...ancestors(dataset, own)].flatMap((id) => dataset.classes.get(id)?.facts ?? [])];
}

const otherCues: Cues = [ANTIBODIES, KINASES, SAYS_SAME_CLASS, ...potencyCues, ...potencyScaleCues, ...comparedCues, ...listedPotencyCues];

export const classMembership: Rule = {
  id: 'class-membership',
  title: 'Class of a drug',
  means: 'A sentence calls a drug a member of a class that it does not belong to, or gives a topical steroid the wrong potency class.',
  why: 'The class tells readers how a drug works, what to watch for and what it must not be combined with.',
  fix: 'Name the class that the label names.',
  severity: 'warning',
  cues: [...targetCues, ...otherCues],
  only: beyondNames(otherCues),
  // A class, and somebody to be called a member of it. Under "Drugs" a cell only names its drugs.
  also: (sentence) => {
    const { block, own, antecedents } = sentence;
    if (tellsScale(sentence)) return true;
    if (block.kind === 'cell') return own.length > 0 || isPotencyCell(block);
    const mayCall = (): boolean => antecedents.heading.length > 0 || antecedents.last.length > 1 || sentence.mentions.length > 1;
    return own.some((m) => m.kind === 'class') && mayCall();
  },
  flags: [
    { text: 'Topical options are the calcineurin inhibitors crisaborole and ruxolitinib.', verdict: 'wrong' },
    { text: 'Nemolizumab is the newest IL-13 inhibitor for atopic dermatitis.', verdict: 'wrong' },
    { text: 'Tapinarof is a topical steroid.', verdict: 'wrong' },
    { text: 'Abrocitinib is a biologic.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'Tapinarof is neither a steroid nor a JAK inhibitor.' },
    { text: 'Crisaborole is an alternative to topical steroids.' },
    { text: 'Dupilumab, a biologic, is injected.' },
    { text: 'Is tapinarof a steroid?' },
  ],
  read,
  judge,
};
