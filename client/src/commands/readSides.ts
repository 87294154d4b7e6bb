import * as vscode from 'vscode';
import type { Command } from './command';
import { pickCharacter } from './pickCharacter';

/** Reads the sides of a character aloud: their speeches, each after its cue. */
export const readSides: Command = {
  id: 'closedSet.readSides',
  run: async (workbench, argument) => {
    const { document } = workbench.script;
    const character = await pickCharacter(workbench, argument, vscode.l10n.t('Whose sides?'));
    if (document === undefined || character === undefined) return;
    const position = { line: 0, character: 0 };
    await workbench.readAloud.start(document, { kind: 'sides', character, position });
  },
};
