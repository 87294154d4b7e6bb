import assert from 'node:assert/strict';
import { clearanceFacts } from '../../../server/src/core/screenplay/clearance';

const found = (text: string) =>
  clearanceFacts(text).map(
    ({ kind, text: words, fictional }) => `${kind} ${words}${fictional ? ' fictional' : ''}`,
  );

describe('clearanceFacts', () => {
  it('finds numbers and addresses, in order', () => {
    assert.deepEqual(found('Call 212-664-7665, write to a@b.com, or come to 12 Pier Street.'), [
      'phoneNumber 212-664-7665',
      'emailAddress a@b.com',
      'streetAddress 12 Pier Street',
    ]);
  });

  it('knows what is set aside for fiction', () => {
    assert.deepEqual(found('555-0142, www.example.com, nora@harbor.test'), [
      'phoneNumber 555-0142 fictional',
      'webAddress www.example.com fictional',
      'emailAddress nora@harbor.test fictional',
    ]);
  });

  it('gives the range of each', () => {
    const [fact] = clearanceFacts('Call 664-7665.');
    assert.deepEqual([fact?.start, fact?.end], [5, 13]);
  });

  it('finds nothing in plain words and numbers', () => {
    assert.deepEqual(found('In 1999 he paid $1,000 at 5:30. It was no. 12.'), []);
  });

  it('is done in good time with a long row of digits and dots', () => {
    assert.deepEqual(found('1.'.repeat(50_000)), []);
    assert.deepEqual(found('a-'.repeat(50_000)), []);
  });
});
