import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Screenplay } from '../../core/screenplay/model';
import { roleKeys } from '../../core/tableRead/roleKeys';
import type { VoiceAssignment } from '../../protocol/readAloud';
import { type ChangeableShowFile, type ShowFileValue, setAllInShowFile } from '../showFileChange';

/**
 * Writes who has which voice into the show file, each under the name it stands there already, by whatever alias.
 *
 * @returns undefined where the show file cannot be read as it stands, or nothing of it would change
 */
export function assignVoices(
  file: ChangeableShowFile,
  screenplay: Pick<Screenplay, 'characters' | 'showFile'>,
  roles: readonly VoiceAssignment[],
  documentChanges: boolean,
): WorkspaceEdit | undefined {
  const keyOf = roleKeys(screenplay);
  const written = Object.keys(screenplay.showFile.readAloud?.voices ?? {});
  const values = roles.flatMap((role) => valuesFor(role, written, keyOf));
  const isChange = file.text !== undefined || values.some(({ value }) => value !== undefined);
  return isChange ? setAllInShowFile(file, values, documentChanges) : undefined;
}

function valuesFor(
  { speaker, voice }: VoiceAssignment,
  written: readonly string[],
  keyOf: (name: string) => string,
): readonly ShowFileValue[] {
  if (speaker === undefined) return [{ path: ['readAloud', 'narrator'], value: voice }];
  const key = keyOf(speaker);
  const known = written.filter((name) => keyOf(name) === key);
  const names = known.length > 0 ? known : [speaker];
  return names.map((name) => ({ path: ['readAloud', 'voices', name], value: voice }));
}
