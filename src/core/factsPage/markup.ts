/** Building markup. What is put in is text and gets escaped, unless it was built here too: data can never become an element. */
import { safeUrl } from '../describe/escape.ts';
import type { Citation } from '../describe/words.ts';

/** A finished piece of HTML or SVG. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | undefined | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand between tags and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** The tag of a template: `markup\`<p>${anything}</p>\``. Attributes must be quoted. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, i) => part + (i < pieces.length ? written(pieces[i]) : '')).join(''));
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  return typeof piece === 'object' ? piece.map(written).join('') : escapeMarkup(String(piece));
}

/** A link to a source; its publisher alone where the address is not safe to follow. */
export function sourceLink({ publisher, url }: Pick<Citation, 'publisher' | 'url'>, label = publisher): Markup {
  const safe = safeUrl(url);
  return safe ? markup`<a href="${safe}">${label}</a>` : markup`${label}`;
}

/** ` (FDA, EMA)`: each publisher once, linked; nothing without sources. */
export function sourceLinks(citations: readonly Citation[], most = 4): Markup {
  const each = [...new Map(citations.map((c) => [c.publisher, c])).values()].slice(0, most);
  if (each.length === 0) return markup``;
  return markup` <span class="sources">(${each.map((c, i) => [i > 0 && ', ', sourceLink(c)])})</span>`;
}
