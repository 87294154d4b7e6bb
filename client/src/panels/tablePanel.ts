import * as vscode from 'vscode';
import type { TableResult } from '../../../server/src/protocol/table';
import type { FromTable, ToTable } from '../../../server/src/protocol/tableMessages';
import type { CurrentScript } from '../currentScript';
import { debounce } from '../debounce';
import { localizer } from '../localizer';
import type { ScriptServer } from '../scriptServer';
import { pageFiles } from './pageFiles';
import { tableMarkup } from './tablePage';
import { webPage } from './webPage';

/** The one panel that shows the table of the script that is worked on; it comes back where it was. */
export interface TablePanel {
  show(): Promise<void>;
}

export const tableType = 'closedSet.table';

const settleMs = 600;

export function createTablePanel(
  server: ScriptServer,
  script: CurrentScript,
  { extensionUri, subscriptions }: Pick<vscode.ExtensionContext, 'extensionUri' | 'subscriptions'>,
): TablePanel {
  const table = new Table(server, script, extensionUri);
  let isLoaded = false;
  const drawSoon = debounce(() => void table.draw(), settleMs);
  subscriptions.push(
    { dispose: drawSoon.cancel },
    server.onRunning(drawSoon),
    server.onModelState(({ kind }) => {
      isLoaded = kind === 'ready';
      // Asking makes a model ready, which is told too: only what a run or another choice changed is asked again.
      if (kind === 'ready' || kind === 'failed' || kind === 'none') drawSoon();
    }),
    script.onDidChange(drawSoon),
    server.onScriptChanged(({ uri }) => {
      // Typing makes no model ready: one that was left idle is loaded when somebody asks, a busy one is waited for.
      if (isLoaded && uri === script.document?.uri.toString()) drawSoon();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('closedSet.model')) drawSoon();
    }),
    vscode.window.registerWebviewPanelSerializer(tableType, {
      deserializeWebviewPanel: async (panel) => table.adopt(panel),
    }),
  );
  return table;
}

class Table implements TablePanel {
  readonly #server: ScriptServer;
  readonly #script: CurrentScript;
  readonly #extension: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  /** Counts what was asked: an answer for something earlier comes too late. */
  #turn = 0;

  constructor(server: ScriptServer, script: CurrentScript, extension: vscode.Uri) {
    this.#server = server;
    this.#script = script;
    this.#extension = extension;
  }

  async show(): Promise<void> {
    if (this.#panel) return this.#panel.reveal();
    const title = vscode.l10n.t('The Table');
    this.adopt(vscode.window.createWebviewPanel(tableType, title, vscode.ViewColumn.Beside));
  }

  adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    panel.webview.onDidReceiveMessage((_: FromTable) => void this.draw());
    panel.onDidChangeViewState(() => void this.draw());
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    fill(panel.webview, this.#extension);
  }

  async draw(): Promise<void> {
    if (!this.#panel?.visible) return;
    this.#turn += 1;
    const turn = this.#turn;
    const result = await tableOf(this.#server, this.#script.document);
    if (!result || turn !== this.#turn) return;
    const message: ToTable = { kind: 'table', markup: tableMarkup(result, localizer) };
    await this.#panel?.webview.postMessage(message);
  }
}

/** Undefined where the question was given up. A page that comes back before a script does says so. */
async function tableOf(server: ScriptServer, document: vscode.TextDocument | undefined) {
  if (document) return ask(server, document.uri.toString()).then(undefined, () => undefined);
  const message = vscode.l10n.t('No script is open. Open one, and its table is shown here.');
  return { kind: 'none', message } as const satisfies TableResult;
}

function ask(server: ScriptServer, uri: string): Thenable<TableResult> {
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Counting') };
  return vscode.window.withProgress(options, (progress, token) => server.table({ uri }, progress, token));
}

function fill(page: vscode.Webview, extension: vscode.Uri): void {
  page.html = webPage(
    pageFiles(page, extension, 'table'),
    { title: vscode.l10n.t('The Table'), body: '<main id="table" aria-live="polite"></main>' },
    localizer,
  );
}
