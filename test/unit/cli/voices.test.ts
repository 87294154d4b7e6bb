import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run';
import { VoiceError } from '../../../server/src/voice/engine';
import { Voices } from '../../../server/src/voice/voices';
import { fakeIo } from '../../support/cliIo';
import { fakeReport } from '../../support/fakeVoice';
import { FakeEngine, voiceTraits } from '../../support/fakeVoices';

async function ran(...argv: readonly string[]) {
  const voices = new Voices([
    new FakeEngine('embedded', [voiceTraits('embedded:slt', { name: 'Mezzo' })]),
    new FakeEngine('system', [voiceTraits('system:say/Anna', { name: 'Anna', languages: ['de'] })]),
    new FakeEngine('neural', [voiceTraits('neural:joe', { name: 'Joe' })]),
  ]);
  const io = fakeIo({
    voices,
    voiceFiles: (files) => ({
      problems: new Map(
        files.filter((file) => !file.includes('joe')).map((file) => [file, new VoiceError('missing', file)]),
      ),
      reports: async () => new Map([['neural:joe', { ...fakeReport('/show/joe.onnx'), threads: 2 }]]),
    }),
  });
  const code = await run(['voices', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe('closed-set voices', () => {
  it('lists who can read, what computes it, and how fast where it was measured', async () => {
    const { code, out, err } = await ran('--neural-voice', 'joe.onnx');
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
      [
        ['Voice', 'Id', 'Engine', 'Languages', 'Device', 'Speed'],
        ['Joe', 'neural:joe', 'neural', 'en', 'cpu', '32×'],
        ['Anna', 'system:say/Anna', 'system', 'de'],
        ['Mezzo', 'embedded:slt', 'embedded', 'en', 'cpu'],
      ],
    );
  });

  it('tells it as data, with what is not known as null', async () => {
    const { out } = await ran('--neural-voice', 'joe.onnx', '--format', 'json');
    const { voices, problems } = JSON.parse(out);
    assert.deepEqual(problems, []);
    assert.deepEqual(voices[0], {
      id: 'neural:joe',
      name: 'Joe',
      engine: 'neural',
      languages: ['en'],
      device: 'cpu',
      threads: 2,
      timesRealTime: 31.7,
      file: '/show/joe.onnx',
      phonemesBy: 'espeak',
      otherBackends: [],
    });
    assert.deepEqual([voices[1].device, voices[1].threads, voices[1].timesRealTime], [null, null, null]);
  });

  it('keeps those that speak a language', async () => {
    assert.match(
      (await ran('--language', 'de', '--format', 'csv')).out,
      /^id,.*\r\nsystem:say\/Anna,Anna,[^\n]*\r\n$/,
    );
  });

  it('lists the others where a file is no voice, and says of it what to do', async () => {
    const { code, out, err } = await ran('--neural-voice', 'gone.onnx', '--format', 'json');
    assert.equal(code, 2);
    const message = 'gone.onnx is not there. Put it back, or choose another file.';
    assert.equal(err, `closed-set: ${message}\n`);
    assert.deepEqual(JSON.parse(out).problems, [{ file: 'gone.onnx', message }]);
    assert.equal(JSON.parse(out).voices.length, 3);
  });

  it('takes no script', async () => {
    const { code, err } = await ran('pilot.fountain');
    assert.equal(code, 2);
    assert.match(err, /voices takes no script\. Name files of voices with --neural-voice\./);
  });
});
