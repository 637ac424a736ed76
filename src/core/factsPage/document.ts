/** The frame of a page that stands alone: no scripts, nothing loaded, one style. */
import { Markup, markup } from './markup.ts';

export interface Frame {
  readonly title: string;
  /** The name by which the policy lets the page's own style in. */
  readonly nonce: string;
  readonly styles: readonly string[];
  /** The page goes light or dark as the reader's system does; left out, the editor says so. */
  readonly ownColours?: boolean;
}

/** A whole HTML document around a body. */
export function htmlDocument({ title, nonce, styles, ownColours = false }: Frame, body: Markup): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  // The style is ours alone, without a word of the data, so it goes in as it is.
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${ownColours && new Markup('<meta name="color-scheme" content="light dark">')}
<title>${title}</title>
<style nonce="${nonce}">${new Markup(styles.join('\n'))}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
