import type { CancellationToken } from '../core/text/cancellation';
import { modelName } from './describeModel';
import { ModelError } from './modelErrors';
import { trustOf } from './modelTrust';
import { type ModelVoter, placementVoter } from './placementVoter';
import type { ModelProgress, ModelProvider } from './provider';
import { underSignal } from './signalOf';

/** A model that is ready to vote, or why none is. */
export type OpenedVotes =
  | { readonly kind: 'ready'; readonly name: string; readonly voter: ModelVoter; readonly trust: number }
  /** No help in placing notes, as far as is known: asking it would only take time. */
  | { readonly kind: 'noHelp'; readonly name: string }
  /** `problem`: a sentence. */
  | { readonly kind: 'failed'; readonly problem: string };

/**
 * Makes a model ready to vote on where notes belong. A model that cannot be used is an answer, not a failure: the map
 * is made without it.
 * @throws CancelledError
 */
export async function openVotes(
  provider: ModelProvider,
  token: CancellationToken,
  onProgress?: (progress: ModelProgress) => void,
): Promise<OpenedVotes> {
  try {
    const loaded = await underSignal(token, (signal) =>
      provider.load({ signal, ...(onProgress && { onProgress }) }),
    );
    const name = modelName(loaded.kind === 'file' ? loaded.facts : { path: loaded.name });
    const trust = loaded.kind === 'file' ? trustOf(name, loaded.facts.parameters) : trustOf(name);
    return trust === 0
      ? { kind: 'noHelp', name }
      : { kind: 'ready', name, trust, voter: placementVoter(provider) };
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'failed', problem: error.message };
    throw error;
  }
}
