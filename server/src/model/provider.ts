import type { AnswerSchema } from '../core/assistant/answerSchema';

/**
 * What the product asks of a model, wherever it runs. One implementation forks a host for a file on this machine
 * (`hostProvider.ts`); one speaks to a server on the room's own machine (`endpointProvider.ts`). A provider never shortens what it is given: what is
 * too long is refused with both numbers, and the caller chooses what goes on the table.
 */
export interface ModelProvider {
  /** Reads what can be known without loading the model. */
  inspect(work?: Work): Promise<ModelInspection>;
  /** Makes the model ready; at once where it is. */
  load(work?: Work): Promise<LoadedModel>;
  /** Tokens of each prompt as it would be sent, the chat template's own included. */
  count(prompts: readonly Prompt[], work?: Work): Promise<readonly number[]>;
  /** Answers one prompt. Jobs run one after another, in the order they came. */
  run(request: RunRequest, work?: Work): Promise<RunResult>;
  /** Undefined where the model cannot be asked it: servers for chat cannot. */
  readonly likelihood: Likelihood | undefined;
  /** Ends what is running and gives the memory back. A later call starts anew. */
  unload(): Promise<void>;
}

/** Says how likely a model finds words. What it had read for the next question may be gone afterwards. */
export type Likelihood = (request: LikelihoodRequest, work?: Work) => Promise<LikelihoodResult>;

export interface LikelihoodRequest {
  /** Read as plain text, without the chat template. */
  readonly before: string;
  readonly text: string;
}

export interface LikelihoodResult {
  /** Of each token of the text after all that stands before it: nats, at most 0. */
  readonly logProbabilities: readonly number[];
  readonly rateMs: number;
}

/** What a provider is doing, for whoever shows it. */
export type ProviderState = 'unloaded' | 'loading' | 'idle' | 'busy';

/** How a caller follows long work and stops it. Stopped work rejects with `CancelledError`. */
export interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ModelProgress) => void;
  /** Each piece of the answer as it is written. */
  readonly onText?: (text: string) => void;
}

/** `done` of `total`: bytes as a fraction of 1 for a load, else tokens. No `total`: it cannot be known. */
export interface ModelProgress {
  readonly stage: 'load' | 'prefill' | 'generate';
  readonly done: number;
  readonly total?: number;
}

/**
 * One question. The words that stay the same from question to question stand first: a provider keeps what it has
 * read, and reads again only from the first difference.
 */
export interface Prompt {
  readonly system: string;
  readonly user: string;
}

export interface RunRequest {
  readonly prompt: Prompt;
  /** The answer is JSON of this shape. Without it: plain text. */
  readonly schema?: AnswerSchema;
  /** Most tokens of the answer. Sized from the schema where it is left out; 512 for plain text. */
  readonly maxTokens?: number;
  /** 0, the default, gives the same answer each time. */
  readonly temperature?: number;
  /** Of the sampler, for temperatures above 0; 1 where left out. */
  readonly seed?: number;
}

export interface RunResult {
  readonly text: string;
  /** `length`: the answer reached `maxTokens` and is cut. */
  readonly stopped: 'end' | 'length';
  readonly promptTokens: number;
  /** Tokens of the prompt that had been read before and were not read again. */
  readonly reusedTokens: number;
  readonly answerTokens: number;
  readonly prefillMs: number;
  readonly generateMs: number;
}

export type GpuSetting = 'auto' | 'off' | 'vulkan' | 'cuda' | 'metal';

/** Facts from the head of a model file. */
export interface ModelFileFacts {
  readonly path: string;
  /** Of all parts, where a model is split over several files. */
  readonly fileBytes: number;
  readonly architecture: string;
  readonly name?: string;
  readonly parameters: number;
  readonly layers: number;
  /** Tokens of context the model was trained on; the most that is ever used. */
  readonly trainContextSize: number;
  readonly vocabulary: number;
  /** Bytes that one token of context takes in all layers together, at 16 bits a value. */
  readonly cacheBytesPerToken: number;
  readonly hasChatTemplate: boolean;
}

/** Bytes, before anything is loaded. */
export interface MemoryEstimate {
  readonly weights: number;
  readonly context: number;
  readonly buffers: number;
  readonly total: number;
}

/** What the machine offers, as the binding that would be used sees it. */
export interface MachineFacts {
  readonly backend: 'cpu' | 'vulkan' | 'cuda' | 'metal';
  /** GPUs that can take layers. None: everything runs on the CPU. */
  readonly devices: readonly string[];
  readonly threads: number;
  readonly freeMemory: number;
  /** 0 without a GPU. */
  readonly freeVideoMemory: number;
}

export type ModelInspection = FileInspection | EndpointInspection;

export interface FileInspection {
  readonly kind: 'file';
  readonly facts: ModelFileFacts;
  readonly machine: MachineFacts;
  readonly contextSize: number;
  readonly estimate: MemoryEstimate;
  /** Set while the model is ready. */
  readonly loaded?: FileModel;
}

/** What a server says of itself before it is asked anything. */
export interface EndpointInspection {
  readonly kind: 'endpoint';
  readonly address: string;
  readonly server: EndpointServer;
  readonly name: string;
  /** Everything that the server offers. */
  readonly models: readonly string[];
  readonly contextSize: number;
  readonly loaded?: EndpointModel;
}

/** A model that is ready to be asked. */
export type LoadedModel = FileModel | EndpointModel;

export interface FileModel {
  readonly kind: 'file';
  readonly facts: ModelFileFacts;
  readonly machine: MachineFacts;
  readonly contextSize: number;
  /** Tokens of a script that lies before every question; `contextSize` is what is left beside it. */
  readonly scriptTokens?: number;
  /** Layers on the GPU; `layers` counts the output layer too, as llama.cpp does. */
  readonly gpuLayers: number;
  readonly layers: number;
  readonly loadMs: number;
  /** Memory of the whole host process after loading, in bytes. */
  readonly residentBytes: number;
  /** What the person should know: a GPU that is not used, a context smaller than asked for. */
  readonly notices: readonly ModelNotice[];
}

/** Programs that serve models, as far as they differ in what else they can be asked. */
export type EndpointServer = 'llama.cpp' | 'vLLM' | 'LM Studio' | 'Ollama' | 'other';

export interface EndpointModel {
  readonly kind: 'endpoint';
  /** As it was given: `http://10.0.0.7:8080`. */
  readonly address: string;
  readonly server: EndpointServer;
  readonly name: string;
  /** Tokens that one question and its answer may have together. */
  readonly contextSize: number;
  /** Tokens of a script that lies before every question; `contextSize` is what is left beside it. */
  readonly scriptTokens?: number;
  readonly loadMs: number;
  readonly notices: readonly ModelNotice[];
}

export type ModelNotice =
  | { readonly kind: 'noGpu' }
  | { readonly kind: 'partialOffload'; readonly gpuLayers: number; readonly layers: number }
  | { readonly kind: 'contextClamped'; readonly asked: number; readonly given: number }
  | { readonly kind: 'contextReduced'; readonly asked: number; readonly given: number }
  | { readonly kind: 'noChatTemplate' }
  /** The server cannot count: what fits is judged by an estimate that is rather too high. */
  | { readonly kind: 'countsEstimated' };
