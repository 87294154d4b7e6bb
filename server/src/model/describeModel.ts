import { formatBytes } from './modelErrors';
import type {
  EndpointInspection,
  FileInspection,
  FileModel,
  LoadedModel,
  MachineFacts,
  ModelInspection,
  ModelNotice,
} from './provider';

/** Words about a model for the status item, *Show Model* and the head of what a model wrote. */

/** `SmolLM2 135M Instruct, on the CPU with 2 threads`; `writer, at http://10.0.0.7:8080`. */
export function describeModel(loaded: LoadedModel): string {
  if (loaded.kind === 'endpoint') return `${modelName({ path: loaded.name })}, at ${loaded.address}`;
  return `${modelName(loaded.facts)}, ${describeDevice(loaded)}`;
}

export function modelName({ name, path }: { readonly name?: string; readonly path: string }): string {
  return name ?? path.replace(/^.*[\\/]/, '').replace(/\.gguf$/i, '');
}

function describeDevice({ machine, gpuLayers, layers }: FileModel): string {
  if (gpuLayers === 0) return `on the CPU with ${threadCount(machine)}`;
  return `${gpuLayers} of ${layers} layers on ${machine.devices.join(', ')} (${machine.backend})`;
}

/** What the person should know about how a model was loaded, and can do about it. */
export function describeNotice(notice: ModelNotice): string {
  switch (notice.kind) {
    case 'noGpu':
      return 'No GPU is used: none that llama.cpp can use was found, so everything runs on the CPU and is slower. Set closedSet.model.gpu to "off" if that is meant.';
    case 'partialOffload':
      return `Only ${notice.gpuLayers} of ${notice.layers} layers fit on the GPU; the rest runs on the CPU and is slower. A smaller model or context fits more.`;
    case 'contextClamped':
      return `The context is ${notice.given} tokens, the most this model takes (${notice.asked} asked for).`;
    case 'contextReduced':
      return `The context is ${notice.given} tokens: with the ${notice.asked} asked for, memory ran out.`;
    case 'noChatTemplate':
      return 'The model file has no chat template: it may not be made for instructions, and answers may be poor.';
    case 'countsEstimated':
      return 'This server cannot count tokens, so what fits is judged by an estimate that is rather too high.';
  }
}

type Lines = readonly (readonly [label: string, value: string])[];

/** Lines for *Show Model* and `closed-set model info`: label and value. */
export function modelInfo(inspection: ModelInspection): Lines {
  return inspection.kind === 'file' ? fileInfo(inspection) : endpointInfo(inspection);
}

function endpointInfo({ address, server, name, models, contextSize, loaded }: EndpointInspection): Lines {
  const others = models.filter((model) => model !== name);
  return [
    ['Model', modelName({ path: name })],
    ['Address', address],
    ['Server', server === 'other' ? 'OpenAI-compatible' : server],
    ...(others.length > 0 ? [['Its other models', others.join(', ')] as const] : []),
    ['Context', `${contextSize} tokens`],
    ['State', loaded ? 'in use' : 'not used yet'],
    ...notices(loaded),
    ['Privacy', `What is asked of the model, script and notes included, is sent to ${address}.`],
  ];
}

function notices(loaded: LoadedModel | undefined): Lines {
  return (loaded?.notices ?? []).map((notice) => ['Notice', describeNotice(notice)] as const);
}

function fileInfo(inspection: FileInspection): Lines {
  const { facts, machine, contextSize, estimate, loaded } = inspection;
  return [
    ['Model', modelName(facts)],
    ['File', `${facts.path} (${formatBytes(facts.fileBytes)})`],
    [
      'Kind',
      `${facts.architecture}, ${(facts.parameters / 1e6).toFixed(0)} million parameters, ${facts.layers} layers`,
    ],
    ['Context', `${contextSize} tokens (trained on ${facts.trainContextSize})`],
    [
      'Memory, estimated',
      `${formatBytes(estimate.total)}: weights ${formatBytes(estimate.weights)}, context ${formatBytes(estimate.context)}, working space ${formatBytes(estimate.buffers)}`,
    ],
    ['Memory, free', describeFreeMemory(machine)],
    [
      'Device',
      machine.devices.length > 0
        ? `${machine.devices.join(', ')} (${machine.backend})`
        : `CPU, ${threadCount(machine)}`,
    ],
    ['State', loaded ? `loaded, ${describeModel(loaded)}` : 'not loaded'],
    ...notices(loaded),
  ];
}

function threadCount({ threads }: MachineFacts): string {
  return threads === 1 ? '1 thread' : `${threads} threads`;
}

function describeFreeMemory({ freeMemory, freeVideoMemory, devices }: MachineFacts): string {
  const main = `${formatBytes(freeMemory)} of main memory`;
  return devices.length > 0 ? `${main}, ${formatBytes(freeVideoMemory)} on the GPU` : main;
}
