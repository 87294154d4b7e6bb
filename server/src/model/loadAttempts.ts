import type { LoadParams } from './messages';
import type { GpuSetting } from './provider';

/** The model a person chose, and how it is to run. */
export interface ModelChoice {
  readonly path: string;
  readonly gpu: GpuSetting;
  /** Tokens; 0: what fits. */
  readonly contextSize: number;
  /** 0: one for each physical core but one. */
  readonly threads: number;
}

const smallestContext = 1024;
/** What to try after everything that seemed to fit did not. */
const modestContext = 4096;

/**
 * What to try, in order, when memory runs out: as asked for; with half the context; with half the layers on the GPU
 * as well. On the CPU alone there are no layers to take back.
 */
export function loadAttempts(choice: ModelChoice, layers: number): readonly LoadParams[] {
  const { contextSize } = choice;
  const half = Math.min(contextSize, Math.max(smallestContext, Math.floor(contextSize / 2)));
  const smaller = contextSize === 0 ? modestContext : half;
  const attempts: LoadParams[] = [
    { ...choice, gpuLayers: 'auto' },
    { ...choice, contextSize: smaller, gpuLayers: 'auto' },
  ];
  if (choice.gpu === 'off') return attempts;
  return [...attempts, { ...choice, contextSize: smaller, gpuLayers: Math.floor(layers / 2) }];
}
