import assert from 'node:assert/strict';
import { modelStatusText, scriptStatusText } from '../../../../client/src/status/statusText';
import { plainLocalizer } from '../../../support/plainLocalizer';

describe('scriptStatusText', () => {
  const counts = { pages: 98, scenes: 24, words: 5310 };

  it('says where the caret is and how much there is', () => {
    const scene = { ordinal: 13, sceneNumber: '12A', heading: 'INT. STAGE' };
    const page = { number: '34A', eighth: 4 };
    assert.equal(
      scriptStatusText({ ...counts, page, scene }, plainLocalizer),
      'p. 34A 4/8 · Sc. 12A · 98 pp',
    );
  });

  it('counts scenes that have no number, and is silent about the scene before the first', () => {
    const scene = { ordinal: 13, heading: 'INT. STAGE' };
    assert.match(scriptStatusText({ ...counts, scene }, plainLocalizer), /^Sc\. 13 ·/);
    assert.equal(scriptStatusText(counts, plainLocalizer), '98 pp');
  });
});

describe('modelStatusText', () => {
  const computed = { place: 'machine', device: 'CPU', gpuLayers: 0, layers: 30, contextSize: 2048 } as const;
  const ready = { name: 'small.gguf', ...computed } as const;

  it('tells device, layers, context and speed', () => {
    const speeds = { tokensPerSecond: 41.6, readTokensPerSecond: 1210.2 };
    const text = modelStatusText({ kind: 'ready', ...ready, ...speeds }, plainLocalizer);
    const told = 'CPU, 0 of 30 layers on the GPU · context 2,048 tokens · 42 tokens/s · reads 1,210 tokens/s';
    assert.equal(text.detail, told);
    assert.equal(text.busy, false);
  });

  it('tells the address of a server', () => {
    const there = { place: 'endpoint', address: 'http://10.0.0.7:8080', contextSize: 8192 } as const;
    const text = modelStatusText({ kind: 'ready', name: 'writer', ...there }, plainLocalizer);
    assert.equal(text.detail, 'asked at http://10.0.0.7:8080 · context 8,192 tokens');
  });

  it('is busy while it loads and works', () => {
    assert.equal(modelStatusText({ kind: 'busy', ...ready }, plainLocalizer).busy, true);
    const loading = modelStatusText({ kind: 'loading', name: 'small.gguf', fraction: 0.426 }, plainLocalizer);
    assert.deepEqual([loading.busy, loading.detail], [true, 'loading, 42 %']);
  });

  it('says that nothing is missing without a model', () => {
    assert.equal(modelStatusText({ kind: 'none' }, plainLocalizer).severity, 'information');
  });

  it('shows why a model failed', () => {
    const failed = modelStatusText(
      { kind: 'failed', name: 'x.gguf', message: 'It stops early.' },
      plainLocalizer,
    );
    assert.deepEqual([failed.severity, failed.detail], ['error', 'It stops early.']);
  });
});
