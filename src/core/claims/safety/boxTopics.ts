/** What a text says that a boxed warning is about, and what it says that it leaves out. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Span } from '../../text/sentences.ts';
import type { Clause } from '../reading/sentence.ts';
import { topicsIn, type NamedTopic } from './topics.ts';

/** A topic of a boxed warning as a text tells it; offsets are those of the block. */
interface TopicSaid {
  readonly id: string;
  readonly denied: boolean;
  readonly start: number;
  readonly end: number;
}

const SILENT_ON =
  /\b(?:not|n['’]t|never|without|no)\s+(?:\w+\s+){0,3}?(?:mention\w*|refer\w*|cover\w*|includ\w*|list\w*|say\w*|name\w*|warn\w*|word|contain\w*|extend\w*|mention)\b|\bno (?:mention|word) of\b|\bnothing (?:to do with|about|on)\b|\bbut not\b|\b(?:silent on|omits?|leaves? out|says? nothing)\b/i;

/** "Strokes are not mentioned in the boxed warning", "cancer is no part of it", "there is no word on clots in it". */
const NOT_IN =
  /\b(?:(?:is|are)(?:\s+(?:not|nowhere|never)|n['’]t)\s+(?:\w+\s+)?(?:mentioned|named|listed|included|covered|found|part)|(?:is|are)\s+(?:\w+\s+)?(?:absent|missing|left\s+out|omitted|no\s+part)|(?:do|does)(?:\s+not|n['’]t)\s+(?:figure|appear|feature|occur)|no\s+(?:word|mention)\s+(?:of|on|about)\s+[^.;]{3,60}?)\s+(?:in|from|of|by)\s+(?:[\w'’-]+\s+){0,5}$/i;
/** "Of clots the boxed warning says nothing": the topic opens the clause. */
const OF_WHAT = /^(?:of|on|about|as\s+(?:to|for)|regarding|concerning)\s+/i;
const IS_SILENT =
  /\b(?:says?\s+nothing|(?:is|are)\s+silent|(?:has|have)\s+(?:not\s+a|no)\s+word|makes?\s+no\s+mention|(?:does|do)(?:\s+not|n['’]t)\s+(?:speak|warn))\s*$/i;

/** What the words before the box say that it leaves out; `undefined` where they say nothing of the kind. */
export function leftOutBefore(clause: Clause, cue: Span): TopicSaid[] | undefined {
  const before = clause.text.slice(0, cue.start - clause.start);
  const told =
    NOT_IN.test(before) || (OF_WHAT.test(before) && IS_SILENT.test(clause.text.slice(cue.end - clause.start).replace(/[.!]$/, '')));
  if (!told) return undefined;
  const named = boxTopicsIn(clause.sentence.context.dataset, before);
  return named.map((t) => ({ id: t.id, denied: true, start: clause.start + t.start, end: clause.start + t.end }));
}

/** What the text says that the box is about, and what it says that it leaves out. */
export function topicsSaid(clause: Clause, cue: Span): TopicSaid[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const from = cue.end;
  // "Has yet to add X to the boxed warning": what the box is said to leave out stands before it.
  const adding =
    /\b(?:yet\s+to|not(?:\s+yet)?|n['’]t(?:\s+yet)?)\s+(?:been\s+)?add(?:ed)?\s+([^;]{3,80}?)\s+to\s+(?:the|its|their)\s+(?:[\w-]+\s+){0,3}$/i.exec(
      clause.text.slice(0, cue.start - clause.start),
    );
  if (adding) {
    const at = cue.start - adding[0].length;
    return boxTopicsIn(sentence.context.dataset, adding[0]).map((t) => ({ id: t.id, denied: true, start: at + t.start, end: at + t.end }));
  }
  // "X's warns of A; that on Y adds B": of another's.
  const rest = /^(?:(?!;\s+(?:that|those|the\s+one)\s+(?:on|of|for)\b)[^])*/i.exec(
    text.slice(from, Math.min(sentence.end, from + 260)),
  )![0];
  const about =
    /^[^.;]{0,40}?\b(?:about|on|for|of|limited to|covers?|covering|against|lists?|includes?|names?|refers?|mentions?|warns?|concerns?|deals?\s+with|relates?\s+to)\b/i.test(
      rest,
    ) || SILENT_ON.test(rest);
  if (!about) return [];
  const turn = SILENT_ON.exec(rest);
  return boxTopicsIn(sentence.context.dataset, rest).map((t) => ({
    id: t.id,
    denied: turn !== null && t.start > turn.index,
    start: from + t.start,
    end: from + t.end,
  }));
}

const ONLY_THESE =
  /^[^.;]{0,40}?\b(?:(?:is|are)\s+(?:only|solely|limited\s+to|confined\s+to|restricted\s+to)|(?:covers?|lists?|names?|mentions?|is\s+about|warns?\s+of)\s+(?:only|nothing\s+but|just))\b/i;

/** "Is about A and B only". */
const ONLY_BEHIND =
  /^\s*(?:is|are)\s+(?:about|for|on)\s[^.;]{3,90}\b(?:only|alone)\W*$|\b(?:covers?|lists?|names?|mentions?|(?:is|are)\s+about|warns?\s+of)\s[^.;]{3,90}\band\s+nothing\s+(?:else|more)\W*$/i;

/** "The boxed warning is limited to A, B and C": what it is said to be about, and nothing else; `undefined` where that is not said. */
export function onlyTopics(clause: Clause, cue: Span): TopicSaid[] | undefined {
  const { sentence } = clause;
  const rest = sentence.block.text.slice(cue.end, Math.min(sentence.end, cue.end + 260));
  if (!ONLY_THESE.test(rest) && !ONLY_BEHIND.test(sentence.block.text.slice(cue.end, clause.end))) return undefined;
  const said = topicsSaid(clause, cue);
  return said.length > 0 && said.every((t) => !t.denied) ? said : undefined;
}

/** The topics of boxed warnings that a text names, each at its first word. */
export function boxTopicsIn(dataset: Dataset, text: string): readonly NamedTopic[] {
  const named = topicsIn(dataset, text).filter((t) => IN_BOXES.has(t.id));
  return [...new Map([...named].reverse().map((t) => [t.id, t])).values()];
}

/** Do the words for a topic leave no doubt what is meant? */
export const isNamedTopic = (id: string): boolean => IN_BOXES.has(id);

/** Topics whose words leave no doubt what is meant. */
const IN_BOXES = new Set([
  'serious-infections',
  'mortality',
  'malignancy',
  'mace',
  'thrombosis',
  'embryo-fetal-toxicity',
  'medication-errors',
]);
