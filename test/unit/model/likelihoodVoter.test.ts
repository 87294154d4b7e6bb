import * as assert from 'node:assert/strict';
import {
  gainOf,
  noteAfter,
  votesOfGains,
} from '../../../server/src/core/assistant/revisionMap/noteLikelihood';
import type { CandidateScene } from '../../../server/src/core/assistant/revisionMap/votes';
import { CancelledError, neverCancelled } from '../../../server/src/core/text/cancellation';
import { likelihoodVoter } from '../../../server/src/model/likelihoodVoter';
import { ModelError } from '../../../server/src/model/modelErrors';
import { openVotes } from '../../../server/src/model/modelVotes';
import type { Likelihood, LikelihoodRequest } from '../../../server/src/model/provider';
import { fakeModel } from '../../support/fakeModel';

const note = { id: 'n1', text: 'The kettle should whistle earlier.', file: 'call.md', line: 3 };

function scene(ordinal: number, ...lines: readonly string[]): CandidateScene {
  return {
    ...{ ordinal, heading: `INT. ROOM ${ordinal}`, line: ordinal * 10, score: 0.5, evidence: [] },
    text: [`INT. ROOM ${ordinal}`, ...lines].join('\n'),
  };
}

const scenes = [scene(4, 'Ivo looks for a wrench.'), scene(7, 'A kettle whistles.'), scene(9, 'Rain.')];

/** Foresees the words of the note that stand before it. */
function foreseeing(asked: LikelihoodRequest[] = []): Likelihood {
  return async (request, work) => {
    if (work?.signal?.aborted) throw new CancelledError();
    asked.push(request);
    const words = request.text.trim().split(' ');
    const known = (word: string) => request.before.includes(word.slice(0, 6));
    return { logProbabilities: words.map((word) => (known(word) ? -1 : -5)), rateMs: 1 };
  };
}

describe('a model that votes by likelihood', () => {
  it('favors the scene after which the words of the note are likelier', async () => {
    const votes = await likelihoodVoter(foreseeing()).vote(note, scenes, neverCancelled);
    assert.deepEqual(
      votes.map(({ ordinal, likely }) => [ordinal, likely > 0.5]),
      [
        [4, false],
        [7, true],
        [9, false],
      ],
    );
  });

  it('reads nothing again that it has rated, in this map or the next', async () => {
    const asked: LikelihoodRequest[] = [];
    const provider = foreseeing(asked);
    const first = await likelihoodVoter(provider).vote(note, scenes, neverCancelled);
    assert.equal(asked.length, 4);
    const voter = likelihoodVoter(provider);
    assert.deepEqual(await voter.vote(note, scenes, neverCancelled), first);
    assert.equal(voter.counts().questions, 0);
    await voter.vote(note, [scene(4, 'Changed.'), ...scenes.slice(1)], neverCancelled);
    assert.equal(asked.length, 5);
  });

  it('reads three scenes at the most, and no more of a long one than it weighs', async () => {
    const asked: LikelihoodRequest[] = [];
    const long = scene(1, 'A word. '.repeat(5000));
    await likelihoodVoter(foreseeing(asked)).vote(note, [long, ...scenes], neverCancelled);
    assert.equal(asked.length, 4);
    assert.ok(asked.every(({ before }) => before.length < 3000));
  });

  it('says nothing more once it failed, and why is known', async () => {
    const failed = new ModelError({ code: 'fileMissing', path: 'm.gguf' });
    const voter = likelihoodVoter(() => Promise.reject(failed));
    assert.deepEqual(await voter.vote(note, scenes, neverCancelled), []);
    assert.equal(voter.failure(), failed.message);
  });

  it('stops when it is asked to', async () => {
    const stopped = { isCancellationRequested: true };
    await assert.rejects(likelihoodVoter(foreseeing()).vote(note, scenes, stopped), {
      name: 'CancelledError',
    });
  });

  it('is how the small model that was measured is asked, where its provider can say it', async () => {
    const name = 'SmolLM2-135M-Instruct';
    const fake = fakeModel(() => assert.fail('it was asked'), 4096, name);
    const provider = { ...fake, likelihood: foreseeing() };
    const opened = await openVotes(provider, neverCancelled);
    assert.ok(opened.kind === 'ready');
    assert.equal(opened.trust, 0.35);
    assert.equal((await opened.voter.vote(note, scenes, neverCancelled)).length, 3);
  });
});

describe('how likely a note is', () => {
  it('counts what a scene adds to its words, and nothing that it takes', () => {
    assert.equal(gainOf([-1, -9, -2], [-4, -3, -2]), 3);
  });

  it('says nothing where no scene stands out', () => {
    assert.deepEqual(votesOfGains([{ ordinal: 1, gain: 2 }]), []);
    assert.deepEqual(votesOfGains([1, 2].map((ordinal) => ({ ordinal, gain: 2 }))), []);
  });

  it('gives as much to one scene as it takes from the others', () => {
    const votes = votesOfGains([1, 5, 3].map((gain, at) => ({ ordinal: at, gain })));
    const odds = votes.map(({ likely }) => Math.log(likely / (1 - likely)));
    assert.ok(Math.abs(odds.reduce((sum, each) => sum + each, 0)) < 1e-9);
    assert.deepEqual(
      [...votes].sort((a, b) => b.likely - a.likely).map(({ ordinal }) => ordinal),
      [1, 2, 0],
    );
  });

  it('is asked in the same words with a scene and without', () => {
    const [alone, after] = [noteAfter(undefined, note), noteAfter(scenes[1], note)];
    assert.equal(alone.text, after.text);
    assert.ok(after.before.includes('A kettle whistles.'));
  });
});
