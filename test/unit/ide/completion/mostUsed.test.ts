import assert from 'node:assert/strict';
import { mostUsed } from '../../../../server/src/ide/completion/mostUsed';

describe('mostUsed', () => {
  it('gives each text once, the most frequent first, of equals the earlier', () => {
    assert.deepEqual(mostUsed(['b', 'c', undefined, 'a', 'c', 'a', 'a', undefined]), ['a', 'c', 'b']);
    assert.deepEqual(mostUsed(['b', 'a']), ['b', 'a']);
  });
});
