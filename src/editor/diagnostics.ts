/** Findings in the editor: new ones replace old ones at once, results of an old text are dropped, the word being typed is left alone. */
import * as vscode from 'vscode';
import type { About, Finding, OpenDocument, Review } from '../core/checker.ts';
import { moved } from '../core/text/moved.ts';
import { reviewDocument } from './check.ts';
import { isChecked } from './languages.ts';
import type { Log } from './log.ts';
import { OpenDocuments } from './openDocuments.ts';
import type { Project, Projects } from './projects.ts';
import { readSettings } from './settings.ts';
import { toDiagnostic } from './toDiagnostic.ts';
import { Typing } from './typing.ts';

/** Long enough not to work between two letters, short enough to feel immediate. */
const PAUSE_MS = 300;

interface Checked {
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly about?: About | undefined;
  readonly review?: Review | undefined;
}

export class Findings implements vscode.Disposable {
  readonly #shown = vscode.languages.createDiagnosticCollection('classwise');
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  /** By document: which check is the newest; older ones drop what they find. */
  readonly #turns = new Map<string, number>();
  readonly #checked = new Map<string, Checked>();
  /** What is on show, moved along with the edits since it was drawn. */
  readonly #drawn = new Map<string, readonly Finding[]>();
  readonly #typing = new Typing();
  readonly #open = new OpenDocuments();
  readonly #subscriptions: vscode.Disposable[];
  readonly #told = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when a document has been checked, or is not to be checked any more. */
  readonly onDidCheck = this.#told.event;

  constructor(
    private readonly projects: Projects,
    private readonly log: Log,
    private readonly rulePage: (rule: string) => vscode.Uri,
  ) {
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((d) => void this.#check(d)),
      vscode.workspace.onDidChangeTextDocument((e) => this.#edited(e)),
      vscode.workspace.onDidSaveTextDocument((d) => this.#saved(d)),
      vscode.workspace.onDidCloseTextDocument((d) => this.#forget(d)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursorMoved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#editorLeft(editor)),
      vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration('classwise') && this.checkAll()),
      projects.onDidChange(() => this.checkAll()),
      this.#told,
    ];
    this.checkAll();
  }

  /** Checks every open document anew. */
  checkAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#check(document);
  }

  #edited(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    this.#open.edited(event);
    if (!isChecked(document) || contentChanges.length === 0) return;
    this.#typing.edited(event);
    this.#follow(document, contentChanges);
    if (readSettings(document.uri).run === 'onType') this.#later(document);
  }

  /** Reads the text as a whole: should an edit ever have been taken wrongly, it is so no longer than until here. */
  #saved(document: vscode.TextDocument): void {
    this.#open.close(document);
    void this.#check(document);
  }

  /** VS Code moves the marks along with the text; what an edit reached into, or what is on the word being typed, goes at once. */
  #follow(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const key = document.uri.toString();
    const before = this.#drawn.get(key) ?? [];
    const now = before.flatMap((f) => {
      const there = moved(f, changes);
      return there ? [{ ...there, ...(f.touched ? { touched: f.touched.flatMap((t) => moved(t, changes) ?? []) } : {}) }] : [];
    });
    const left = this.#spare(document, now);
    if (left.length < before.length) this.#draw(document, left);
    else this.#drawn.set(key, left);
  }

  /** Checks a document when nobody has typed in it for a moment. */
  #later(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#next(key);
    this.#pending.set(
      key,
      setTimeout(() => void this.#check(document), PAUSE_MS),
    );
  }

  /** Calls off the check that waits, and makes those under way old ones. */
  #next(key: string): number {
    clearTimeout(this.#pending.get(key));
    const turn = (this.#turns.get(key) ?? 0) + 1;
    this.#turns.set(key, turn);
    return turn;
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!isChecked(document) || document.isClosed) return;
    const turn = this.#next(key);
    if (!readSettings(document.uri).enable) {
      this.#checked.delete(key);
      this.#drawn.delete(key);
      this.#shown.delete(document.uri);
      this.#told.fire(document);
      return;
    }
    const project = await this.projects.of(document);
    if (this.#turns.get(key) !== turn) return;
    const { version } = document;
    const checked = { version, ...this.#review(document, project) };
    // Letters that were typed while this thread was busy arrive only now.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.#turns.get(key) !== turn) return;
    if (document.version !== version) return this.#later(document);
    this.#checked.set(key, checked);
    this.#show(document);
    this.#told.fire(document);
  }

  /** One document that cannot be checked must not take the others with it. */
  #review(document: vscode.TextDocument, project: Project): Omit<Checked, 'version'> {
    try {
      const reviewed = reviewDocument(project, document.uri, lengthOf(document), () => this.opened(document, project));
      return { findings: reviewed?.findings ?? [], about: reviewed?.context, review: reviewed?.review };
    } catch (error) {
      this.#open.close(document);
      this.log.once(`${vscode.workspace.asRelativePath(document.uri)}: could not be checked`, error);
      return { findings: [] };
    }
  }

  /** Shows what was found in the text as it stands. */
  #show(document: vscode.TextDocument): void {
    const findings = this.ready(document);
    if (findings) this.#draw(document, this.#spare(document, findings));
  }

  /** The findings that are not on a word being typed. */
  #spare(document: vscode.TextDocument, findings: readonly Finding[]): readonly Finding[] {
    const words = this.#typing.words(document);
    return words.length === 0 ? findings : findings.filter((f) => !words.some((word) => f.start <= word.end && f.end >= word.start));
  }

  #draw(document: vscode.TextDocument, findings: readonly Finding[]): void {
    this.#drawn.set(document.uri.toString(), findings);
    this.#shown.set(
      document.uri,
      findings.map((f) => toDiagnostic(document.uri, f, (span) => rangeOf(document, span), this.rulePage)),
    );
  }

  /** All findings of a document; none while those of the text as it stands are not there yet. */
  all(document: vscode.TextDocument): readonly Finding[] {
    return this.ready(document) ?? [];
  }

  /** As `all`, but `undefined` while those of the text as it stands are not there yet. */
  ready(document: vscode.TextDocument): readonly Finding[] | undefined {
    const checked = this.#checked.get(document.uri.toString());
    return checked?.version === document.version ? checked.findings : undefined;
  }

  /** All findings of the text as it stands, waited for where they are not there yet. */
  async fresh(document: vscode.TextDocument): Promise<readonly Finding[]> {
    if (this.#checked.get(document.uri.toString())?.version !== document.version) await this.#check(document);
    return this.all(document);
  }

  /** Resolves when those of the text as it stands are there, without a check before its time, or when nobody waits any more. */
  settled(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!this.ready(document) && !token.isCancellationRequested) return;
        for (const s of waiting) s.dispose();
        resolve();
      };
      const waiting = [this.onDidCheck(look), token.onCancellationRequested(look)];
      look();
    });
  }

  /** What the document was about when it was last checked; it seldom changes from one letter to the next. */
  lastAbout(document: vscode.TextDocument): About | undefined {
    return this.#checked.get(document.uri.toString())?.about;
  }

  /** The document as the engine has it open. */
  opened(document: vscode.TextDocument, project: Project): OpenDocument {
    return this.#open.of(document, project.checker, this.projects.optionsFor(document, project));
  }

  /** The document's last review and what has changed since, for the text as it stands. */
  review(document: vscode.TextDocument): Review | undefined {
    const checked = this.#checked.get(document.uri.toString());
    return checked?.version === document.version ? checked.review : undefined;
  }

  /** The findings that touch a range; none while those of the text as it stands are not there yet. */
  at(document: vscode.TextDocument, range: vscode.Range): { finding: Finding; range: vscode.Range }[] {
    return this.all(document)
      .map((finding) => ({ finding, range: rangeOf(document, finding) }))
      .filter((f) => f.range.intersection(range) !== undefined);
  }

  /** Leaving a word shows what was held back on it. */
  #cursorMoved(editor: vscode.TextEditor): void {
    if (editor === vscode.window.activeTextEditor && this.#typing.hasLeft(editor)) this.#show(editor.document);
  }

  #editorLeft(active: vscode.TextEditor | undefined): void {
    for (const document of vscode.workspace.textDocuments)
      if (document !== active?.document && this.#typing.stop(document)) this.#show(document);
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#pending.get(key));
    this.#pending.delete(key);
    this.#turns.delete(key);
    this.#checked.delete(key);
    this.#drawn.delete(key);
    this.#typing.stop(document);
    this.#open.close(document);
    this.#shown.delete(document.uri);
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const s of [...this.#subscriptions, this.#shown]) s.dispose();
  }
}

/** Without asking for the text as a whole, which a large document would have to put together. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function rangeOf(document: vscode.TextDocument, { start, end }: Pick<Finding, 'start' | 'end'>): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
