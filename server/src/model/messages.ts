import type { ModelFailure } from './modelErrors';
import type {
  FileModel,
  GpuSetting,
  LikelihoodRequest,
  LikelihoodResult,
  MachineFacts,
  ModelFileFacts,
  ModelProgress,
  Prompt,
  RunRequest,
  RunResult,
} from './provider';

/**
 * What the server and the model host say to each other. Every message of the host carries the id of the call it
 * belongs to; each call ends with exactly one `result` or `error`. Types only.
 */
export interface HostCalls {
  /** Is anyone there, and with which devices. Loads the binding, no model. */
  readonly hello: {
    readonly params: { readonly gpu: GpuSetting; readonly threads: number };
    readonly result: MachineFacts;
  };
  /** Reads the head of a model file. Loads nothing. */
  readonly probe: { readonly params: { readonly path: string }; readonly result: ModelFileFacts };
  readonly load: { readonly params: LoadParams; readonly result: FileModel };
  readonly count: {
    readonly params: { readonly prompts: readonly Prompt[] };
    readonly result: readonly number[];
  };
  readonly run: { readonly params: RunRequest; readonly result: RunResult };
  readonly likelihood: { readonly params: LikelihoodRequest; readonly result: LikelihoodResult };
  readonly unload: { readonly params: Record<string, never>; readonly result: null };
}

export type HostCall = keyof HostCalls;

export interface LoadParams {
  /** Absolute. */
  readonly path: string;
  /** Tokens; clamped to what the model was trained on. 0: what fits. */
  readonly contextSize: number;
  readonly gpu: GpuSetting;
  /** `auto`: as many as fit beside the context. */
  readonly gpuLayers: 'auto' | number;
  /** 0: one for each physical core but one. */
  readonly threads: number;
}

export type ToHost =
  | {
      [K in HostCall]: { readonly id: number; readonly kind: K; readonly params: HostCalls[K]['params'] };
    }[HostCall]
  /** Stops the call `id`, which then ends with the error `cancelled`. */
  | { readonly id: number; readonly kind: 'cancel' };

export type FromHost =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ModelProgress }
  | { readonly id: number; readonly kind: 'chunk'; readonly text: string }
  | { readonly id: number; readonly kind: 'result'; readonly result: HostCalls[HostCall]['result'] }
  | {
      readonly id: number;
      readonly kind: 'error';
      readonly failure: ModelFailure | { readonly code: 'cancelled' };
      /** The last lines of llama.cpp's own log. */
      readonly log: readonly string[];
    };
