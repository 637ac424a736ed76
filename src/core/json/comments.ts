/** JSON as people write it: with comments and with a comma behind the last entry. */

const STRING_OR_COMMENT = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n\r]*|\/\*[^]*?\*\//g;
const STRING_OR_LAST_COMMA = /"(?:[^"\\\n]|\\.)*"|,(?=\s*[\]}])/g;

/** The same text with blanks for comments and last commas: every offset stays what it was, and `JSON.parse` reads it. */
export function withoutComments(text: string): string {
  const bare = text.replace(STRING_OR_COMMENT, (found) => (found.startsWith('"') ? found : found.replace(/[^\n\r]/g, ' ')));
  return bare.replace(STRING_OR_LAST_COMMA, (found) => (found === ',' ? ' ' : found));
}
