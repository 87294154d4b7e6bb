import type { LoadParams } from './messages';
import type { GpuSetting } from './provider';

/** The model a person chose, and how it is to run. */
export interface ModelChoice {
  readonly path: string;
  readonly gpu: GpuSetting;
  /** Tokens. */
  readonly contextSize: number;
}

const smallestContext = 1024;

/**
 * What to try, in order, when memory runs out: as asked for; with half the context; with half the layers on the GPU
 * as well. On the CPU alone there are no layers to take back.
 */
export function loadAttempts(choice: ModelChoice, layers: number): readonly LoadParams[] {
  const { path, gpu, contextSize } = choice;
  const smaller = Math.min(contextSize, Math.max(smallestContext, Math.floor(contextSize / 2)));
  const attempts: LoadParams[] = [
    { path, gpu, contextSize, gpuLayers: 'auto' },
    { path, gpu, contextSize: smaller, gpuLayers: 'auto' },
  ];
  if (gpu === 'off') return attempts;
  return [...attempts, { path, gpu, contextSize: smaller, gpuLayers: Math.floor(layers / 2) }];
}
