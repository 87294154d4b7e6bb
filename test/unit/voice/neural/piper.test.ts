import assert from 'node:assert/strict';
import { VoiceError } from '../../../../server/src/voice/engine';
import { piperModel } from '../../../../server/src/voice/neural/piper';

const config = {
  audio: { sample_rate: 22_050 },
  espeak: { voice: 'en-us' },
  inference: { noise_scale: 0.667, length_scale: 1, noise_w: 0.8 },
  phoneme_type: 'espeak',
  phoneme_id_map: {
    _: [0],
    '^': [1],
    $: [2],
    l: [24],
    oʊ: [9],
    ʊ: [100],
    o: [27],
    ',': [8],
    '\u0327': [140],
    c: [16],
  },
  num_speakers: 1,
  speaker_id_map: {},
};
const file = '/voices/joe.onnx';

function inputsOf(phonemes: string, rate = 1) {
  const model = piperModel(file, config);
  const [voice] = model.voices;
  assert.ok(voice);
  return model.inputs(phonemes, voice, rate).map(({ name, values }) => [name, values]);
}

describe('voices in the layout of Piper', () => {
  it('puts a sign before, one after and an empty one behind each phoneme', () => {
    assert.deepEqual(inputsOf('loʊ,'), [
      ['input', [1, 0, 24, 0, 27, 0, 100, 0, 8, 0, 2]],
      ['input_lengths', [11]],
      ['scales', [0.667, 1, 0.8]],
    ]);
  });

  it('leaves out what the voice does not know, and takes letters with their marks apart', () => {
    assert.deepEqual(inputsOf('ç✶l')[0], ['input', [1, 0, 16, 0, 140, 0, 24, 0, 2]]);
  });

  it('says it in less time at a higher rate', () => {
    assert.deepEqual(inputsOf('l', 2)[2], ['scales', [0.667, 0.5, 0.8]]);
  });

  it('is one voice, named after its file, in the language that it was made for', () => {
    const [voice] = piperModel(file, config).voices;
    assert.deepEqual(
      [voice?.id, voice?.name, voice?.languages, voice?.accent],
      ['neural:joe', 'Joe', ['en'], 'en-us'],
    );
  });

  it('is shown by the name of its speaker', () => {
    const shown = (path: string, more: object = {}) =>
      piperModel(path, { ...config, ...more }).voices.map(({ name }) => name);
    assert.deepEqual(shown('/voices/en_US-joe-medium.onnx'), ['Joe']);
    assert.deepEqual(shown('/voices/a.onnx', { dataset: 'northern_english_male' }), [
      'Northern english male',
    ]);
    assert.deepEqual(shown('/voices/en_US-joe-medium.onnx', { dataset: 'corpora/joe.zip' }), ['Joe']);
    assert.deepEqual(shown('/voices/a.onnx', { dataset: 7, speaker_id_map: { ada: 0, bea: 1 } }), [
      'A ada',
      'A bea',
    ]);
  });

  it('is as many voices as it has speakers, told apart by number', () => {
    const model = piperModel(file, { ...config, speaker_id_map: { ada: 0, bea: 7 } });
    assert.deepEqual(
      model.voices.map(({ id }) => id),
      ['neural:joe/ada', 'neural:joe/bea'],
    );
    const [, bea] = model.voices;
    assert.deepEqual(bea && model.inputs('l', bea, 1).at(-1)?.values, [7]);
  });

  it('says what is wrong with a description', () => {
    const broken: readonly (readonly [unknown, RegExp])[] = [
      [undefined, /joe\.onnx\.json has no sample rate/],
      [[], /sample rate/],
      [{ ...config, audio: { sample_rate: 1 } }, /sample rate/],
      [{ ...config, phoneme_id_map: null }, /table of phonemes/],
      [{ ...config, phoneme_type: 'text' }, /phonemes of eSpeak NG/],
    ];
    for (const [value, words] of broken) {
      assert.throws(
        () => piperModel(file, value),
        (error) => error instanceof VoiceError && words.test(error.detail),
      );
    }
  });
});
