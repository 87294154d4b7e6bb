import * as assert from 'node:assert/strict';
import { grammarOf } from '../../../server/src/core/assistant/answerGrammar';
import { objectOf } from '../../../server/src/core/assistant/answerSchema';
import { bytesNeeded, GgufFaultError, readGgufHead } from '../../../server/src/modelHost/ggufReader';
import { loadFailure } from '../../../server/src/modelHost/loadFailure';
import { cutsOf, reusable, sliceTokens } from '../../../server/src/modelHost/prefill';
import { closeTheDoors } from '../../../server/src/modelHost/quarantine';
import { computeThreads, coresFromTopology, threadsFor } from '../../../server/src/modelHost/threads';
import { fixtureModel } from '../../support/fixtureModel';

describe('the head of a model file', () => {
  const bytes = fixtureModel();

  it('is read as it was written', () => {
    const head = readGgufHead(bytes, bytes.length);
    assert.equal(head.version, 3);
    assert.equal(head.values.get('general.architecture'), 'llama');
    assert.equal(head.values.get('llama.block_count'), 2);
    assert.deepEqual(head.values.get('tokenizer.ggml.tokens'), { texts: 391 });
    assert.equal(head.tensors.length, 3 + 2 * 9);
    assert.equal(bytesNeeded(head), bytes.length);
  });

  it('is refused or read, never more than that, wherever it is cut', () => {
    const { dataStart } = readGgufHead(bytes, bytes.length);
    for (let end = 0; end < dataStart; end += 97) {
      assert.throws(() => readGgufHead(bytes.subarray(0, end), end), GgufFaultError, `cut at ${end}`);
    }
  });

  it('ends in a moment whatever single byte is wrong', () => {
    const { dataStart } = readGgufHead(bytes, bytes.length);
    const head = Buffer.from(bytes.subarray(0, dataStart));
    for (let at = 4; at < dataStart; at += 41) {
      const before = head[at] ?? 0;
      head[at] = 0xff;
      try {
        readGgufHead(head, bytes.length);
      } catch (error) {
        assert.ok(error instanceof GgufFaultError, `byte ${at}: ${error}`);
      }
      head[at] = before;
    }
  });
});

describe('the grammar of an answer', () => {
  it('bounds every string and list, and fixes the white space', () => {
    const schema = objectOf({
      kind: { enum: ['a "b"', 'c'] },
      sure: { type: 'boolean' },
      points: {
        type: 'array',
        minItems: 0,
        maxItems: 3,
        items: { type: 'string', minLength: 1, maxLength: 9 },
      },
    });
    const [root] = grammarOf(schema).split('\n');
    assert.equal(
      root,
      String.raw`root ::= "{" "\"kind\": " ("\"a \\\"b\\\"\"" | "\"c\"") ", " "\"sure\": " ("true" | "false") ", " "\"points\": " "[" ("\"" char{1,9} "\"" (", " "\"" char{1,9} "\""){0,2})? "]" "}"`,
    );
  });
});

describe('reading a prompt', () => {
  it('is cut every so many tokens, and where the question begins', () => {
    assert.deepEqual(cutsOf(600, 1000, 256), [256, 512, 600, 856, 1000]);
    assert.deepEqual(cutsOf(0, 300, 256), [256, 300]);
    assert.deepEqual(cutsOf(900, 300, 256), [256, 300]);
    assert.deepEqual(cutsOf(5, 0, 256), []);
  });

  it('goes on from the last cut that both prompts share', () => {
    const cuts = cutsOf(600, 1000, 256);
    assert.equal(reusable(cuts, cuts, 1000), 1000);
    assert.equal(reusable(cuts, cutsOf(600, 900, 256), 620), 600);
    assert.equal(reusable(cuts, cutsOf(600, 900, 256), 599), 512);
    assert.equal(reusable(cuts, [], 1000), 0);
    assert.equal(reusable(cuts, cutsOf(300, 900, 256), 900), 256, 'cut elsewhere, it rounds otherwise');
  });

  it('takes smaller slices for larger models on the CPU', () => {
    const slices = [1.3e8, 1e9, 8e9].map((parameters) => {
      const facts = { parameters } as Parameters<typeof sliceTokens>[0]['facts'];
      return [sliceTokens({ gpuLayers: 0, facts }), sliceTokens({ gpuLayers: 9, facts })];
    });
    assert.deepEqual(slices, [
      [256, 512],
      [128, 512],
      [64, 512],
    ]);
  });
});

describe('threads', () => {
  it('are as many as there are cores, however many processors a core shows', () => {
    const siblings = ['0,4', '1,5', '2,6', '3,7', '0,4', '1,5', '2,6', '3,7'];
    assert.equal(
      coresFromTopology((index) => siblings[index]),
      4,
    );
    assert.equal(
      coresFromTopology(() => undefined),
      undefined,
    );
  });
  it('leave a core to the editor, and are at least one', () => {
    assert.deepEqual([1, 2, 4, 16].map(threadsFor), [1, 1, 3, 15]);
    assert.ok(computeThreads() >= 1);
  });
});

describe('why a model did not load', () => {
  const reason = (...log: string[]) =>
    loadFailure('/m.gguf', { architecture: 'clapper' }, new Error('Failed to load model'), log);

  it('is found in the log', () => {
    assert.equal(
      reason("llama_model_load: error loading model: unknown model architecture: 'clapper'").code,
      'architectureUnknown',
    );
    assert.deepEqual(reason("error loading model: missing tensor 'blk.0.attn_q.weight'"), {
      code: 'tensorMissing',
      path: '/m.gguf',
      tensor: 'blk.0.attn_q.weight',
    });
    assert.equal(reason('ggml_vulkan: failed to allocate pinned memory').code, 'memoryShort');
    assert.deepEqual(reason('something odd', 'llama_model_load: error loading vocabulary'), {
      code: 'loadFailed',
      path: '/m.gguf',
      reason: 'error loading vocabulary',
    });
  });

  it('is the error itself where the log is silent', () => {
    assert.deepEqual(reason(), { code: 'loadFailed', path: '/m.gguf', reason: 'Failed to load model' });
  });
});

describe('the doors to the network', () => {
  it('are closed', async () => {
    const { fetch } = globalThis;
    try {
      closeTheDoors();
      await assert.rejects(globalThis.fetch('http://127.0.0.1:9'), /does not use the network/);
      assert.equal(process.env.NODE_LLAMA_CPP_SKIP_DOWNLOAD, 'true');
    } finally {
      globalThis.fetch = fetch;
      delete process.env.NODE_LLAMA_CPP_SKIP_DOWNLOAD;
    }
  });
});
