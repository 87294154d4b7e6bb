import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceFor } from '../../server/src/model/modelErrors';
import { modelHostPath } from '../support/modelHost';
import {
  closeProviders,
  failureOf,
  fixtureIn,
  isRunning,
  modelFolder,
  openProvider,
  type ProviderOverrides,
  until,
} from '../support/modelTests';

/** A server that forks a host, waits for its first answer, prints its process id and lives on. */
const forkAndWait = `
  const host = require('node:child_process').fork(process.argv[1]);
  host.on('message', () => console.log(host.pid));
  host.send({ id: 1, kind: 'unload', params: {} });
`;

const short = { prompt: { system: '', user: 'Go on.' }, maxTokens: 4 };

describe('a host that is killed', function () {
  this.timeout(60_000);
  const folder = modelFolder();
  afterEach(closeProviders);

  it('in the middle of an answer is started again, and the answer comes', async () => {
    const provider = await openProvider(fixtureIn(folder), { contextSize: 8192 });
    await provider.load();
    const first = provider.pid;
    let killed = false;
    const answer = await provider.run(
      { ...short, maxTokens: 200 },
      {
        onProgress: ({ stage, done }) => {
          if (killed || stage !== 'generate' || done < 3 || first === undefined) return;
          killed = process.kill(first, 'SIGKILL');
        },
      },
    );
    assert.ok(killed, 'it was never killed');
    assert.equal(answer.answerTokens, 200);
    assert.notEqual(provider.pid, first);
    const { contextSize, notices } = await provider.load();
    assert.equal(contextSize, 4096, 'the second try did not ask for less');
    assert.deepEqual(notices, [{ kind: 'contextReduced', asked: 8192, given: 4096 }]);
  });

  it('each time it tries ends in one clear sentence, and the next command works', async () => {
    const provider = await openProvider(fixtureIn(folder));
    let kills = 0;
    const kill = () => {
      if (provider.pid !== undefined) kills += process.kill(provider.pid, 'SIGKILL') ? 1 : 0;
    };
    const work = { onProgress: ({ stage }: { stage: string }) => void (stage === 'generate' && kill()) };
    const failure = await failureOf(provider.run({ ...short, maxTokens: 500 }, work));
    assert.equal(failure.code, 'hostEnded');
    assert.match(sentenceFor(failure), /ended 2 times \(SIGKILL; .*fixture\.gguf\).*Nothing was lost/);
    assert.ok(kills >= 2);
    assert.equal((await provider.run(short)).answerTokens, 4);
  });

  it('while it is idle is not missed', async () => {
    const provider = await openProvider(fixtureIn(folder));
    await provider.load();
    const { pid } = provider;
    assert.ok(pid !== undefined);
    process.kill(pid, 'SIGKILL');
    await until(() => provider.pid === undefined);
    assert.equal((await provider.run(short)).answerTokens, 4);
  });

  it('ends by itself when the server goes', async () => {
    const server = spawn(process.execPath, ['-e', forkAndWait, await modelHostPath()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = (await once(server.stdout, 'data')) as [Buffer];
    const host = Number(printed.toString());
    assert.ok(isRunning(host));
    server.kill('SIGKILL');
    await until(() => !isRunning(host));
  });
});

describe('a host that falls for lack of memory', function () {
  this.timeout(30_000);
  const folder = modelFolder();
  const loads = () => join(folder.path, 'loads.jsonl');

  afterEach(async () => {
    delete process.env.CLOSED_SET_TEST_FALL;
    await closeProviders();
    rmSync(loads(), { force: true });
  });

  const falling = (plan: object, overrides: ProviderOverrides = {}) => {
    process.env.CLOSED_SET_TEST_FALL = JSON.stringify({ loads: loads(), ...plan });
    const hostPath = join(__dirname, '..', 'support', 'fallingHost.mjs');
    return openProvider('/models/stand-in.gguf', { hostPath, gpu: 'auto', contextSize: 8192, ...overrides });
  };
  const tried = () => {
    if (!existsSync(loads())) return [];
    return readFileSync(loads(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  };

  it('is tried with half the context', async () => {
    const provider = await falling({ above: 5000 });
    assert.equal((await provider.run(short)).text, 'here');
    assert.deepEqual(tried(), [
      { contextSize: 8192, gpuLayers: 'auto' },
      { contextSize: 4096, gpuLayers: 'auto' },
    ]);
  });

  it('keeps to what worked', async () => {
    const provider = await falling({ above: 5000 });
    await provider.run(short);
    await provider.unload();
    await provider.run(short);
    assert.deepEqual(tried().at(-1), { contextSize: 4096, gpuLayers: 'auto' });
    assert.equal(tried().length, 3);
  });

  it('is tried with fewer layers on the GPU, then given up with a sentence and its last words', async () => {
    const provider = await falling({ onRun: true });
    const error = await provider.run(short).catch((reason: unknown) => reason);
    assert.ok(error instanceof Error && 'log' in error && Array.isArray(error.log));
    assert.match(error.message, /ended 3 times \(SIGABRT; /);
    assert.ok(error.log.some((line) => /not enough memory for the stand-in/.test(String(line))));
    assert.deepEqual(tried(), [
      { contextSize: 8192, gpuLayers: 'auto' },
      { contextSize: 4096, gpuLayers: 'auto' },
      { contextSize: 4096, gpuLayers: 4 },
    ]);
  });

  it('has no layers to take back on the CPU', async () => {
    const provider = await falling({ onRun: true }, { gpu: 'off' });
    const failure = await failureOf(provider.run(short));
    assert.equal(failure.code === 'hostEnded' && failure.tries, 2);
  });
});

describe('a host that does not answer', function () {
  this.timeout(30_000);
  const folder = modelFolder();
  afterEach(async () => {
    delete process.env.CLOSED_SET_TEST_FALL;
    await closeProviders();
  });
  const deaf = (kind: string, overrides: ProviderOverrides = {}) => {
    process.env.CLOSED_SET_TEST_FALL = JSON.stringify({ deaf: kind });
    const hostPath = join(__dirname, '..', 'support', 'fallingHost.mjs');
    return openProvider(join(folder.path, 'x.gguf'), { hostPath, ...overrides });
  };

  it('about a file is ended after a time', async () => {
    const provider = await deaf('probe', { probeMs: 200 });
    const failure = await failureOf(provider.load());
    assert.equal(failure.code, 'probeTimedOut');
    assert.match(sentenceFor(failure), /more than 0\.2 seconds/);
    assert.equal(provider.pid, undefined);
  });

  it('to a stop answers its caller within half a second all the same', async () => {
    const provider = await deaf('run');
    await provider.load();
    const stop = new AbortController();
    const running = provider.run(short, { signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const asked = performance.now();
    stop.abort();
    await assert.rejects(running, { name: 'CancelledError' });
    assert.ok(performance.now() - asked < 500);
  });

  it('because it is not there is named in a sentence', async () => {
    const provider = await openProvider(join(folder.path, 'x.gguf'), {
      hostPath: join(folder.path, 'none.mjs'),
    });
    const failure = await failureOf(provider.load());
    assert.equal(failure.code, 'hostEnded');
  });
});
