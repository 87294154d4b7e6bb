import assert from 'node:assert/strict';
import { dayChoices } from '../../../../client/src/views/dayChoices';
import type { SceneDay } from '../../../../server/src/protocol/requests';
import { plainLocalizer } from '../../../support/plainLocalizer';
import { scenesResult } from '../../../support/scenesResult';

const kinds = { D: 'day', N: 'night', X: 'X' } as const;

function day(label: string): { readonly day: SceneDay } {
  const kind = kinds[label[0] as keyof typeof kinds];
  return { day: { label, number: Number(label.slice(1)), kind, certain: true, tagged: false, why: '' } };
}

function choices(labels: readonly string[], ordinal: number): readonly string[] {
  const { scenes } = scenesResult(...labels.map((label) => ['INT. A', day(label)] as const));
  return dayChoices(scenes, ordinal, plainLocalizer).map(({ label, description }) =>
    description === '' ? label : `${label}: ${description}`,
  );
}

describe('day choices', () => {
  it('begin with what the scene and its neighbors are on', () => {
    assert.deepEqual(choices(['D1', 'N1', 'D2'], 2), [
      'N1: as it is now',
      'D1: as the scene before',
      'D2: as the scene after',
      'N2',
      'X1',
    ]);
  });

  it('name a day once, with all that speaks for it', () => {
    assert.deepEqual(choices(['D1', 'D1'], 1).slice(0, 2), ['D1: as it is now, as the scene after', 'N1']);
  });

  it('count from the story around a flashback, and the next X-day from all of them', () => {
    assert.deepEqual(choices(['D4', 'X2'], 2), [
      'X2: as it is now',
      'D4: as the scene before',
      'N4',
      'D5',
      'N5',
      'X3',
    ]);
  });

  it('are none for a scene that is not there', () => assert.deepEqual(choices(['D1'], 2), []));
});
