/** Which drugs a document itself tells of a boxed warning: a writer who did so may call the drug safe elsewhere. */
import type { Findings } from '../../mentions/findMentions.ts';
import type { Prose } from '../../text/prose.ts';
import { splitSentences } from '../../text/sentences.ts';
import { within } from '../reading/clauses.ts';

const BOX_SAID = /\b(?:boxed|black[- ]box)\b/i;
const BOX_DENIED = /\b(?:no|not|without|none|never|nor|neither|lacks?)\b/i;

/** The ids of the drugs and classes in sentences that tell of a boxed warning. `named` has one entry for each block of `prose`. */
export function warnedOf(prose: Prose, named: readonly Findings[]): Set<string> {
  const warned = new Set<string>();
  prose.blocks.forEach((block, i) => {
    if (!BOX_SAID.test(block.text)) return;
    for (const span of splitSentences(block.text)) {
      const text = block.text.slice(span.start, span.end);
      if (BOX_SAID.test(text) && !BOX_DENIED.test(text)) for (const m of within(named[i]!.mentions, span)) warned.add(m.id);
    }
  });
  return warned;
}
