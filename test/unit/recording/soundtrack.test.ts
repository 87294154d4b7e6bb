import assert from 'node:assert/strict';
import type { ReadingPlan, Utterance } from '../../../server/src/core/tableRead/model';
import { CancelledError } from '../../../server/src/core/text/cancellation';
import { type SoundtrackParts, soundtrack } from '../../../server/src/recording/soundtrack';
import { planOf } from '../../support/readingPlans';

/** A thousand samples a second; a line is as many samples of its own number, from 1, as its text has letters. */
const parts: SoundtrackParts = {
  sampleRate: 1000,
  ahead: 2,
  waitFor: () => 4,
  speak: async ({ index, text }) => new Int16Array(text.length).fill(index + 1),
};

async function heard(plan: ReadingPlan, over: Partial<SoundtrackParts> = {}) {
  const pieces: { readonly scene: number | undefined; readonly samples: readonly number[] }[] = [];
  for await (const { scene, samples } of soundtrack(
    plan,
    { ...parts, ...over },
    new AbortController().signal,
  )) {
    pieces.push({ scene: scene?.ordinal, samples: [...samples] });
  }
  return pieces;
}

const left: Partial<Utterance> = { dual: { block: 0, side: 'left' } };
const right: Partial<Utterance> = { dual: { block: 0, side: 'right' } };

describe('a plan as sound', () => {
  it('gives each line with its pause, and says where scenes begin', async () => {
    const plan = planOf([{ text: 'ab', pauseAfterMs: 2 }, { text: 'c' }], [{ text: 'd' }]);
    assert.deepEqual(await heard(plan), [
      { scene: 1, samples: [1, 1, 0, 0] },
      { scene: undefined, samples: [2] },
      { scene: 2, samples: [3] },
    ]);
  });

  it('lays the two columns of a dual dialogue over one another', async () => {
    const plan = planOf([
      { text: 'a' },
      { text: 'bb', pauseAfterMs: 1, ...left },
      { text: 'c', ...left },
      { text: 'ddd', ...right },
      { text: 'e' },
    ]);
    const samples = (await heard(plan)).map((piece) => piece.samples);
    assert.deepEqual(samples, [[1], [2 + 4, 2 + 4, 4, 3], [5]]);
  });

  it('keeps two blocks that follow each other apart', async () => {
    const again: Partial<Utterance> = { dual: { block: 1, side: 'left' } };
    const plan = planOf([{ ...left }, { ...right }, { ...again, text: 'x' }]);
    assert.deepEqual(
      (await heard(plan)).map((piece) => piece.samples),
      [[3, 3, 3], [3]],
    );
  });

  it('says a line as loud as it is delivered, and no louder than there is', async () => {
    const delivery = { rate: 1, pitch: 1, volume: 1.5 };
    const speak = async () => Int16Array.of(1000, -30_000);
    const [piece] = await heard(planOf([{ delivery }]), { speak });
    assert.deepEqual(piece?.samples, [1500, -32_768]);
  });

  it('leaves room for the part that is rehearsed and asks nobody for it', async () => {
    const asked: number[] = [];
    const speak = async (one: Utterance) => {
      asked.push(one.index);
      return Int16Array.of(7);
    };
    const pieces = await heard(planOf([{ mine: true, pauseAfterMs: 1 }, {}]), { speak });
    assert.deepEqual(
      pieces.map(({ samples }) => samples),
      [[0, 0, 0, 0, 0], [7]],
    );
    assert.deepEqual(asked, [1]);
  });

  it('has nothing to say of an empty plan', async () => {
    assert.deepEqual(await heard(planOf()), []);
  });

  it('stops at the next line once it is told to', async () => {
    const stop = new AbortController();
    const track = soundtrack(planOf([{}, {}, {}]), parts, stop.signal);
    await track.next();
    stop.abort();
    await assert.rejects(track.next(), CancelledError);
  });
});
