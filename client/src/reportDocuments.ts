import * as vscode from 'vscode';

/**
 * Documents that exist only in the window: read-only, kept while they are open, and on the disk only where a
 * person saves a copy. It knows nothing of what they say.
 */
export interface ReportDocuments {
  show(report: Report): Promise<vscode.TextEditor>;
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
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) contents.delete(uri.path);
    }),
  );
  return {
    show: async ({ name, markdown }) => {
      const uri = vscode.Uri.from({ scheme, path: `/${name}.md` });
      contents.set(uri.path, markdown);
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      return vscode.window.showTextDocument(document, { preview: false });
    },
  };
}
