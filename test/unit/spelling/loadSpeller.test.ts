import assert from 'node:assert/strict';
import { loadSpeller } from '../../../server/src/spelling/loadSpeller';

describe('loadSpeller', function () {
  this.timeout(20_000);

  it('reads the English dictionary once', async () => {
    const speller = (await loadSpeller()) ?? assert.fail('There is no dictionary.');
    for (const word of ['umbrella', "don't", 'unhappily', 'Paris', 'rewritten', "children's"])
      assert.ok(speller.knows(word), word);
    for (const word of ['umbrela', 'recieve', 'paris']) assert.ok(!speller.knows(word), word);
    assert.equal(await loadSpeller(), speller);
  });
});
