import assert from 'node:assert/strict';
import { dateIn } from '../../../../server/src/core/assistant/reading/dates';

describe('dates as people write them', () => {
  it('are read in many ways', () => {
    const same = [
      '2026-03-16',
      'Notes call, March 16, 2026',
      'Mon, 16 Mar 2026 18:02:11 +0100',
      '16. März 2026',
      '16 mars 2026',
      '16 de marzo de 2026',
      '16 марта 2026',
      '16.03.2026',
      '3/16/2026',
      'meeting-2026-03-16.md',
    ];
    assert.deepEqual(
      same.map(dateIn),
      same.map(() => '2026-03-16'),
    );
  });

  it('are none where they can be read in two ways, or are none at all', () => {
    assert.deepEqual(
      ['3/4/2026', '45 March 2026', 'page 12 2026', 'room 2026', ''].map(dateIn),
      Array(5).fill(undefined),
    );
  });
});
