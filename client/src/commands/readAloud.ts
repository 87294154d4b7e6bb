import type { Command } from './command';

/** Reads the script aloud, from the line of the caret to the end. */
export const readAloud: Command = {
  id: 'closedSet.readAloud',
  run: async ({ readAloud: player, script }) => {
    if (script.document === undefined) return;
    const position = script.editor?.selection.active ?? { line: 0, character: 0 };
    // A caret within a line means the line: the voice begins where a sentence does.
    await player.start(script.document, { kind: 'from', position });
  },
};
