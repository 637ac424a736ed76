/** Text and addresses from the data, made safe to show. */

/** Brackets and parentheses make a link only together, so escaping the brackets is enough. */
const SPECIAL = /[\\`*_{}[\]#|<>~&$]/g;

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, (c) => `\\${c}`).replace(/\r?\n/g, ' ');
}

/** An address for a Markdown link: only http and https, and nothing that could close the link. */
export function safeUrl(url: string): string | undefined {
  return /^https?:\/\//i.test(url)
    ? url.replace(/[\s<>()"'\\[\]]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)
    : undefined;
}

/** A Markdown link; the label alone where the address is not safe to follow. */
export function markdownLink(label: string, url: string): string {
  const safe = safeUrl(url);
  return safe ? `[${escapeMarkdown(label)}](${safe})` : escapeMarkdown(label);
}
