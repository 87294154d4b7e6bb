import assert from 'node:assert/strict';
import { deliveryTable, mannerOf } from '../../../server/src/core/tableRead/delivery';
import { pauses } from '../../../server/src/core/tableRead/pauses';

describe('delivery', () => {
  it('whispers softly, shouts loudly, slows down', () => {
    assert.ok((mannerOf('(whispering)').delivery?.volume ?? 1) < 0.7);
    assert.ok((mannerOf('SHOUTING').delivery?.volume ?? 1) > 1.2);
    assert.ok((mannerOf('slowly').delivery?.rate ?? 1) < 0.9);
    assert.ok((mannerOf('sotto voce').delivery?.volume ?? 1) < 0.7);
    assert.ok((mannerOf('flüsternd').delivery?.volume ?? 1) < 0.7);
  });

  it('joins what stands together, within what a voice can do', () => {
    const { delivery } = mannerOf('(slowly, whispering)');
    assert.deepEqual(delivery, { rate: 0.75, pitch: 0.95, volume: 0.5 });
    assert.equal(mannerOf('shouting, loudly').delivery?.volume, 1.5);
  });

  it('finds the longest phrase', () => {
    assert.equal(mannerOf('beat').pauseMs, pauses.beat);
    assert.equal(mannerOf('long beat').pauseMs, pauses.longPause);
    assert.equal(mannerOf('beat, then quietly').pauseMs, pauses.beat);
    assert.equal(mannerOf('beat, then quietly').delivery?.volume, 0.7);
    assert.equal(mannerOf('in a normal voice').delivery?.rate, 1);
  });

  it('is told nothing by words it does not know, denies or finds in action', () => {
    for (const text of [
      '',
      'to Ben',
      'into phone',
      'holding the quiltwork',
      'not angry',
      'stops the car',
      'a beat-up hat',
      '🙂',
      '()',
    ]) {
      assert.deepEqual(mannerOf(text), { pauseMs: 0 }, text);
    }
    assert.deepEqual(mannerOf(`the crowd ${'and more of it '.repeat(10)} is shouting`), { pauseMs: 0 });
  });

  it('has every word in one row, as it would be looked up, and factors a voice can follow', () => {
    const all = deliveryTable.flatMap(({ words }) => words);
    assert.deepEqual(
      all.filter(
        (word, index) => all.indexOf(word) !== index || word !== word.toLowerCase().normalize('NFC'),
      ),
      [],
    );
    for (const word of all) {
      const { delivery, pauseMs } = mannerOf(word);
      assert.ok(delivery !== undefined || pauseMs > 0, word);
    }
  });
});
