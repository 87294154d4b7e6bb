import * as vscode from 'vscode';

/** Why a file could not be written, in a sentence. Errors of the editor hold the code of the system in their message. */
export function whyNotWritten(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? `${error.code} ${message}` : message;
  if (/ENOSPC|EDQUOT/.test(code)) return vscode.l10n.t('the disk is full.');
  if (/EROFS/.test(code)) return vscode.l10n.t('its disk is read-only.');
  if (/EACCES|EPERM|NoPermissions/.test(code))
    return vscode.l10n.t('you are not allowed to write it or its folder.');
  return `${message.replace(/\.$/, '')}.`;
}
