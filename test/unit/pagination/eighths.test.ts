import assert from 'node:assert/strict';
import { eighthsOfLines, formatEighths } from '../../../server/src/core/pagination/eighths';

describe('eighths', () => {
  it('are at least one, and any part of one counts', () => {
    assert.equal(eighthsOfLines(0, 54), 1);
    assert.equal(eighthsOfLines(6, 54), 1);
    assert.equal(eighthsOfLines(7, 54), 2);
    assert.equal(eighthsOfLines(27, 54), 4);
    assert.equal(eighthsOfLines(54, 54), 8);
    assert.equal(eighthsOfLines(55, 54), 9);
  });

  it('are shown as pages and what is over', () => {
    assert.deepEqual([1, 8, 19, 16, 4].map(formatEighths), ['1/8', '1', '2 3/8', '2', '4/8']);
  });
});
