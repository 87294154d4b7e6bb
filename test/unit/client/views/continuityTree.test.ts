import assert from 'node:assert/strict';
import { findingOf } from '../../../../client/src/commands/findingArgument';
import { continuityNodes, readGroup } from '../../../../client/src/views/continuityTree';
import type { FindingItem } from '../../../../server/src/protocol/requests';
import { plainLocalizer } from '../../../support/plainLocalizer';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 3 } });
const item = (ruleId: string, line: number, more: Partial<FindingItem> = {}): FindingItem => ({
  uri: 'file:///show/pilot.fountain',
  range: at(line),
  ruleId,
  rule: `What ${ruleId} finds.`,
  severity: 'information',
  message: `${ruleId} at ${line}`,
  key: `${ruleId}/0`,
  scene: { ordinal: 1, sceneNumber: '1', heading: 'INT. BAR - DAY' },
  related: [],
  hasFix: false,
  ...more,
});

const findings = [
  item('two-ages', 3, { character: 'MARIA' }),
  item('duplicate-scene-number', 9, {
    severity: 'warning',
    scene: { ordinal: 2, heading: 'EXT. PIER - DAY' },
    related: [{ uri: 'file:///show/pilot.fountain', range: at(1), message: 'Scene 1 for the first time' }],
  }),
  item('two-ages', 12, { character: 'JOE', scene: { ordinal: 2, heading: 'EXT. PIER - DAY' } }),
];
const result = { findings, quiet: [], scripts: 1 };
const drawn = (nodes: ReturnType<typeof continuityNodes>) =>
  nodes.map(({ label, description, children }) => [
    label,
    description,
    children.map(({ description: line }) => line),
  ]);

describe('findings as a tree', () => {
  it('are grouped by check, the most serious first', () => {
    assert.deepEqual(drawn(continuityNodes(result, 'rule', plainLocalizer)), [
      ['duplicate-scene-number', '1 found', ['10']],
      ['two-ages', '2 found', ['4', '13']],
    ]);
  });

  it('are grouped by scene and by character, in the order of the script', () => {
    assert.deepEqual(drawn(continuityNodes(result, 'scene', plainLocalizer)), [
      ['1. INT. BAR - DAY', '1 found', ['4']],
      ['EXT. PIER - DAY', '2 found', ['10', '13']],
    ]);
    assert.deepEqual(
      continuityNodes(result, 'character', plainLocalizer).map(({ label }) => label),
      ['MARIA', 'Nobody in particular', 'JOE'],
    );
  });

  it('have their other places under them', () => {
    const [first] = continuityNodes(result, 'rule', plainLocalizer);
    const related = first?.children[0]?.children.map(({ place }) => place.message);
    assert.deepEqual(related, ['Scene 1 for the first time']);
  });

  it('name the script where there are several, and keep equal scenes of two scripts apart', () => {
    const both = [...findings, item('two-ages', 3, { uri: 'file:///show/second%20one.fountain' })];
    const nodes = continuityNodes({ ...result, findings: both }, 'scene', plainLocalizer);
    assert.equal(nodes.length, 3);
    assert.deepEqual(nodes[2]?.children[0]?.description, 'second one.fountain:4');
  });

  it('that are kept quiet come last, with their reasons', () => {
    const quiet = [{ ...item('two-ages', 3), reason: 'a birthday' }];
    const last = continuityNodes({ ...result, quiet }, 'rule', plainLocalizer).at(-1);
    assert.deepEqual([last?.label, last?.children[0]?.reason], ['Kept quiet', 'a birthday']);
  });

  it('are remembered by a group that exists', () => {
    assert.deepEqual(
      [readGroup('scene'), readGroup('weather'), readGroup(undefined)],
      ['scene', 'rule', 'rule'],
    );
  });
});

describe('what a command about a finding is called with', () => {
  it('is a node of the view or what the light bulb gives', () => {
    const [group] = continuityNodes(result, 'rule', plainLocalizer);
    assert.equal(findingOf(group)?.ruleId, 'duplicate-scene-number');
    assert.equal(findingOf(group?.children[0])?.ruleId, 'duplicate-scene-number');
    assert.equal(findingOf(findings[0])?.ruleId, 'two-ages');
    assert.equal(findingOf({ uri: 'x' }), undefined);
    assert.equal(findingOf(undefined), undefined);
  });
});
