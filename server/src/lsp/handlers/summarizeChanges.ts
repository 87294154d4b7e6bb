import { RequestType } from 'vscode-languageserver';
import { changesSections } from '../../core/assistant/changes/changesDocument';
import type { ChangesSummary, DraftSource } from '../../core/assistant/changes/model';
import { draftChanges } from '../../ide/compare/changes/draftChanges';
import { compareDrafts } from '../../ide/compare/compareDrafts';
import { pageSetup } from '../../ide/pageSetup';
import type { ScriptDocument } from '../../ide/script';
import { summarySentences } from '../../ide/sentences';
import { summarizeChanges as summarize } from '../../model/changesSummaryService';
import {
  type SummarizeChangesParams,
  type SummarizeChangesResult,
  summarizeChangesRequest,
} from '../../protocol/summaries';
import { draftNames, earlierDraft } from '../earlierDraft';
import { type ScriptRequest, scriptRequest } from '../handler';
import { modelAnswer, scriptProvider, summaryChoice, summaryWork } from '../summaries';

type Asked = ScriptRequest<SummarizeChangesParams>;

export const summarizeChanges = scriptRequest({
  type: new RequestType<SummarizeChangesParams, SummarizeChangesResult | null, void>(summarizeChangesRequest),
  otherwise: null,
  outlivesEdits: true,
  answer: async (request: Asked): Promise<SummarizeChangesResult | null> => {
    const { progress, services, params } = request;
    progress.begin(services.localize(summarySentences.changesTitle));
    try {
      const before = await earlierDraft(request, params.earlier);
      return before ? await changesSince(before, request) : null;
    } finally {
      progress.done();
    }
  },
});

/** Beside the page itself: what lies in no file can only be shown by the editor that asked. */
const shownAs = 'Earlier Draft.fountain';

async function changesSince(before: ScriptDocument, request: Asked): Promise<SummarizeChangesResult> {
  const { script, settings, params } = request;
  const { choice, problems } = await summaryChoice(request, 'changes', changesSections);
  const isFile = params.earlier.kind === 'file';
  const known = draftChanges(compareDrafts(before, script), {
    files: { before: isFile ? before.uri : shownAs, now: script.uri },
    names: draftNames(params.earlier, script),
    setup: pageSetup(settings),
  });
  const provider = scriptProvider(request);
  const link = ({ file, line }: DraftSource) => `${file}#L${line}`;
  const { markdown, summary } = await summarize(known, provider, { link, choice }, summaryWork(request));
  const whyNone = provider ? summarySentences.nothingToAsk : summarySentences.changesNoModel;
  return {
    markdown,
    changed: summary.scenes.length,
    ...modelAnswer(summary.model, claimsIn(summary), request, whyNone),
    ...(problems.length > 0 && { problems }),
    ...(!isFile && { earlier: { name: shownAs, text: before.tree.text } }),
  };
}

function claimsIn({ model }: ChangesSummary): number {
  return model.kind === 'used' ? [...model.claims.values()].flat().length : 0;
}
