import { type EndpointFailure, endpointSentence } from './endpoint/endpointErrors';
import type { GpuSetting } from './provider';

/**
 * Everything that can go wrong with a model, as data, and the one place where it becomes a sentence: what happened,
 * to which file, and what to do next.
 */
export type ModelFailure =
  | EndpointFailure
  | { readonly code: 'noModelChosen' }
  | { readonly code: 'fileMissing'; readonly path: string }
  | { readonly code: 'notAFile'; readonly path: string }
  | { readonly code: 'fileUnreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'fileEmpty'; readonly path: string }
  | { readonly code: 'notGguf'; readonly path: string; readonly looksLike: 'text' | 'data' }
  | { readonly code: 'formatUnsupported'; readonly path: string; readonly version: number }
  | {
      readonly code: 'fileTruncated';
      readonly path: string;
      readonly bytes: number;
      readonly expected?: number;
    }
  | { readonly code: 'headImplausible'; readonly path: string; readonly detail: string }
  | { readonly code: 'architectureUnknown'; readonly path: string; readonly architecture: string }
  | { readonly code: 'tensorMissing'; readonly path: string; readonly tensor: string }
  | { readonly code: 'loadFailed'; readonly path: string; readonly reason: string }
  | { readonly code: 'memoryShort'; readonly path: string; readonly reason: string }
  | { readonly code: 'gpuUnavailable'; readonly gpu: GpuSetting }
  | { readonly code: 'bindingMissing'; readonly reason: string }
  | { readonly code: 'probeTimedOut'; readonly path: string; readonly seconds: number }
  | {
      readonly code: 'promptTooLong';
      readonly tokens: number;
      readonly room: number;
      readonly contextSize: number;
      readonly answerTokens: number;
    }
  | { readonly code: 'notLoaded' }
  | { readonly code: 'answerInvalid'; readonly detail: string }
  | { readonly code: 'hostEnded'; readonly path: string; readonly how: string; readonly tries: number }
  | { readonly code: 'internal'; readonly reason: string };

/** A failure on its way to whoever asked. `message` is fit to be shown; `log` is for the output channel. */
export class ModelError extends Error {
  readonly failure: ModelFailure;
  readonly log: readonly string[];

  constructor(failure: ModelFailure, log: readonly string[] = []) {
    super(sentenceFor(failure));
    this.name = 'ModelError';
    this.failure = failure;
    this.log = log;
  }
}

const chooseAnother = 'choose another: Choose Model File.';

/** What to show for a failure. */
export function sentenceFor(failure: ModelFailure): string {
  return (
    aboutFile(failure) ??
    aboutLoading(failure) ??
    aboutRunning(failure) ??
    endpointSentence(failure) ??
    'The model failed.'
  );
}

function aboutFile(failure: ModelFailure): string | undefined {
  switch (failure.code) {
    case 'noModelChosen':
      return 'No model file is chosen. Choose one: Choose Model File.';
    case 'fileMissing':
      return `The model file is not there (${failure.path}). Put it back, or ${chooseAnother}`;
    case 'notAFile':
      return `The model path is a folder (${failure.path}). Choose the .gguf file in it: Choose Model File.`;
    case 'fileUnreadable':
      return `The model file cannot be read (${failure.path}: ${failure.reason}). Check its permissions, or ${chooseAnother}`;
    case 'fileEmpty':
      return `The model file is empty (${failure.path}). Copy it again, or ${chooseAnother}`;
    case 'notGguf':
      return `The file is not a GGUF model, it looks like ${failure.looksLike === 'text' ? 'text' : 'other data'} (${failure.path}). Choose a .gguf file: Choose Model File.`;
    case 'formatUnsupported':
      return `The model file is of GGUF version ${failure.version}; versions 2 and 3 can be read (${failure.path}). Convert it, or ${chooseAnother}`;
    case 'fileTruncated':
      return `The model file stops early (${stopsAt(failure)}; ${failure.path}). Copy it again, or ${chooseAnother}`;
    case 'headImplausible':
      return `The head of the model file cannot be true: ${failure.detail} (${failure.path}). Copy it again, or ${chooseAnother}`;
    default:
      return undefined;
  }
}

function aboutLoading(failure: ModelFailure): string | undefined {
  switch (failure.code) {
    case 'architectureUnknown':
      return `The model is of a kind that llama.cpp does not know here: ${failure.architecture} (${failure.path}). It may need a newer Closed Set; until then, ${chooseAnother}`;
    case 'tensorMissing':
      return `The model file lacks a part, ${failure.tensor} (${failure.path}). Copy it again, or ${chooseAnother}`;
    case 'loadFailed':
      return `The model could not be loaded: ${failure.reason} (${failure.path}). Try another: Choose Model File.`;
    case 'memoryShort':
      return `There is not enough memory for the model: ${failure.reason} (${failure.path}). Close other programs, lower closedSet.model.contextSize, or choose a smaller one: Choose Model File.`;
    case 'gpuUnavailable':
      return `closedSet.model.gpu asks for ${failure.gpu}, and no such device can be used here. Set it to "auto", or to "off" for the CPU.`;
    case 'bindingMissing':
      return `The program that runs models is not installed for this machine (${failure.reason}). Everything else works without it; install the package made for this platform.`;
    case 'probeTimedOut':
      return `Reading the head of the model file took more than ${failure.seconds} seconds (${failure.path}). Check the disk it is on, or ${chooseAnother}`;
    default:
      return undefined;
  }
}

function aboutRunning(failure: ModelFailure): string | undefined {
  switch (failure.code) {
    case 'promptTooLong':
      return `The text has ${failure.tokens} tokens and ${failure.room} fit (a context of ${failure.contextSize}, ${failure.answerTokens} of it kept for the answer). Use less at once, or raise closedSet.model.contextSize.`;
    case 'notLoaded':
      return 'The model is not loaded. Run the command again.';
    case 'answerInvalid':
      return `The model's answer was not in the form asked for, twice (${failure.detail}). A larger model does better: Choose Model File.`;
    case 'hostEnded':
      return `The model process ended ${failure.tries === 1 ? 'without warning' : `${failure.tries} times`} (${failure.how}; ${failure.path}), as it does when memory runs out. Nothing was lost. Lower closedSet.model.contextSize, or choose a smaller model: Choose Model File.`;
    case 'internal':
      return `The model process reported a fault: ${failure.reason}. Run the command again; if it comes back, choose another model: Choose Model File.`;
    default:
      return undefined;
  }
}

function stopsAt(failure: { readonly bytes: number; readonly expected?: number }): string {
  if (failure.expected === undefined) return `after ${formatBytes(failure.bytes)}, within its head`;
  const [unit, size] = unitFor(failure.expected);
  const [has, wants] = [inUnit(failure.bytes, size), inUnit(failure.expected, size)];
  // The last few bytes may be all that is missing: then only exact figures tell the two apart.
  return has === wants ? `${failure.bytes} of ${failure.expected} bytes` : `${has} of ${wants} ${unit}`;
}

/** `3.1 GB`, in powers of ten as file managers show them. */
export function formatBytes(bytes: number): string {
  const [unit, size] = unitFor(bytes);
  return `${inUnit(bytes, size)} ${unit}`;
}

function unitFor(bytes: number): readonly [unit: string, size: number] {
  if (bytes >= 1e9) return ['GB', 1e9];
  if (bytes >= 1e6) return ['MB', 1e6];
  if (bytes >= 1e3) return ['kB', 1e3];
  return ['bytes', 1];
}

function inUnit(bytes: number, size: number): string {
  return size === 1 ? String(bytes) : (bytes / size).toFixed(1);
}
