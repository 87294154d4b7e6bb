import assert from 'node:assert/strict';
import { parseShowFile } from '../../../../server/src/core/screenplay/showFile';
import { styleOf } from '../../../../server/src/core/tableRead/presets';
import { planReading } from '../../../../server/src/core/tableRead/readingPlan';
import { castRows } from '../../../../server/src/ide/readAloud/castRows';
import { offered } from '../../../../server/src/ide/readAloud/voicesToCast';
import { documentOf } from '../../../support/scriptDocument';
import { voice } from '../../../support/voiceTraits';

const text = `Title: The Pilot

INT. BAR - NIGHT

ANNA (40s) waits. She sighs.

ANNA
Good evening. Is it you?

OTTO
It is.

ANNA
Sit.

YOUNG ANNA
Me too.
`;

const voices = offered([
  voice('embedded:a', 'male', 95),
  voice('embedded:b', 'female', 175),
  voice('embedded:c', 'male', 130),
]);

function rowsOf(showFile = '{}') {
  const script = documentOf(text, undefined, parseShowFile(showFile).file);
  const plan = planReading(script.screenplay, { style: styleOf('tableRead') });
  return castRows(script, plan, voices);
}

describe('the cast as a list', () => {
  it('has the narrator first, then everybody by words, with what decided', () => {
    const { title, roles } = rowsOf();
    assert.equal(title, 'The Pilot');
    assert.deepEqual(
      roles.map(({ speaker, words, lines }) => [speaker, words, lines]),
      [
        [undefined, 8, 2],
        ['ANNA', 6, 2],
        ['OTTO', 2, 1],
        ['YOUNG ANNA', 2, 1],
      ],
    );
    const [narrator, anna, otto, young] = roles;
    assert.deepEqual([narrator?.told, otto?.told], [undefined, {}]);
    assert.deepEqual(anna?.told, { gender: 'female', age: 'adult', years: 44.5 });
    assert.deepEqual(young?.told, { gender: 'female', age: 'young', sameAs: 'ANNA' });
    assert.equal(anna?.voice.id, 'embedded:b');
  });

  it('tells what the show file chose, and which of it is not there', () => {
    const { roles } = rowsOf(
      '{ "readAloud": { "narrator": "system:Ava", "voices": { "Anna": "embedded:c", "OTTO": "neural:joe" } } }',
    );
    const told = roles.map(({ chosen, missing, told }) => [chosen, missing, told !== undefined]);
    assert.deepEqual(told, [
      [false, 'Ava', false],
      [true, undefined, false],
      [false, 'joe', true],
      [false, undefined, true],
    ]);
  });

  it('is empty where there is no voice', () => {
    const script = documentOf(text);
    const plan = planReading(script.screenplay, { style: styleOf('tableRead') });
    assert.deepEqual(castRows(script, plan, []).roles, []);
  });
});
