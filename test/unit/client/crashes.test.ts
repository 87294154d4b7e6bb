import assert from 'node:assert/strict';
import { type CrashRecord, noCrashes, recordCrash } from '../../../client/src/crashes';

const minute = 60_000;

function crashAt(...times: readonly number[]): CrashRecord {
  return times.reduce(recordCrash, noCrashes);
}

describe('recordCrash', () => {
  it('goes on after three crashes', () => {
    assert.equal(crashAt(0, 1000, 2000).giveUp, false);
  });

  it('gives up at the fourth within three minutes', () => {
    assert.equal(crashAt(0, 1000, 2000, 3000).giveUp, true);
  });

  it('forgets crashes of long ago', () => {
    assert.equal(crashAt(0, minute, 2 * minute, 3 * minute).giveUp, false);
  });

  it('begins anew once it gave up, so that a restart by hand has its chances', () => {
    assert.equal(recordCrash(crashAt(0, 1, 2, 3), 4).giveUp, false);
  });
});
