import { RequestType } from 'vscode-languageserver';
import { tagHighlights as highlights } from '../../ide/tagging/tagHighlights';
import { type ScriptParams, type TagHighlight, tagHighlightsRequest } from '../../protocol/requests';
import { scriptRequest } from '../handler';

export const tagHighlights = scriptRequest({
  type: new RequestType<ScriptParams, readonly TagHighlight[], void>(tagHighlightsRequest),
  otherwise: [],
  answer: ({ script }) => highlights(script),
});
