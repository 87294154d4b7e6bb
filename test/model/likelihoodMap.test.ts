import * as assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/core/text/cancellation';
import { mapWithModel } from '../../server/src/model/revisionMapService';
import { closeProviders, openProvider, realModel } from '../support/modelTests';
import { documentOf, onLetter } from '../support/scriptDocument';

const document = documentOf(
  'INT. GARAGE - NIGHT\n\nA kettle stands by the engine.\n\nINT. KITCHEN - DAY\n\nA kettle whistles.\n\nEXT. YARD - DAY\n\nRain on a kettle drum.\n\nINT. BAR - DAY\n\nNobody speaks.\n',
);
const script = { screenplay: document.screenplay, pages: document.pagesOn(onLetter) };
const text = 'The kettle in the kitchen should be louder than the engine in the garage.';
const notes = [{ id: 'n', text, file: 'call.md', line: 1 }];

describe('a map that the small real model votes on', function () {
  this.timeout(120_000);
  afterEach(closeProviders);

  it('shows its votes beside the scores of code, and tells which note it is at', async function () {
    const provider = await openProvider(await realModel(this));
    const told: string[] = [];
    const onNote = (done: number, count: number) => told.push(`${done} of ${count}`);
    const { map, without } = await mapWithModel(notes, script, { token: neverCancelled, onNote }, provider);
    assert.equal(without, undefined);
    const scores = map.tasks.flatMap(({ scenes }) => scenes.flatMap(({ modelScore }) => modelScore ?? []));
    assert.ok(scores.length > 1 && scores.every((score) => score > 0 && score < 1), `${scores}`);
    assert.deepEqual(told, ['0 of 1']);
  });

  it('stops within half a second', async function () {
    const provider = await openProvider(await realModel(this));
    await provider.load();
    const token = { isCancellationRequested: false };
    let asked = Number.NaN;
    const onNote = () => {
      setTimeout(() => {
        asked = performance.now();
        token.isCancellationRequested = true;
      }, 20);
    };
    await assert.rejects(mapWithModel(notes, script, { token, onNote }, provider), {
      name: 'CancelledError',
    });
    assert.ok(performance.now() - asked < 500);
  });
});
