import type { ScriptDocument } from '../ide/script';
import type { Scope } from '../protocol/requests';
import type { ScriptRequest } from './handler';

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
