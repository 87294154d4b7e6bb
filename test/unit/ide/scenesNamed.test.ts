import * as assert from 'node:assert/strict';
import { scenesNamed } from '../../../server/src/ide/scenesNamed';
import { documentOf } from '../../support/scriptDocument';

const counted = documentOf(
  '# Act One\n\nINT. A - DAY\n\nOne.\n\nINT. B - DAY\n\nTwo.\n\n# Act Two\n\nINT. C - DAY\n\nThree.\n',
);
const numbered = documentOf(
  'INT. A - DAY #4#\n\nOne.\n\nINT. B - DAY #4A#\n\nTwo.\n\nINT. C - DAY #7#\n\nThree.\n',
);

describe('scenes that a person names', () => {
  const cases: readonly (readonly [typeof counted, string, readonly number[] | undefined])[] = [
    [counted, '2', [2]],
    [counted, '2-3', [2, 3]],
    [counted, 'act one', [1, 2]],
    [counted, '3-2', undefined],
    [counted, '9', undefined],
    [counted, '', undefined],
    [numbered, '4a', [2]],
    [numbered, '4–7', [1, 2, 3]],
    [numbered, '2', undefined],
  ];
  for (const [{ screenplay }, name, ordinals] of cases) {
    it(`are ${ordinals?.join(', ') ?? 'none'} for ${JSON.stringify(name)}`, () => {
      assert.deepEqual(scenesNamed(screenplay, name), ordinals);
    });
  }
});
