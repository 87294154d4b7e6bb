import * as vscode from 'vscode';
import type { FromReadAloud, ToReadAloud } from '../../../server/src/protocol/readAloudMessages';
import { localizer } from '../localizer';
import { pageFiles } from '../panels/pageFiles';
import { readAloudPage } from './readAloudPage';

/** The view that plays. It is made when it is first shown, and goes on playing while it is hidden. */
export interface ReadAloudView {
  readonly onMessage: vscode.Event<FromReadAloud>;
  /** Opens the view, without taking the focus from the script. */
  show(): Promise<void>;
  /** Waits for a page that is being made; is lost where there is none. */
  post(message: ToReadAloud): Promise<void>;
}

const viewId = 'closedSet.readAloud';

export function createReadAloudView(
  extension: vscode.Uri,
  subscriptions: vscode.Disposable[],
): ReadAloudView {
  const messages = new vscode.EventEmitter<FromReadAloud>();
  let page: vscode.Webview | undefined;
  let ready = newGate();
  const resolveWebviewView = (view: vscode.WebviewView) => {
    page = view.webview;
    view.onDidDispose(() => {
      page = undefined;
      // What is posted from now on is for the page that is made next.
      ready = newGate();
      messages.fire({ kind: 'status', status: { kind: 'stopped' }, at: 0 });
    });
    view.webview.onDidReceiveMessage((message: FromReadAloud) => {
      if (message.kind === 'ready') ready.open();
      messages.fire(message);
    });
    view.webview.html = readAloudPage(pageFiles(view.webview, extension, 'readAloud'), localizer);
  };
  subscriptions.push(
    messages,
    vscode.window.registerWebviewViewProvider(
      viewId,
      { resolveWebviewView },
      { webviewOptions: { retainContextWhenHidden: true } },
    ),
  );
  return {
    onMessage: messages.event,
    show: async () => {
      await vscode.commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
    },
    post: async (message) => {
      await ready.opened;
      await page?.postMessage(message);
    },
  };
}

interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

function newGate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
