import * as assert from 'node:assert/strict';
import { loadAttempts } from '../../../server/src/model/loadAttempts';
import { chooseContext, estimateMemory } from '../../../server/src/model/memoryEstimate';
import type { ModelFileFacts } from '../../../server/src/model/provider';

const choice = { path: '/m.gguf', gpu: 'auto', contextSize: 8192, threads: 0 } as const;
const tried = (changes: Partial<Parameters<typeof loadAttempts>[0]>) =>
  loadAttempts({ ...choice, ...changes }, 32).map(({ contextSize, gpuLayers }) => [contextSize, gpuLayers]);

describe('what is tried when memory runs out', () => {
  it('is half the context, then half the layers as well', () => {
    assert.deepEqual(tried({}), [
      [8192, 'auto'],
      [4096, 'auto'],
      [4096, 16],
    ]);
  });
  it('never goes below a useful context, nor above what was asked for', () => {
    assert.deepEqual(
      tried({ contextSize: 1500 }).map(([size]) => size),
      [1500, 1024, 1024],
    );
    assert.deepEqual(
      tried({ contextSize: 512 }).map(([size]) => size),
      [512, 512, 512],
    );
  });
  it('is modest where the context was left to us', () => {
    assert.deepEqual(
      tried({ contextSize: 0 }).map(([size]) => size),
      [0, 4096, 4096],
    );
  });
  it('leaves layers alone on the CPU', () => assert.equal(tried({ gpu: 'off' }).length, 2));
});

const facts: ModelFileFacts = {
  path: '/m.gguf',
  fileBytes: 4e9,
  architecture: 'llama',
  parameters: 8e9,
  layers: 32,
  trainContextSize: 131_072,
  vocabulary: 128_256,
  cacheBytesPerToken: 131_072,
  hasChatTemplate: true,
};
const machine = { devices: [], freeMemory: 16e9, freeVideoMemory: 0 };

describe('memory', () => {
  it('is file, cache and the scores of a batch', () => {
    const { weights, context, buffers, total } = estimateMemory(facts, 8192);
    assert.deepEqual([weights, context, buffers], [4e9, 8192 * 131_072, 512 * 128_256 * 4]);
    assert.equal(total, weights + context + buffers);
  });

  it('of one half of what is free goes to the context, where none is set', () => {
    const size = chooseContext(0, facts, machine);
    assert.equal(size % 256, 0);
    const { total } = estimateMemory(facts, size);
    assert.ok(total > 9e9 && total < 11e9, `${total}`);
  });

  it('is that of the GPU where there is one', () => {
    const small = chooseContext(0, facts, { devices: ['GPU'], freeMemory: 16e9, freeVideoMemory: 6e9 });
    assert.ok(small < chooseContext(0, facts, machine));
  });

  it('never makes a context larger than the model was trained on, nor uselessly small', () => {
    assert.equal(chooseContext(0, { ...facts, trainContextSize: 2048 }, machine), 2048);
    assert.equal(chooseContext(9999, { ...facts, trainContextSize: 2048 }, machine), 2048);
    assert.equal(chooseContext(0, facts, { ...machine, freeMemory: 0 }), 1024);
    assert.equal(chooseContext(777, facts, machine), 777);
  });
});
