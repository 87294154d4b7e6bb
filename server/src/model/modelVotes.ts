import type { CancellationToken } from '../core/text/cancellation';
import { modelName } from './describeModel';
import { likelihoodVoter } from './likelihoodVoter';
import { ModelError } from './modelErrors';
import { useOf } from './modelTrust';
import { type ModelVoter, placementVoter } from './placementVoter';
import type { ModelProgress, ModelProvider } from './provider';
import { underSignal } from './signalOf';

/** A model that is ready to vote, or why none is. */
export type OpenedVotes =
  | { readonly kind: 'ready'; readonly name: string; readonly voter: ModelVoter; readonly trust: number }
  /** No help in placing notes, as far as is known: asking it would only take time. */
  | { readonly kind: 'noHelp'; readonly name: string }
  /** A help in a form that this provider cannot ask: the same model as a file on this computer would be. */
  | { readonly kind: 'onlyAsFile'; readonly name: string }
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
    const use = loaded.kind === 'file' ? useOf(name, loaded.facts.parameters) : useOf(name);
    if (use.trust === 0) return { kind: 'noHelp', name };
    if (use.form === 'questions')
      return { kind: 'ready', name, trust: use.trust, voter: placementVoter(provider) };
    const { likelihood } = provider;
    if (!likelihood) return { kind: 'onlyAsFile', name };
    return { kind: 'ready', name, trust: use.trust, voter: likelihoodVoter(likelihood) };
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'failed', problem: error.message };
    throw error;
  }
}
