import * as vscode from 'vscode';
import type { PageParts } from './webPage';

/** Lets a page load its own two files of the extension and nothing else, and tells what it has to call them. */
export function pageFiles(page: vscode.Webview, extension: vscode.Uri, name: string): PageParts {
  const folder = vscode.Uri.joinPath(extension, 'dist', 'media');
  const inFolder = (file: string) => page.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  page.options = { enableScripts: true, localResourceRoots: [folder] };
  return { source: page.cspSource, script: inFolder(`${name}.js`), style: inFolder(`${name}.css`) };
}
