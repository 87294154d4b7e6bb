import assert from 'node:assert/strict';
import { runProgram } from '../../../../server/src/voice/system/runProgram';

const node = (script: string, input = '') =>
  ({ program: process.execPath, args: ['-e', script], input }) as const;

describe('running a program', () => {
  it('gives what it says, having read what it was given', async () => {
    const run = await runProgram(node('process.stdin.pipe(process.stdout)', 'Тихая вода'));
    assert.deepEqual(run, { kind: 'done', output: 'Тихая вода' });
  });

  it('tells a refusal with its words', async () => {
    const run = await runProgram(node('console.error("no such voice"); process.exit(3)'));
    assert.deepEqual(run, { kind: 'failed', message: 'no such voice' });
  });

  it('tells that there is no such program', async () => {
    const run = await runProgram({ program: 'closed-set-has-no-such-program', args: [], input: '' });
    assert.deepEqual(run, { kind: 'missing' });
  });

  it('ends a program that hangs when it is not wanted any more', async () => {
    const stop = new AbortController();
    const run = runProgram(node('setInterval(() => {}, 1000)'), stop.signal);
    setTimeout(() => stop.abort(), 50);
    assert.deepEqual(await run, { kind: 'cancelled' });
  });

  it('starts nothing that was given up before', async () => {
    assert.deepEqual(await runProgram(node(''), AbortSignal.abort()), { kind: 'cancelled' });
  });

  it('does not mind a program that reads nothing', async () => {
    const run = await runProgram(node('process.exit(0)', 'x'.repeat(1 << 20)));
    assert.deepEqual(run, { kind: 'done', output: '' });
  });
});
