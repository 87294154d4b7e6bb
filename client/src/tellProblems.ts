import * as vscode from 'vscode';

/** More than fit into one message stand in the log. */
const toldAtOnce = 3;

/** Tells of files that could not be read, or not wholly: each a sentence. */
export function tellProblems(log: vscode.LogOutputChannel, problems: readonly string[]): void {
  for (const problem of problems) log.warn(problem);
  if (problems.length === 0) return;
  const more = problems.length - toldAtOnce;
  const told = [
    ...problems.slice(0, toldAtOnce),
    ...(more > 0 ? [vscode.l10n.t('{0} more are in the log.', more)] : []),
  ];
  void vscode.window.showWarningMessage(told.join(' '));
}
