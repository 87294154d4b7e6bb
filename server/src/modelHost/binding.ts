import { freemem } from 'node:os';
import type { Llama } from 'node-llama-cpp';
import { ModelError } from '../model/modelErrors';
import type { GpuSetting, MachineFacts } from '../model/provider';
import { computeThreads } from './threads';

/** llama.cpp itself, with what it logged last: its log is where the reason of a failure stands. */
export interface Binding {
  readonly llama: Llama;
  readonly log: LogTail;
}

export interface LogTail {
  readonly lines: readonly string[];
  add(line: string): void;
}

/** Keeps the last `most` lines. */
export function logTail(most: number): LogTail {
  const lines: string[] = [];
  return {
    lines,
    add(text) {
      const added = text.split('\n').filter((line) => line.trim() !== '');
      lines.push(...added);
      lines.splice(0, Math.max(0, lines.length - most));
    },
  };
}

/**
 * Loads the prebuilt binary for `gpu`. Never builds and never fetches one.
 * @param threads 0: one for each physical core but one
 * @throws ModelError `gpuUnavailable` where a GPU was asked for by name and cannot be used, `bindingMissing`
 */
export async function openBinding(gpu: GpuSetting, threads: number): Promise<Binding> {
  const { getLlama, LlamaLogLevel } = await import('node-llama-cpp');
  const log = logTail(60);
  const llama = await getLlama({
    gpu: gpu === 'off' ? false : gpu,
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    maxThreads: threads || computeThreads(),
    logLevel: LlamaLogLevel.warn,
    logger: (_level, message) => log.add(message),
  }).catch((error: unknown) => {
    throw noBinding(gpu, error);
  });
  const named = gpu !== 'auto' && gpu !== 'off';
  if (named && !llama.supportsGpuOffloading) {
    await llama.dispose();
    throw new ModelError({ code: 'gpuUnavailable', gpu });
  }
  return { llama, log };
}

function noBinding(gpu: GpuSetting, error: unknown): ModelError {
  const reason = error instanceof Error ? error.message : String(error);
  const named = gpu !== 'auto' && gpu !== 'off';
  return new ModelError(named ? { code: 'gpuUnavailable', gpu } : { code: 'bindingMissing', reason }, [
    reason,
  ]);
}

/**
 * What is really there. `llama.gpu` names the binary that was loaded, which says nothing: without a usable device
 * the Vulkan binary computes on the CPU. Only devices that take layers count.
 */
export async function machineFacts({ llama }: Binding): Promise<MachineFacts> {
  const offloads = llama.supportsGpuOffloading;
  const devices = offloads ? await llama.getGpuDeviceNames() : [];
  const usable = offloads && devices.length > 0;
  return {
    backend: usable && llama.gpu !== false ? llama.gpu : 'cpu',
    devices,
    threads: llama.maxThreads,
    freeMemory: freemem(),
    freeVideoMemory: usable ? (await llama.getVramState()).free : 0,
  };
}
