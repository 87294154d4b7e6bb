import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Flite } from '../../../../server/src/voice/embedded/flite';
import { speakableText } from '../../../../server/src/voice/embedded/speakableText';
import { findVoiceFile } from '../../../../server/src/voice/embedded/voiceFiles';

/** As they are written in scripts; Flite by itself spells each. */
const written =
  'Hm Hmm Mm Mmm mhm Hmph Sh Shh Psst Psh Pfft Pff Tsk Tch Tss Brr Grr Zzz Bzz Bzzt Ngh Wh th ch Ahh Ohh Uhh Aww Oww Eww';

/** Whether it names letters, an H at the end included, which it takes for one word with the letter before. */
function isSpelled(flite: Flite, word: string): boolean {
  const said = flite.wordsOf(word);
  const phones = said.flatMap((each) => each.phones).join(' ');
  return said.flatMap((each) => each.word.split(' ')).length > 1 || phones.endsWith('ey ch');
}

describe('sounds without a vowel', function () {
  this.timeout(60_000);
  let flite: Flite;
  before(async () => {
    flite = await Flite.compile(Uint8Array.from(readFileSync(findVoiceFile() ?? '')));
  });

  it('are heard as sounds, not letter by letter', () => {
    for (const word of written.split(' ')) {
      assert.ok(isSpelled(flite, `${word}.`), `${word} needs no help`);
      assert.ok(!isSpelled(flite, speakableText(`${word}.`).text), `${word} is spelled`);
    }
  });

  it('keep their marks, and leave letters and words alone', () => {
    assert.equal(
      speakableText('Shh! Hmm, a sh-h, SH. I am in Ohio.').text,
      'shush! hum, a sh-h, SH. I am in Ohio.',
    );
  });
});
