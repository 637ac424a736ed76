/** The facts view: one panel beside the editor. It shows a finished page; no script runs in it and nothing is fetched. */
import * as vscode from 'vscode';
import { parseDate } from '../../core/dataset/calendar.ts';
import { factsPage } from '../../core/factsPage/page.ts';
import type { NameRef } from '../../core/names.ts';
import type { Project, Projects } from '../projects.ts';
import { factsLink, readAsked, SHOW_FACTS, type FactsAsked } from './command.ts';
import { pickName } from './pick.ts';

/** The type of the panel, and the key under which its subject is kept for the workspace. */
const FACTS = 'classwise.facts';

export class FactsView implements vscode.Disposable, vscode.WebviewPanelSerializer {
  #panel: vscode.WebviewPanel | undefined;
  #asked: FactsAsked | undefined;
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly projects: Projects,
    private readonly kept: vscode.Memento,
  ) {
    this.#subscriptions = [
      vscode.window.registerWebviewPanelSerializer(FACTS, this),
      vscode.commands.registerCommand(SHOW_FACTS, (value: unknown) => this.#run(value)),
      projects.onDidChange(() => this.#refresh()),
    ];
  }

  /** The page on show, for the tests. */
  get page(): string | undefined {
    return this.#panel?.webview.html;
  }

  /** The command: for what or the name it is told, else the name at the cursor, else a name picked from the search box. */
  async #run(value: unknown): Promise<void> {
    const told = readAsked(value);
    if (told) return this.#show(told);
    const name = typeof value === 'string' ? value : undefined;
    const editor = vscode.window.activeTextEditor;
    // From within the view, the document that it was opened from still counts.
    const document = editor?.document ?? documentAt(this.#asked?.document);
    const project = await this.projects.of(document ?? NOWHERE);
    const known = name !== undefined ? project.checker.lookUp(name) : editor && atCursor(project, editor);
    const named = known ?? (await pickName(project.checker, document?.getText(), name));
    if (!named) return;
    const { kind, id, name: canonical, entry } = named;
    await this.#show({ ref: { kind, id, name: canonical, entry }, document: document?.uri.toString() });
  }

  async #show(asked: FactsAsked): Promise<void> {
    const page = await this.#pageOf(asked);
    if (!page) return;
    this.#asked = asked;
    // The page has no script that could keep its state itself.
    void this.kept.update(FACTS, asked);
    const panel = (this.#panel ??= this.#adopt(
      vscode.window.createWebviewPanel(FACTS, 'Facts', vscode.ViewColumn.Beside, { enableFindWidget: true }),
    ));
    panel.title = `${asked.ref.name}: facts`;
    panel.webview.html = page;
    panel.reveal();
  }

  /** VS Code has been reloaded with the view open: shows what it showed, as the facts are now. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    const asked = readAsked(this.kept.get(FACTS));
    if (this.#panel || !asked) {
      panel.dispose();
      return;
    }
    this.#panel = this.#adopt(panel);
    this.#asked = asked;
    panel.title = `${asked.ref.name}: facts`;
    await reopened(asked.document);
    await this.#refresh();
  }

  /** Makes a panel the one of the view. */
  #adopt(panel: vscode.WebviewPanel): vscode.WebviewPanel {
    panel.webview.options = { enableScripts: false, enableCommandUris: [SHOW_FACTS], localResourceRoots: [] };
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#asked = undefined;
    });
    return panel;
  }

  /** New data, the same question. */
  async #refresh(): Promise<void> {
    const asked = this.#asked;
    const page = asked && (await this.#pageOf(asked));
    if (page && this.#panel && this.#asked === asked) this.#panel.webview.html = page;
  }

  async #pageOf(asked: FactsAsked): Promise<string | undefined> {
    const document = documentAt(asked.document);
    const project = await this.projects.of(document ?? NOWHERE);
    const { checker } = project;
    const options = this.projects.optionsFor(document ?? NOWHERE, project);
    const context = checker.contextOf(document?.getText() ?? '', options);
    const { jurisdiction = context.jurisdiction } = asked;
    const ref = withDatedFacts(project, asked.ref);
    const { indication } = context;
    const card = checker.card(ref, { asOf: options.asOf, jurisdiction, indication });
    if (!card) return undefined;
    const subject = { kind: card.kind, id: ref.id, lexiconOnly: ref.entry !== undefined };
    return factsPage(
      checker.dataset,
      { subject, card, jurisdiction, indication, on: parseDate(options.asOf)?.last ?? 0 },
      {
        nonce: nonce(),
        linkTo: ({ kind, id }) => factsLink({ ...asked, jurisdiction, ref: { kind, id, name: nameOf(project, kind, id) } }),
        inPlace: (place) => factsLink({ ...asked, jurisdiction: place }),
      },
    );
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const s of this.#subscriptions) s.dispose();
  }
}

/** A longer selection is a passage, not a name. */
const LONGEST = 80;

/** Where no document is open, the settings of the window count. */
const NOWHERE = { uri: vscode.Uri.from({ scheme: 'untitled', path: 'classwise' }) };

/** A brand that only the lexicon knows may be one of a drug with dated facts: those say more. */
function withDatedFacts({ checker }: Project, ref: NameRef): NameRef {
  const { kind, id, name } = ref;
  return (kind === 'drug' || kind === 'brand') && checker.dataset.drugs.has(id) ? { kind, id, name } : ref;
}

function documentAt(address: string | undefined): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((d) => d.uri.toString() === address);
}

/** The document that decides place and disease may be in a tab that nobody has come back to. */
async function reopened(address: string | undefined): Promise<void> {
  if (!address || address.startsWith('untitled:')) return;
  try {
    await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
  } catch {
    // It is gone; the settings count.
  }
}

/** The name at the cursor, or the one selected. */
function atCursor({ checker }: Project, { document, selection }: vscode.TextEditor): NameRef | undefined {
  const selected = document.getText(selection).trim();
  return (
    checker.mentionAt(document.getText(), document.offsetAt(selection.active)) ??
    (selected.length > 0 && selected.length < LONGEST ? checker.lookUp(selected) : undefined)
  );
}

function nameOf({ checker }: Project, kind: 'drug' | 'class', id: string): string {
  return (kind === 'class' ? checker.dataset.classes : checker.dataset.drugs).get(id)?.name ?? id;
}

function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
