import { checkChanges } from '../core/assistant/changes/changesClaims';
import { changesDocument, type DraftLinkMaker } from '../core/assistant/changes/changesDocument';
import { askAboutChanges, type ChangesBatch, planChanges } from '../core/assistant/changes/changesPrompt';
import type { ChangeClaim, ChangesModelPart, ChangesSummary } from '../core/assistant/changes/model';
import { shownScenes } from '../core/assistant/changes/shownScenes';
import { noneDropped } from '../core/assistant/summaryLines';
import type { SummaryChoice } from '../core/assistant/summaryOptions';
import type { ModelProvider } from './provider';
import { questionRoom } from './questionRoom';
import { answerTo, askLoaded, type SummaryWork, workOn } from './summaryWork';

export interface ChangesSummaryResult {
  readonly markdown: string;
  readonly summary: ChangesSummary;
}

/**
 * Lets a model say, where there is one, what changed in the scenes that two drafts do not share, and writes it down. A
 * model that cannot be used is a line in the result, not a failure.
 * @param known what was found by comparing
 * @throws CancelledError
 */
export async function summarizeChanges(
  known: ChangesSummary,
  provider: ModelProvider | undefined,
  { link, choice }: { readonly link: DraftLinkMaker; readonly choice: SummaryChoice },
  work: SummaryWork = {},
): Promise<ChangesSummaryResult> {
  const hasEdits = known.scenes.some(({ edits }) => edits.length > 0);
  const model: ChangesModelPart =
    provider && hasEdits ? await askModel(known, provider, choice, work) : { kind: 'none' };
  const summary = { ...known, model };
  return { summary, markdown: changesDocument(summary, link, choice) };
}

function askModel(
  { scenes }: ChangesSummary,
  provider: ModelProvider,
  choice: SummaryChoice,
  work: SummaryWork,
): Promise<ChangesModelPart> {
  return askLoaded(provider, work, async (loaded) => {
    const room = questionRoom(loaded);
    const plans = shownScenes(scenes, choice.length).map((scene) => planChanges(scene, choice, room));
    const notShown = plans.reduce((sum, plan) => sum + plan.notShown, 0);
    const batches = plans.flatMap((plan) => plan.batches);
    return { ...(await askBatches(batches, provider, choice, work)), notShown };
  });
}

async function askBatches(
  batches: readonly ChangesBatch[],
  provider: ModelProvider,
  { audience }: SummaryChoice,
  work: SummaryWork,
) {
  const claims = new Map<string, readonly ChangeClaim[]>(batches.map(({ scene }) => [scene, []]));
  const dropped = { ...noneDropped, standsInBoth: 0 };
  for (const [index, batch] of batches.entries()) {
    const now = workOn(work, index + 1, batches.length);
    const answer = await answerTo(provider, askAboutChanges(batch, audience), now);
    const kept = claims.get(batch.scene) ?? [];
    const checked = checkChanges(answer, batch, kept);
    claims.set(batch.scene, [...kept, ...checked.claims]);
    for (const reason of checked.dropped) dropped[reason]++;
  }
  const leftOut = [...claims].filter(([, own]) => own.length === 0).map(([scene]) => scene);
  return { claims, dropped, leftOut };
}
