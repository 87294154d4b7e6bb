import type { ScriptDocument, ShowContext } from '../ide/script';
import type { ChangeableShowFile } from '../ide/showFileChange';
import type { Scope } from '../protocol/requests';
import type { ScriptRequest } from './handler';
import type { Services } from './services';

/** The scripts that a question is about: one, or every one of its show, all read and resolved. */
export async function scriptsIn(
  { script, services, token }: ScriptRequest<unknown>,
  scope: Scope,
): Promise<readonly ScriptDocument[]> {
  if (scope === 'script') return [script];
  await services.workspace.scanned();
  const { scripts } = services.workspace.showOf(script.uri);
  for (const one of scripts) {
    void one.screenplay.counts;
    await services.scheduler.breathe(token);
  }
  return scripts;
}

/** The show file that a script goes by, whether it lists the script or not, ready to be changed. */
export function showFileOf({ shows }: Services, { fileUri }: ShowContext): ChangeableShowFile | undefined {
  if (fileUri === undefined) return undefined;
  return { uri: fileUri, text: shows.textOf(fileUri), version: shows.versionOf(fileUri) };
}

/** The editor takes edits of a certain version of a document, and makes files. */
export function takesVersions({ client }: Services): boolean {
  return client.workspace?.workspaceEdit?.documentChanges === true;
}
