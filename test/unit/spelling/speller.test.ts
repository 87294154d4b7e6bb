import assert from 'node:assert/strict';
import { createSpeller } from '../../../server/src/spelling/speller';

const speller = createSpeller(
  new Set([
    'umbrella',
    'color',
    'go',
    'going',
    'organize',
    'Paris',
    "don't",
    'door',
    'frame',
    'receive',
    'relieve',
  ]),
);

describe('createSpeller', () => {
  it('knows words with a capital and in capitals, and names only with one', () => {
    for (const word of ['umbrella', 'Umbrella', 'UMBRELLA', 'Paris', 'PARIS', 'don\u2019t'])
      assert.ok(speller.knows(word), word);
    assert.ok(!speller.knows('paris'));
  });

  it('knows what hangs on a word, what is swallowed, British spelling and compounds', () => {
    for (const word of ["umbrella's", "goin'", 'colour', 'organise', 'doorframe', 'gonna'])
      assert.ok(speller.knows(word), word);
  });

  it('does not know slips', () => {
    for (const word of ['umbrela', 'recieve', 'doorfrme', 'gooing']) assert.ok(!speller.knows(word), word);
  });

  it('suggests what is one slip away, the likeliest first', () => {
    assert.deepEqual(speller.suggest('umbrela'), ['umbrella']);
    assert.deepEqual(speller.suggest('recieve'), ['receive', 'relieve']);
    assert.deepEqual(speller.suggest('xyzzy'), []);
  });
});
