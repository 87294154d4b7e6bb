import * as vscode from 'vscode';
import { assignmentOf, currentCast, roleArgument, roleFrom } from '../readAloud/castRole';
import { giveVoices } from '../readAloud/giveVoices';
import type { Command } from './command';

/** Takes the voice of a role out of the show file, so that casting gives it one again. */
export const letCastingChoose: Command = {
  id: 'closedSet.letCastingChoose',
  run: async (workbench, argument) => {
    const cast = await currentCast(workbench);
    if (!cast) return;
    const inFile = cast.roles.filter(({ chosen, missing }) => chosen || missing !== undefined);
    if (inFile.length === 0) {
      throw new Error(
        vscode.l10n.t('Casting has chosen all voices of this script: the show file names none.'),
      );
    }
    const title = vscode.l10n.t('Whose voice is casting to choose?');
    const role = await roleFrom(inFile, roleArgument(argument), title);
    if (role) await giveVoices(workbench, cast.uri, [assignmentOf(role)]);
  },
};
