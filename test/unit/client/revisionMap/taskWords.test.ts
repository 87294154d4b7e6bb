import assert from 'node:assert/strict';
import { kindName, mappedSentence, signalName } from '../../../../client/src/revisionMap/taskWords';
import { placementSignals, taskKinds } from '../../../../server/src/core/assistant/revisionMap/model';
import type { MapNotesResult } from '../../../../server/src/protocol/revisionMap';
import { plainLocalizer } from '../../../support/plainLocalizer';

const mapped = (more: Partial<MapNotesResult>) =>
  mappedSentence(
    {
      ...{ mapUri: '', notes: 1, tasks: 1, added: 1, unplaced: 0, contradictions: 0, problems: [] },
      ...more,
    },
    plainLocalizer,
  );

describe('what came of mapping notes', () => {
  it('is one sentence with what a coordinator would count', () => {
    assert.equal(
      mapped({ notes: 71, tasks: 62, added: 62, unplaced: 2, contradictions: 3 }),
      '71 notes, 62 tasks, 9 said twice, 3 pairs contradict, 2 fit nowhere.',
    );
  });

  it('leaves out what there is none of, and says what was there before', () => {
    assert.equal(mapped({}), '1 note, 1 task.');
    assert.equal(
      mapped({ notes: 4, tasks: 4, added: 1, contradictions: 1, unplaced: 1 }),
      '4 notes, 4 tasks, 1 of them new, 1 pair contradicts, 1 fits nowhere.',
    );
    assert.equal(mapped({ notes: 0, tasks: 0, added: 0 }), 'There were no notes in what was read.');
  });
});

describe('words for what is known of a note', () => {
  it('are there for every signal, and none reads like code', () => {
    for (const signal of placementSignals) assert.doesNotMatch(signalName(signal, plainLocalizer), /[A-Z]/);
    assert.equal(signalName('model', plainLocalizer), 'model');
  });

  it('fall back to the name itself', () => {
    for (const kind of taskKinds) assert.equal(kindName(kind, plainLocalizer), kind);
    assert.equal(kindName('later', plainLocalizer), 'later');
  });
});
