import assert from 'node:assert/strict';
import { countTasks } from '../../../../server/src/core/assistant/revisionMap/countTasks';
import type { RevisionTask } from '../../../../server/src/core/assistant/revisionMap/model';

function task(id: string, contradicts: readonly string[], isPlaced = true): RevisionTask {
  const scene = { ordinal: 1, heading: 'INT. BAR', line: 1, score: 0.5, evidence: [] };
  return {
    ...{ id, text: id, sources: [], scenes: isPlaced ? [scene] : [] },
    ...{ kind: 'cut', priority: 'should', status: 'open', contradicts, duplicates: [] },
  };
}

describe('the counts of a revision map', () => {
  it('tell each pair that contradicts once, whichever side names the other', () => {
    const tasks = [task('a', ['b', 'c']), task('b', ['a']), task('c', []), task('d', [], false)];
    assert.deepEqual(countTasks({ tasks }), { tasks: 4, unplaced: 1, contradictions: 2 });
  });

  it('are none of nothing', () => {
    assert.deepEqual(countTasks({ tasks: [] }), { tasks: 0, unplaced: 0, contradictions: 0 });
  });
});
