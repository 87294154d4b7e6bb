import assert from 'node:assert/strict';
import { suggest } from '../../../server/src/cli/suggest';

describe('did you mean', () => {
  it('offers the nearest, and nothing where nothing is near', () => {
    const words = ['parse', 'outline', 'characters', 'tags', 'check'];
    assert.equal(suggest('chekc', words), 'check');
    assert.equal(suggest('char', words), 'characters');
    assert.equal(suggest('publish', words), undefined);
  });
});
