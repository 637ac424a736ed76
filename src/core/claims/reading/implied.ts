/** What a sentence without any name is about, where its own words ask for a drug: below the heading of one, the licence is that drug's. */
import type { Block } from '../../text/block.ts';
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

const LICENCE = String.raw`(?:(?:FDA|US|EU|UK|European|British|American|Japanese|Canadian|marketing|regulatory)\s+)*(?:approval|licen[cs]e|authori[sz]ation|indication)`;
/**
 * The licence, the boxed warning, the copies are somebody's. Emollients, vaccines, cards and rivals are their own, so that no other
 * sentence is taken to be about the drug of the heading.
 */
const SOMEBODYS = new RegExp(
  [
    String.raw`^\W*(?:(?:in|for|as\s+yet|so\s+far|at\s+present|currently)\b[^,;:]{0,30},?\s+)?(?:an?|no)\s+${LICENCE}\b(?!\s+(?:for|of)\s+(?:the\s+)?(?:use|other)\b)`,
    String.raw`^\W*there(?:\s+is|\s+are|['’]s)\s+(?:still\s+|so\s+far\s+|currently\s+)*no\s+(?:[\w-]+\s+){0,2}?(?:boxed\s+warning|black[- ]box\s+warning|generic|biosimilar|${LICENCE})\b(?=[^,;]{0,30}$|\s+(?:on|in)\s+(?:the|its)\b)`,
    String.raw`^\W*The\s+boxed\s+warning\s+(?:is|covers|names|lists|warns|speaks)\b`,
    String.raw`^\W*(?:[\w-]+\s+){0,2}?(?:children|adolescents|teenagers|infants|babies|toddlers)\s+(?:still\s+|as\s+yet\s+)?have\s+(?:still\s+|as\s+yet\s+|so\s+far\s+)?no\s+(?:approved|licen[sc]ed|labelled)\s+(?:dose|use|strength)\b`,
  ].join('|'),
  'i',
);

/** The drug of the heading, as a mention without words at the beginning of the sentence; `undefined` where it is not plain. */
export function impliedTopic({ start, text, block, antecedents }: Nameless): Named | undefined {
  const { heading } = antecedents;
  const [above] = heading;
  if (heading.length !== 1 || above!.kind !== 'drug' || block.kind === 'heading' || !SOMEBODYS.test(text)) return undefined;
  // What was spoken of before is only looked at when somebody asks.
  const { last, stranger } = antecedents;
  if (stranger !== undefined) return undefined;
  if (last.length > 1 || (last.length === 1 && last[0]!.id !== above!.id) || namesAnother(text, start, [])) return undefined;
  return toMention(last[0] ?? above!, start, start, '', undefined);
}
