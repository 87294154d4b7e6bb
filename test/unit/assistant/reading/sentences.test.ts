import assert from 'node:assert/strict';
import { sentencesOf } from '../../../../server/src/core/assistant/reading/sentences';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('where sentences end', () => {
  it('is not after an abbreviation, an initial, a time of day or a number that counts', () => {
    assert.deepEqual(cut('Mr. Pike pays J. Otis on p. 12. At 6:15 p.m. he leaves.'), [
      'Mr. Pike pays J. Otis on p. 12.',
      'At 6:15 p.m. he leaves.',
    ]);
    assert.deepEqual(cut('4. The horn.'), ['4. The horn.']);
  });

  it('is not inside of a quotation', () => {
    assert.deepEqual(cut('"Sorry. That\'s me. I always wreck it there." Wonderful. Is he told off?'), [
      '"Sorry. That\'s me. I always wreck it there."',
      'Wonderful.',
      'Is he told off?',
    ]);
  });

  it('needs no space in Chinese and Japanese', () => {
    assert.deepEqual(cut('第三场太长。请删掉开头！为什么？'), ['第三场太长。', '请删掉开头！', '为什么？']);
  });

  it('leaves nothing out', () => {
    const text = 'One… two?! (Three.) four';
    assert.equal(cut(text).join(' '), text);
  });
});
