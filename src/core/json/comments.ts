/** JSON as people write it: with comments and with a comma behind the last entry. Read in one go, whatever is never closed. */

const STRING_ENDS = /["\\\n]/g;
const LINE_END = /[\n\r]/g;
const STRING_OR_COMMENT = /["/]/g;
const STRING_OR_COMMA = /[",]/g;
const NO_MORE = /\s*[\]}]/y;

/** The offset behind the string that begins at `at`; a string that is not closed ends with its line. */
export function endOfString(text: string, at: number): number {
  STRING_ENDS.lastIndex = at + 1;
  for (let end = STRING_ENDS.exec(text); end; end = STRING_ENDS.exec(text)) {
    if (end[0] === '"') return end.index + 1;
    if (end[0] === '\n') return end.index;
    STRING_ENDS.lastIndex = end.index + 2;
  }
  return text.length;
}

/** The same text with blanks for comments: every offset stays what it was. */
export function blankComments(text: string): string {
  // Where one is never closed, none behind it is.
  let closes = true;
  return blanked(text, STRING_OR_COMMENT, (at) => {
    if (text.startsWith('//', at)) {
      LINE_END.lastIndex = at;
      return LINE_END.exec(text)?.index ?? text.length;
    }
    if (!closes || !text.startsWith('/*', at)) return at;
    const end = text.indexOf('*/', at + 2);
    closes = end >= 0;
    return closes ? end + 2 : at;
  });
}

/** The same text with blanks for comments and last commas: every offset stays what it was, and `JSON.parse` reads it. */
export function withoutComments(text: string): string {
  const bare = blankComments(text);
  return blanked(bare, STRING_OR_COMMA, (at) => {
    NO_MORE.lastIndex = at + 1;
    return NO_MORE.test(bare) ? at + 1 : at;
  });
}

/** Puts blanks in place of what begins where `marks` match outside of strings and ends where `endOf` says: at the mark itself where it is to stay. */
function blanked(text: string, marks: RegExp, endOf: (at: number) => number): string {
  const pieces: string[] = [];
  let kept = 0;
  marks.lastIndex = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const at = mark.index;
    if (mark[0] === '"') {
      marks.lastIndex = endOfString(text, at);
      continue;
    }
    const end = endOf(at);
    marks.lastIndex = Math.max(end, at + 1);
    if (end === at) continue;
    pieces.push(text.slice(kept, at), text.slice(at, end).replace(/[^\n\r]/g, ' '));
    kept = end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(kept);
}
