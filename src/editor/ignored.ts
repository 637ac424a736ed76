/** Which files a project's config leaves out (`ignore`). */
import * as vscode from 'vscode';
import { ignoresBy } from '../core/ignoreGlobs.ts';
import type { Project } from './projects.ts';

/** Does the project's config leave the file out? Its patterns count from the config's folder. */
export function isIgnored({ config, configUri }: Project, uri: vscode.Uri): boolean {
  if (!configUri || !config.ignore?.length) return false;
  const base = vscode.Uri.joinPath(configUri, '..').path.replace(/\/?$/, '/');
  return uri.path.startsWith(base) && ignoresBy(config.ignore)(uri.path.slice(base.length));
}
