import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { aheadOf } from '../../../server/src/recording/aheadOf';

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('working ahead', () => {
  it('keeps the order, whichever is ready first', async () => {
    const late = (ms: number) => wait(ms, ms);
    assert.deepEqual(await all(aheadOf([30, 1, 10, 0], late, 3)), [30, 1, 10, 0]);
  });

  it('has no more at work than it may', async () => {
    let atWork = 0;
    let most = 0;
    const make = async (item: number) => {
      atWork += 1;
      most = Math.max(most, atWork);
      await wait(1);
      atWork -= 1;
      return item;
    };
    await all(aheadOf([...Array(20).keys()], make, 2));
    assert.equal(most, 3);
  });

  it('throws where the turn of the fault comes, after what went well', async () => {
    const make = async (item: number) => {
      if (item === 2) throw new Error('no voice');
      return item;
    };
    const heard: number[] = [];
    await assert.rejects(async () => {
      for await (const item of aheadOf([0, 1, 2, 3], make, 3)) heard.push(item);
    }, /no voice/);
    assert.deepEqual(heard, [0, 1]);
  });
});
