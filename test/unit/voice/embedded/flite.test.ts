import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Flite } from '../../../../server/src/voice/embedded/flite';
import { speakableText } from '../../../../server/src/voice/embedded/speakableText';
import { findVoiceFile } from '../../../../server/src/voice/embedded/voiceFiles';
import { VoiceError } from '../../../../server/src/voice/engine';
import { judgeLines } from '../../../voices/judgeLines';

const quick = { speaker: 'kal16', stretch: 1, shift: 1, speed: 1 };

describe('Flite', () => {
  let flite: Flite;
  before(async () => {
    flite = await Flite.compile(Uint8Array.from(readFileSync(findVoiceFile() ?? '')));
  });

  it('tells as many phones of each word by itself as of all words in the line', () => {
    for (const line of judgeLines) {
      const { text, words } = speakableText(line);
      const counts = flite.countPhones(words.flat());
      const spoken = flite.say(text, quick).phones.filter(({ name }) => name !== 'pau');
      assert.equal(counts.length, line.split(' ').length, line);
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        spoken.length,
        line,
      );
    }
  });

  it('ends its sound in the pause after the last phone', () => {
    for (const speaker of ['kal16', 'slt']) {
      const { samples, sampleRate, phones } = flite.say('Nobody comes in.', { ...quick, speaker });
      const [last = 0, pause = 0] = phones.slice(-2).map(({ endMs }) => endMs);
      const end = (samples.length * 1000) / sampleRate;
      assert.ok(last < end && end < pause + 20, `${last} < ${end} < ${pause}`);
    }
  });

  it('takes words that look like its own options for words', () => {
    assert.ok(flite.say('-o none', quick).samples.length > 4000);
  });

  it('is broken where its file is none', async () => {
    await assert.rejects(Flite.compile(new Uint8Array(8)));
    const empty = await Flite.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    assert.throws(() => empty.say('Hello.', quick), VoiceError);
  });
});
