/** Numbers that look random and are the same every time, from a seed. */
export interface Random {
  /** An integer from 0 to `limit`, the latter exclusive. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  return { below, pick };
}
