import type { Chunk } from './tree';

/**
 * What others work out from a chunk alone, kept at the chunk itself. A weak map would do the same for the reader, but
 * not for the engine: a collection of young objects takes what such a map holds for alive, and with it the chunk of every
 * edit and all that was derived from it, until the whole heap is collected.
 */
export interface ChunkSlot<T> {
  get(chunk: Chunk): T | undefined;
  set(chunk: Chunk, value: T): void;
}

/** @param name for whoever looks at a chunk in a debugger */
export function chunkSlot<T>(name: string): ChunkSlot<T> {
  const slot = Symbol(name);
  return {
    get: (chunk) => chunk.memory[slot] as T | undefined,
    set: (chunk, value) => {
      chunk.memory[slot] = value;
    },
  };
}
