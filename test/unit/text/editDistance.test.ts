import assert from 'node:assert/strict';
import { editDistance } from '../../../server/src/core/text/editDistance';

describe('editDistance', () => {
  it('counts insertions, deletions, replacements and swaps', () => {
    assert.equal(editDistance('', 'tags'), 4);
    assert.equal(editDistance('tags', 'tags'), 0);
    assert.equal(editDistance('tgas', 'tags'), 1);
    assert.equal(editDistance('outlin', 'outline'), 1);
    assert.equal(editDistance('kitten', 'sitting'), 3);
  });
});
