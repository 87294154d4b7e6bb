import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ScriptServer } from '../scriptServer';
import { openStoryMap } from './storyMap';

/**
 * The story maps that are open, one a script; those of the session before come back where they were.
 */
export interface StoryMaps {
  /** Opens the map of a script, or brings forward the one that is open. */
  show(uri: vscode.Uri): Promise<void>;
}

export const storyMapType = 'closedSet.storyMap';

export function createStoryMaps(
  server: ScriptServer,
  extension: vscode.Uri,
  subscriptions: vscode.Disposable[],
): StoryMaps {
  const open = new Map<string, vscode.WebviewPanel>();
  const adopt = (webview: vscode.WebviewPanel, uri: vscode.Uri) => {
    openStoryMap({ webview, uri, server, extension });
    open.set(uri.toString(), webview);
    webview.onDidDispose(() => open.delete(uri.toString()));
  };
  subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(storyMapType, {
      deserializeWebviewPanel: async (webview, state: unknown) => {
        const uri = scriptOf(state);
        if (uri === undefined || open.has(uri.toString())) webview.dispose();
        else adopt(webview, uri);
      },
    }),
  );
  return {
    show: async (uri) => {
      const known = open.get(uri.toString());
      if (known) known.reveal();
      else adopt(await createBelow(titleOf(uri)), uri);
    },
  };
}

/** Under the script: a map is wide, and what a click on it shows should be in sight. */
async function createBelow(title: string): Promise<vscode.WebviewPanel> {
  const webview = vscode.window.createWebviewPanel(storyMapType, title, vscode.ViewColumn.Active);
  await vscode.commands.executeCommand('workbench.action.moveEditorToBelowGroup');
  return webview;
}

function titleOf(uri: vscode.Uri): string {
  return vscode.l10n.t('Story Map: {0}', path.posix.basename(uri.path));
}

/** What the panel left behind may be anything. */
function scriptOf(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' ? vscode.Uri.parse(state.uri) : undefined;
}
