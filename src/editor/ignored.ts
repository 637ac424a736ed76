/** Which files a project's config leaves out (`ignore`). */
import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import type { Project } from './projects.ts';

/** Does the project's config leave the file out? Its globs count from the config's folder. */
export function isIgnored({ config, configUri }: Project, uri: vscode.Uri): boolean {
  if (!configUri || !config.ignore?.length) return false;
  const base = vscode.Uri.joinPath(configUri, '..').path.replace(/\/?$/, '/');
  return uri.path.startsWith(base) && picomatch([...config.ignore], { dot: true })(uri.path.slice(base.length));
}
