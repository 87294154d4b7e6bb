import * as vscode from 'vscode';
import { assignmentOf, currentCast } from '../readAloud/castRole';
import { giveVoices } from '../readAloud/giveVoices';
import type { Command } from './command';

/**
 * Writes the voices that casting chose into the show file, so that everybody sounds the same in other episodes, in the
 * next draft and for everybody in the room. What the file names already stays, whether it is on this machine or not.
 */
export const keepCast: Command = {
  id: 'closedSet.keepCast',
  run: async (workbench) => {
    const cast = await currentCast(workbench);
    if (!cast) return;
    const open = cast.roles.filter(({ chosen, missing }) => !chosen && missing === undefined);
    if (open.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The show file names a voice for everybody in this script already.'),
      );
      return;
    }
    const voices = open.map((role) => assignmentOf(role, role.voice.id));
    await giveVoices(workbench, cast.uri, voices);
    void vscode.window.showInformationMessage(keptWords(open.length));
  },
};

function keptWords(count: number): string {
  return count === 1
    ? vscode.l10n.t('The show file names 1 more voice now.')
    : vscode.l10n.t('The show file names {0} more voices now.', count);
}
