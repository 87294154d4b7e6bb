import * as vscode from 'vscode';
import { linkFromFolder } from './reportLinks';

/**
 * Documents that exist only in the window: shown as a page to read, and on the disk only where a person saves a
 * copy. It knows nothing of what they say.
 */
export interface ReportDocuments {
  show(report: Report): Promise<void>;
  /** Text to be looked at beside another, as a scene of an old draft; the same name replaces the earlier one. */
  provide(name: string, text: string): vscode.Uri;
}

export interface Report {
  /** Shown on the tab; the same name replaces the earlier report. */
  readonly name: string;
  readonly markdown: string;
}

export const reportScheme = 'closedset';

export function createReportDocuments(subscriptions: vscode.Disposable[]): ReportDocuments {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const contents = new Map<string, string>();
  subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => contents.get(uri.path),
    }),
  );
  const provide = (path: string, text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme: reportScheme, path });
    contents.set(uri.path, text);
    changed.fire(uri);
    return uri;
  };
  return {
    provide: (name, text) => provide(`/${name}.fountain`, text),
    show: async ({ name, markdown }) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const page = folder ? linkFromFolder(markdown, folder.uri.toString()) : markdown;
      await showPage(provide(`/${name}.md`, page));
    },
  };
}

/** In the editor's own preview; as text where the extension that has it was switched off. */
async function showPage(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(uri, { preview: false });
  }
}
