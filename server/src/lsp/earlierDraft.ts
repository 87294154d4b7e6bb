import type { ScriptDocument } from '../ide/script';
import type { EarlierDraft } from '../protocol/drafts';
import type { ScriptRequest } from './handler';
import { nameOf } from './uris';

/** The draft that a request names; undefined where it cannot be read. */
export async function earlierDraft(
  { script, services, settings }: ScriptRequest<unknown>,
  earlier: EarlierDraft,
): Promise<ScriptDocument | undefined> {
  if (earlier.kind === 'revision') return services.past.draftAt(script, settings, earlier.revision);
  await services.workspace.scanned();
  return services.workspace.script(earlier.uri);
}

/** What people call the two drafts. */
export function draftNames(earlier: EarlierDraft, { uri }: ScriptDocument) {
  const before = earlier.kind === 'file' ? nameOf(earlier.uri) : earlier.label;
  return { before, now: nameOf(uri) };
}
