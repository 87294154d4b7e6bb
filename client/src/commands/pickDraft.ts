import * as vscode from 'vscode';
import type { EarlierDraft } from '../../../server/src/protocol/drafts';
import type { Workbench } from '../workbench';

const mostFiles = 500;

/** Asks for an earlier draft of a script: a commit that changed it, or another script of the workspace. */
export async function pickDraft(
  { server }: Workbench,
  document: vscode.TextDocument,
): Promise<EarlierDraft | undefined> {
  const [commits, files] = await Promise.all([
    server.earlierDrafts({ uri: document.uri.toString() }),
    vscode.workspace.findFiles('**/*.{fountain,spmd}', '**/node_modules/**', mostFiles),
  ]);
  const committed: readonly DraftChoice[] = commits.map(({ revision, label, day, subject }) => ({
    label: `$(git-commit) ${label}`,
    description: `${day} ${subject}`,
    draft: { kind: 'revision', revision, label },
  }));
  const others = files.filter((uri) => uri.toString() !== document.uri.toString());
  const choices: readonly DraftChoice[] = [
    ...committed,
    ...others.map(fileChoice).sort((a, b) => a.label.localeCompare(b.label)),
  ];
  const placeHolder =
    choices.length > 0
      ? vscode.l10n.t('The earlier draft to compare with')
      : vscode.l10n.t('There is no earlier draft: neither a commit of this script nor another script here');
  const choice = await vscode.window.showQuickPick(choices, { placeHolder, matchOnDescription: true });
  return choice?.draft;
}

interface DraftChoice extends vscode.QuickPickItem {
  readonly draft: EarlierDraft;
}

function fileChoice(uri: vscode.Uri): DraftChoice {
  const label = `$(file) ${vscode.workspace.asRelativePath(uri)}`;
  return { label, draft: { kind: 'file', uri: uri.toString() } };
}
