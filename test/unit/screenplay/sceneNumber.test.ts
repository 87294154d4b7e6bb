import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareSceneNumbers } from '../../../server/src/core/screenplay/sceneNumber';

describe('compareSceneNumbers', () => {
  it('orders as a production numbers', () => {
    const order = [
      '1',
      '2',
      '9',
      '10',
      'A12',
      'B12',
      '12',
      '12A',
      '12B',
      '12Z',
      '12AA',
      '13',
      '13-1',
      '13-2',
      '110',
      'PROLOGUE',
    ];
    const shuffled = [...order].sort((a, b) => a.length - b.length || (a < b ? 1 : -1));
    assert.notDeepEqual(shuffled, order);
    assert.deepEqual(shuffled.sort(compareSceneNumbers), order);
  });

  it('takes no notice of letter case and of a point', () => {
    assert.equal(compareSceneNumbers('12a', '12A'), 0);
    assert.equal(compareSceneNumbers('12A.', '12A'), 0);
  });

  it('is an order: antisymmetric and transitive', () => {
    const numbers = fc.stringMatching(/^[A-C]{0,2}\d{0,2}[A-C]{0,2}(-\d)?$/);
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        assert.equal(Math.sign(compareSceneNumbers(a, b)) + Math.sign(compareSceneNumbers(b, a)), 0);
        if (compareSceneNumbers(a, b) <= 0 && compareSceneNumbers(b, c) <= 0) {
          assert.ok(compareSceneNumbers(a, c) <= 0);
        }
      }),
      { seed: 12, numRuns: 2000 },
    );
  });
});
