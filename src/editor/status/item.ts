/** The status bar: for which place the document in front is judged, and how fresh the facts are. */
import * as vscode from 'vscode';
import { statusInWords } from '../../core/describe/status.ts';
import { today } from '../clock.ts';
import type { Findings } from '../diagnostics.ts';
import { isChecked } from '../languages.ts';
import type { Projects } from '../projects.ts';
import { readSettings } from '../settings.ts';
import { CHANGE_JURISDICTION } from './change.ts';
import { placeSaidBy } from './place.ts';

/** What the status bar shows, for tests and for those who ask. */
export interface ShownStatus {
  readonly text: string;
  readonly tooltip: string;
  readonly label: string;
  readonly old: boolean;
}

export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('classwise.status', vscode.StatusBarAlignment.Right, 90);
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  /** Fires whenever what is shown may be another. */
  readonly onDidChange = this.#changed.event;
  shown: ShownStatus | undefined;

  constructor(
    private readonly findings: Findings,
    private readonly projects: Projects,
  ) {
    this.#item.name = 'Classwise';
    this.#item.command = CHANGE_JURISDICTION;
    this.#subscriptions = [
      this.#item,
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => void this.#update()),
      findings.onDidCheck((document) => document === vscode.window.activeTextEditor?.document && void this.#update()),
    ];
    void this.#update();
  }

  async #update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const shown = document && (await this.#statusOf(document));
    // Another editor may have come to the front meanwhile; its own update follows.
    if (document !== vscode.window.activeTextEditor?.document) return;
    this.shown = shown;
    this.#changed.fire();
    if (!shown) {
      this.#item.hide();
      return;
    }
    this.#item.text = shown.text;
    this.#item.tooltip = shown.tooltip;
    this.#item.accessibilityInformation = { label: shown.label, role: 'button' };
    this.#item.backgroundColor = shown.old ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }

  async #statusOf(document: vscode.TextDocument): Promise<ShownStatus | undefined> {
    if (!isChecked(document) || !readSettings(document.uri).enable) return undefined;
    const project = await this.projects.of(document);
    const about = this.findings.lastAbout(document);
    if (!about) return undefined;
    const place = { jurisdiction: about.jurisdiction, saidBy: placeSaidBy(document, project, about) };
    const { text, details, label, old } = statusInWords(project.checker.dataset, place, today());
    return { text, tooltip: [...details, 'Click to change the place.'].join('\n'), label: `${label} Change the place.`, old };
  }

  dispose(): void {
    for (const s of this.#subscriptions) s.dispose();
  }
}
