/** Lists of references: entries are titles of other people's works and claim nothing, unless one of them is a remark in the writer's words. */
import type { Block } from '../../text/block.ts';

/** A whole sentence on which document is the newest: no title reads like that. */
const REMARK =
  /^(?:The|Of|On|For|In|No|Nothing|There|At|An?(?=\s+(?:19|20)\d{2}\s)|\p{Lu}\p{L}+['’]s)(?!\p{L})(?=[^;:]*\b(?:current|latest|newest|most recent|still|newer|more recent|later)\b)(?=[^;:]*\b(?:guidelines?|guidance|reports?|reviews?|meta-analys[ie]s|knowledge|evidence|parameter|statement|consensus)\b)[^;:“”"[\]]*\b(?:is|are|remains?|exists?|dates?|gives?|works?|goes|stands?|relies|follows|has|have)\b[^;:“”"[\]]*\.$/u;
const BIBLIOGRAPHIC =
  /\bet al\b|\bdoi\b|https?:|www\.|\bvol\b|\bpp?\.|\bAccessed\b|\bAvailable\b|\bIn:|\b(?:19|20)\d{2}\s*;|\bpublished online\b/i;

/** Is the sentence an entry of a list of references, a title of somebody else's? */
export function isEntry({ reference }: Block, sentence: string): boolean {
  return reference && (!REMARK.test(sentence.trim()) || BIBLIOGRAPHIC.test(sentence));
}
