import { RequestType } from 'vscode-languageserver';
import { sceneSections } from '../../core/assistant/sceneDocument';
import { sceneFacts } from '../../core/assistant/sceneSummary';
import { summarySentences } from '../../ide/sentences';
import { summarizeScenes } from '../../model/sceneSummaryService';
import {
  type SummarizeSceneParams,
  type SummaryAnswer,
  summarizeSceneRequest,
} from '../../protocol/summaries';
import { type ScriptRequest, scriptRequest } from '../handler';
import { modelAnswer, scriptProvider, summaryChoice, summaryWork } from '../summaries';

export const summarizeScene = scriptRequest({
  type: new RequestType<SummarizeSceneParams, SummaryAnswer, void>(summarizeSceneRequest),
  otherwise: { markdown: '', claims: 0, dropped: 0 },
  outlivesEdits: true,
  answer: async (request: ScriptRequest<SummarizeSceneParams>): Promise<SummaryAnswer> => {
    const { progress, services, script, params } = request;
    progress.begin(services.localize(summarySentences.scenesTitle));
    try {
      const { choice, problems } = await summaryChoice(request, 'scenes', sceneSections);
      const lineOf = (offset: number) => script.toPosition(offset).line + 1;
      const scenes = sceneFacts(script.screenplay, params.scenes, { file: script.uri, lineOf });
      const provider = scriptProvider(request);
      const options = {
        choice,
        link: ({ file, line }: { file: string; line: number }) => `${file}#L${line}`,
      };
      const { markdown, summary } = await summarizeScenes(scenes, provider, options, summaryWork(request));
      const { model } = summary;
      const claims = model.kind === 'used' ? [...model.claims.values()].flat().length : 0;
      const whyNone = provider ? summarySentences.nothingToAsk : summarySentences.scenesNoModel;
      return {
        markdown,
        ...modelAnswer(model, claims, request, whyNone),
        ...(problems.length > 0 && { problems }),
      };
    } finally {
      progress.done();
    }
  },
});
