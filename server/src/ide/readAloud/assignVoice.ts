import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { characterKey } from '../../core/screenplay/characterKey';
import type { ShowReadAloud } from '../../core/screenplay/model';
import { type ChangeableShowFile, setInShowFile } from '../showFileChange';

/** A role and its voice; the narrator without a name, and no voice where the product chooses again. */
export interface Assignment {
  readonly speaker?: string | undefined;
  readonly voice?: string | undefined;
}

/** @returns undefined where the show file cannot be read as it stands, or nothing of it would change */
export function assignVoice(
  file: ChangeableShowFile,
  choices: ShowReadAloud | undefined,
  { speaker, voice }: Assignment,
  documentChanges: boolean,
): WorkspaceEdit | undefined {
  if (voice === undefined && file.text === undefined) return undefined;
  const path = speaker === undefined ? ['narrator'] : ['voices', writtenName(choices, speaker)];
  return setInShowFile(file, ['readAloud', ...path], voice, documentChanges);
}

/** The name under which the role stands in the file already, in whatever letter case. */
function writtenName(choices: ShowReadAloud | undefined, speaker: string): string {
  const key = characterKey(speaker);
  return Object.keys(choices?.voices ?? {}).find((name) => characterKey(name) === key) ?? speaker;
}
