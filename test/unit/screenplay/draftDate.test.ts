import assert from 'node:assert/strict';
import { findDate, writeDateLike } from '../../../server/src/core/screenplay/draftDate';

describe('findDate', () => {
  for (const [text, iso] of [
    ['2026-03-09', '2026-03-09'],
    ['Blue, March 9, 2026', '2026-03-09'],
    ['Mar. 9 2026', '2026-03-09'],
    ['9th March 2026', '2026-03-09'],
    ['9.3.2026', '2026-03-09'],
    ['3/19/26', '2026-03-19'],
    ['19/3/2026', '2026-03-19'],
    ['3/3/2026', '2026-03-03'],
  ] as const) {
    it(`reads ${text}`, () => assert.equal(findDate(text)?.iso, iso));
  }

  for (const text of ['3/4/2026', '2026', 'March', '2026-13-01', 'v1.2.2026.3', '']) {
    it(`reads no date in “${text}”`, () => assert.equal(findDate(text), undefined));
  }
});

describe('writeDateLike', () => {
  it('leaves a form that it does not know', () => {
    assert.equal(writeDateLike('Mar 9 2026', '2026-03-12'), undefined);
    assert.equal(writeDateLike('March 9, 2026', '2026-03-12'), 'March 12, 2026');
  });
});
