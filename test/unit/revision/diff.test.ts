import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffLists, type Hunk } from '../../../server/src/core/revision/diff';

/** The later list, made from the earlier one and the difference. */
function applied(a: readonly number[], b: readonly number[], hunks: readonly Hunk[]): readonly number[] {
  const out: number[] = [];
  let at = 0;
  for (const hunk of hunks) {
    out.push(...a.slice(at, hunk.a[0]), ...b.slice(...hunk.b));
    at = hunk.a[1];
  }
  return [...out, ...a.slice(at)];
}

describe('the difference of lists', () => {
  it('is nothing for equal lists, and one hunk for what has nothing in common', () => {
    assert.deepEqual(diffLists([1, 2, 3], [1, 2, 3]), []);
    assert.deepEqual(diffLists([1, 2], [3, 4, 5]), [{ a: [0, 2], b: [0, 3] }]);
  });

  it('keeps what stays', () => {
    assert.deepEqual(diffLists([1, 2, 3, 4, 5], [1, 9, 3, 5, 6]), [
      { a: [1, 2], b: [1, 2] },
      { a: [3, 4], b: [3, 3] },
      { a: [5, 5], b: [4, 5] },
    ]);
  });

  it('leads from one list to the other, whatever they hold, in as few steps as any way of keeping', () => {
    const list = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const hunks = diffLists(a, b);
        assert.deepEqual(applied(a, b, hunks), b);
        const kept = a.length - hunks.reduce((sum, hunk) => sum + hunk.a[1] - hunk.a[0], 0);
        assert.equal(kept, longestCommon(a, b));
      }),
    );
  });

  it('gives up on lists that differ in thousands of places', () => {
    const a = Array.from({ length: 4000 }, (_, at) => at * 2);
    const b = a.map((value) => value + 1);
    assert.deepEqual(diffLists(a, b), [{ a: [0, 4000], b: [0, 4000] }]);
  });
});

function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = b.map(() => 0);
  for (const x of a) {
    let [before, left] = [0, 0];
    row = row.map((above, at) => {
      left = x === b[at] ? before + 1 : Math.max(above, left);
      before = above;
      return left;
    });
  }
  return row.at(-1) ?? 0;
}
