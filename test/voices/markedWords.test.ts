import assert from 'node:assert/strict';
import { linesSaidBy } from './judge';
import { judgeLines } from './judgeLines';

/**
 * Where each word starts, in milliseconds, marked by eye in a spectrogram of the sound (windows of 8 ms, a line each
 * 20 ms): at the first trace of its first sound, the closure before a stop included. It holds as long as Flite and the
 * presets stay what they are.
 */
const marked: readonly (readonly [voice: string, line: string, starts: readonly number[]])[] = [
  [
    'embedded:rms',
    'Put the gun on the table and step back.',
    [90, 350, 480, 740, 960, 1040, 1485, 1650, 2120],
  ],
  [
    'embedded:slt',
    'Three black cars stop in front of the hotel.',
    [40, 290, 690, 965, 1400, 1530, 1880, 1985, 2085],
  ],
  [
    'embedded:awb',
    'He lights a candle and looks at the photograph.',
    [30, 150, 525, 585, 1015, 1140, 1460, 1600, 1675],
  ],
  [
    'embedded:kal16-1.06-130',
    'The judge closes the file and shakes her head.',
    [40, 135, 365, 815, 880, 1160, 1320, 1790, 1915],
  ],
];

describe('the times of words, against marks made by eye', function () {
  this.timeout(60_000);

  const errorsOf = async (voice: string, line: string, starts: readonly number[]) => {
    const words = (await linesSaidBy(voice))[judgeLines.indexOf(line)]?.words ?? [];
    assert.equal(words.length, starts.length);
    return words.map(({ startMs }, at) => Math.abs(startMs - (starts[at] ?? Number.NaN)));
  };

  for (const [voice, line, starts] of marked) {
    it(`${voice} says each word of "${line}" when it tells`, async () => {
      const errors = (await errorsOf(voice, line, starts)).sort((one, other) => one - other);
      const [median = Number.NaN, most = Number.NaN] = [errors[errors.length >> 1], errors.at(-1)];
      assert.ok(median < 30 && most < 100, `off by ${errors.map(Math.round).join(', ')} ms`);
    });
  }

  it('would not take the marks of one voice for those of another', async () => {
    const [[voice, line] = ['', ''], [, , others] = ['', '', []]] = marked;
    assert.ok(Math.max(...(await errorsOf(voice, line, others))) > 150);
  });
});
