import * as vscode from 'vscode';
import type { TaskItem } from '../../../server/src/protocol/revisionMap';
import type { ScriptServer } from '../scriptServer';
import type { ServerAnswer } from '../serverAnswer';
import { applyToMap, saveOpenMap } from './mapFile';
import type { MapAnswer } from './tasks';

/** Writes what has become of a note into the map, one change after the other. */
export interface TaskStates {
  /** Rejects with a sentence where the map does not say so afterwards. */
  set(task: TaskItem, status: TaskItem['status'], reason?: string): Promise<void>;
}

export function createTaskStates(server: ScriptServer, map: ServerAnswer<MapAnswer>): TaskStates {
  let last: Promise<unknown> = Promise.resolve();
  const write = async (
    { script, mapUri }: MapAnswer,
    id: string,
    status: TaskItem['status'],
    why?: string,
  ) => {
    await saveOpenMap(mapUri);
    const reason = why === undefined ? {} : { reason: why };
    const edit = await server.setTaskStatus({ uri: script, id, status, ...reason });
    if (edit === undefined) {
      throw new Error(
        vscode.l10n.t('The revision map has no such note any more. The list shows it as it is now.'),
      );
    }
    await applyToMap(edit);
  };
  return {
    set: async ({ id }, status, reason) => {
      const { value } = map;
      if (!value) return;
      const mine = last.then(() => write(value, id, status, reason));
      last = mine.catch(() => undefined);
      try {
        await mine;
      } finally {
        map.refresh();
      }
    },
  };
}
