import assert from 'node:assert/strict';
import { VoiceError } from '../../../../server/src/voice/engine';
import { kokoroModel } from '../../../../server/src/voice/neural/kokoro';

const vocabulary = { model: { vocab: { ɹ: 123, ʊ: 135, n: 56, ' ': 16 } } };

/** Ten rows of 256 numbers, each the row's own number. */
const table = Float32Array.from({ length: 2560 }, (_, at) => Math.floor(at / 256));
const styles = new Map([
  ['af_heart', table],
  ['bm_george', table],
  ['zz_unknown', table],
]);
const file = '/voices/model.onnx';

describe('voices in the layout of Kokoro', () => {
  const model = kokoroModel(file, { vocabulary, styles });
  const [heart, george] = model.voices;

  it('has a voice for each style of a language that can be written in phonemes', () => {
    assert.deepEqual(
      model.voices.map(({ id, name, gender, accent }) => [id, name, gender, accent]),
      [
        ['neural:model/af_heart', 'Heart', 'female', 'en-us'],
        ['neural:model/bm_george', 'George', 'male', 'en-gb'],
      ],
    );
  });

  it('puts an empty phoneme to either side and takes the style for their number', () => {
    assert.ok(heart);
    const [ids, style, speed] = model.inputs('rʊn ✶', heart, 1.5);
    assert.deepEqual(ids?.values, [0, 123, 135, 56, 16, 0]);
    assert.deepEqual([style?.shape, style?.values[0]], [[1, 256], 4]);
    assert.deepEqual(speed?.values, [1.5]);
  });

  it('says no more at once than it was trained to', () => {
    assert.ok(george);
    const [ids, style] = model.inputs('n'.repeat(2000), george, 1);
    assert.deepEqual([ids?.values.length, style?.values[0]], [512, 9]);
  });

  it('reads the ids from either of the two files that they are published in', () => {
    const other = kokoroModel(file, { vocabulary: { vocab: { n: 7 } }, styles });
    assert.ok(heart);
    assert.deepEqual(other.inputs('n', heart, 1)[0]?.values, [0, 7, 0]);
  });

  it('says what is wrong with the files', () => {
    const broken: readonly (readonly [Parameters<typeof kokoroModel>[1], RegExp])[] = [
      [{ vocabulary: undefined, styles }, /no table of phonemes/],
      [{ vocabulary, styles: new Map() }, /no voice in the folder/],
      [{ vocabulary, styles: new Map([['af_heart', new Float32Array(3)]]) }, /af_heart\.bin is cut short/],
    ];
    for (const [files, words] of broken) {
      assert.throws(
        () => kokoroModel(file, files),
        (error) => error instanceof VoiceError && words.test(error.detail),
      );
    }
  });
});
