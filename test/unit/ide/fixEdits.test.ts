import assert from 'node:assert/strict';
import type { Finding } from '../../../server/src/core/continuity/finding';
import { applyEdits, mergeFixes } from '../../../server/src/ide/fixEdits';

/** A finding whose fix replaces each `start-end` by a text: `0-2:ab 5-5:c`. */
function fixing(drawing: string): Finding {
  const edits = [...drawing.matchAll(/(\d+)-(\d+):(\S*)/g)].map(([, start, end, text = '']) => ({
    range: { start: Number(start), end: Number(end) },
    text,
  }));
  const fix = { id: 'fix', parameters: {}, safe: true, edits };
  const range = { start: 0, end: 1 };
  return { ruleId: 'any', severity: 'hint', message: 'any', parameters: {}, range, evidence: [], fix };
}

function merged(...drawings: readonly string[]) {
  const { edits, fixed } = mergeFixes(drawings.map(fixing));
  return { text: applyEdits('0123456789', edits), fixed };
}

describe('fixes at once', () => {
  it('are done in order of place, whatever their own', () => {
    assert.deepEqual(merged('8-9:x', '0-0:a 4-6:', '2-3:y'), { text: 'a01y367x9', fixed: 3 });
  });

  it('leave out a whole fix where a part of it meets another', () => {
    assert.deepEqual(merged('2-4:x', '0-1:a 3-5:b'), { text: '01x456789', fixed: 1 });
    assert.deepEqual(merged('3-3:x', '3-3:y', '2-5:z'), { text: '012x3456789', fixed: 1 });
    assert.deepEqual(merged('2-4:x', '4-5:y', '1-2:z'), { text: '0zxy56789', fixed: 3 });
  });

  it('do the same thing once', () => {
    assert.deepEqual(merged('2-4:x', '2-4:x', '0-1:a 2-4:x'), { text: 'a1x456789', fixed: 3 });
  });
});
