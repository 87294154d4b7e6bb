import assert from 'node:assert/strict';
import { editDistance, suggest } from '../../../server/src/cli/suggest';

describe('did you mean', () => {
  it('counts insertions, deletions, replacements and swaps', () => {
    assert.equal(editDistance('', 'tags'), 4);
    assert.equal(editDistance('tags', 'tags'), 0);
    assert.equal(editDistance('tgas', 'tags'), 1);
    assert.equal(editDistance('outlin', 'outline'), 1);
    assert.equal(editDistance('kitten', 'sitting'), 3);
  });

  it('offers the nearest, and nothing where nothing is near', () => {
    const words = ['parse', 'outline', 'characters', 'tags', 'check'];
    assert.equal(suggest('chekc', words), 'check');
    assert.equal(suggest('char', words), 'characters');
    assert.equal(suggest('publish', words), undefined);
  });
});
