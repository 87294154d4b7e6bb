import assert from 'node:assert/strict';
import type { ReadingWish } from '../../../server/src/core/assistant/tablePlan';
import { withScript } from '../../../server/src/model/scriptOnTable';
import { fakeModel } from '../../support/fakeModel';

const prompt = { system: 'Sum up.', user: 'Scene 1?' };

/** A model of 4,096 tokens and a script of as many characters. */
async function asked(characters: number, wish: ReadingWish = 'wholeScript') {
  const model = fakeModel(() => 'yes');
  let written = 0;
  const prefix = () => {
    written += 1;
    return 'x'.repeat(characters);
  };
  const provider = withScript(model, { prefix, wish });
  const loaded = await provider.load();
  await provider.run({ prompt });
  return { loaded, sent: model.asked[0]?.prompt, written, provider, model };
}

describe('a script on the table', () => {
  it('stands before every question, and takes its room from the context', async () => {
    const { loaded, sent } = await asked(4000);
    assert.deepEqual(sent, { system: 'x'.repeat(4000), user: 'Sum up.\n\nScene 1?' });
    assert.deepEqual([loaded.contextSize, loaded.scriptTokens], [4096 - 1010, 1010]);
  });

  it('is left away where it does not fit, or is not wanted', async () => {
    for (const { loaded, sent } of [await asked(12_000), await asked(400, 'sceneByScene')]) {
      assert.deepEqual(sent, prompt);
      assert.deepEqual([loaded.contextSize, loaded.scriptTokens], [4096, undefined]);
    }
  });

  it('is counted with each question once it lies there', async () => {
    const { provider } = await asked(4000);
    assert.deepEqual(await provider.count([prompt]), [
      1000 + Math.ceil('Sum up.\n\nScene 1?'.length / 4) + 10,
    ]);
  });

  it('is counted once as long as it stays the same', async () => {
    const { model } = await asked(4000);
    let counts = 0;
    const count = async () => {
      counts += 1;
      return [counts];
    };
    const counting = { ...model, count };
    for (let load = 0; load < 3; load += 1)
      await withScript(counting, { prefix: () => 'the same', wish: 'auto' }).load();
    await withScript(counting, { prefix: () => 'another', wish: 'auto' }).load();
    assert.equal(counts, 2);
  });
});
