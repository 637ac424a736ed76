/** Hover over a name: what is known of it, in plain lines. */
import * as vscode from 'vscode';
import { cardToHover } from '../core/describe/render.ts';
import type { Projects } from './projects.ts';
import { readSettings } from './settings.ts';

export class NameHover implements vscode.HoverProvider {
  constructor(private readonly projects: Projects) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const settings = readSettings(document.uri);
    if (!settings.enable) return undefined;
    const project = await this.projects.of(document);
    const source = document.getText();
    const mention = project.checker.mentionAt(source, document.offsetAt(position));
    if (!mention) return undefined;
    const options = this.projects.optionsFor(document, project);
    const context = project.checker.contextOf(source, options);
    const card = project.checker.card(mention, { asOf: options.asOf, jurisdiction: context.jurisdiction, indication: context.indication });
    if (!card) return undefined;
    const text = new vscode.MarkdownString(cardToHover(card, settings.hoverParts));
    text.isTrusted = false;
    return new vscode.Hover(text, new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end)));
  }
}
