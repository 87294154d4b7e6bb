import assert from 'node:assert/strict';
import { readTrait, storyFacts } from '../../../../server/src/core/continuity/facts/storyFacts';
import { setUp } from '../../../support/runRule';

describe('storyFacts', () => {
  const facts = (script: string, show?: string) =>
    storyFacts(setUp({ script, ...(show !== undefined && { show }) }).screenplay).map(
      ({ kind, subject, value, source, scene }) => [kind, subject, value, source, scene],
    );
  const none = undefined;

  it('reads what notes state, with the scene they stand in', () => {
    const script =
      '[[weather: light rain]]\n\nINT. BAR - DAY\n\nRain. [[dies: Tomás]]\n\nEXT. PIER - DAY\n\n[[parked: Buick | Pier 9]]\n';
    assert.deepEqual(facts(script), [
      ['weather', none, 'light rain', 'note', none],
      ['dies', 'TOMÁS', none, 'note', 1],
      ['whereabouts', 'BUICK', 'Pier 9', 'note', 2],
    ]);
  });

  it('knows a person by every name', () => {
    const show = '{ "characters": { "NORA": { "aliases": ["NORA QUILL"], "traits": ["eyes blue"] } } }';
    const script = 'INT. BAR - DAY\n\n[[wound: Nora Quill | left arm]]\n\n[[leaves: MARIA SOUSA]]\n';
    assert.deepEqual(facts(script, show), [
      ['trait', 'NORA', 'eyes blue', 'showFile', none],
      ['wound', 'NORA', 'left arm', 'note', 1],
      ['leaves', 'MARIA SOUSA', none, 'note', 1],
    ]);
  });

  it('leaves the notes of people alone', () => {
    for (const note of ['MARIA: leaves', 'leaves: why?', 'dies: MARIA | quickly', 'trait: MARIA', 'gone:']) {
      assert.deepEqual(facts(`INT. BAR - DAY\n\n[[${note}]]\n`), [], note);
    }
  });
});

describe('readTrait', () => {
  it('takes the first word for its name', () => {
    for (const text of ['eyes blue', 'eyes: blue', 'Eyes=blue', ' EYES = blue ']) {
      assert.deepEqual(readTrait(text), { name: 'EYES', value: 'blue' });
    }
    assert.deepEqual(readTrait('job night nurse'), { name: 'JOB', value: 'night nurse' });
    assert.equal(readTrait('tall'), undefined);
  });
});
