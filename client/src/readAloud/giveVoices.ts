import * as vscode from 'vscode';
import type { VoiceAssignment } from '../../../server/src/protocol/readAloud';
import type { Workbench } from '../workbench';
import { writeShowFile } from '../writeShowFile';

/** Writes voices of roles into the show file, all in one step, and has whatever is read go on with them. */
export async function giveVoices(
  { server, readAloud, cast }: Workbench,
  uri: string,
  roles: readonly VoiceAssignment[],
): Promise<void> {
  const edit = await server.reading.assign({ uri, roles });
  if (edit === undefined) throw new Error(brokenShowFile());
  try {
    await writeShowFile(edit);
  } finally {
    cast.refresh();
    void readAloud.renew();
  }
}

function brokenShowFile(): string {
  return vscode.l10n.t(
    'The show file cannot be read as it stands, so the voice was not written into it. Open it, repair what is underlined there, and choose the voice again.',
  );
}
