/** Hover over a name: what is known of it, in plain lines. Over a flagged claim: the evidence, under the message that VS Code shows. */
import * as vscode from 'vscode';
import { cardToHover, evidenceToHover } from '../core/describe/render.ts';
import type { SourceMention } from '../core/names.ts';
import type { Findings } from './diagnostics.ts';
import { factsLink, SHOW_FACTS } from './facts/command.ts';
import type { Projects } from './projects.ts';
import { readSettings } from './settings.ts';

export class NameHover implements vscode.HoverProvider {
  constructor(
    private readonly projects: Projects,
    private readonly findings: Pick<Findings, 'at' | 'opened'>,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const { enable, hoverParts } = readSettings(document.uri);
    if (!enable || hoverParts.size === 0) return undefined;
    const flagged = hoverParts.has('evidence') ? this.findings.at(document, new vscode.Range(position, position)) : [];
    const evidence = flagged.map(({ finding }) => evidenceToHover(finding.evidence)).filter(Boolean);
    const named = await this.#name(document, position, hoverParts);
    const contents = [...evidence.map((text) => new vscode.MarkdownString(text)), ...(named ? [named.text] : [])];
    return contents.length > 0 ? new vscode.Hover(contents, named?.range ?? flagged[0]?.range) : undefined;
  }

  async #name(
    document: vscode.TextDocument,
    position: vscode.Position,
    parts: ReadonlySet<string>,
  ): Promise<{ text: vscode.MarkdownString; range: vscode.Range } | undefined> {
    const project = await this.projects.of(document);
    const opened = this.findings.opened(document, project);
    const mention = opened.mentionAt(document.offsetAt(position));
    if (!mention) return undefined;
    const { jurisdiction, indication } = opened.context();
    const card = project.checker.card(mention, { asOf: this.projects.optionsFor(document, project).asOf, jurisdiction, indication });
    if (!card) return undefined;
    const text = new vscode.MarkdownString(cardToHover(card, parts, { named: mention, more: moreOf(mention, document) }));
    // The one command of the last line; whatever the data says, no other can run.
    text.isTrusted = { enabledCommands: [SHOW_FACTS] };
    return { text, range: new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end)) };
  }
}

function moreOf({ kind, id, name, entry }: SourceMention, document: vscode.TextDocument): string {
  return factsLink({ ref: { kind, id, name, entry }, document: document.uri.toString() });
}
