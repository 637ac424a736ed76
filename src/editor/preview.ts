/** Findings and names in VS Code's own Markdown preview, marked as in the editor, with the short text as title. */
import * as vscode from 'vscode';
import { previewMarks } from '../core/preview/marks.ts';
import { markTokens, type Token } from '../core/preview/markTokens.ts';
import { reviewText } from './check.ts';
import type { Findings } from './diagnostics.ts';
import { isChecked } from './languages.ts';
import type { Log } from './log.ts';
import type { Projects } from './projects.ts';
import { readSettings } from './settings.ts';

/** As much of markdown-it as is used here. */
interface MarkdownIt {
  readonly renderer: { render: (tokens: Token[], options: never, env: unknown) => string };
}

export class PreviewMarks {
  constructor(
    private readonly projects: Projects,
    private readonly findings: Findings,
    private readonly log: Log,
  ) {}

  /** For `markdown.markdownItPlugins`: the preview renders in one go, so a project that is still being read is taken up by a second rendering. */
  extend<T extends MarkdownIt>(md: T): T {
    const { renderer } = md;
    const render = renderer.render.bind(renderer);
    // VS Code tells which document it is only when it renders, not when it parses.
    renderer.render = (tokens, options, env) => {
      const uri = (env as { currentDocument?: vscode.Uri } | undefined)?.currentDocument;
      const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri?.toString());
      return render(document && isChecked(document) ? this.#marked(document, tokens) : tokens, options, env);
    };
    return md;
  }

  #marked(document: vscode.TextDocument, tokens: Token[]): Token[] {
    try {
      return this.#mark(document, tokens);
    } catch (error) {
      this.log.once('the preview could not be marked', error);
      return tokens;
    }
  }

  #mark(document: vscode.TextDocument, tokens: Token[]): Token[] {
    if (!readSettings(document.uri).enable) return tokens;
    const project = this.projects.ready(document);
    if (!project) {
      void this.projects.of(document).then(() => vscode.commands.executeCommand('markdown.preview.refresh'));
      return tokens;
    }
    const source = document.getText();
    // Mostly the document has just been checked, for the editor beside.
    const findings = this.findings.ready(document) ?? reviewText(this.projects, project, document.uri, source)?.findings;
    if (!findings) return tokens;
    const options = this.projects.optionsFor(document, project);
    return markTokens(tokens, source, previewMarks(project.checker, source, findings, options));
  }
}
