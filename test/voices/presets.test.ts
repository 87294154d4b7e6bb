import assert from 'node:assert/strict';
import { resample } from '../../server/src/audio/resample';
import { embeddedPresets } from '../../server/src/voice/embedded/presets';
import { absent } from '../support/modelTests';
import { linesSaidBy, misheard, paceOf, wordErrors, wordTimeErrors } from './judge';
import { judgeLines } from './judgeLines';
import { recognizerMissing } from './recognizer';

describe('embedded voices, judged by a recognizer', function () {
  this.timeout(60_000);
  before(function () {
    const reason = recognizerMissing();
    if (reason !== undefined) absent(this, reason);
  });

  for (const { id, name } of embeddedPresets) {
    it(`${name} (${id}) is understood, every line, and says each word when it tells`, async () => {
      const speeches = await linesSaidBy(id);
      assert.deepEqual(misheard(speeches), []);
      const errors = wordTimeErrors(speeches);
      assert.ok(errors.length > 150 && Math.max(...errors) < 150, `a word is ${Math.max(...errors)} ms off`);
    });
  }

  for (const voice of ['embedded:slt', 'embedded:rms']) {
    for (const manner of [{ rate: 1.5 }, { rate: 0.75 }, { pitch: 1.5 }, { pitch: 0.7 }]) {
      it(`${voice} is understood at ${JSON.stringify(manner)}`, async () => {
        assert.deepEqual(misheard(await linesSaidBy(voice, manner)), []);
      });
    }
  }

  it('a voice that speaks backward is not: hardly a line', async () => {
    const backward = (await linesSaidBy('embedded:slt')).map((speech) => ({
      ...speech,
      samples: speech.samples.slice().reverse(),
    }));
    assert.ok(misheard(backward).length >= judgeLines.length - 2);
  });

  it('a voice that tells wrong times is found out', async () => {
    const late = (await linesSaidBy('embedded:slt')).map((speech) => ({
      ...speech,
      words:
        speech.words?.map(({ startMs, endMs }) => ({ startMs: startMs * 1.2, endMs: endMs * 1.2 })) ?? [],
    }));
    assert.ok(Math.max(...wordTimeErrors(late)) > 300);
  });

  it('a voice with a tract too short is not: half the lines at least are lost', async () => {
    const hurried = (await linesSaidBy('embedded:slt')).map((speech) => ({
      ...speech,
      samples: resample(speech.samples, 1.5),
    }));
    assert.ok(misheard(hurried).length >= judgeLines.length / 2);
  });
});

describe('the pace of an embedded voice', function () {
  this.timeout(60_000);
  for (const { id, name, pace } of embeddedPresets) {
    it(`${name} (${id}) takes about as long as it is told to`, async () => {
      const taken = paceOf(await linesSaidBy(id));
      assert.ok(Math.abs(taken / pace - 1) < 0.1, `${taken} for ${pace}`);
    });
  }
});

describe('wordErrors', () => {
  const words = (text: string) => text.split(' ').filter(Boolean);
  it('counts changed, missing and added words', () => {
    assert.equal(wordErrors(words('the door opens'), words('the door opens')), 0);
    assert.equal(wordErrors(words('the door opens'), words('the floor opens')), 1);
    assert.equal(wordErrors(words('the door opens'), words('door opens now')), 2);
    assert.equal(wordErrors(words('the door opens'), []), 3);
    assert.equal(wordErrors([], words('what')), 1);
  });
});
