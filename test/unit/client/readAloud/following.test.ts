import assert from 'node:assert/strict';
import { Following } from '../../../../client/src/readAloud/following';

describe('following what is read', () => {
  it('brings a line into sight that is not', () => {
    const following = new Following(true);
    assert.deepEqual([following.lit(true, 0), following.lit(false, 10)], [false, true]);
  });

  it('takes the scrolling that it caused for nobody else’s', () => {
    const following = new Following(true);
    following.lit(false, 1000);
    following.scrolled(false, 1100);
    assert.ok(following.isFollowing);
  });

  it('lets go when somebody scrolls away, until the light is in sight again', () => {
    const following = new Following(true);
    following.scrolled(false, 5000);
    assert.deepEqual([following.isFollowing, following.lit(false, 5100)], [false, false]);
    following.lit(true, 6000);
    assert.ok(following.isFollowing);
  });

  it('lets go when somebody writes, and does not jump while they may be at it', () => {
    const following = new Following(true);
    following.wrote(1000);
    assert.deepEqual([following.lit(true, 2000), following.isFollowing], [false, false]);
    assert.equal(following.lit(false, 2500), false);
    following.lit(true, 9000);
    assert.ok(following.isFollowing);
  });

  it('comes back when it is asked for, and never where it is not wanted', () => {
    const following = new Following(true);
    following.scrolled(false, 5000);
    following.want(true);
    assert.equal(following.lit(false, 5100), true);
    const off = new Following(false);
    assert.deepEqual([off.isFollowing, off.lit(false, 0)], [false, false]);
  });
});
