/** The documents Classwise reads, from one place. */
import type * as vscode from 'vscode';

/** Markdown and the languages written in it. */
export const LANGUAGES: readonly string[] = ['markdown', 'quarto', 'rmd', 'mdx'];

/** The files of these languages, as a glob (contract: those that the command line reads in a folder). */
export const DOCUMENT_FILES = '**/*.{md,markdown,qmd,rmd,Rmd,mdx}';

/** Schemes in which findings are shown. Others (`git:` in a diff's left side, output panes) are old or not the writer's text. */
const CHECKED_SCHEMES = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs']);

export const SELECTOR: vscode.DocumentSelector = LANGUAGES.map((language) => ({ language }));

export function isChecked(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId) && CHECKED_SCHEMES.has(document.uri.scheme);
}
