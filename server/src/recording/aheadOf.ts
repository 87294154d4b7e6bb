/**
 * What `make` gives for each item, in order, with up to `ahead` of them at work beside the one that is taken. A fault is
 * thrown where its item's turn comes.
 */
export async function* aheadOf<T, R>(
  items: readonly T[],
  make: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  let next = 0;
  const begin = () => {
    for (; next < items.length && begun.length <= ahead; next += 1) {
      const work = make(items[next] as T);
      // Whoever stops early never asks for the others, and their faults are nobody's.
      work.catch(() => undefined);
      begun.push(work);
    }
  };
  for (begin(); begun.length > 0; begin()) yield await (begun.shift() as Promise<R>);
}
