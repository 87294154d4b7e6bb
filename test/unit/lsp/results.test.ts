import assert from 'node:assert/strict';
import { Results } from '../../../server/src/lsp/results';

describe('Results', () => {
  it('give back the last answer of each script by its id, and none before it', () => {
    const results = new Results<string>();
    const first = results.keep('a', 'one');
    const other = results.keep('b', 'other');
    const second = results.keep('a', 'two');
    assert.equal(results.get('a', first), undefined);
    assert.equal(results.get('a', second), 'two');
    assert.equal(results.get('b', other), 'other');
    assert.equal(results.get('b', second), undefined);
  });

  it('are gone when they are forgotten', () => {
    const results = new Results<string>();
    const id = results.keep('a', 'one');
    results.forget('a');
    assert.equal(results.get('a', id), undefined);
  });
});
