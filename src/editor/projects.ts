/** The checker and config for each document: bundled facts, the nearest `.classwise.json`, and the person's own datasets. */
import * as vscode from 'vscode';
import { bundledDataset, bundled } from '../bundled.ts';
import { createChecker, type Checker, type CheckOptions } from '../core/checker.ts';
import { CONFIG_FILE, readConfig, type Config } from '../core/config.ts';
import { withUserData, type UserFile } from '../core/dataset/userData.ts';
import type { Problem } from '../core/dataset/validate.ts';
import { today } from './clock.ts';
import type { Log } from './log.ts';
import { readSettings } from './settings.ts';

export interface Project {
  readonly checker: Checker;
  readonly config: Config;
  /** Where the config stands; `undefined` where there is none. */
  readonly configUri: vscode.Uri | undefined;
}

/** A document, or a file or folder that nobody has open. */
export type Located = Pick<vscode.TextDocument, 'uri'>;

/** Loads projects on demand and keeps them until a config, a dataset or a setting changes. */
export class Projects implements vscode.Disposable {
  readonly #kept = new Map<string, Promise<Project>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  /** Fires when findings may be different for reasons outside of the documents. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly log: Log) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*.json`);
    const forget = (uri: vscode.Uri): void => {
      if (uri.path.endsWith(`/${CONFIG_FILE}`) || this.#datasets.has(uri.toString())) this.reset();
    };
    this.#subscriptions = [watcher, watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget), this.#changed];
  }

  readonly #datasets = new Set<string>();
  readonly #ready = new Map<string, Project>();

  /** Forgets everything loaded; the next question loads anew. */
  reset(): void {
    this.#kept.clear();
    this.#datasets.clear();
    this.#ready.clear();
    this.#changed.fire();
  }

  /** The project of a document. Never rejects: what cannot be read is logged once and left out. */
  async of(document: Located): Promise<Project> {
    const config = await this.#findConfig(document.uri);
    const own = readSettings(document.uri).datasets;
    // An unsaved document belongs to the first folder that is open.
    const folder = (vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0])?.uri;
    const key = JSON.stringify([config?.toString(), folder?.toString(), own]);
    let project = this.#kept.get(key);
    if (!project) this.#kept.set(key, (project = this.#load(config, folder, own)));
    const read = await project;
    if (this.#kept.get(key) === project) this.#ready.set(document.uri.toString(), read);
    return read;
  }

  /** The project of a document that has been asked for before; `undefined` until it is read. */
  ready(document: Located): Project | undefined {
    return this.#ready.get(document.uri.toString());
  }

  /** The options with which a document is judged: its project's place and naming first, then the person's. */
  optionsFor(document: Located, { config }: Project): CheckOptions {
    const settings = readSettings(document.uri);
    const keys = config.reviewedKeys ?? settings.reviewedKeys;
    return {
      asOf: today(),
      jurisdiction: config.jurisdiction ?? settings.jurisdiction,
      ...(keys.length > 0 ? { reviewedKeys: keys } : {}),
      accepted: config.accepted,
      naming: { names: config.naming?.names ?? settings.naming.names, suffix: config.naming?.suffix ?? settings.naming.suffix },
    };
  }

  async #load(configUri: vscode.Uri | undefined, folder: vscode.Uri | undefined, own: readonly string[]): Promise<Project> {
    const config = configUri ? await this.#readConfig(configUri) : {};
    const files: UserFile[] = [];
    const base = configUri && vscode.Uri.joinPath(configUri, '..');
    for (const [root, path] of [...(config.datasets ?? []).map((d) => [base, d] as const), ...own.map((d) => [folder, d] as const)]) {
      if (!root) continue;
      const uri = vscode.Uri.joinPath(root, path);
      this.#datasets.add(uri.toString());
      const text = await readText(uri);
      if (text === undefined) this.#report([{ file: path, path: '', message: 'cannot be read; correct the path' }]);
      else files.push({ file: path, text });
    }
    const { dataset, problems } = withUserData(bundledDataset(), files);
    this.#report(problems);
    return { checker: createChecker(dataset, bundled), config, configUri };
  }

  async #readConfig(uri: vscode.Uri): Promise<Config> {
    const read = readConfig(vscode.workspace.asRelativePath(uri), (await readText(uri)) ?? '');
    if ('config' in read) return read.config;
    this.#report(read.problems);
    return {};
  }

  #report(problems: readonly Problem[]): void {
    for (const { file, path, message } of problems) this.log.once(`${file}${path ? ` at ${path}` : ''}: ${message}`);
  }

  /** The nearest `.classwise.json` from the document's folder up to its workspace folder. */
  async #findConfig(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!folder) return undefined;
    for (let at = vscode.Uri.joinPath(uri, '..'); at.path.startsWith(folder.path); at = vscode.Uri.joinPath(at, '..')) {
      const file = vscode.Uri.joinPath(at, CONFIG_FILE);
      if (await exists(file)) return file;
      if (at.path === folder.path || at.path === '/') break;
    }
    return undefined;
  }

  dispose(): void {
    for (const s of this.#subscriptions) s.dispose();
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** No config or dataset is larger. A path may lead to what is no file: to a device without an end, too. */
const MOST_BYTES = 50 * 1024 * 1024;

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.File) || size > MOST_BYTES) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
