import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/**
 * How many threads to compute with: one for each physical core this process may use, but for one that is left to the
 * editor and everything else. llama.cpp's threads wait for one another at every step: where one of them has to share
 * its core, all stand still. On two busy cores, two threads were measured to write forty times slower than one.
 */
export function computeThreads(): number {
  return threadsFor(Math.min(physicalCores(), availableParallelism()));
}

export function threadsFor(cores: number): number {
  return Math.max(1, cores - 1);
}

function physicalCores(): number {
  if (process.platform === 'linux') return coresFromTopology(readTopology) ?? cpus().length;
  // Apple's and ARM's cores carry one thread each; those of x64 carry two more often than not.
  return process.arch === 'arm64' ? cpus().length : Math.ceil(cpus().length / 2);
}

/**
 * Distinct cores over all processors.
 * @param readSiblings the processors on the core of processor `index`; none where there is no such processor
 */
export function coresFromTopology(readSiblings: (index: number) => string | undefined): number | undefined {
  const cores = new Set<string>();
  for (let index = 0; index < 1024; index++) {
    const siblings = readSiblings(index);
    if (siblings === undefined) break;
    cores.add(siblings);
  }
  return cores.size > 0 ? cores.size : undefined;
}

function readTopology(index: number): string | undefined {
  try {
    return readFileSync(`/sys/devices/system/cpu/cpu${index}/topology/thread_siblings_list`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
