import assert from 'node:assert/strict';
import { type Phone, phonesBetweenPauses, wordTimes } from '../../../../server/src/voice/embedded/wordTimes';

/** Phones of 100 ms each, pauses written as a dot. */
function phones(letters: string): readonly Phone[] {
  return [...letters].map((letter, index) => ({
    name: letter === '.' ? 'pau' : letter,
    endMs: (index + 1) * 100,
  }));
}

function times(words: readonly (readonly string[])[], counts: readonly number[], letters: string): string {
  return wordTimes(words, counts, phones(letters))
    .map(({ startMs, endMs }) => `${startMs}-${endMs}`)
    .join(' ');
}

describe('wordTimes', () => {
  it('gives each word as many phones as it has by itself, and pauses to nobody', () => {
    assert.equal(times([['one'], ['two'], ['three']], [3, 2, 4], '.abcde.fghi.'), '100-400 400-600 700-1100');
  });

  it('lets a word of two pieces last over the pause between them', () => {
    assert.equal(times([['wait,', 'what'], ['now']], [2, 2, 1], '.ab.cd.e.'), '100-600 700-800');
  });

  it('gives a silent word no time, where it stands', () => {
    assert.equal(times([[], ['one'], [], ['two']], [2, 2], '.abcd.'), '0-0 100-300 300-300 300-500');
  });

  it('spreads the difference where the counts do not add up', () => {
    assert.equal(times([['one'], ['two']], [3, 3], 'abcd'), '0-200 200-400');
  });

  it('goes by the lengths of the words where the pieces could not be told apart', () => {
    assert.equal(times([['a'], ['three']], [9], 'abcdef'), '0-100 100-600');
  });

  it('is silent where nothing was said', () => {
    assert.equal(times([['one']], [2], '.'), '0-0');
  });
});

describe('phonesBetweenPauses', () => {
  it('counts them', () => {
    assert.deepEqual(phonesBetweenPauses(['pau', 'dh', 'ax', 'pau', 'pau', 'hh', 'pau']), [2, 1]);
    assert.deepEqual(phonesBetweenPauses(['a', 'b']), [2]);
    assert.deepEqual(phonesBetweenPauses(['pau']), []);
  });
});
