/** Which drugs a document itself tells of a boxed warning: a writer who did so may call the drug safe elsewhere. */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Block } from '../../text/block.ts';
import { splitSentences } from '../../text/sentences.ts';
import { within } from '../reading/sentence.ts';

const BOX_SAID = /\b(?:boxed|black[- ](?:box|framed|bordered|edged))\b/i;
const BOX_DENIED = /\b(?:no|not|without|none|never|nor|neither|lacks?)\b/i;

/** The ids of the drugs and classes in those sentences of a block that tell of a boxed warning. */
export function boxToldOf({ text }: Block, mentions: readonly Mention[]): string[] {
  if (mentions.length === 0 || !BOX_SAID.test(text)) return [];
  return splitSentences(text).flatMap((span) => {
    const sentence = text.slice(span.start, span.end);
    return BOX_SAID.test(sentence) && !BOX_DENIED.test(sentence) ? within(mentions, span).map((m) => m.id) : [];
  });
}
