import * as assert from 'node:assert/strict';
import { describeModel, describeNotice } from '../../server/src/model/describeModel';
import { sentenceFor } from '../../server/src/model/modelErrors';
import {
  absent,
  closeProviders,
  failureOf,
  fixtureIn,
  modelFolder,
  openProvider,
} from '../support/modelTests';
import { skipBecause } from '../support/skipping';

const request = { prompt: { system: 'Sort notes.', user: 'Trim this.' }, maxTokens: 24 };

describe('the GPU', function () {
  this.timeout(30_000);
  const folder = modelFolder();
  afterEach(closeProviders);

  it('that is not there is not said to be there', async function () {
    const provider = await openProvider(fixtureIn(folder), { gpu: 'auto' });
    const loaded = await provider.load();
    if (loaded.machine.devices.length > 0) skipBecause(this, 'this machine has a GPU');
    assert.equal(loaded.machine.backend, 'cpu');
    assert.equal(loaded.gpuLayers, 0);
    assert.deepEqual(loaded.notices, [{ kind: 'noGpu' }]);
    assert.match(describeModel(loaded), /on the CPU with \d+ threads?/);
    assert.match(describeNotice({ kind: 'noGpu' }), /No GPU is used/);
  });

  it('asked for by name and not there is an error, not the CPU', async () => {
    const gpu = process.platform === 'darwin' ? 'cuda' : 'metal';
    const failure = await failureOf((await openProvider(fixtureIn(folder), { gpu })).load());
    assert.deepEqual(failure, { code: 'gpuUnavailable', gpu });
    assert.match(sentenceFor(failure), /Set it to "auto", or to "off"/);
  });
});

describe('software Vulkan', function () {
  // Building the shaders takes a minute and a half the first time; Mesa keeps them.
  this.timeout(240_000);
  const folder = modelFolder();

  before(function () {
    if (process.platform !== 'linux') skipBecause(this, 'the software device is for Linux');
    process.env.GGML_VK_VISIBLE_DEVICES = '0';
  });
  after(() => {
    delete process.env.GGML_VK_VISIBLE_DEVICES;
  });
  afterEach(closeProviders);

  it('takes all layers, and answers as the CPU does', async function () {
    const provider = await openProvider(fixtureIn(folder), { gpu: 'vulkan', contextSize: 1024 });
    const loaded = await provider.load().catch((error: unknown) => error);
    if (loaded instanceof Error) absent(this, `there is no Vulkan device: ${loaded.message}`);
    const { machine, gpuLayers, layers, notices } = await provider.load();
    assert.equal(machine.backend, 'vulkan');
    assert.match(machine.devices.join(), /\S/);
    assert.equal(gpuLayers, layers);
    assert.deepEqual(notices, []);
    const onCpu = await openProvider(fixtureIn(folder), { gpu: 'off', contextSize: 1024 });
    assert.equal((await provider.run(request)).text, (await onCpu.run(request)).text);
  });
});
