import assert from 'node:assert/strict';
import { timesOfWords } from '../../../../server/src/ide/readAloud/wordTimes';

function rangesOf(text: string, words: readonly string[]) {
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
}

describe('the times of words', () => {
  it('are those of the engine where it tells them', () => {
    const words = [
      { startMs: 100, endMs: 400 },
      { startMs: 450, endMs: 900 },
    ];
    const found = timesOfWords('Good evening.', rangesOf('Good evening.', ['Good', 'evening.']), {
      durationMs: 1000,
      words,
    });
    assert.deepEqual(
      found.map(({ startMs }) => startMs),
      [100, 450],
    );
    assert.ok(found.every(({ endMs }, at) => endMs <= (words[at]?.endMs ?? 0)));
  });

  it('are shared by length where it does not, or counts otherwise', () => {
    const text = 'a bbb';
    for (const words of [undefined, [{ startMs: 0, endMs: 5 }]]) {
      const [first, second] = timesOfWords(text, rangesOf(text, ['a', 'bbb']), { durationMs: 600, words });
      assert.equal(first?.startMs, 0);
      assert.equal(second?.startMs, 200);
    }
  });

  it('cut what is one word to the engine', () => {
    const text = 'twelve-A';
    const [twelve, letter] = timesOfWords(text, rangesOf(text, ['twelve', 'A']), {
      durationMs: 800,
      words: [{ startMs: 0, endMs: 800 }],
    });
    assert.equal(twelve?.startMs, 0);
    assert.equal(letter?.startMs, 700);
  });

  it('are none for none', () => {
    assert.deepEqual(timesOfWords('', [], { durationMs: 0 }), []);
  });
});
