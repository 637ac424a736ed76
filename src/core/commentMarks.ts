/** Between which marks a document's language has its comments. */

export interface CommentMarks {
  readonly open: string;
  readonly close: string;
}

const HTML: CommentMarks = { open: '<!--', close: '-->' };
/** MDX takes an HTML comment for a mistake. */
const MDX: CommentMarks = { open: '{/*', close: '*/}' };

/** @param language the id by which editors know the language */
export function commentMarks(language: string): CommentMarks {
  return language === 'mdx' ? MDX : HTML;
}
