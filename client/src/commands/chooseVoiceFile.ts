import * as vscode from 'vscode';
import { chooseVoiceFiles, useVoiceFile } from '../readAloud/voiceFiles';
import type { Command } from './command';

/** Takes a neural voice from this computer's files, once it has really spoken; or lets one go again. */
export const chooseVoiceFile: Command = {
  id: 'closedSet.chooseVoiceFile',
  run: (workbench, argument) =>
    argument instanceof vscode.Uri ? useVoiceFile(workbench, argument.fsPath) : chooseVoiceFiles(workbench),
};
