/** The written forms of a name: folding for comparison, alternatives in brackets, and plurals. */

/** A name as it is compared: lower case, with white space and hyphens alike, without ® and ™. */
export function foldName(name: string): string {
  let capitals = false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code >= 0x41 && code <= 0x5a) capitals = true;
    // Only plain letters, digits and single blanks are already as they should be.
    else if (
      !(code >= 0x61 && code <= 0x7a) &&
      !(code >= 0x30 && code <= 0x39) &&
      !(code === 0x20 && i > 0 && name.charCodeAt(i - 1) !== 0x20)
    )
      return foldAny(name);
  }
  return capitals ? name.toLowerCase() : name;
}

function foldAny(name: string): string {
  return name
    .toLowerCase()
    .replace(/[®™]/g, '')
    .replace(/[\s\-\u2010-\u2013]+/g, ' ')
    .trim();
}

/** All forms of a pattern: `[oral|topical] X` -> `oral X`, `topical X`. Brackets do not nest. */
export function expandForms(pattern: string): string[] {
  const open = pattern.indexOf('[');
  if (open < 0) return [pattern];
  const close = pattern.indexOf(']', open);
  const rest = expandForms(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => rest.map((tail) => pattern.slice(0, open) + choice + tail));
}

/** The regular English plural of a class word. */
export function pluralOf(singular: string): string {
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  if (singular.endsWith('medium')) return `${singular.slice(0, -2)}a`;
  return /(?:s|x|ch)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

/** What a name stands for. */
export type NameKind = 'drug' | 'brand' | 'class' | 'combination';
