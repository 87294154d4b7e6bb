import * as vscode from 'vscode';
import { linkFromFolder } from './reportLinks';

/**
 * Documents that exist only in the window: shown as a page to read, and on the disk only where a person saves a
 * copy. It knows nothing of what they say.
 */
export interface ReportDocuments {
  show(report: Report): Promise<void>;
}

export interface Report {
  /** Shown on the tab; the same name replaces the earlier report. */
  readonly name: string;
  readonly markdown: string;
}

const scheme = 'closedset';

export function createReportDocuments(subscriptions: vscode.Disposable[]): ReportDocuments {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const contents = new Map<string, string>();
  subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => contents.get(uri.path),
    }),
  );
  return {
    show: async ({ name, markdown }) => {
      const uri = vscode.Uri.from({ scheme, path: `/${name}.md` });
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      contents.set(uri.path, folder ? linkFromFolder(markdown, folder.uri.toString()) : markdown);
      changed.fire(uri);
      await showPage(uri);
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
