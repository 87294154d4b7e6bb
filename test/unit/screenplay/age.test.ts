import assert from 'node:assert/strict';
import { ageSpan } from '../../../server/src/core/screenplay/age';

describe('ageSpan', () => {
  it('reads how many years an age allows', () => {
    const span = (text: string) => {
      const found = ageSpan(text);
      return found && [found.from, found.to];
    };
    assert.deepEqual(span('34'), [34, 34]);
    assert.deepEqual(span("30's"), [30, 39]);
    assert.deepEqual(span('thirties'), [30, 39]);
    assert.deepEqual(span('early 40s'), [40, 44]);
    assert.deepEqual(span('mid-40s'), [43, 47]);
    assert.deepEqual(span('late forties'), [46, 49]);
    assert.deepEqual(span('20-25'), [20, 25]);
    assert.deepEqual(span('late teens'), [13, 19]);
    assert.equal(span('toddler'), undefined);
  });
});
