/** "Change Jurisdiction": for which place a document is judged, and where that is to be written. */
import * as vscode from 'vscode';
import type { PlaceSaidBy } from '../../core/describe/status.ts';
import { JURISDICTIONS } from '../../core/config.ts';
import type { Jurisdiction } from '../../core/dataset/schema.ts';
import { setKey } from '../../core/json/edits.ts';
import { setFrontMatter } from '../../core/text/writeFrontMatter.ts';
import { configToWrite, editConfig } from '../configFile.ts';
import type { Findings } from '../diagnostics.ts';
import { applyEdits } from '../edits.ts';
import { isChecked } from '../languages.ts';
import type { Project, Projects } from '../projects.ts';
import { SECTION } from '../settings.ts';
import { placeSaidBy } from './place.ts';

export const CHANGE_JURISDICTION = 'classwise.changeJurisdiction';

type Target = Extract<PlaceSaidBy, 'front-matter' | 'project' | 'folder' | 'workspace' | 'user'>;

/** The nearer to the document, the stronger. */
const STRONGEST_FIRST: readonly Target[] = ['front-matter', 'project', 'folder', 'workspace', 'user'];

const TARGETS: Readonly<Record<Target, { readonly label: string; readonly description: string }>> = {
  'front-matter': { label: 'This document', description: 'in its front matter' },
  project: { label: 'This project', description: 'in .classwise.json' },
  folder: { label: 'This folder', description: 'in its settings' },
  workspace: { label: 'This workspace', description: 'in its settings' },
  user: { label: 'All my documents', description: 'in my settings' },
};

export function registerChange(findings: Findings, projects: Projects): vscode.Disposable {
  return vscode.commands.registerCommand(CHANGE_JURISDICTION, async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isChecked(document)) return;
    await findings.fresh(document);
    const project = await projects.of(document);
    const about = findings.lastAbout(document);
    const place = await pickPlace(project, about?.jurisdiction);
    const target = place && (await pickTarget(document, project, about && placeSaidBy(document, project, about)));
    if (!place || !target) return;
    const problem = await write(document, project, place, target);
    if (problem) void vscode.window.showErrorMessage(`Classwise: the place is not changed: ${problem}.`);
    else if (target === 'project') projects.reset();
  });
}

async function pickPlace({ checker }: Project, now: Jurisdiction | undefined): Promise<Jurisdiction | undefined> {
  const items = JURISDICTIONS.map((id) => {
    const { name, regulator } = checker.dataset.jurisdiction(id);
    return { label: name, description: [id, regulator, id === now ? 'in force' : undefined].filter(Boolean).join(', '), id };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Whose approvals and labels is this text judged by?',
    placeHolder: 'Choose a place',
    matchOnDescription: true,
  });
  return chosen?.id;
}

/** Where to write it; not asked for where one place alone would have an effect. */
async function pickTarget(document: vscode.TextDocument, project: Project, saidBy: PlaceSaidBy | undefined): Promise<Target | undefined> {
  const items = targetsFor(document, project, saidBy).map((target) => ({ ...TARGETS[target], target }));
  if (items.length === 1) return items[0]!.target;
  const chosen = await vscode.window.showQuickPick(items, { title: 'For what?', placeHolder: 'Choose where the place is written' });
  return chosen?.target;
}

/** Whatever is weaker than the one whose word holds now would change nothing. */
function targetsFor(document: vscode.TextDocument, project: Project, saidBy: PlaceSaidBy | undefined): Target[] {
  const weakest = STRONGEST_FIRST.findIndex((target) => target === saidBy);
  const effective = weakest < 0 ? STRONGEST_FIRST : STRONGEST_FIRST.slice(0, weakest + 1);
  return effective.filter((target) => {
    if (target === 'project') return project.configUri !== undefined && configToWrite(document, project) !== undefined;
    if (target === 'folder') return saidBy === 'folder';
    return target !== 'workspace' || vscode.workspace.workspaceFolders !== undefined;
  });
}

/** @returns what is in the way, or `undefined` when it is done */
async function write(document: vscode.TextDocument, project: Project, place: Jurisdiction, target: Target): Promise<string | undefined> {
  switch (target) {
    case 'front-matter': {
      const done = await applyEdits(document, [setFrontMatter(document.getText(), 'jurisdiction', place)]);
      return done ? undefined : 'the document cannot be changed';
    }
    case 'project': {
      const config = configToWrite(document, project);
      return config ? editConfig(config, (text) => setKey(text, 'jurisdiction', place)) : 'there is no folder to write to';
    }
    case 'folder':
      return writeSetting(document, place, vscode.ConfigurationTarget.WorkspaceFolder);
    case 'workspace':
      return writeSetting(document, place, vscode.ConfigurationTarget.Workspace);
    case 'user':
      return writeSetting(document, place, vscode.ConfigurationTarget.Global);
  }
}

async function writeSetting(
  document: vscode.TextDocument,
  place: Jurisdiction,
  target: vscode.ConfigurationTarget,
): Promise<string | undefined> {
  try {
    await vscode.workspace.getConfiguration(SECTION, document.uri).update('jurisdiction', place, target);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
