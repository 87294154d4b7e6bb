import assert from 'node:assert/strict';
import { numbering } from '../../../server/src/core/revision/numbering';
import { createRandom } from '../../support/random';

describe('numbering keys', () => {
  it('gives each the next number, and the same one again', () => {
    const numberOf = numbering();
    assert.deepEqual([7, 0, 7, 2 ** 30 - 1, 0].map(numberOf), [0, 1, 0, 2, 1]);
  });

  it('tells apart as many as there are, also those that fall on one place', () => {
    const random = createRandom(3);
    const crowded = Array.from({ length: 300 }, (_, at) => at * 2 ** 16);
    const keys = [...crowded, ...Array.from({ length: 20_000 }, () => random.below(2 ** 30))];
    const numberOf = numbering();
    const known = new Map<number, number>();
    for (const key of [...keys, ...keys]) {
      if (!known.has(key)) known.set(key, known.size);
      assert.equal(numberOf(key), known.get(key));
    }
  });
});
