import type { AnswerSchema } from '../core/assistant/answerSchema';
import { describeModel } from './describeModel';
import { ModelError } from './modelErrors';
import type { LoadedModel, ModelProgress, ModelProvider, Prompt, Work } from './provider';
import { askStructured } from './structuredAnswer';

/** What summaries share: how they are followed and stopped, and what becomes of them where a model cannot be used. */
export interface SummaryWork {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SummaryProgress) => void;
}

/** `batch` of `batches` questions, and how far the model is with it. Before the first: the model is loading. */
export interface SummaryProgress {
  readonly batch: number;
  readonly batches: number;
  readonly model?: ModelProgress;
}

export function workOn({ signal, onProgress }: SummaryWork, batch: number, batches: number): Work {
  const tell = (model: ModelProgress) => onProgress?.({ batch, batches, model });
  return { ...(signal ? { signal } : {}), onProgress: tell };
}

/** What a model has added, with its name; or why it added nothing, as a sentence. */
export type ModelSays<T> =
  | ({ readonly kind: 'used'; readonly name: string; readonly elsewhere?: true } & T)
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Makes the model ready and asks it. One that cannot be used is an answer too: what is known without it is shown.
 * @throws CancelledError
 */
export async function askLoaded<T extends object>(
  provider: ModelProvider,
  work: SummaryWork,
  ask: (loaded: LoadedModel) => Promise<T>,
): Promise<ModelSays<T>> {
  try {
    const loaded = await provider.load(workOn(work, 0, 0));
    const said = await ask(loaded);
    const elsewhere = loaded.kind === 'endpoint' && { elsewhere: true as const };
    return { kind: 'used', name: describeModel(loaded), ...said, ...elsewhere };
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'none', reason: error.message };
    throw error;
  }
}

/**
 * The answer to one question; undefined where none came that has its shape: the others go on.
 * @throws ModelError for whatever else it is, CancelledError
 */
export async function answerTo(
  provider: ModelProvider,
  { prompt, schema }: { readonly prompt: Prompt; readonly schema: AnswerSchema },
  work: Work,
): Promise<unknown> {
  try {
    return (await askStructured(provider, prompt, schema, work)).value;
  } catch (error) {
    if (error instanceof ModelError && error.failure.code === 'answerInvalid') return undefined;
    throw error;
  }
}
