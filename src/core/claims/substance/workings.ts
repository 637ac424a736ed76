/** How a class works, told without one drug's target: "JAKs are receptors", "each of them blocks one JAK", "keep cytokines off their receptors". */
import { mechanismClaim } from './mechanismClaim.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Fact } from '../../dataset/schema.ts';
import { targetsIn } from './agents.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { factAgainst, knownTargets } from './knownTargets.ts';
import { isStated } from '../reading/standing.ts';
import { subjectFor } from '../reading/subjects.ts';
import { FAMILIES, isInside, sortOf, type Sort } from './targets.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';

/** What a sentence may call a molecule, and the sort it then is. */
const SORTS: readonly [RegExp, Sort][] = [
  [/\b(?:cytokines?|interleukins?|chemokines?)\b/i, 'cytokine'],
  [/\breceptors?\b/i, 'receptor'],
  [/\b(?:enzymes?|kinases?)\b/i, 'enzyme'],
  [/\bantibod(?:y|ies)\b/i, 'antibody'],
];
const IS =
  /^(?:\s*\([^)]*\))?\s*(?:,\s*(?:the targets?(?: of [^,]{1,40})?,\s*(?:which\s+|that\s+)?|which\s+|that\s+))?(?:is|are)\s+(?:in fact\s+|actually\s+|themselves\s+)?(?:(?:an?|the|one|some)\s+)?(?:(?:family|group|set|kind|type|class|member)\s+of\s+)?(?:[\w-]+\s+){0,2}?(?<noun>cytokines?|chemokines?|receptors?|enzymes?|kinases?|antibod(?:y|ies))\b(?!\s+(?:family|antagonist|inhibitor|receptor|pathway|signal))/i;
const SURFACE =
  /^(?:\s*\([^)]*\))?\s*(?:,[^,]{1,40},)?\s*(?:(?:which|that)\s+)?(?:is|are|sits?|lies?|lives?|stands?|found|located)\b(?:\s+(?:found|located|sitting|proteins|enzymes|molecules|mainly|that))*\s+(?:sits?\s+|lie\s+)?(?:on|at|outside)\s+(?:the\s+)?(?:(?:outer\s+)?surface|outside|exterior)?(?:\s*(?:of\s+)?(?:the\s+|our\s+|immune\s+|skin\s+)*cells?(?:['’]s?)?(?:\s+(?:surface|membrane))?)/i;
const KEEPS =
  /\b(?:keep|keeps|keeping|stop|stops|stopping|prevent|prevents|preventing|block|blocks|blocking|hinders?)\s+(?:the\s+|these\s+|those\s+|several\s+|inflammatory\s+|immune\s+|certain\s+)*(?:cytokines?|interleukins?|messengers?|signals?|signalling molecules)\s+(?:(?:outside|around|between)\s+(?:the\s+)?(?:\w+\s+)?cells?\s+)?(?:from\s+)?(?:binding|docking|attaching|reaching|latching|locking|getting|sticking|landing)\s+(?:to|on|onto|on to|at|with|their|the|its)?\s*(?:to\s+)?(?:their|the|its|those|these|cell|surface|cytokine|matching)?\s*(?:\w+\s+)?receptors?\b/gi;
const SEIZES =
  /\b(?:bind(?:s|ing)?(?:\s+(?:directly\s+)?to)?|attach(?:es|ing)?\s+to|latch(?:es|ing)?\s+on(?:to| to)|mop(?:s|ping)?\s+up|soak(?:s|ing)?\s+up|neutrali[sz](?:es?|ing)|captur(?:es?|ing)|catch(?:es|ing)?|intercept(?:s|ing)?|trap(?:s|ping)?|grab(?:s|bing)?|(?:scoop|snap|gobble)(?:s|ing)?\s+up|fish(?:es|ing)?\s+out|sit(?:s|ting)?\s+on|plug(?:s|ging)?|block(?:s|ing)?)\s+(?:directly\s+)?(?:(?:the|these|those|inflammatory|free|circulating|individual|their|its)\s+)*(?<what>cytokines?|interleukins?|(?:cytokine\s+|cell[- ]surface\s+|surface\s+|membrane\s+)receptors?|receptors?(?=\s+(?:on|at)\s+the\s+(?:\w+\s+)?surface)(?:\s+(?:on|at)\s+the\s+(?:cell\s+)?(?:surface|outside))?)(?=\s*(?:[.,;:)]|$|and\b|so\b|before\b|in the (?:blood|tissue|skin)\b|outside\b|on\b|directly\b|themselves\b))/gi;
const ONE_EACH = /\b(?:each|every|all|any)\b(?:\s+of\s+the)?(?:\s+\w+){0,2}?\s+$/i;
const COUNTED =
  /^\s*(?:\w+ly\s+)?(?:blocks?|inhibits?|targets?|hits?|goes\s+(?:for|after)|go\s+(?:for|after)|acts?\s+on|aims?\s+at|works?\s+on|binds?)\s+(?<count>exactly one|only one|just one|a single|one and only one|one single|all(?:\s+four|\s+of\s+the)?|the (?:whole|entire)|every)\b(?:\s+(?:of\s+the|member of the|of\s+the\s+(?:four|three|two)|four|three|two|single|particular|kind of|type of))*\s*(?:\w+\s+)?$/i;
const INSIDE_OUT =
  /\b(?:works?|acts?|operates?|stays?|remains?|keeps?)\s+(?:(?:only|strictly|entirely|always|wholly)\s+)?(?:outside(?:\s+of)?|on the (?:outer\s+)?(?:surface|outside) of)\s+(?:(?:the|our|immune|skin|target|T)\s+)*cells?\b/gi;
/** "They never get into the cell": the denial is part of it. */
const NEVER_IN =
  /(?:\b(?:never|cannot|without\s+ever)|\b(?:do|does)\s+not|\b(?:do|does|ca)n['’]t)\s+(?:(?:even|ever|itself|themselves)\s+)?(?:enter(?:ing)?|penetrat(?:e|ing)|(?:get|getting|pass|passing|slip|slipping|go|going)\s+(?:in\s*to|inside)|reach(?:ing)?\s+the\s+inside\s+of)\s+(?:(?:the|our|any|immune|skin|target|T)\s+)*cells?\b/gi;

/** What a drug that spares an enzyme's product cannot do: PDE4 breaks cyclic AMP down, so to block it is to raise it. */
const LOWERS =
  /\b(?:lower(?:s|ing)?|reduc(?:es?|ing)|decreas(?:es?|ing)|deplet(?:es?|ing)|(?:(?:speeds?|speeding)\s+up|increas(?:es?|ing)|accelerat(?:es?|ing)|promot(?:es?|ing)|boost(?:s|ing)?)\s+the\s+breakdown\s+of|leads?\s+to\s+(?:lower|less|reduced|falling)|break(?:s|ing)?\s+down|degrad(?:es?|ing))\s+(?:the\s+)?(?:levels?\s+of\s+|intracellular\s+)?(?:cAMP|cyclic\s+(?:AMP|adenosine\s+monophosphate))\b|\bmak(?:es?|ing)\s+(?:(?:the\s+)?levels?\s+of\s+)?(?:cAMP|cyclic\s+AMP)\s+(?:levels?\s+)?(?:fall|drop|sink|decline|run\s+low|(?:break\s+down|degrade)\s+(?:faster|sooner|more\s+quickly))\b/gi;
/** The other way round: only a drug on that enzyme spares it. */
const RAISES =
  /\b(?:(?:prevent(?:s|ing)?|stop(?:s|ping)?|block(?:s|ing)?|inhibit(?:s|ing)?|slow(?:s|ing)?|halt(?:s|ing)?)\s+(?:down\s+)?the\s+(?:breakdown|degradation)\s+of|rais(?:es?|ing)|increas(?:es?|ing)|leads?\s+to\s+(?:higher|more|raised))\s+(?:the\s+)?(?:levels?\s+of\s+|intracellular\s+)?(?:cAMP|cyclic\s+(?:AMP|adenosine\s+monophosphate))\b|\b(?:keep(?:s|ing)?|sav(?:es?|ing)|protect(?:s|ing)?)\s+(?:cAMP|cyclic\s+AMP)\s+from\s+(?:being\s+(?:broken\s+down|degraded|destroyed)|breakdown|degradation)\b/gi;
const ENTERS =
  /\b(?:(?:works?|acts?|gets?)\s+(?:only\s+|mainly\s+)?(?:inside|within)|enters?|penetrates?|(?:slips?|passes|pass|gets?|goes?|moves?|travels?)\s+(?:in\s*to|inside|through)|crosses)\s+(?:the\s+|our\s+|immune\s+|skin\s+|T\s+)*cells?(?:['’]s?)?(?:\s+(?:membranes?|walls?))?\b/gi;
/** "Wipes out T cells": said by a source not to be so of a drug that only calms them. */
const DEPLETES =
  /\b(?:deplet(?:es?|ing)|kill(?:s|ing)?(?:\s+off)?|destroy(?:s|ing)?|wip(?:es?|ing)\s+out|eliminat(?:es?|ing)|eradicat(?:es?|ing))\s+(?!no\b)(?:[a-z]+\s+){0,2}T[- ](?:cells|lymphocytes)\b/gi;
const AT_ONCE =
  /^\s*(?:\([^()]*\)\s*)?(?:(?:creams?|ointments?|tablets?|also|mainly)\s+)*(?:(?:works?|acts?|gets\s+to\s+work|(?:does|do)\s+(?:its|their)\s+work|helps?)\s+by\s+)?(?:\w+ly\s+)?$/i;

export const workingCues: Cues = [KEEPS, SEIZES, INSIDE_OUT, NEVER_IN, LOWERS, RAISES, ENTERS, DEPLETES];

/** Claims about the working itself. */
export function readWorkings(clause: Clause): Claim[] {
  return [...naturesIn(clause), ...seizuresIn(clause), ...countsIn(clause), ...effectsIn(clause)].filter((c) => isStated(clause, c.start));
}

/** "JAKs are receptors on the surface", "IL-31 receptor alpha, which is a cytokine". */
function naturesIn(clause: Clause): Claim[] {
  const { block, end } = clause.sentence;
  return targetsIn(clause).flatMap((target) => {
    const after = block.text.slice(target.end, end);
    const id = target.ids[0]!;
    if (
      target.ids.length !== 1 ||
      /\b(?:not|no|unlike|inhibitors?|against|anti)[- ]+(?:\w+\s+)?$/i.test(block.text.slice(clause.start, target.start))
    )
      return [];
    const is = IS.exec(after);
    const sort = is && SORTS.find(([re]) => re.test(is.groups!['noun']!))?.[1];
    const outside = SURFACE.exec(after);
    if (!(sort && sort !== sortOf(id)) && !(outside && isInside(id))) return [];
    const length = (sort && sort !== sortOf(id) ? is : outside)![0].length;
    return [
      mechanismClaim(clause, { kind: 'class', id: '', name: id }, sort && sort !== sortOf(id) ? `sort ${sort}` : 'outside', [id], {
        start: target.start,
        end: Math.min(target.end + length, end),
      }),
    ];
  });
}

/** Drugs that work inside the cell, said to take hold of cytokines or their receptors. */
function seizuresIn(clause: Clause): Claim[] {
  return [...cuesIn(clause, KEEPS), ...cuesIn(clause, SEIZES), ...cuesIn(clause, INSIDE_OUT), ...cuesIn(clause, NEVER_IN)].flatMap(
    (cue) => {
      const lead = clause.text.slice(0, cue.start - clause.start);
      if (/\b(?:not|never|n['’]t|rather than|instead of|without|nor)\s+(?:\w+\s+){0,2}$/i.test(lead)) return [];
      const named = clause.mentions.filter((m) => m.end <= cue.start);
      if (named.length === 0 || /\b(?:may|can|some|unlike|also)\b/i.test(lead)) return [];
      // What "block receptors" leaves open, "bind" and "keep from docking" do not.
      if (/^block/i.test(cue.text) && /^block\w*\s+(?:the\s+)?(?:cytokines?|interleukins?)$/i.test(cue.text)) return [];
      return subjectFor(clause, cue.start, cue.end).map((s) => mechanismClaim(clause, s, 'seizes', [], cue));
    },
  );
}

/** "PDE4 inhibitors lower cyclic AMP", "dupilumab works inside the cell". */
function effectsIn(clause: Clause): Claim[] {
  const of = (pattern: RegExp, predicate: string): Claim[] =>
    cuesIn(clause, pattern).flatMap((cue) =>
      subjectFor(clause, cue.start, cue.end)
        .filter((s) => s.at && s.at.start >= clause.start && AT_ONCE.test(clause.sentence.block.text.slice(s.at.end, cue.start)))
        .map((s) => mechanismClaim(clause, s, predicate, [], cue)),
    );
  return [...of(LOWERS, 'lowers PDE4'), ...of(RAISES, 'raises PDE4'), ...of(ENTERS, 'enters'), ...of(DEPLETES, 'depletes T-cells')];
}

/** "Each JAK inhibitor blocks exactly one JAK", "all JAK inhibitors block all four JAKs". */
function countsIn(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  return targetsIn(clause).flatMap((target) => {
    const family = FAMILIES[target.ids[0]!];
    const group = clause.mentions.filter((m) => m.end <= target.start).at(-1);
    if (!family || target.ids.length !== 1 || group?.kind !== 'class') return [];
    const match = COUNTED.exec(text.slice(group.end, target.start));
    const every = ONE_EACH.test(text.slice(clause.start, group.start)) || /^\W*(?:the\s+)?$/i.test(text.slice(clause.start, group.start));
    if (!match || !every) return [];
    return [
      mechanismClaim(clause, subjectOf(group), /^(?:all|every|the)/i.test(match.groups!['count']!) ? 'each all' : 'each one', target.ids, {
        start: group.start,
        end: target.end,
      }),
    ];
  });
}

/** The fact against such a claim; `no-working` for the claims that are about a drug's target. */
export function workingAgainst(dataset: Dataset, { predicate, subject, named, setting }: Claim): Fact | undefined | 'no-working' {
  if (predicate.startsWith('sort ') || predicate === 'outside') return factAbout(dataset, named![0]!);
  if (predicate === 'seizes') {
    const known = knownTargets(dataset, subject, setting.on);
    return known && [...known.targets].every(isInside) ? (classFact(dataset, subject) ?? known.facts[0]) : undefined;
  }
  if (predicate === 'enters') {
    const known = knownTargets(dataset, subject, setting.on);
    return known && ![...known.targets].some(isInside) ? known.facts[0] : undefined;
  }
  if (predicate.startsWith('depletes ')) return knownTargets(dataset, subject, setting.on)?.ruledOut.get(predicate.slice(9));
  if (predicate.startsWith('lowers ')) {
    const known = knownTargets(dataset, subject, setting.on);
    const spared = predicate.slice(7);
    return known?.targets.has(spared) && known.actions.has('inhibits') ? (classFact(dataset, subject) ?? known.facts[0]) : undefined;
  }
  if (predicate.startsWith('raises ')) {
    const known = subject.kind === 'drug' ? knownTargets(dataset, subject, setting.on) : undefined;
    return known && factAgainst(known, predicate.slice(7), 'inhibits', true);
  }
  if (!predicate.startsWith('each ')) return 'no-working';
  const family = FAMILIES[named![0]!]!;
  for (const drug of dataset.membersOf(subject.id)) {
    const fact = drug.facts.find((f) => {
      if (f.kind !== 'mechanism' || f.judge === false) return false;
      const count = f.targets.filter((t) => family.includes(t)).length;
      return predicate === 'each one' ? count > 1 : count > 0 && count < family.length;
    });
    if (fact) return fact;
  }
  return undefined;
}

/** A fact whose drug or class acts on the target: its class's own first. */
function factAbout(dataset: Dataset, id: string): Fact | undefined {
  const acts = (f: Fact): boolean =>
    f.kind === 'mechanism' &&
    f.judge !== false &&
    (f.targets.includes(id) || ((FAMILIES[id] ?? []).every((t) => f.targets.includes(t)) === true && FAMILIES[id] !== undefined));
  const classes = [...dataset.classes.values()].flatMap((c) => c.facts).find(acts);
  return classes ?? [...dataset.drugs.values()].flatMap((d) => d.facts).find(acts);
}

/** How the subject's class works, where the data says so. */
function classFact(dataset: Dataset, subject: Subject): Fact | undefined {
  const ids = subject.kind === 'class' ? [subject.id] : (dataset.drugs.get(subject.id)?.classes ?? []);
  return ids.flatMap((id) => dataset.classes.get(id)?.facts ?? []).find((f) => f.kind === 'mechanism' && f.judge !== false);
}
