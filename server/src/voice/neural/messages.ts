/**
 * What the server and the process of a neural voice say to each other. Each call ends with exactly one answer of its id.
 * Types only.
 */
export interface VoiceHostCalls {
  /** Reads a voice file and makes it ready, in place of any other. */
  readonly open: { readonly params: OpenParams; readonly result: OpenedVoice };
  /** Runs the open voice once. */
  readonly run: {
    readonly params: { readonly inputs: readonly VoiceInput[] };
    readonly result: Float32Array;
  };
}

export type VoiceHostCall = keyof VoiceHostCalls;

export interface OpenParams {
  /** Absolute. */
  readonly path: string;
  /** Of the processor. */
  readonly threads: number;
}

export interface OpenedVoice {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly loadMs: number;
  readonly device: 'cpu';
  /** What else this build of the runtime could compute with. */
  readonly otherBackends: readonly string[];
}

/** A tensor; whole numbers go as doubles, since they are small, and become 64 bits there. */
export interface VoiceInput {
  readonly name: string;
  readonly type: 'int64' | 'float32';
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

export type ToVoiceHost = {
  [K in VoiceHostCall]: {
    readonly id: number;
    readonly kind: K;
    readonly params: VoiceHostCalls[K]['params'];
  };
}[VoiceHostCall];

export type FromVoiceHost =
  | { readonly id: number; readonly kind: 'result'; readonly result: VoiceHostCalls[VoiceHostCall]['result'] }
  | { readonly id: number; readonly kind: 'error'; readonly message: string };
