import type { Speech, SpeechRequest, VoiceErrorCode } from '../engine';

/** What the worker is given when it starts. */
export interface WorkerData {
  /** The file of the voices. */
  readonly wasm: string;
}

export type WorkerRequest = SpeechRequest | PhonesRequest;

/** What the words of texts are, and how they sound, with nothing to hear. */
export interface PhonesRequest {
  readonly texts: readonly string[];
}

/** A word and its phones, in the names of CMU's dictionary and without a mark of stress. */
export interface SpokenWord {
  /** In small letters, numbers as words. */
  readonly word: string;
  readonly phones: readonly string[];
}

/** One for each request, in order. */
export type WorkerAnswer =
  | { readonly kind: 'spoken'; readonly speech: Speech }
  /** Of each text its words. */
  | { readonly kind: 'phones'; readonly phones: readonly (readonly SpokenWord[])[] }
  | { readonly kind: 'failed'; readonly code: VoiceErrorCode; readonly detail: string };
