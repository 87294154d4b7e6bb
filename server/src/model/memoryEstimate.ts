import type { MemoryEstimate, ModelFileFacts } from './provider';

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
