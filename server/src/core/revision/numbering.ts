const smallest = 2 ** 12;

/**
 * Numbers keys in the order in which they are first asked for, from 0: a map for nothing but that, in one array, since
 * what a map of a hundred thousand keys leaves behind as it grows has to be collected.
 *
 * @returns for a key, an integer from 0 to 2 ** 30 - 1 whose low bits are spread evenly
 */
export function numbering(): (key: number) => number {
  // A key and its number side by side; where the key is 0, which stands for none, there is room.
  let table = new Int32Array(2 * smallest);
  let count = 0;
  const placeOf = (stored: number): number => {
    const mask = table.length / 2 - 1;
    let at = stored & mask;
    while (table[2 * at] !== 0 && table[2 * at] !== stored) at = (at + 1) & mask;
    return 2 * at;
  };
  const put = (place: number, stored: number, number: number) => {
    table[place] = stored;
    table[place + 1] = number;
  };
  const grow = () => {
    const old = table;
    table = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) {
      const stored = old[at] ?? 0;
      if (stored !== 0) put(placeOf(stored), stored, old[at + 1] ?? 0);
    }
  };
  return (key) => {
    const place = placeOf(key + 1);
    if (table[place] !== 0) return table[place + 1] ?? 0;
    put(place, key + 1, count++);
    if (4 * count > table.length) grow();
    return count - 1;
  };
}
