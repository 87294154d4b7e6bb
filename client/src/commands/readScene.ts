import type { Command } from './command';

/** Reads the scene of the caret aloud, and stops at its end. */
export const readScene: Command = {
  id: 'closedSet.readScene',
  run: async ({ readAloud, script: { document, editor } }) => {
    if (document === undefined || editor === undefined) return;
    await readAloud.start(document, { kind: 'scene', position: editor.selection.active });
  },
};
