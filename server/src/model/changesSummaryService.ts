import { checkChanges } from '../core/assistant/changes/changesClaims';
import { changesDocument, type DraftLinkMaker } from '../core/assistant/changes/changesDocument';
import { askAboutChanges, type ChangesBatch, planChanges } from '../core/assistant/changes/changesPrompt';
import type { ChangeClaim, ChangesModelPart, ChangesSummary } from '../core/assistant/changes/model';
import { shownScenes } from '../core/assistant/changes/shownScenes';
import type { SummaryChoice } from '../core/assistant/summaryOptions';
import { describeModel } from './describeModel';
import { ModelError } from './modelErrors';
import type { SummaryProgress, SummaryWork } from './notesSummaryService';
import type { ModelProgress, ModelProvider } from './provider';
import { questionRoom } from './questionRoom';
import { askStructured } from './structuredAnswer';

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

async function askModel(
  { scenes }: ChangesSummary,
  provider: ModelProvider,
  choice: SummaryChoice,
  work: SummaryWork,
): Promise<ChangesModelPart> {
  try {
    const loaded = await provider.load(workOn(work, { batch: 0, batches: 0 }));
    const room = questionRoom(loaded);
    const shown = shownScenes(scenes, choice.length);
    const plans = shown.map((scene) => planChanges(scene, choice, room));
    const notShown = plans.reduce((sum, plan) => sum + plan.notShown, 0);
    const batches = plans.flatMap((plan) => plan.batches);
    const answers = await askBatches(batches, provider, choice, work);
    const elsewhere = loaded.kind === 'endpoint' ? { elsewhere: true as const } : {};
    return { kind: 'used', name: describeModel(loaded), ...answers, notShown, ...elsewhere };
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'none', reason: error.message };
    throw error;
  }
}

async function askBatches(
  batches: readonly ChangesBatch[],
  provider: ModelProvider,
  { audience }: SummaryChoice,
  work: SummaryWork,
) {
  const claims = new Map<string, readonly ChangeClaim[]>(batches.map(({ scene }) => [scene, []]));
  const dropped = { ...noneDropped };
  for (const [index, batch] of batches.entries()) {
    const now = workOn(work, { batch: index + 1, batches: batches.length });
    const answer = await answerAbout(batch, provider, audience, now);
    const kept = claims.get(batch.scene) ?? [];
    const checked = checkChanges(answer, batch, kept);
    claims.set(batch.scene, [...kept, ...checked.claims]);
    for (const reason of checked.dropped) dropped[reason]++;
  }
  const leftOut = [...claims].filter(([, own]) => own.length === 0).map(([scene]) => scene);
  return { claims, dropped, leftOut };
}

const noneDropped = {
  ...{ quoteNotFound: 0, quoteTooShort: 0, notSupported: 0, unfinished: 0, repeated: 0 },
  standsInBoth: 0,
};

async function answerAbout(
  batch: ChangesBatch,
  provider: ModelProvider,
  audience: SummaryChoice['audience'],
  work: ReturnType<typeof workOn>,
): Promise<unknown> {
  const { prompt, schema } = askAboutChanges(batch, audience);
  try {
    return (await askStructured(provider, prompt, schema, work)).value;
  } catch (error) {
    if (error instanceof ModelError && error.failure.code === 'answerInvalid') return undefined;
    throw error;
  }
}

function workOn({ signal, onProgress }: SummaryWork, at: Omit<SummaryProgress, 'model'>) {
  const tell = (model: ModelProgress) => onProgress?.({ ...at, model });
  return { ...(signal ? { signal } : {}), onProgress: tell };
}
