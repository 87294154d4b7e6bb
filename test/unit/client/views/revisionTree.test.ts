import assert from 'node:assert/strict';
import {
  type RevisionNode,
  readTaskGroup,
  revisionNodes,
  type TaskGroup,
} from '../../../../client/src/views/revisionTree';
import type { RevisionMapResult } from '../../../../server/src/protocol/revisionMap';
import { plainLocalizer } from '../../../support/plainLocalizer';
import { mapOf, taskItem, taskScene, taskSource } from '../../../support/revisionTasks';

const nodesOf = (map: RevisionMapResult, group: TaskGroup = 'scene') =>
  revisionNodes(map, group, plainLocalizer);

function labelOf(node: RevisionNode): string {
  return node.kind === 'task' ? node.task.text : node.label;
}

/** Label and description of every node, indented. */
function drawn(nodes: readonly RevisionNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => [
    `${indent}${[labelOf(node), node.description].filter(Boolean).join(' | ')}`,
    ...drawn(node.children, `${indent}  `),
  ]);
}

/** Groups and what is in them, no deeper. */
const outline = (map: RevisionMapResult, group: TaskGroup) =>
  nodesOf(map, group).map((node) => [node.label, node.description, node.children.map(labelOf)]);

const stamp = taskItem('stamp', {
  priority: 'must',
  assignee: 'Nora',
  contradicts: ['keep'],
  duplicates: ['gone'],
  sources: [{ ...taskSource('Producer', 'lose the stamp', 14), date: '2026-03-16' }],
  scenes: [{ ...taskScene(2, 0.82, [24]), modelScore: 0.61 }, taskScene(3, 0.2)],
});
const keep = taskItem('keep', {
  kind: 'keep',
  status: 'declined',
  reason: 'The stamp goes',
  sources: [taskSource('Director', 'not the stamp', 15)],
  contradicts: ['stamp'],
  scenes: [taskScene(2, 0.7)],
});
const poster = taskItem('poster', { sources: [taskSource(undefined, 'the poster')], kind: 'remark' });
const begun = taskItem('begun', {
  status: 'inProgress',
  sources: [taskSource('Producer', 'x'), taskSource('Director', 'y')],
  scenes: [taskScene(5, 0.5)],
});
const changed = taskItem('changed', {
  scenes: [taskScene(5, 0.6)],
  proposal: { kind: 'changed', message: 'Scene 5 is not what it was.' },
});
const map = mapOf([stamp, keep, poster, begun, changed]);

describe('the revision map as a tree', () => {
  it('is grouped by scene, with what fits in none in a group of its own', () => {
    assert.deepEqual(outline(map, 'scene'), [
      ['2. INT. ROOM 2 - DAY', '2 notes', ['Ask stamp', 'Ask keep']],
      ['5. INT. ROOM 5 - DAY', '2 notes', ['Ask begun', 'Ask changed']],
      ['In no scene', '1 note', ['Ask poster']],
    ]);
  });

  it('is grouped by who gave the note, at each of two who did', () => {
    assert.deepEqual(outline(map, 'person'), [
      ['Producer', '3 notes', ['Ask stamp', 'Ask begun', 'Ask changed']],
      ['Director', '2 notes', ['Ask begun', 'Ask keep']],
      ['Nobody named', '1 note', ['Ask poster']],
    ]);
  });

  it('is grouped by status, what may be done first and what is settled folded away', () => {
    assert.deepEqual(outline(map, 'status'), [
      ['May be done', '1 note', ['Ask changed']],
      ['In progress', '1 note', ['Ask begun']],
      ['Open', '2 notes', ['Ask stamp', 'Ask poster']],
      ['Declined', '1 note', ['Ask keep']],
    ]);
    assert.deepEqual(
      nodesOf(map, 'status').map(({ isOpen }) => isOpen),
      [true, true, true, false],
    );
  });

  it('shows under a note both sides of a contradiction, its sources, and its scenes with their lines', () => {
    const [scene] = nodesOf(map);
    assert.deepEqual(drawn(scene?.children.slice(0, 1) ?? []), [
      'Ask stamp | must · cut · for Nora · contradicted · 82% · model 61%',
      '  Contradicts: Ask keep',
      '    “lose the stamp” | Producer · 2026-03-16 · call.md:14',
      '    “not the stamp” | Director · call.md:15',
      '  “lose the stamp” | Producer · 2026-03-16 · call.md:14',
      '  2. INT. ROOM 2 - DAY | 82% · model 61%',
      '    line 24 | what happens · 25',
      '  3. INT. ROOM 3 - DAY | 20%',
    ]);
  });

  it('says what may be done and why something was declined before all else', () => {
    const first = (id: string) =>
      nodesOf(map, 'status')
        .flatMap(({ children }) => children)
        .find((node) => node.kind === 'task' && node.task.id === id)?.children[0];
    assert.equal(first('changed')?.label, 'Scene 5 is not what it was.');
    assert.equal(first('changed')?.kind === 'fact' && first('changed')?.description, 'may be done');
    assert.equal(first('keep')?.label, 'The stamp goes');
  });

  it('tells what a model said from what was found', () => {
    const scene = taskScene(2, 0.5, [21, 22]);
    const [found, said] = scene.evidence;
    assert.ok(found && said);
    const task = taskItem('a', { scenes: [{ ...scene, evidence: [found, { ...said, why: 'model' }] }] });
    const [group] = nodesOf(mapOf([task]));
    const facts = group?.children[0]?.children.at(-1)?.children.map(({ icon }) => icon);
    assert.deepEqual(facts, ['evidence', 'model']);
  });

  it('lists lines of the map that are not understood, each with its place', () => {
    const problems = [{ line: 7, message: 'This box is none.' }];
    const [group] = nodesOf(mapOf([], { problems }));
    assert.equal(group?.id, 'unread');
    const [fact] = group.children;
    assert.ok(fact?.kind === 'fact');
    assert.deepEqual([fact.label, fact.place?.range.start.line], ['This box is none.', 6]);
  });

  it('gives every node an id of its own', () => {
    for (const group of ['scene', 'person', 'status'] as const) {
      const idsOf = (nodes: readonly RevisionNode[]): readonly string[] =>
        nodes.flatMap((node) => [node.id, ...idsOf(node.children)]);
      const all = idsOf(nodesOf(map, group));
      assert.equal(new Set(all).size, all.length);
    }
  });

  it('remembers a group that there is', () => {
    assert.equal(readTaskGroup('person'), 'person');
    assert.equal(readTaskGroup('priority'), 'scene');
  });
});
