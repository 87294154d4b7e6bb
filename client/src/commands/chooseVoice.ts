import { pickVoice } from '../readAloud/pickVoice';
import type { Command } from './command';

/** Gives a role another voice: each can be heard before it is chosen. The choice is kept in the show file. */
export const chooseVoice: Command = {
  id: 'closedSet.chooseVoice',
  run: (workbench, argument) => pickVoice(workbench, roleOf(argument)),
};

/** `{ speaker }` as the view gives it: the narrator has none. */
function roleOf(argument: unknown): { readonly speaker?: string } | undefined {
  if (typeof argument !== 'object' || argument === null || !('role' in argument)) return undefined;
  return typeof argument.role === 'string' ? { speaker: argument.role } : {};
}
