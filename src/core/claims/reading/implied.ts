/** What a sentence without any name is about: below the heading of a drug, that drug, as long as nothing else has been spoken of. */
import type { Block } from '../../text/prose.ts';
import { toMention } from './anaphora.ts';
import { namesAnother } from './strangers.ts';
import type { Named, Subject } from '../types.ts';

/** What has to be known of a sentence. */
interface Nameless {
  readonly start: number;
  readonly text: string;
  readonly block: Block;
  readonly antecedents: {
    readonly last: readonly Subject[];
    readonly heading: readonly Subject[];
    readonly stranger?: number | undefined;
  };
}

/** "Not approved." may stand for anything in a list of notes; the rules that know better read it by themselves. */
const BARE = /^\W*(?:not|none|no|yes|approved|licen[sc]ed|authori[sz]ed)\b/i;
/** "Only the 0.03% strength is for children": of one product, which need not be the one of the heading. */
const OF_A_PRODUCT = /\bonly\s+(?:the|one)\s[^;]{0,30}?(?:\d\s?%|\bstrength\b)/i;
/** "There, the limit is 3 months": where that is changes which product is meant. */
const ELSEWHERE = /^\W*(?:there|here|elsewhere|abroad|over\s+there)\s*,/i;

/** The drug that a sentence without a name of its own is about, as a mention without words at its beginning; `undefined` where it is not plain. */
export function impliedTopic({ start, text, block, antecedents }: Nameless): Named | undefined {
  const { heading, last, stranger } = antecedents;
  const [above] = heading;
  // A heading is about what stands below it.
  if (block.kind === 'heading' || OF_A_PRODUCT.test(text)) return undefined;
  if (heading.length !== 1 || above!.kind !== 'drug' || stranger !== undefined || BARE.test(text) || ELSEWHERE.test(text)) return undefined;
  if (last.length > 1 || (last.length === 1 && last[0]!.id !== above!.id) || namesAnother(text, start, [])) return undefined;
  return toMention(last[0] ?? above!, start, start, '', undefined);
}
