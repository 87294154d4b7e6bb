import type { ChatWrapper, LlamaContext, LlamaContextSequence, LlamaModel } from 'node-llama-cpp';
import { chooseContext } from '../model/memoryEstimate';
import type { LoadParams } from '../model/messages';
import { ModelError } from '../model/modelErrors';
import type { FileModel, MachineFacts, ModelFileFacts, ModelNotice, ModelProgress } from '../model/provider';
import { type Binding, machineFacts, openBinding } from './binding';
import { loadFailure } from './loadFailure';
import { readModelFile } from './modelFile';

/** A model in memory, with the one sequence of context all questions share. */
export interface Session {
  readonly binding: Binding;
  readonly model: LlamaModel;
  readonly context: LlamaContext;
  readonly sequence: LlamaContextSequence;
  readonly chat: ChatWrapper;
  readonly loaded: FileModel;
  /** Where the last prompt was cut, as far as it was read. */
  readonly read: { cuts: number[] };
}

/** @throws ModelError saying which file and why */
export async function openSession(
  params: LoadParams,
  signal: AbortSignal,
  report: (progress: ModelProgress) => void,
): Promise<Session> {
  const started = performance.now();
  const facts = readModelFile(params.path);
  const binding = await openBinding(params.gpu, params.threads);
  try {
    const machine = await machineFacts(binding);
    const contextSize = chooseContext(params.contextSize, facts, machine);
    const model = await loadModel(binding, machine, params, contextSize, signal, report);
    const context = await createContext(model, machine, contextSize);
    const { resolveChatWrapper } = await import('node-llama-cpp');
    const loaded = describe({ facts, machine, model, context, params, started });
    return {
      binding,
      model,
      context,
      sequence: context.getSequence(),
      chat: resolveChatWrapper(model),
      loaded,
      read: { cuts: [] },
    };
  } catch (error) {
    const failure = loadFailure(params.path, facts, error, binding.log.lines);
    await binding.llama.dispose();
    throw new ModelError(failure, [...binding.log.lines]);
  }
}

export async function closeSession(session: Session): Promise<void> {
  await session.context.dispose();
  await session.model.dispose();
  await session.binding.llama.dispose();
}

function loadModel(
  { llama }: Binding,
  machine: MachineFacts,
  params: LoadParams,
  contextSize: number,
  signal: AbortSignal,
  report: (progress: ModelProgress) => void,
): Promise<LlamaModel> {
  const onCpu = machine.backend === 'cpu';
  report({ stage: 'load', done: 0, ...(onCpu ? {} : { total: 1 }) });
  const fitting = { fitContext: { contextSize } };
  return llama.loadModel({
    modelPath: params.path,
    gpuLayers: onCpu ? 0 : params.gpuLayers === 'auto' ? fitting : params.gpuLayers,
    // Mapped, a model on the CPU shares the system's cache and loads at once; but then progress is never told.
    useMmap: onCpu,
    loadSignal: signal,
    onLoadProgress: (done) => report({ stage: 'load', done, total: 1 }),
  });
}

/** A context that does not fit is an error here, not a smaller context: the server decides what to try next. */
function createContext(model: LlamaModel, machine: MachineFacts, contextSize: number): Promise<LlamaContext> {
  return model.createContext({
    contextSize,
    sequences: 1,
    threads: machine.threads,
    failedCreationRemedy: false,
  });
}

interface Opened {
  readonly facts: ModelFileFacts;
  readonly machine: MachineFacts;
  readonly model: LlamaModel;
  readonly context: LlamaContext;
  readonly params: LoadParams;
  readonly started: number;
}

function describe({ facts, machine, model, context, params, started }: Opened): FileModel {
  const layers = model.fileInsights.totalLayers;
  const gpuLayers = machine.backend === 'cpu' ? 0 : model.gpuLayers;
  return {
    kind: 'file',
    facts,
    machine,
    contextSize: context.contextSize,
    gpuLayers,
    layers,
    loadMs: performance.now() - started,
    residentBytes: process.memoryUsage.rss(),
    notices: noticesOf(params, facts, context.contextSize, gpuLayers, layers),
  };
}

function noticesOf(
  params: LoadParams,
  facts: ModelFileFacts,
  given: number,
  gpuLayers: number,
  layers: number,
): readonly ModelNotice[] {
  const notices: ModelNotice[] = [];
  if (params.gpu !== 'off' && gpuLayers === 0) notices.push({ kind: 'noGpu' });
  if (gpuLayers > 0 && gpuLayers < layers) notices.push({ kind: 'partialOffload', gpuLayers, layers });
  if (given < params.contextSize) notices.push({ kind: 'contextClamped', asked: params.contextSize, given });
  if (!facts.hasChatTemplate) notices.push({ kind: 'noChatTemplate' });
  return notices;
}
