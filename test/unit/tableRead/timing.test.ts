import assert from 'node:assert/strict';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';
import { styleOf } from '../../../server/src/core/tableRead/presets';
import { planReading } from '../../../server/src/core/tableRead/readingPlan';
import { lengthsOf, sceneTimes, speakingMs, utteranceMs } from '../../../server/src/core/tableRead/timing';

describe('timing', () => {
  for (const [text, syllables] of [
    ['cat', 1],
    ['table', 2],
    ['there', 1],
    ['harbor hotel', 4],
    ['places', 2],
    ['asked', 1],
    ['shh', 1],
    ['F B I', 3],
    ['Привет', 2],
    ['日本', 2],
    ['', 0],
    ['. , !', 0],
  ] as const) {
    it(`counts ${syllables} syllables in "${text}"`, () =>
      assert.equal(lengthsOf(text).syllables, syllables));
  }

  it('takes longer for more words, more syllables and more pauses, and no time for none', () => {
    const lengths = ['', 'No', 'No more', 'No more tomorrow', 'No, more tomorrow'].map((text) =>
      speakingMs(text),
    );
    assert.deepEqual(
      [...lengths].sort((a, b) => a - b),
      lengths,
    );
    assert.equal(new Set(lengths).size, lengths.length);
    assert.equal(lengths[0], 0);
  });

  it('follows the rate of the delivery and the factor of a voice', () => {
    const line = { text: 'Go home now.', delivery: { rate: 1, pitch: 1, volume: 1 } };
    const fast = { ...line, delivery: { ...line.delivery, rate: 2 } };
    assert.equal(utteranceMs(fast), utteranceMs(line) / 2);
    assert.equal(utteranceMs(line, 1.5), utteranceMs(line) * 1.5);
  });

  it('adds up scenes with their pauses, and counts the longer of two who speak at once', () => {
    const text =
      'INT. BAR - DAY\n\nRain.\n\nANNA\nHi.\n\nEXT. PIER - DAY\n\nANNA\nOne two three four five.\n\nBEN ^\nNo.\n';
    const plan = planReading(resolve(parse(text)), { style: styleOf('dialogueOnly') });
    const [bar, pier] = sceneTimes(plan);
    const [hi, long, short] = plan.utterances;
    assert.ok(bar && pier && hi && long && short && long.dual && short.dual);
    assert.deepEqual([bar.ordinal, pier.ordinal], [1, 2]);
    assert.equal(bar.ms, Math.round(utteranceMs(hi) + hi.pauseAfterMs));
    const sides = [long, short].map((each) => utteranceMs(each) + each.pauseAfterMs);
    assert.equal(pier.ms, Math.round(Math.max(...sides)));
  });
});
