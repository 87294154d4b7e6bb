import type { FileModel } from '../../server/src/model/provider';

/** What a small model on the processor says of itself once loaded; for tests that load none. */
export function loadedModel(name: string, path: string): FileModel {
  return {
    kind: 'file',
    facts: {
      path,
      fileBytes: 1,
      architecture: 'llama',
      name,
      parameters: 1,
      layers: 1,
      trainContextSize: 4096,
      vocabulary: 1,
      cacheBytesPerToken: 1,
      hasChatTemplate: true,
    },
    machine: { backend: 'cpu', devices: [], threads: 1, freeMemory: 1, freeVideoMemory: 0 },
    contextSize: 4096,
    gpuLayers: 0,
    layers: 2,
    loadMs: 1,
    residentBytes: 1,
    notices: [],
  };
}
