import assert from 'node:assert/strict';
import {
  byUrgency,
  concernedScenes,
  firstPlace,
  nextStop,
  openMusts,
  taskStops,
  tasksAt,
  tasksByScene,
} from '../../../../client/src/revisionMap/tasks';
import type { TaskItem } from '../../../../server/src/protocol/revisionMap';
import { taskItem, taskScene } from '../../../support/revisionTasks';

const ids = (tasks: readonly TaskItem[]) => tasks.map(({ id }) => id);

describe('tasks of the revision map', () => {
  it('concern the best scene and those that are nearly as sure, not every candidate', () => {
    const task = taskItem('a', { scenes: [taskScene(2, 0.8), taskScene(3, 0.5), taskScene(4, 0.2)] });
    assert.deepEqual(
      concernedScenes(task).map(({ ordinal }) => ordinal),
      [2, 3],
    );
    assert.deepEqual(concernedScenes(taskItem('b')), []);
  });

  it('stand in the order of what must be done, what is settled last', () => {
    const tasks = [
      taskItem('done', { status: 'done', priority: 'must' }),
      taskItem('could', { priority: 'could' }),
      taskItem('first'),
      taskItem('must', { priority: 'must', status: 'inProgress' }),
      taskItem('second'),
    ];
    assert.deepEqual(ids(byUrgency(tasks)), ['must', 'first', 'second', 'could', 'done']);
    assert.equal(openMusts(tasks), 1);
  });

  it('are listed at each scene they concern, in the order of the script', () => {
    const tasks = [
      taskItem('late', { scenes: [taskScene(5, 0.9)] }),
      taskItem('both', { scenes: [taskScene(5, 0.9), taskScene(2, 0.8)], priority: 'must' }),
      taskItem('nowhere'),
    ];
    assert.deepEqual(
      tasksByScene(tasks).map(({ scene, tasks: members }) => [scene.ordinal, ids(members)]),
      [
        [2, ['both']],
        [5, ['both', 'late']],
      ],
    );
  });

  it('are gone through from line to line and around, what is done left out', () => {
    const stops = taskStops([
      taskItem('a', { scenes: [taskScene(3, 0.9, [34, 36])] }),
      taskItem('b', { scenes: [taskScene(2, 0.9)] }),
      taskItem('c', { scenes: [taskScene(3, 0.9, [34])] }),
      taskItem('done', { scenes: [taskScene(4, 0.9)], status: 'done' }),
    ]);
    assert.deepEqual(
      stops.map(({ range, tasks }) => [range.start.line, ids(tasks)]),
      [
        [20, ['b']],
        [34, ['a', 'c']],
      ],
    );
    const at = (line: number, step: 1 | -1) => nextStop(stops, line, step)?.range.start.line;
    assert.deepEqual([at(0, 1), at(20, 1), at(34, 1)], [20, 34, 20]);
    assert.deepEqual([at(0, -1), at(34, -1), at(99, -1)], [34, 20, 34]);
    assert.equal(nextStop([], 3, 1), undefined);
  });

  it('at the caret are those its line shows, else those of its scene', () => {
    const tasks = [
      taskItem('line', { scenes: [taskScene(3, 0.9, [34])] }),
      taskItem('scene', { scenes: [taskScene(3, 0.9)], priority: 'must' }),
      taskItem('other', { scenes: [taskScene(4, 0.9)] }),
    ];
    assert.deepEqual(ids(tasksAt(tasks, 34, 3)), ['line']);
    assert.deepEqual(ids(tasksAt(tasks, 35, 3)), ['scene', 'line']);
    assert.deepEqual(tasksAt(tasks, 2, undefined), []);
  });

  it('lead to the line that shows them, else to the heading', () => {
    assert.equal(firstPlace(taskItem('a', { scenes: [taskScene(3, 0.9, [34])] }))?.range.start.line, 34);
    assert.equal(firstPlace(taskItem('a', { scenes: [taskScene(3, 0.9)] }))?.range.start.line, 30);
    assert.equal(firstPlace(taskItem('a')), undefined);
  });

  it('lead to the line that is told of, rather than to who is there or to what the scene is tagged with', () => {
    const lineOf = (...reasons: readonly string[]) => {
      const { evidence, ...heading } = taskScene(
        3,
        0.9,
        reasons.map((_, at) => 31 + at),
      );
      const shown = evidence.map((each, at) => ({ ...each, why: reasons[at] ?? '' }));
      return firstPlace(taskItem('a', { scenes: [{ ...heading, evidence: shown }] }))?.range.start.line;
    };
    assert.equal(lineOf('name', 'prop', 'event', 'words'), 33);
    assert.equal(lineOf('event', 'quote'), 32);
    assert.equal(lineOf('prop', 'words'), 32);
    assert.equal(lineOf('sceneNumber', 'words'), 31);
    assert.equal(lineOf('prop'), 31);
  });
});
