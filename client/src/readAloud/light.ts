import type { Range } from './placedLines';

/** What is lit in a script: the lines that are heard, their words, and what a person who rehearses must not see yet. */
export interface Light {
  readonly lines: readonly Range[];
  readonly words: readonly Range[];
  readonly hidden: readonly Range[];
}

export const dark: Light = { lines: [], words: [], hidden: [] };
