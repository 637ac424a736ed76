/** The edits that put one name in another's place, with the capitals of the one that goes, and the article before it. */
import type { Edit } from '../../text/edit.ts';
import type { Use } from './use.ts';

/** The edits of one use; `undefined` where markup stands within the name in the source. */
export function renameEdits(use: Use, target: string): Edit[] | undefined {
  if (use.written.replace(/\s+/g, ' ') !== use.text.replace(/\s+/g, ' ')) return undefined;
  return [...articleEdit(use, target), { start: use.start, end: use.end, newText: inCapitalsOf(use.text, target) }];
}

/** `Cyclosporine` -> `Ciclosporin`, `CYCLOSPORINE` -> `CICLOSPORIN`, `Sodium Aurothiomalate` -> `Gold Sodium Thiomalate`. */
export function inCapitalsOf(written: string, name: string): string {
  if (/\p{Lu}.*\p{Lu}/u.test(written) && written === written.toUpperCase()) return name.toUpperCase();
  const words = written.split(/[\s-]+/).filter((word) => word.length > 1);
  if (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)))
    return name.replace(/(?<![\p{L}'])\p{Ll}/gu, (c) => c.toUpperCase());
  return /^\p{Lu}/u.test(written) ? name.replace(/^\p{Ll}/u, (c) => c.toUpperCase()) : name;
}

/** "an acetaminophen tablet" -> "a paracetamol tablet". Not before letters that are said both ways. */
function articleEdit(use: Use, target: string): Edit[] {
  const article = /(?<![\p{L}\p{N}'’.-])(an?) $/iu.exec(use.before)?.[1];
  if (!article || /^[uh]/i.test(use.text) || /^[uh]/i.test(target)) return [];
  const vowel = /^[aeio]/i.test(target);
  if (vowel === (article.length === 2) || vowel === /^[aeio]/i.test(use.text)) return [];
  const start = use.start - article.length - 1;
  const newText = vowel ? `${article}n` : article[0]!;
  return [{ start, end: start + article.length, newText }];
}
