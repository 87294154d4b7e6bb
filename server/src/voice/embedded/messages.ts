import type { Speech, SpeechRequest, VoiceErrorCode } from '../engine';

/** What the worker is given when it starts. */
export interface WorkerData {
  /** The file of the voices. */
  readonly wasm: string;
}

export type WorkerRequest = SpeechRequest;

/** One for each request, in order. */
export type WorkerAnswer =
  | { readonly kind: 'spoken'; readonly speech: Speech }
  | { readonly kind: 'failed'; readonly code: VoiceErrorCode; readonly detail: string };
