import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../../ide/chunkTokens';
import type { ScriptDocument } from '../../ide/script';
import { tokenEdits, semanticTokens as tokensOf } from '../../ide/semanticTokens';
import { scriptRequest } from '../handler';
import type { Services } from '../services';

const legend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

function remembered(script: ScriptDocument, { tokenResults }: Services) {
  const data = tokensOf(script);
  return { data, resultId: tokenResults.keep(script.uri, data) };
}

export const semanticTokens = scriptRequest({
  type: SemanticTokensRequest.type,
  capabilities: { semanticTokensProvider: { legend, full: { delta: true }, range: true } },
  otherwise: null,
  answer: ({ script, services }) => remembered(script, services),
});

export const semanticTokensDelta = scriptRequest({
  type: SemanticTokensDeltaRequest.type,
  otherwise: null,
  answer: ({ script, services, params }) => {
    const before = services.tokenResults.get(script.uri, params.previousResultId);
    const now = remembered(script, services);
    return before ? { resultId: now.resultId, edits: [...tokenEdits(before, now.data)] } : now;
  },
});

export const semanticTokensRange = scriptRequest({
  type: SemanticTokensRangeRequest.type,
  otherwise: null,
  answer: ({ script, params }) => ({ data: tokensOf(script, script.toOffsets(params.range)) }),
});
