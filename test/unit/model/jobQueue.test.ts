import * as assert from 'node:assert/strict';
import { JobQueue } from '../../../server/src/model/jobQueue';

const later = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a queue of jobs', () => {
  it('runs one after another', async () => {
    const queue = new JobQueue();
    const log: string[] = [];
    const job = (name: string) => async () => {
      log.push(`${name} starts`);
      await later();
      log.push(`${name} ends`);
    };
    await Promise.all([queue.add(job('a')), queue.add(job('b'))]);
    assert.deepEqual(log, ['a starts', 'a ends', 'b starts', 'b ends']);
    await later();
    assert.equal(queue.length, 0);
  });

  it('goes on after one that fails', async () => {
    const queue = new JobQueue();
    const failing = queue.add(() => Promise.reject(new Error('no')));
    const next = queue.add(async () => 'yes');
    await assert.rejects(failing, /no/);
    assert.equal(await next, 'yes');
  });

  it('never starts one that was given up', async () => {
    const queue = new JobQueue();
    const stop = new AbortController();
    let started = false;
    let release = () => {};
    const blocking = queue.add(() => new Promise<void>((resolve) => (release = resolve)));
    const given = queue.add(async () => {
      started = true;
    }, stop.signal);
    stop.abort();
    await assert.rejects(given, { name: 'CancelledError' });
    release();
    await blocking;
    await queue.add(later);
    assert.equal(started, false);
  });
});
