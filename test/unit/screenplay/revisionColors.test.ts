import assert from 'node:assert/strict';
import {
  findRevisionColor,
  revisionColors,
  revisionNameAt,
  revisionPlace,
} from '../../../server/src/core/screenplay/revisionColors';

describe('findRevisionColor', () => {
  for (const [text, color, round, words] of [
    ['Blue', 'blue', 0, 'Blue'],
    ['Second Draft, PINK Rev.', 'pink', 0, 'PINK'],
    ['Double Goldenrod (3/9/26)', 'goldenrod', 1, 'Double Goldenrod'],
    ['2nd blue', 'blue', 1, '2nd blue'],
    ['Green Pages', 'green', 0, 'Green'],
    ['Grey', 'gray', 0, 'Grey'],
  ] as const) {
    it(`reads ${text}`, () => {
      const found = findRevisionColor(text);
      assert.deepEqual([found?.color, found?.round, found?.text], [color, round, words]);
      assert.equal(text.slice(found?.index, (found?.index ?? 0) + words.length), words);
    });
  }

  it('finds none in other words', () => {
    assert.equal(findRevisionColor('Second draft, Bluebell, Greenwich'), undefined);
  });
});

describe('revisionPlace', () => {
  it('counts on through the rounds, and names each place', () => {
    assert.equal(revisionPlace({ color: 'white', round: 0 }), 0);
    assert.equal(revisionPlace({ color: 'blue', round: 1 }), revisionColors.length);
    assert.equal(revisionNameAt(revisionColors.length), 'double blue');
    assert.equal(revisionNameAt(2 * revisionColors.length - 1), 'triple blue');
    assert.equal(revisionNameAt(2), 'pink');
  });
});
