import { type Claim, checkPoints } from '../core/assistant/checkPoints';
import { sceneDocument } from '../core/assistant/sceneDocument';
import { askAboutScene, planScene, type SceneBatch } from '../core/assistant/scenePrompt';
import type { SceneFacts, SceneModelPart, SceneSummary } from '../core/assistant/sceneSummary';
import { type LinkMaker, noneDropped } from '../core/assistant/summaryLines';
import type { SummaryChoice } from '../core/assistant/summaryOptions';
import type { ModelProvider } from './provider';
import { questionRoom } from './questionRoom';
import { answerTo, askLoaded, type SummaryWork, workOn } from './summaryWork';

export interface SceneSummaryResult {
  readonly markdown: string;
  readonly summary: SceneSummary;
}

/**
 * Says what stands in scenes, and lets a model say what happens there, where there is one. A model that cannot be used is
 * a line in the result, not a failure.
 * @throws CancelledError
 */
export async function summarizeScenes(
  scenes: readonly SceneFacts[],
  provider: ModelProvider | undefined,
  { link, choice }: { readonly link: LinkMaker; readonly choice: SummaryChoice },
  work: SummaryWork = {},
): Promise<SceneSummaryResult> {
  const hasLines = scenes.some(({ lines }) => lines.length > 0);
  const model: SceneModelPart =
    provider && hasLines ? await askModel(scenes, provider, choice, work) : { kind: 'none' };
  const summary = { scenes, model };
  return { summary, markdown: sceneDocument(summary, link, choice) };
}

function askModel(
  scenes: readonly SceneFacts[],
  provider: ModelProvider,
  choice: SummaryChoice,
  work: SummaryWork,
): Promise<SceneModelPart> {
  return askLoaded(provider, work, (loaded) => {
    const room = questionRoom(loaded);
    const batches = scenes.flatMap((scene) => planScene(scene, choice, room));
    return askBatches(batches, provider, choice, work);
  });
}

async function askBatches(
  batches: readonly SceneBatch[],
  provider: ModelProvider,
  { audience }: SummaryChoice,
  work: SummaryWork,
) {
  const claims = new Map<number, readonly Claim[]>(batches.map(({ ordinal }) => [ordinal, []]));
  const dropped = { ...noneDropped };
  for (const [index, batch] of batches.entries()) {
    const now = workOn(work, index + 1, batches.length);
    const answer = await answerTo(provider, askAboutScene(batch, audience), now);
    const checked = checkPoints(answer, batch.lines);
    claims.set(batch.ordinal, [...(claims.get(batch.ordinal) ?? []), ...checked.claims]);
    for (const reason of checked.dropped) dropped[reason]++;
  }
  const leftOut = [...claims].filter(([, own]) => own.length === 0).map(([ordinal]) => ordinal);
  return { claims, dropped, leftOut };
}
