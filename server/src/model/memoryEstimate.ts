import type { MachineFacts, MemoryEstimate, ModelFileFacts } from './provider';

/** Tokens that llama.cpp computes at once, for which it keeps the scores of the whole vocabulary. */
const batch = 512;

/**
 * What a model will take, from facts in its head: the file, the keys and values of every token of context, and room
 * to compute in. The last follows from the width of the vocabulary, which outweighs everything else in it.
 */
export function estimateMemory(facts: ModelFileFacts, contextSize: number): MemoryEstimate {
  const weights = facts.fileBytes;
  const context = facts.cacheBytesPerToken * contextSize;
  const buffers = Math.min(batch, contextSize) * facts.vocabulary * 4;
  return { weights, context, buffers, total: weights + context + buffers };
}

const smallestContext = 1024;
const step = 256;
/** For models that name no limit, and those whose cache takes next to nothing. */
const largestChosen = 131_072;

/**
 * How much context to take: what was asked for, or, for 0, what fits in half of the memory that the weights leave
 * free. Never more than the model was trained on: beyond that it answers nonsense without a word of warning.
 */
export function chooseContext(
  asked: number,
  facts: ModelFileFacts,
  { devices, freeMemory, freeVideoMemory }: Pick<MachineFacts, 'devices' | 'freeMemory' | 'freeVideoMemory'>,
): number {
  const most = facts.trainContextSize || Number.POSITIVE_INFINITY;
  if (asked > 0) return Math.min(asked, most);
  const free = (devices.length > 0 ? freeVideoMemory : freeMemory) - estimateMemory(facts, batch).total;
  const fitting = Math.floor(free / 2 / Math.max(1, facts.cacheBytesPerToken) / step) * step;
  return Math.min(Math.max(fitting, smallestContext), most, largestChosen);
}
