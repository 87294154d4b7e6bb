import * as vscode from 'vscode';

/**
 * Tells a person that what they asked for did not happen, in the sentence the error brings, with the log one
 * click away. What they canceled themselves needs no words.
 */
export async function reportFailure(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isCancellation(error)) void tell(error);
  }
}

/** By name: the language client's own cancellation is not the editor's class. */
function isCancellation(error: unknown): boolean {
  if (error instanceof vscode.CancellationError) return true;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === requestCancelled || code === serverCancelled;
}

/** Codes of the language server protocol. */
const requestCancelled = -32800;
const serverCancelled = -32802;

async function tell(error: unknown): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  const message = error instanceof Error ? error.message : String(error);
  const choice = await vscode.window.showErrorMessage(message, showLog);
  if (choice === showLog) await vscode.commands.executeCommand('closedSet.showLog');
}
