/** Scenes that follow one another, by ordinal; undefined where others stand between them, or there are none. */
export function oneStretch(
  ordinals: readonly number[],
): { readonly first: number; readonly last: number } | undefined {
  if (ordinals.length === 0) return undefined;
  const [first, last] = [Math.min(...ordinals), Math.max(...ordinals)];
  return last - first < new Set(ordinals).size ? { first, last } : undefined;
}
