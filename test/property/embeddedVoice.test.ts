import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Flite } from '../../server/src/voice/embedded/flite';
import { embeddedPresets } from '../../server/src/voice/embedded/presets';
import { wordsOf } from '../../server/src/voice/embedded/speakableText';
import { synthesize } from '../../server/src/voice/embedded/synthesize';
import { findVoiceFile } from '../../server/src/voice/embedded/voiceFiles';
import { type SpeechRequest, VoiceError } from '../../server/src/voice/engine';

/** Whatever stands in a script: words, signs that mean something to a synthesizer or to a shell, any character at all. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('hello', "don't", 'Mr.', '12A', '3,000', '$5.50', 'U.S.A.', 'well-known', 'x'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '...',
      '—',
      '-',
      '&',
      '%',
      '@',
      '#',
      "'",
      '"',
      '<b>',
      '\\n',
      '|',
      '&amp;',
      '-o',
      '/',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

describe('an embedded voice', () => {
  it('says any text, or tells that it knows none of its letters; every word has its time', async function () {
    this.timeout(60_000);
    const flite = await Flite.compile(Uint8Array.from(readFileSync(findVoiceFile() ?? '')));
    const voice = fc.constantFrom(...embeddedPresets.map(({ id }) => id));
    const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
    const request = fc.record<SpeechRequest>({ text, voice, rate: factor, pitch: factor });
    fc.assert(
      fc.property(request, (asked) => isSaid(flite, asked)),
      { seed: 5, numRuns: 80 },
    );
  });
});

function isSaid(flite: Flite, asked: SpeechRequest): void {
  try {
    const { samples, sampleRate, words = [] } = synthesize(flite, asked);
    assert.equal(words.length, wordsOf(asked.text).length);
    let before = 0;
    for (const { startMs, endMs } of words) {
      assert.ok(before <= startMs && startMs <= endMs, `${before} ${startMs} ${endMs}`);
      before = endMs;
    }
    assert.ok(before <= (samples.length * 1000) / sampleRate + 1);
  } catch (error) {
    if (!(error instanceof VoiceError) || error.code !== 'unspeakable') throw error;
    assert.ok(!/[A-Za-z0-9]/.test(asked.text));
  }
}
