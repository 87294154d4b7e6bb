import { RequestType } from 'vscode-languageserver';
import { type CommittedDraft, earlierDraftsRequest } from '../../protocol/drafts';
import type { ScriptParams } from '../../protocol/requests';
import { scriptRequest } from '../handler';

export const earlierDrafts = scriptRequest({
  type: new RequestType<ScriptParams, readonly CommittedDraft[], void>(earlierDraftsRequest),
  otherwise: [],
  answer: async ({ script, services }) => {
    const history = await services.past.history(script);
    return history.map(({ commit, day, subject, tags }) => ({
      revision: commit,
      label: tags.length > 0 ? tags.join(', ') : commit.slice(0, 8),
      day,
      subject,
    }));
  },
});
