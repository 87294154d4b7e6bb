import { RequestType } from 'vscode-languageserver';
import { moveScenesEdits } from '../../ide/moveScenes';
import { type MoveScenesParams, type MoveScenesResult, moveScenesRequest } from '../../protocol/requests';
import { contentModified } from '../guard';
import { scriptRequest } from '../handler';

export const moveScenes = scriptRequest({
  type: new RequestType<MoveScenesParams, MoveScenesResult, void>(moveScenesRequest),
  otherwise: null,
  answer: ({ script, params }) => {
    if (script.version !== params.version) throw contentModified();
    const edits = [...moveScenesEdits(script, params.scenes, params.to)];
    if (edits.length === 0) return null;
    const textDocument = { uri: script.uri, version: script.version };
    return { documentChanges: [{ textDocument, edits }] };
  },
});
