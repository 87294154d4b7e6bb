import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignDrafts } from '../../server/src/core/revision/alignDrafts';
import { alignElements } from '../../server/src/core/revision/alignElements';
import type { DraftAlignment } from '../../server/src/core/revision/model';
import { passagesOf } from '../../server/src/core/screenplay/passage';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { generateScript } from '../support/generateScript';
import { createRandom } from '../support/random';
import { operations, redraft } from '../support/redraft';
import { scriptText } from '../support/scriptText';

const screenplayOf = (text: string) => resolve(parse(text));

/** Drafts of one script, so that scenes really find each other, and any two texts. */
const drafts = fc.oneof(
  fc.tuple(scriptText, scriptText),
  fc
    .record({
      scenes: fc.integer({ min: 6, max: 20 }),
      seed: fc.nat(9999),
      chosen: fc.subarray([...operations]),
    })
    .map(({ scenes, seed, chosen }): [string, string] => {
      const text = generateScript({ scenes, seed });
      return [text, redraft(text, chosen, createRandom(seed), 0.2)?.text ?? text];
    }),
);

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function sorted(values: Iterable<number>): readonly number[] {
  return [...values].sort((x, y) => x - y);
}

const mirrored = { split: 'merged', merged: 'split' } as Readonly<Record<string, string>>;

function mirror({ pairs, removed, inserted, omitted }: DraftAlignment) {
  const turned = pairs.map(({ a, b, status, words }) => ({
    a: b,
    b: a,
    status: mirrored[status] ?? status,
    words,
  }));
  return {
    pairs: turned.sort((x, y) => x.a - y.a || x.b - y.b),
    removed: inserted,
    inserted: removed,
    omitted: { a: omitted.b, b: omitted.a },
  };
}

describe('aligning any drafts', function () {
  this.timeout(120_000);

  it('finds everything unchanged in a draft and itself', () => {
    fc.assert(
      fc.property(drafts, ([text]) => {
        const screenplay = screenplayOf(text);
        const { pairs, removed, inserted } = alignDrafts(screenplay, screenplayOf(text));
        assert.deepEqual(
          pairs.map(({ a, b, status }) => `${a}-${b} ${status}`),
          numbers(screenplay.scenes.length).map((at) => `${at}-${at} unchanged`),
        );
        assert.deepEqual([removed, inserted], [[], []]);
      }),
    );
  });

  it('tells of every scene of either draft, once where it is gone or new', () => {
    fc.assert(
      fc.property(drafts, ([a, b]) => {
        const [x, y] = [screenplayOf(a), screenplayOf(b)];
        const { pairs, removed, inserted, omitted } = alignDrafts(x, y);
        const [ofA, ofB] = [new Set(pairs.map((pair) => pair.a)), new Set(pairs.map((pair) => pair.b))];
        assert.deepEqual(sorted([...ofA, ...removed, ...omitted.a]), numbers(x.scenes.length));
        assert.deepEqual(sorted([...ofB, ...inserted, ...omitted.b]), numbers(y.scenes.length));
        for (const pair of pairs) {
          const [ofSameA, ofSameB] = [
            pairs.filter((each) => each.a === pair.a),
            pairs.filter((each) => each.b === pair.b),
          ];
          const isOne = ofSameA.length === 1 && ofSameB.length === 1;
          assert.equal(isOne, pair.part === 'whole');
        }
      }),
    );
  });

  it('tells the same from the other side', () => {
    fc.assert(
      fc.property(drafts, ([a, b]) => {
        const [x, y] = [screenplayOf(a), screenplayOf(b)];
        const there = alignDrafts(x, y);
        const { pairs, removed, inserted, omitted } = mirror(alignDrafts(y, x));
        assert.deepEqual(
          { removed, inserted, omitted },
          { removed: there.removed, inserted: there.inserted, omitted: there.omitted },
        );
        const isPart = (status: string) => status in mirrored;
        const told = (each: readonly { a: number; b: number; status: string; words: string }[]) =>
          each.map(
            (pair) => `${pair.a}-${pair.b} ${isPart(pair.status) ? 'part' : pair.status} ${pair.words}`,
          );
        assert.deepEqual(told(pairs), told(there.pairs));
      }),
    );
  });

  it('leads element by element from every scene to every other', () => {
    fc.assert(
      fc.property(drafts, ([a, b]) => {
        const [xs, ys] = [a, b].map((text) => passagesOf(screenplayOf(text)).filter(({ scene }) => scene));
        const [x, y] = [xs?.at(0), ys?.at(-1)];
        if (!x || !y) return;
        const changes = alignElements(x, y);
        const ofB = changes.filter(({ kind }) => kind !== 'removed').map((change) => change.b.start);
        assert.deepEqual(ofB, sorted(ofB), 'in the order of the later draft');
        for (const { kind, a: before, b: after, words } of changes) {
          assert.ok(before.start <= before.end && after.start <= after.end);
          assert.equal(before.start === before.end, kind === 'inserted');
          assert.equal(after.start === after.end, kind === 'removed');
          for (const word of words) {
            assert.ok(word.a.start >= before.start && word.a.end <= before.end, 'within the element before');
            assert.ok(word.b.start >= after.start && word.b.end <= after.end, 'within the element after');
          }
        }
      }),
    );
  });
});
