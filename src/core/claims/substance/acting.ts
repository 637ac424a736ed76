/** Who acts on what in a clause: the verb, its object among the targets, and whether it is denied or said to be the only one. */
import { cuesIn } from '../reading/cues.ts';
import { targetsIn } from './agents.ts';
import type { Clause } from '../reading/sentence.ts';
import type { Manner } from './knownTargets.ts';
import { ligandsOf, sortOf, type TargetWord } from './targets.ts';
import { relatedTo } from '../reading/relative.ts';
import { groups, subjectBehind, subjectFor, subjectsOf } from '../reading/subjects.ts';
import type { Subject } from '../types.ts';

export interface Acting {
  readonly subjects: readonly Subject[];
  readonly ids: readonly string[];
  readonly manner: Manner;
  readonly action: 'inhibits' | 'activates' | 'either';
  readonly denied: boolean;
  /** "Only", "solely", "alone": nothing else. */
  readonly only: boolean;
  /** "All four JAKs", "the whole family". */
  readonly all: boolean;
  /** "IL-13 itself", "free IL-13", "rather than its receptor". */
  readonly itself: boolean;
  /** "Both A and B", or one target: it is said of each subject. */
  readonly certain: boolean;
  readonly start: number;
  readonly end: number;
  readonly value: { readonly start: number; readonly end: number };
}

const BIND = String.raw`bind(?:s|ing)?(?:\s+(?:to|with|on to|onto))?|bound to|attach(?:es|ing)?(?:\s+(?:itself|themselves))?\s+(?:on\s*)?to|latch(?:es|ing)?\s+on(?:\s*to)?|lock(?:s|ing)?\s+on(?:\s*to)?|dock(?:s|ing)?\s+(?:on|onto|on to|to|with)|stick(?:s|ing)?\s+to|clings?\s+to|captur(?:es?|ing)|catch(?:es|ing)?|mop(?:s|ping)?\s+up|soak(?:s|ing)?\s+up|trap(?:s|ping)?|grabs?|grabbing|hold(?:s|ing)? on to|sequester(?:s|ing)?|(?:slots?|slotting|fits?|fitting)\s+into|plug(?:s|ging)?(?:\s+(?:up|into))?|occup(?:y|ies|ying)|(?:sits?|sitting)\s+(?:down\s+)?(?:on|in)|settl(?:es?|ing)\s+(?:on|in)|t(?:ies?|ying)\s+up`;
const STOP = String.raw`block(?:s|ing|ed)?|inhibit(?:s|ing|ed)?|target(?:s|ing|ed)?|hits?|hitting|act(?:s|ing)?\s+(?:up)?on|act(?:s|ing)?\s+against|works?\s+on|working\s+on|goes\s+(?:after|for)|go(?:ing)?\s+(?:after|for)|aim(?:s|ing|ed)?\s+(?:at|for)|direct(?:ed|s)?\s+(?:at|against)|antagoni[sz](?:es?|ing)|neutrali[sz](?:es?|ing)|blunt(?:s|ing)?|damp(?:s|ens?|ing|ening)(?:\s+down)?|switch(?:es|ing)?\s+off|turn(?:s|ing)?\s+off|shut(?:s|ting)?\s+(?:down|off|out)|silenc(?:es?|ing)|disabl(?:es?|ing)|interfer(?:es?|ing)\s+with|home(?:s)?\s+in\s+on|homing\s+in\s+on|zero(?:es)?\s+in\s+on|(?:singles?|picks?)\s+out|tackl(?:es?|ing)|counter(?:s|acts|acting)|jams?|knock(?:s|ing)?\s+out|touch(?:es)?|affects?|hinder(?:s|ing)?|obstruct(?:s|ing)?|works?\s+(?:by way of|through|via)|works?\s+against|intercept(?:s|ing)?|selective\s+for|specific\s+for|inhibitors?\s+of|antagonists?\s+of|blockers?\s+of|blockade\s+of|inhibition\s+of|gets?\s+in\s+the\s+way\s+of|stops?|(?:prevents?|preventing|stopping|keeps?|keeping)(?=\s[^.;,]{2,50}\sfrom\b)|(?:switch(?:es|ing)?|turn(?:s|ing)?|shut(?:s|ting)?)(?=\s[^.;,]{3,45}\s(?<!\b(?:rather\s+than|instead\s+of|not)\s)(?:off|down)\b)|(?:keep|hold)(?:s|ing)?(?=\s[^.;,]{2,40}\sin\s+check\b)|leaves?(?=[^.;,]{1,40}\b(?:untouched|alone|unaffected|intact)\b)|spares?`;
const START = String.raw`activat(?:es?|ing)|stimulat(?:es?|ing)|switch(?:es|ing)?\s+on|turn(?:s|ing)?\s+on|(?:switch(?:es|ing)?|turn(?:s|ing)?)(?=\s[^.;,]{3,45}\s(?<!\b(?:rather\s+than|instead\s+of|not)\s)on\b\s*(?:[.,;]|$|rather\b|instead\b))|agoni[sz](?:es?|ing)|trigger(?:s|ing)?|engag(?:es?|ing)|agonists?\s+of|activators?\s+of|boost(?:s|ing)?`;
const VERB = new RegExp(String.raw`\b(?:(?<bind>${BIND})|(?<stop>${STOP})|(?<start>${START}))(?=\s|$)`, 'gi');

/** Small words between a verb and its target. */
const GAP =
  /^(?:\s|,|\(|:|“|"|\b(?:a|an|the|both|only|solely|exclusively|just|purely|mainly|mostly|primarily|chiefly|selectively|specifically|directly|particularly|either|not|but|also|free|circulating|soluble|for|itself|enzymes?|cytokines?|proteins?|molecules?|messengers?|receptors?|kinases?|signals?|signalling|signaling|of|from|human|cellular|intracellular|pathways?|activity|action|actions|effects?|so-called|itch|inflammatory|type|immune|called|known as|named|two|three|four|all|members?|subunit|alpha|alpha[- ]?[12]|chain|shared|common|entire|whole|nothing|anything|and|to|on|more|other than|target|particular|key|culprit|single)\b|-|\d(?=\s+cytokines?))*$/i;
const LOOSE_GAP = /\b(?:signals?|signalling|signaling|pathways?|activity|actions?|effects?)\b/i;
const JOINT =
  /^(?:\s|,|\/|&|\+|\(|\)|\[|\]|-|\b(?:and|or|nor|as well as|plus|both|the|but also|also|alike|cytokines?|receptors?|itself)\b)*$/i;
const DENIED_BEFORE =
  /\b(?:not|never|neither|nor|no longer|cannot|rather than|instead of|without|fails? to)(?:\s+(?:\w+ly|in fact|itself|also|it|they|only|act|acting|does|do|did|can|by|through|via|be\s+(?:described|called|regarded|seen|thought\s+of)\s+as))*\s*$|n['’]t\s+(?:\w+ly\s+)?$/i;
/** "None of them blocks": denied of each. */
const NONE_OF = /^\W*(?:none|neither)\s+of\s+[^,;]{3,60}$/i;
/** "Nor does X block". */
const NOR_DOES = /^\W*(?:nor|neither|never)\s+(?:does|do|did|can|has|have)\s/i;
const OTHER_DRUGS =
  /\b(?:with|of|by|from|than|unlike|for|to|on)\s+(?:the\s+|other\s+|all\s+|those\s+)*(?:drugs|medicines|antibodies|treatments|agents|biologics|tablets|creams|ones|those)\s+(?:that|which)\s+$/i;
/** "Neither X nor Y blocks". */
const NEITHER = /^\W*neither\s[^,;]{2,60}\snor\s[^,;]{2,40}$/i;
/** "Keeps it from binding to A", "leaves binding to A intact": the gerund is what befalls another molecule, not what the drug does. */
const OF_ANOTHERS =
  /\b(?:of|from|prevent\w*|stop(?:s|ped|ping)?|keep(?:s|ing)?|leav(?:es?|ing)|allow(?:s|ing)?|permit(?:s|ting)?|affect(?:s|ing)?|impair(?:s|ing)?|disturb(?:s|ing)?|hinder(?:s|ing)?|spar(?:es?|ing)|preserv(?:es?|ing)|tolerat(?:es?|ing))\s+(?:\w+\s+){0,2}$/i;
/** "Leaves the cytokine free to bind", "lets IL-13 bind". */
const LETS_OTHERS =
  /\b(?:leaves?|leaving|lets?|letting|allow(?:s|ing)?|permit(?:s|ting)?|enabl(?:es?|ing))\s+(?!it\s+to\b)[^,;]{1,50}\s(?:(?:to|still|also)\s+)*$/i;
const ONLY = /\b(?:only|solely|exclusively|purely|nothing (?:but|other than)|selectively|selective for|specific for|just)\b/i;
const ALONE_AFTER = /^\s*(?:signal\w*\s+|pathways?\s+)?(?:alone|only|exclusively|and nothing else|and no other\b|and only)\b/i;
const ITSELF_AFTER =
  /^\s*(?:\([^)]*\)\s*)?(?:itself|,?\s*(?:rather than|not|instead of)\s+(?:to\s+|on\s+)?(?:its|the|their)\s+(?:\w+\s+)?receptors?|molecules?\b|cytokines? itself)/i;
const FREE_BEFORE = /\b(?:free|circulating|soluble)\s+$/i;
/** "X is a drug that ...": what the drug does. */
const IS_ONE_THAT = /^\s*(?:is|are)\s+an?\s[^,;]{0,60}\b(?:drug|medicine|antibody|cream|tablet|biologic)\s+(?:that|which)\s/i;
const WHERE = /^\s+(?:in|from)\s+(?:the\s+)?(?:blood|serum|skin|lesions?)\b/i;
const HEDGED =
  /\b(?:less|lesser|weaker|weakly|extent|degree|potent(?:ly)?|prefer\w*|fold|relative|partly|some|slight(?:ly)?|selectivity (?:over|for)|over|versus|than|respectively|each|in turn|doses?|concentrations?)\b/i;

/** All statements of this kind in the clause. */
export function actingsIn(clause: Clause): Acting[] {
  const targets = targetsIn(clause);
  if (targets.length === 0) return [];
  return [...active(clause, targets), ...passive(clause, targets)];
}

function active(clause: Clause, targets: readonly TargetWord[]): Acting[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, VERB).flatMap((cue) => {
    const first = targets.find((t) => t.start >= cue.end);
    if (!first || !GAP.test(text.slice(cue.end, first.start))) return [];
    const lead = text.slice(clause.start, cue.start);
    // "The cytokines that bind to ...", "IL-13 binds its receptor": the molecules do it, not the drug.
    if (
      /\b(?:cytokines?|proteins?|molecules?|IL-?\d+|interleukins?(?:[- ]\d+)?|they|cells?)\s+(?:that\s+|which\s+|can\s+|from\s+)?$/i.test(
        lead,
      ) &&
      !/^they\s+$/i.test(lead)
    )
      return [];
    if (OF_ANOTHERS.test(lead) && /ing\b/i.test(cue.text)) return [];
    if (LETS_OTHERS.test(lead)) return [];
    const chain = chainFrom(clause, targets, first);
    const gap = text.slice(cue.end, first.start);
    const after = text.slice(chain.at(-1)!.end, clause.end);
    const subjects = /^\W*(?:by|through|via)\s+(?:\w+ly\s+)?$/i.test(lead)
      ? doerBehind(clause, after, chain.at(-1)!.end)
      : subjectsBefore(clause, cue);
    const leaves = /^(?:leaves?|spares?)$/i.test(cue.text);
    // "A problem with drugs that block A".
    if (OTHER_DRUGS.test(lead)) return [];
    // "It is X, not Y, that blocks".
    if (/,\s+not\s+[^,]{3,40},\s+(?:that|which)\s+$/i.test(lead)) return [];
    // "Does not block A and B but B alone", "does not block both A and B".
    if (
      chain.length > 1 &&
      /(?:\b(?:not|never)\b|n['’]t\b)[^,;]{0,20}$/i.test(lead) &&
      (/^\s*both\b/i.test(gap) || /^\s*,?\s*(?:but|only|just)\b/i.test(text.slice(chain.at(-1)!.end)))
    )
      return [];
    // "Not selective for A" says that there are more, not that A is spared.
    if (/^(?:selective|specific)/i.test(cue.text) && DENIED_BEFORE.test(lead)) return [];
    const notOnly = /\bnot\s+(?:only|just|solely)\b/i.test(lead.slice(-24) + gap);
    const between = text.slice(Math.max(clause.start, cue.start - 30), first.start);
    const alone = ALONE_AFTER.test(after);
    // "Soaks up IL-13 in the skin": the molecule, wherever it is.
    const held = (cue.groups['bind'] || /^neutrali/i.test(cue.text)) && WHERE.test(after);
    const manner: Manner =
      chain.some((t) => t.sense !== 'itself' && !(held && t.sense === 'downstream')) ||
      LOOSE_GAP.test(gap) ||
      /through|via|way of|interfer|affects|blunt|damp|prevent|stop|keep|in the way/i.test(cue.text)
        ? 'pathway'
        : cue.groups['bind']
          ? 'binds'
          : 'inhibits';
    return [
      {
        subjects,
        ids: [...new Set(chain.flatMap((t) => t.ids))],
        manner,
        action: cue.groups['start']
          ? ('activates' as const)
          : cue.groups['bind'] ||
              /target|act|hit|work|go|aim|direct|pick|single|touch|affect|specific|selective|home|homing|zero|leave|spare/i.test(cue.text)
            ? ('either' as const)
            : ('inhibits' as const),
        denied:
          leaves ||
          (!notOnly &&
            (DENIED_BEFORE.test(lead) || NONE_OF.test(lead) || NEITHER.test(lead) || NOR_DOES.test(lead) || /^\s*not\b/i.test(gap))),
        only: !notOnly && !leaves && (alone || ONLY.test(between.replace(/^.*\b(?:the|currently|still) only\b/i, ''))),
        all: /\b(?:all|every|whole|entire)\b/i.test(gap),
        itself: ITSELF_AFTER.test(after) || FREE_BEFORE.test(text.slice(cue.end, first.start)),
        certain: isCertain(clause, subjects, chain, lead),
        start: cue.start,
        end: chain.at(-1)!.end,
        value: { start: chain[0]!.start, end: chain.at(-1)!.end },
      },
    ];
  });
}

/** "IL-13 is blocked by X", "the target of X is IL-13". */
function passive(clause: Clause, targets: readonly TargetWord[]): Acting[] {
  const { text } = clause.sentence.block;
  const out: Acting[] = [];
  const make = (
    target: TargetWord,
    subjects: readonly Subject[],
    start: number,
    end: number,
    action: Acting['action'],
    only: boolean,
  ): void => {
    const ids = target.ids;
    out.push({
      subjects,
      ids,
      manner: target.sense === 'itself' ? 'inhibits' : 'pathway',
      action,
      denied: false,
      only,
      all: false,
      itself: false,
      certain: true,
      start,
      end,
      value: { start: target.start, end: target.end },
    });
  };
  for (const target of targets) {
    if (target.sense === 'downstream') continue;
    const by =
      /^\s+(?:signal\w*\s+|pathways?\s+)?(?:is|are|gets?)\s+(?:(?:both|all|each)\s+)?(?:\w+ly\s+)?(?:blocked|inhibited|targeted|bound|neutrali[sz]ed|switched off|hit)\s+by\s+/i.exec(
        text.slice(target.end, clause.end),
      );
    // "A and B are both blocked by X": each of them.
    const joined = by && /\b(?:both|all)\b/i.test(by[0]) ? runBefore(text, targets, target) : [target];
    for (const one of by ? joined : [])
      make(one, subjectBehind(clause, target.end + by![0].length, 20), target.start, target.end + by![0].length, 'inhibits', false);
    const of = /^\s+(?:is|are)\s+the\s+(?<only>only\s+)?(?:main\s+|molecular\s+|drug\s+)?targets?\s+of\s+/i.exec(
      text.slice(target.end, clause.end),
    );
    if (of)
      make(
        target,
        subjectBehind(clause, target.end + of[0].length, 20),
        target.start,
        target.end + of[0].length,
        'either',
        of.groups!['only'] !== undefined,
      );
    const lead = text.slice(clause.start, target.start);
    const named =
      /(?:^|\bthe\s+|['’]s\s+|\bits\s+)(?:(?<only>only|sole|single)\s+)?(?:molecular\s+|main\s+|drug\s+)?target\s+(?:of\s+(?<name>[^,;]{3,40}?)\s+)?(?:in\s+[\w ]{2,20}?\s+)?is\s+(?:the\s+)?$/i.exec(
        lead,
      );
    if (named) {
      const from = clause.start + named.index;
      const group = named.groups!['name'] ? groups(clause).find((g) => g[0]!.start >= from && g[0]!.end <= target.start) : undefined;
      const subjects = group ? subjectsOf(group) : subjectFor(clause, from + 2, target.start);
      make(target, subjects, from, target.end, 'either', named.groups!['only'] !== undefined);
    }
  }
  return out;
}

/** The targets that stand joined up to `last`. */
function runBefore(text: string, targets: readonly TargetWord[], last: TargetWord): TargetWord[] {
  const run = [last];
  for (let i = targets.indexOf(last) - 1; i >= 0 && JOINT.test(text.slice(targets[i]!.end, run[0]!.start)); i--) run.unshift(targets[i]!);
  return run;
}

const ONE_THAT =
  /^[\s®™]*,\s+an?\s+[^,;]{0,50}?\b(?:antibody|drug|medicine|cream|ointment|tablet|molecule|biologic)\s+(?:that|which)\s+(?:\w+ly\s+)?$/i;

function subjectsBefore(clause: Clause, cue: { start: number; end: number }): readonly Subject[] {
  const { text } = clause.sentence.block;
  // "Shown with X, an antibody that mops up Y".
  const apposed = clause.mentions.find((m) => m.kind !== 'class' && m.end <= cue.start && ONE_THAT.test(text.slice(m.end, cue.start)));
  if (apposed) return subjectsOf([apposed]);
  const named = clause.mentions.some((m) => m.end <= cue.start && m.kind !== 'class');
  const found = (named ? undefined : relatedTo(clause)) ?? subjectFor(clause, cue.start, cue.end);
  // "Blocking OX40L, the way this drug works": the gerund leads, its doer stands behind or is not named.
  const at = found[0]?.at;
  if (at && at.end <= cue.start && at.start >= clause.start) {
    // "Calms T cells by inhibiting": it is X that inhibits.
    const between = text.slice(at.end, cue.start).replace(/\bcells?\b(?=\s+by\s+(?:\w+ly\s+)?$)/i, '');
    if (
      /\b(?:users?|patients|people|trials?|before|because|after|if|when|than|with|antibodies that|drugs? that|others?|another|cells?|unlike|cause[sd]?|driven|whose)\b(?! of)/i.test(
        between.replace(IS_ONE_THAT, ''),
      )
    )
      return [];
    const lead = text.slice(clause.start, at.start);
    if (/\b(?:alternative|than|unlike|after|besides|instead of|failed|resist\w+|to)\s+(?:\w+\s+)?$/i.test(lead)) return [];
  }
  return found;
}

/** "By blocking A, X calms ...": the name behind the comma. */
function doerBehind(clause: Clause, after: string, end: number): readonly Subject[] {
  const comma = /^[^,;]{0,40},\s+(?:the\s+(?:drug|antibody|biologic|cream|ointment)\s+)?/.exec(after);
  const group = comma ? groups(clause).find((g) => g[0]!.start === end + comma[0].length) : undefined;
  return group ? subjectsOf(group) : [];
}

/** The targets that belong to one verb: "IL-4 and IL-13". */
function chainFrom(clause: Clause, targets: readonly TargetWord[], first: TargetWord): TargetWord[] {
  const { text } = clause.sentence.block;
  const chain = [first];
  for (const next of targets.slice(targets.indexOf(first) + 1)) {
    const gap = text.slice(chain.at(-1)!.end, next.start);
    if (!JOINT.test(gap)) break;
    // "IL-31 receptor alpha (IL-31RA)" names one thing twice.
    chain.push(next);
  }
  // "The IL-4 and IL-13 receptors": the word behind the last may belong to all of them.
  const last = chain.at(-1)!;
  const plural = /receptors$/i.test(text.slice(last.start, last.end));
  return plural && chain.length > 1
    ? chain.filter((t) => sortOf(t.ids[0]!) !== 'cytokine' || ligandsOf(last.ids[0]!).includes(t.ids[0]!))
    : chain;
}

function isCertain(clause: Clause, subjects: readonly Subject[], chain: readonly TargetWord[], lead: string): boolean {
  if (HEDGED.test(clause.text.replace(/\b(?:rather|other) than\b|\bto (?:the same|an equal) (?:degree|extent)\b/gi, ''))) return false;
  // "As many people know, X blocks ...": many know it, not many do it.
  if (/\b(?:most|some|many|several|usually|often|can also)\b/i.test(lead.replace(/^\W*as\b[^,]{0,60},/i, ''))) return false;
  const ids = new Set(chain.flatMap((t) => t.ids));
  const { dataset } = clause.sentence.context;
  const classes = new Set(subjects.map((s) => (s.kind === 'drug' ? dataset.drugs.get(s.id)?.classes[0] : s.id)));
  return subjects.length <= 1 || ids.size === 1 || classes.size === 1;
}
