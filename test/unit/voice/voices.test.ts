import assert from 'node:assert/strict';
import { CancelledError } from '../../../server/src/core/text/cancellation';
import { type SpeechRequest, VoiceError, type VoiceErrorCode } from '../../../server/src/voice/engine';
import { SpeechCache } from '../../../server/src/voice/speechCache';
import { Voices } from '../../../server/src/voice/voices';
import { FakeEngine, fakeSpeech, voiceTraits } from '../../support/fakeVoices';

const anna = voiceTraits('neural:anna', { pitch: 200 });
const sam = voiceTraits('system:sam', { gender: 'male', pitch: 110 });
const sue = voiceTraits('system:sue', { pitch: 210 });
const slt = voiceTraits('embedded:slt', { pitch: 175 });
const rms = voiceTraits('embedded:rms', { gender: 'male', pitch: 95 });

function request(voice: string, text = 'Hello there.'): SpeechRequest {
  return { text, voice, rate: 1, pitch: 1 };
}

function fails(code: VoiceErrorCode) {
  return () => {
    throw new VoiceError(code, 'as told to');
  };
}

const embedded = () => new FakeEngine('embedded', [rms, slt]);

describe('Voices', () => {
  it('lists the best first, whatever order the engines come in', async () => {
    const voices = new Voices([
      embedded(),
      new FakeEngine('neural', [anna]),
      new FakeEngine('system', [sam]),
    ]);
    const ids = (await voices.list()).map(({ id }) => id);
    assert.deepEqual(ids, ['neural:anna', 'system:sam', 'embedded:rms', 'embedded:slt']);
  });

  it('lists what there is where an engine cannot tell', async () => {
    const mute = new FakeEngine('system', []);
    mute.voices = () => Promise.reject(new Error('no such program'));
    assert.equal((await new Voices([mute, embedded()]).list()).length, 2);
  });

  it('lists those of the engines that are named, and asks no other', async () => {
    const unasked = new FakeEngine('system', [sam]);
    unasked.voices = () => assert.fail('it was asked');
    const listed = await new Voices([embedded(), unasked]).list(['embedded']);
    assert.deepEqual(
      listed.map(({ id }) => id),
      ['embedded:rms', 'embedded:slt'],
    );
  });

  it('says a line with the voice that was asked for', async () => {
    const spoken = await new Voices([embedded(), new FakeEngine('neural', [anna])]).speak(
      request('neural:anna'),
    );
    assert.deepEqual([spoken.engine, spoken.voice, spoken.instead], ['neural', 'neural:anna', undefined]);
    assert.equal(spoken.samples.length, 12);
  });

  it('goes down one rung, to the voice most alike, and tells why', async () => {
    const neural = new FakeEngine('neural', [anna], fails('broken'));
    const system = new FakeEngine('system', [sam, sue]);
    const spoken = await new Voices([neural, system, embedded()]).speak(request('neural:anna'));
    assert.deepEqual([spoken.engine, spoken.voice], ['system', 'system:sue']);
    assert.deepEqual(spoken.instead, { of: 'neural:anna', because: 'broken', detail: 'as told to' });
  });

  it('goes down to the last, and decides nothing for the next line', async () => {
    let isBroken = true;
    const neural = new FakeEngine('neural', [anna], (one) =>
      isBroken ? fails('broken')() : fakeSpeech(one),
    );
    const system = new FakeEngine('system', [sam], fails('missing'));
    const voices = new Voices([neural, system, embedded()]);
    const spoken = await voices.speak(request('neural:anna'));
    assert.deepEqual([spoken.voice, spoken.instead?.because], ['embedded:slt', 'broken']);
    isBroken = false;
    assert.equal((await voices.speak(request('neural:anna'))).instead, undefined);
  });

  it('never goes up', async () => {
    const neural = new FakeEngine('neural', [anna]);
    const silent = new FakeEngine('embedded', [rms, slt], fails('unspeakable'));
    await assert.rejects(new Voices([neural, silent]).speak(request('embedded:slt')), {
      code: 'unspeakable',
    });
    assert.equal(neural.asked.length, 0);
  });

  it('says why the voice that was asked for is silent, where nobody can speak', async () => {
    const neural = new FakeEngine('neural', [anna], fails('tookTooLong'));
    const silent = new FakeEngine('embedded', [rms], fails('broken'));
    await assert.rejects(new Voices([neural, silent]).speak(request('neural:anna')), { code: 'tookTooLong' });
    await assert.rejects(new Voices([]).speak(request('neural:anna')), { code: 'missing' });
  });

  it('finds another of the same engine for a voice that is gone', async () => {
    const engine = new FakeEngine('embedded', [rms, slt], (one) =>
      one.voice === 'embedded:old' ? fails('unknownVoice')() : fakeSpeech(one),
    );
    const spoken = await new Voices([engine]).speak(request('embedded:old'));
    assert.equal(spoken.instead?.because, 'unknownVoice');
    assert.equal(spoken.engine, 'embedded');
  });

  it('keeps characters apart whose engine is not there at all', async () => {
    const voices = new Voices([embedded()]);
    const wished = ['neural:a', 'neural:b', 'neural:c', 'neural:d'];
    const spoken = await Promise.all(wished.map((voice) => voices.speak(request(voice))));
    const again = await Promise.all(wished.map((voice) => voices.speak(request(voice))));
    assert.equal(new Set(spoken.map(({ voice }) => voice)).size, 2);
    assert.deepEqual(
      again.map(({ voice }) => voice),
      spoken.map(({ voice }) => voice),
    );
  });

  it('takes a fault of an engine for a broken one', async () => {
    const neural = new FakeEngine('neural', [anna], () => {
      throw new TypeError('undefined is not a function');
    });
    const { instead } = await new Voices([neural, embedded()]).speak(request('neural:anna'));
    assert.deepEqual([instead?.because, instead?.detail], ['broken', 'undefined is not a function']);
  });

  it('asks nobody else after it was stopped', async () => {
    const stop = new AbortController();
    const neural = new FakeEngine('neural', [anna], () => {
      stop.abort();
      throw new CancelledError();
    });
    const below = embedded();
    await assert.rejects(
      new Voices([neural, below]).speak(request('neural:anna'), stop.signal),
      CancelledError,
    );
    assert.equal(below.asked.length, 0);
  });

  it('gives an engine a rest that ended twice in a row, and asks it again after a minute', async () => {
    let now = 0;
    const neural = new FakeEngine('neural', [anna], fails('ended'));
    const voices = new Voices([neural, embedded()], { now: () => now });
    for (const text of ['one', 'two', 'three', 'four']) {
      const { instead } = await voices.speak(request('neural:anna', text));
      assert.equal(instead?.because, 'ended');
    }
    assert.equal(neural.asked.length, 2);
    now = 60_001;
    await voices.speak(request('neural:anna', 'five'));
    assert.equal(neural.asked.length, 3);
  });

  it('says from its cache what was said before, as the voice that said it', async () => {
    const [neural, below] = [new FakeEngine('neural', [anna], fails('broken')), embedded()];
    const voices = new Voices([neural, below], { cache: new SpeechCache() });
    const first = await voices.speak(request('neural:anna'));
    const again = await voices.speak(request('neural:anna'));
    assert.equal(below.asked.length, 1);
    assert.equal(neural.asked.length, 2);
    assert.deepEqual(again, first);
  });

  it('says anew what a voice of another edition said, and finds the old again', async () => {
    let edition = 'first';
    const neural = Object.assign(new FakeEngine('neural', [anna]), { edition: async () => edition });
    const voices = new Voices([neural], { cache: new SpeechCache() });
    const say = () => voices.speak(request('neural:anna'));
    await say();
    await say();
    assert.equal(neural.asked.length, 1);
    edition = 'second';
    await say();
    assert.equal(neural.asked.length, 2);
    edition = 'first';
    await say();
    assert.equal(neural.asked.length, 2);
  });

  it('keeps nothing that was said while its voice was replaced', async () => {
    let edition = 'first';
    const replaced = new FakeEngine('neural', [anna], (asked) => {
      edition = 'second';
      return fakeSpeech(asked);
    });
    const neural = Object.assign(replaced, { edition: async () => edition });
    const voices = new Voices([neural], { cache: new SpeechCache() });
    for (const now of ['first', 'first', 'second', 'second']) {
      edition = now;
      await voices.speak(request('neural:anna'));
    }
    assert.equal(neural.asked.length, 3);
  });

  it('ends all engines', async () => {
    const engines = [embedded(), new FakeEngine('system', [])];
    await new Voices(engines).close();
    assert.deepEqual(
      engines.map(({ closed }) => closed),
      [1, 1],
    );
  });
});
