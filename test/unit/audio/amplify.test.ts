import assert from 'node:assert/strict';
import { amplify } from '../../../server/src/audio/amplify';

describe('amplify', () => {
  const samples = Int16Array.of(0, 1000, -1000, 20_000, -20_000);

  it('makes six decibels about twice as loud, and takes nothing beyond what a sample holds', () => {
    assert.deepEqual([...amplify(samples, 6.0206)], [0, 2000, -2000, 32767, -32768]);
  });

  it('makes softer below zero, and nothing of zero', () => {
    assert.deepEqual([...amplify(samples, -20)], [0, 100, -100, 2000, -2000]);
    assert.deepEqual(amplify(samples, 0), samples);
  });
});
