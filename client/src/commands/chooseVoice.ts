import { roleArgument } from '../readAloud/castRole';
import { pickVoice } from '../readAloud/pickVoice';
import type { Command } from './command';

/** Gives a role another voice: each can be heard before it is chosen. The choice is kept in the show file. */
export const chooseVoice: Command = {
  id: 'closedSet.chooseVoice',
  run: (workbench, argument) => pickVoice(workbench, roleArgument(argument)),
};
