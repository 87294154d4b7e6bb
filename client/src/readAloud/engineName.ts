import * as vscode from 'vscode';
import type { VoiceItem } from '../../../server/src/protocol/readAloud';

/** Where a voice comes from, in a word or two. */
export function engineName(engine: VoiceItem['engine']): string {
  switch (engine) {
    case 'embedded':
      return vscode.l10n.t('built in');
    case 'system':
      return vscode.l10n.t('of this computer');
    case 'neural':
      return vscode.l10n.t('voice file');
  }
}
