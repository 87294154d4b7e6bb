import * as vscode from 'vscode';
import { assignmentOf, currentCast, roleArgument, roleFrom } from '../readAloud/castRole';
import { giveVoices } from '../readAloud/giveVoices';
import type { Command } from './command';

/** Gives two roles the voices of one another, in one edit of the show file. */
export const swapVoices: Command = {
  id: 'closedSet.swapVoices',
  run: async (workbench, argument) => {
    const cast = await currentCast(workbench);
    const one = cast && (await roleFrom(cast.roles, roleArgument(argument), vscode.l10n.t('Whose voice?')));
    if (!cast || !one) return;
    const others = cast.roles.filter(({ voice }) => voice.id !== one.voice.id);
    const name = one.speaker ?? vscode.l10n.t('Narrator');
    if (others.length === 0) {
      throw new Error(
        vscode.l10n.t('Nobody has another voice than {0}, so there is none to swap with.', name),
      );
    }
    const title = vscode.l10n.t('Swap the voice of {0}, {1}, with whose?', name, one.voice.name);
    const other = await roleFrom(others, undefined, title);
    if (!other) return;
    await giveVoices(workbench, cast.uri, [
      assignmentOf(one, other.voice.id),
      assignmentOf(other, one.voice.id),
    ]);
  },
};
