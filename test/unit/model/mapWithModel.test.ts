import * as assert from 'node:assert/strict';
import { neverCancelled } from '../../../server/src/core/text/cancellation';
import { ModelError } from '../../../server/src/model/modelErrors';
import type { RunRequest } from '../../../server/src/model/provider';
import { mapWithModel } from '../../../server/src/model/revisionMapService';
import { fakeModel } from '../../support/fakeModel';
import { documentOf, onLetter } from '../../support/scriptDocument';

const document = documentOf(
  'INT. GARAGE - NIGHT\n\nA kettle stands by the engine.\n\nINT. KITCHEN - DAY\n\nA kettle whistles.\n\nEXT. YARD - DAY\n\nRain on a kettle drum.\n\nINT. BAR - DAY\n\nNobody speaks.\n\nINT. ATTIC - DAY\n\nDust.\n\nINT. CELLAR - DAY\n\nIvo waits.\n\nEXT. ROAD - DAY\n\nA truck passes.\n',
);
const script = { screenplay: document.screenplay, pages: document.pagesOn(onLetter) };
const notes = [
  {
    id: 'n',
    text: 'The kettle in the kitchen should be louder than the engine in the garage and the rain in the yard.',
    file: 'call.md',
    line: 1,
  },
];
const work = { token: neverCancelled };

const choosing =
  (line: string) =>
  ({ prompt: { user } }: RunRequest): string => {
    const isThere = user.includes(line);
    const quote = isThere ? line : /<scene>\n(.*)/.exec(user)?.[1];
    return JSON.stringify(user.includes('yes or no') ? { quote, about: isThere ? 'yes' : 'no' } : { quote });
  };

/** A model that is large enough to be listened to. */
function large(answer: (request: RunRequest) => string) {
  const model = fakeModel(answer);
  const load = async () => {
    const loaded = await model.load();
    assert.ok(loaded.kind === 'file');
    return { ...loaded, facts: { ...loaded.facts, parameters: 7e9 } };
  };
  return { ...model, load };
}

describe('a map made with a model', () => {
  it('keeps both scores', async () => {
    const { map, without } = await mapWithModel(
      notes,
      script,
      work,
      large(choosing('Rain on a kettle drum.')),
    );
    assert.equal(without, undefined);
    const [task] = map.tasks;
    const yard = task?.scenes.find(({ ordinal }) => ordinal === 3);
    assert.ok((yard?.modelScore ?? 0) > 0.6);
    assert.ok((yard?.score ?? 0) > 0);
  });

  it('is the map without one where there is none, it is no help or it fails, and says so', async () => {
    const { map: plain, without: none } = await mapWithModel(notes, script, work, undefined);
    assert.deepEqual(none, { kind: 'none' });
    const small = fakeModel(() => assert.fail('it was asked'));
    const failure = new ModelError({ code: 'fileMissing', path: 'm.gguf' });
    const failing = { ...large(() => ''), run: () => Promise.reject(failure) };
    const noHelp = await mapWithModel(notes, script, work, small);
    assert.deepEqual(noHelp, { map: plain, without: { kind: 'noHelp', name: 'Fake' } });
    const failed = await mapWithModel(notes, script, work, failing);
    assert.deepEqual(failed, { map: plain, without: { kind: 'failed', problem: failure.message } });
  });

  it('stops within half a second', async () => {
    const token = { isCancellationRequested: false };
    const run = (_: RunRequest, now?: { readonly signal?: AbortSignal }) =>
      new Promise<never>((_resolve, reject) => {
        now?.signal?.addEventListener('abort', () =>
          reject(Object.assign(new Error('cancelled'), { name: 'CancelledError' })),
        );
        token.isCancellationRequested = true;
      });
    const begun = performance.now();
    await assert.rejects(mapWithModel(notes, script, { token }, { ...large(() => ''), run }), {
      name: 'CancelledError',
    });
    assert.ok(performance.now() - begun < 500);
  });
});
