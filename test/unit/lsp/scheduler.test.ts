import assert from 'node:assert/strict';
import { CancelledError } from '../../../server/src/core/text/cancellation';
import { createScheduler } from '../../../server/src/lsp/scheduler';
import { until } from '../../support/until';

describe('the scheduler', () => {
  it('does once what is asked for again and again, and again when asked later', async () => {
    const scheduler = createScheduler();
    const done: string[] = [];
    for (const key of ['a', 'a', 'b', 'a']) scheduler.soon(key, 1, () => done.push(key));
    await until('both', () => done.length >= 2);
    scheduler.soon('a', 1, () => done.push('a later'));
    await until('the later one', () => done.includes('a later'));
    assert.deepEqual(done, ['a', 'b', 'a later']);
  });

  it('does nothing more when it is over', async () => {
    const scheduler = createScheduler();
    const done: string[] = [];
    scheduler.soon('before', 1, () => done.push('before'));
    scheduler.dispose();
    scheduler.soon('after', 1, () => done.push('after'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(done, []);
  });

  it('ends long work that is cancelled', async () => {
    const scheduler = createScheduler();
    await scheduler.breathe({ isCancellationRequested: false });
    await assert.rejects(scheduler.breathe({ isCancellationRequested: true }), CancelledError);
  });
});
