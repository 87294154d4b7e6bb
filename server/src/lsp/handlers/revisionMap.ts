import { RequestType } from 'vscode-languageserver';
import { revisionMapItems } from '../../ide/revisionMap/taskItems';
import type { ScriptParams } from '../../protocol/requests';
import { type RevisionMapResult, revisionMapRequest } from '../../protocol/revisionMap';
import { scriptRequest } from '../handler';

export const revisionMap = scriptRequest({
  type: new RequestType<ScriptParams, RevisionMapResult, void>(revisionMapRequest),
  otherwise: { mapUri: '', exists: false, tasks: [], problems: [] },
  answer: async ({ script, settings, services: { maps, localize } }) => {
    const mapUri = maps.uriOf(script, settings);
    const text = await maps.textOf(mapUri);
    const resolve = (name: string) => maps.resolve(mapUri, name);
    return revisionMapItems({ mapUri, text, script, resolve }, localize);
  },
});
