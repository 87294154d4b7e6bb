import * as vscode from 'vscode';
import type { TableResult } from '../../../server/src/protocol/table';
import type { FromTable, ToTable } from '../../../server/src/protocol/tableMessages';
import type { CurrentScript } from '../currentScript';
import { debounce } from '../debounce';
import { localizer } from '../localizer';
import type { ScriptServer } from '../scriptServer';
import { tableMarkup } from './tablePage';
import { webPage } from './webPage';

/** The one panel that shows the table of the script that is worked on; it comes back where it was. */
export interface TablePanel {
  show(): Promise<void>;
  /** What it shows now; undefined while it is closed. For tests. */
  readonly shown: TableResult | undefined;
}

export const tableType = 'closedSet.table';

const settleMs = 600;

export function createTablePanel(
  server: ScriptServer,
  script: CurrentScript,
  { extensionUri, subscriptions }: Pick<vscode.ExtensionContext, 'extensionUri' | 'subscriptions'>,
): TablePanel {
  let panel: vscode.WebviewPanel | undefined;
  let shown: TableResult | undefined;
  let asked = 0;
  const draw = async () => {
    const uri = script.document?.uri.toString();
    if (!panel?.visible || uri === undefined) return;
    asked += 1;
    const mine = asked;
    const result = await ask(server, uri).then(
      (answer) => answer,
      () => undefined,
    );
    if (!result || mine !== asked) return;
    shown = result;
    const message: ToTable = { kind: 'table', markup: tableMarkup(result, localizer) };
    await panel?.webview.postMessage(message);
  };
  const drawSoon = debounce(() => void draw(), settleMs);
  const adopt = (one: vscode.WebviewPanel) => {
    panel = one;
    one.webview.onDidReceiveMessage((_: FromTable) => void draw());
    one.onDidChangeViewState(drawSoon);
    one.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    fill(one.webview, extensionUri);
  };
  subscriptions.push(
    { dispose: drawSoon.cancel },
    server.onRunning(drawSoon),
    server.onModelState(({ kind }) => {
      // Asking makes a model ready, which is told too: only what a run or another choice changed is asked again.
      if (kind === 'ready' || kind === 'failed' || kind === 'none') drawSoon();
    }),
    script.onDidChange(drawSoon),
    server.onScriptChanged(({ uri }) => {
      if (uri === script.document?.uri.toString()) drawSoon();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('closedSet.model')) drawSoon();
    }),
    vscode.window.registerWebviewPanelSerializer(tableType, {
      deserializeWebviewPanel: async (one) => adopt(one),
    }),
  );
  return {
    get shown() {
      return shown;
    },
    show: async () => {
      if (panel) return panel.reveal();
      const title = vscode.l10n.t('The Table');
      adopt(vscode.window.createWebviewPanel(tableType, title, vscode.ViewColumn.Beside));
    },
  };
}

function ask(server: ScriptServer, uri: string): Thenable<TableResult> {
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Counting') };
  return vscode.window.withProgress(options, (progress, token) => server.table({ uri }, progress, token));
}

function fill(page: vscode.Webview, extension: vscode.Uri): void {
  const files = vscode.Uri.joinPath(extension, 'dist', 'media');
  const inFiles = (name: string) => page.asWebviewUri(vscode.Uri.joinPath(files, name)).toString();
  page.options = { enableScripts: true, localResourceRoots: [files] };
  page.html = webPage(
    { source: page.cspSource, script: inFiles('table.js'), style: inFiles('table.css') },
    { title: vscode.l10n.t('The Table'), body: '<main id="table" aria-live="polite"></main>' },
    localizer,
  );
}
