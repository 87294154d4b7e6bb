import { type Claim, checkPoints } from '../core/assistant/checkPoints';
import { sceneDocument } from '../core/assistant/sceneDocument';
import { askAboutScene, planScene, type SceneBatch } from '../core/assistant/scenePrompt';
import type { SceneFacts, SceneModelPart, SceneSummary } from '../core/assistant/sceneSummary';
import type { LinkMaker } from '../core/assistant/summaryLines';
import type { SummaryChoice } from '../core/assistant/summaryOptions';
import { describeModel } from './describeModel';
import { ModelError } from './modelErrors';
import type { SummaryProgress, SummaryWork } from './notesSummaryService';
import type { ModelProgress, ModelProvider } from './provider';
import { questionRoom } from './questionRoom';
import { askStructured } from './structuredAnswer';

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

async function askModel(
  scenes: readonly SceneFacts[],
  provider: ModelProvider,
  choice: SummaryChoice,
  work: SummaryWork,
): Promise<SceneModelPart> {
  try {
    const loaded = await provider.load(workOn(work, { batch: 0, batches: 0 }));
    const room = questionRoom(loaded);
    const batches = scenes.flatMap((scene) => planScene(scene, choice, room));
    const part = await askBatches(batches, provider, choice, { name: describeModel(loaded), work });
    return part.kind === 'used' && loaded.kind === 'endpoint' ? { ...part, elsewhere: true } : part;
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'none', reason: error.message };
    throw error;
  }
}

async function askBatches(
  batches: readonly SceneBatch[],
  provider: ModelProvider,
  { audience }: SummaryChoice,
  { name, work }: { readonly name: string; readonly work: SummaryWork },
): Promise<SceneModelPart> {
  const claims = new Map<number, readonly Claim[]>(batches.map(({ ordinal }) => [ordinal, []]));
  const dropped = { quoteNotFound: 0, quoteTooShort: 0, notSupported: 0, unfinished: 0, repeated: 0 };
  for (const [index, batch] of batches.entries()) {
    const now = workOn(work, { batch: index + 1, batches: batches.length });
    const answer = await answerAbout(batch, provider, audience, now);
    const checked = checkPoints(answer, batch.lines);
    claims.set(batch.ordinal, [...(claims.get(batch.ordinal) ?? []), ...checked.claims]);
    for (const reason of checked.dropped) dropped[reason]++;
  }
  const leftOut = [...claims].filter(([, own]) => own.length === 0).map(([ordinal]) => ordinal);
  return { kind: 'used', name, claims, dropped, leftOut };
}

async function answerAbout(
  batch: SceneBatch,
  provider: ModelProvider,
  audience: SummaryChoice['audience'],
  work: ReturnType<typeof workOn>,
): Promise<unknown> {
  const { prompt, schema } = askAboutScene(batch, audience);
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
