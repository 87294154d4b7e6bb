/** Index of the last for which `holds` is true, which it is for all before it too; -1 where it is for none. */
export function lastWhere<T>(values: readonly T[], holds: (value: T) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && holds(value)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
