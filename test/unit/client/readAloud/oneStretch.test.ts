import assert from 'node:assert/strict';
import { oneStretch } from '../../../../client/src/readAloud/oneStretch';

describe('scenes of a recording', () => {
  it('are one stretch in whatever order they were chosen, and none with others between them', () => {
    assert.deepEqual(oneStretch([4, 3, 5, 4]), { first: 3, last: 5 });
    assert.deepEqual(oneStretch([7]), { first: 7, last: 7 });
    assert.equal(oneStretch([2, 9]), undefined);
    assert.equal(oneStretch([]), undefined);
  });
});
