import * as path from 'node:path';
import * as vscode from 'vscode';
import type { StoryMapLayer } from '../../../server/src/protocol/requests';
import type { FromStoryMap, ToStoryMap } from '../../../server/src/protocol/storyMapMessages';
import { debounce } from '../debounce';
import { localizer } from '../localizer';
import { showPassage } from '../passage';
import { reportFailure } from '../reportFailure';
import type { ScriptServer } from '../scriptServer';
import { pageFiles } from './pageFiles';
import { storyMapPage } from './storyMapPage';

/**
 * One story map: what the panel wants to show is asked of the server, again whenever the script changes; what is
 * clicked is shown in the script's editor. It draws nothing and holds no fact about the script.
 */
export interface StoryMapParts {
  readonly webview: vscode.WebviewPanel;
  readonly uri: vscode.Uri;
  readonly server: ScriptServer;
  readonly extension: vscode.Uri;
}

type Wanted = Extract<FromStoryMap, { readonly kind: 'draw' }>;

const settleMs = 250;

export function openStoryMap(parts: StoryMapParts): void {
  const { webview, uri, server } = parts;
  let wanted: Wanted | undefined;
  let asked = 0;
  const draw = async () => {
    asked += 1;
    const mine = asked;
    const message = wanted && (await answerTo(parts, wanted));
    if (message && mine === asked) await webview.webview.postMessage(message);
  };
  const drawSoon = debounce(() => void draw(), settleMs);
  const caret = debounce(() => void tellCaret(parts), settleMs);
  const subscriptions = [
    { dispose: drawSoon.cancel },
    { dispose: caret.cancel },
    server.onRunning(drawSoon),
    server.onScriptChanged((changed) => {
      if (changed.uri === uri.toString()) drawSoon();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('closedSet', uri)) drawSoon();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.toString() === uri.toString()) caret();
    }),
    webview.webview.onDidReceiveMessage((message: FromStoryMap) => {
      if (message.kind === 'goTo') void reportFailure(goTo(parts, message.line));
      else if (message.kind === 'export') void reportFailure(exportMap(parts, message.layers));
      else {
        wanted = message;
        void draw().then(caret);
      }
    }),
  ];
  webview.onDidDispose(() => vscode.Disposable.from(...subscriptions).dispose());
  show(parts);
}

function show({ webview, extension }: StoryMapParts): void {
  const page = webview.webview;
  page.html = storyMapPage(pageFiles(page, extension, 'storyMap'), localizer);
}

/** Nothing while the server is not there: it is asked again once it runs. */
async function answerTo({ uri, server }: StoryMapParts, wanted: Wanted): Promise<ToStoryMap | undefined> {
  try {
    // A script outside of every folder is known to the server only while it is open.
    await vscode.workspace.openTextDocument(uri);
  } catch {
    return { kind: 'gone', uri: uri.toString() };
  }
  try {
    const { layers, width } = wanted;
    return {
      kind: 'map',
      uri: uri.toString(),
      map: await server.storyMap({ uri: uri.toString(), layers, width }),
    };
  } catch {
    return undefined;
  }
}

async function tellCaret({ webview, uri }: StoryMapParts): Promise<void> {
  const editor = editorOf(uri);
  if (editor === undefined) return;
  const message: ToStoryMap = { kind: 'caret', line: editor.selection.active.line };
  await webview.webview.postMessage(message);
}

function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

/** In the group where the script is open; else beside the map. */
async function goTo({ webview, uri }: StoryMapParts, line: number): Promise<void> {
  const isScript = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isScript));
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== webview.viewColumn);
  const viewColumn = group?.viewColumn ?? other?.viewColumn ?? vscode.ViewColumn.Beside;
  await showPassage(uri, new vscode.Range(line, 0, line, 0), viewColumn);
}

async function exportMap({ uri, server }: StoryMapParts, layers: readonly StoryMapLayer[]): Promise<void> {
  const { svg } = await server.storyMap({ uri: uri.toString(), layers, standalone: true });
  if (svg === '') return;
  const name = `${path.posix.parse(uri.path).name}.svg`;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const beside = uri.scheme === 'untitled' ? folder?.uri : vscode.Uri.joinPath(uri, '..');
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Story Map'),
    filters: { [vscode.l10n.t('SVG picture')]: ['svg'] },
    ...(beside && { defaultUri: vscode.Uri.joinPath(beside, name) }),
  });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}
