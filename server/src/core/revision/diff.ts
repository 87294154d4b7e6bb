/**
 * The shortest way from one list of numbers to another (E. W. Myers, "An O(ND) difference algorithm and its variations",
 * 1986), after what is the same at both ends is set aside. It knows nothing of words.
 */

/** A stretch of `a` that was replaced by a stretch of `b`; either may be empty. Ends exclusive. */
export interface Hunk {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/** Lists that differ in more than this are one hunk: nobody reads a difference of that many pieces. */
const mostDifferences = 1500;

export function diffLists(a: readonly number[], b: readonly number[]): readonly Hunk[] {
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front++;
  let [endA, endB] = [a.length, b.length];
  while (endA > front && endB > front && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (front === endA && front === endB) return [];
  const whole: Hunk = { a: [front, endA], b: [front, endB] };
  if (front === endA || front === endB) return [whole];
  const rounds = search(a.slice(front, endA), b.slice(front, endB));
  if (!rounds) return [whole];
  return hunksFrom(rounds, endA - front, endB - front).map((hunk) => moved(hunk, front));
}

function moved({ a, b }: Hunk, by: number): Hunk {
  return { a: [a[0] + by, a[1] + by], b: [b[0] + by, b[1] + by] };
}

/** For each number of differences, how far into `a` each diagonal came; undefined where they are too many. */
function search(a: readonly number[], b: readonly number[]): readonly Int32Array[] | undefined {
  const most = Math.min(a.length + b.length, mostDifferences);
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const rounds: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(furthest, middle, k, d)
        ? (furthest[middle + k + 1] ?? 0)
        : (furthest[middle + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return [...rounds, furthest.slice(middle - d, middle + d + 1)];
    }
    rounds.push(furthest.slice(middle - d, middle + d + 1));
  }
  return undefined;
}

/** True where the furthest way to a diagonal comes from the one above: something of `b` is put in. */
function isDown(furthest: Int32Array, middle: number, k: number, d: number): boolean {
  return k === -d || (k !== d && (furthest[middle + k - 1] ?? 0) < (furthest[middle + k + 1] ?? 0));
}

/** Walks back from the end; steps that touch are one hunk. */
function hunksFrom(rounds: readonly Int32Array[], lengthA: number, lengthB: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [lengthA, lengthB];
  for (let d = rounds.length - 1; d > 0; d--) {
    const before = rounds[d - 1] ?? new Int32Array(1);
    const middle = d - 1;
    const down = isDown(before, middle, x - y, d);
    const k = x - y + (down ? 1 : -1);
    const fromX = before[middle + k] ?? 0;
    const fromY = fromX - k;
    const [toX, toY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const next = hunks[0];
    if (next && next.a[0] === toX && next.b[0] === toY)
      hunks[0] = { a: [fromX, next.a[1]], b: [fromY, next.b[1]] };
    else hunks.unshift({ a: [fromX, toX], b: [fromY, toY] });
    [x, y] = [fromX, fromY];
  }
  return hunks;
}
