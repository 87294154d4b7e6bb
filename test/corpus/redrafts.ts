import { alignDrafts } from '../../server/src/core/revision/alignDrafts';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { generateScript } from '../support/generateScript';
import { createRandom } from '../support/random';
import { type Fate, type Operation, operations, redraft } from '../support/redraft';
import { type NamedScript, sampleScripts, sharedScripts } from '../support/sharedScripts';

/** How well drafts made by known operations are aligned. */
export interface RedraftScore {
  readonly operations: string;
  readonly redrafts: number;
  readonly pairs: number;
  /** F1 of the pairs of scenes. */
  readonly pairF1: number;
  /** F1 of what is said of each scene: its partner and status, or that it was removed or inserted. */
  readonly statusF1: number;
  /** What differs, for whoever looks into it. */
  readonly wrong: readonly string[];
}

const seeds = [11, 12, 13];
/** Of the scenes, that each operation touches. */
const share = 0.1;

export const plans: readonly (readonly Operation[])[] = [
  ...operations.map((operation) => [operation]),
  ['move', 'remove', 'insert'],
  ['split', 'merge', 'rewrite'],
  ['renamePlace', 'renamePerson', 'rewrite', 'move'],
  operations,
];

/** Real scripts where there are any, the sample show and a generated one. */
export function redraftSoil(): readonly NamedScript[] {
  const own = [...sampleScripts(), { name: 'generated', text: generateScript({ scenes: 60, seed: 3 }) }];
  return [...sharedScripts(), ...own].filter(({ text }) => text.length > 4_000);
}

export function scorePlan(plan: readonly Operation[], scripts: readonly NamedScript[]): RedraftScore {
  const [pairs, fates] = [new Tally(), new Tally()];
  const wrong: string[] = [];
  let redrafts = 0;
  for (const { name, text } of scripts)
    for (const seed of seeds) {
      const made = redraft(text, plan, createRandom(seed), share);
      if (!made) continue;
      redrafts++;
      const told = toldFates(text, made.text);
      pairs.count(pairsOf(made.truth), pairsOf(told));
      fates.count(made.truth.map(statusOf), told.map(statusOf));
      const truth = new Set(made.truth.map(statusOf));
      wrong.push(
        ...told
          .map(statusOf)
          .filter((fate) => !truth.has(fate))
          .map((fate) => `${name} seed ${seed}: ${fate}`),
      );
    }
  const title = plan.length === operations.length ? 'all of them' : plan.join(', ');
  return {
    operations: title,
    redrafts,
    pairs: pairs.wanted,
    pairF1: pairs.f1(),
    statusF1: fates.f1(),
    wrong,
  };
}

function toldFates(before: string, after: string): readonly Fate[] {
  const { pairs, removed, inserted } = alignDrafts(resolve(parse(before)), resolve(parse(after)));
  return [
    ...pairs,
    ...removed.map((a) => ({ a, b: 0, status: 'removed' })),
    ...inserted.map((b) => ({ a: 0, b, status: 'inserted' })),
  ];
}

function pairsOf(fates: readonly Fate[]): readonly string[] {
  return fates.filter(({ a, b }) => a > 0 && b > 0).map(({ a, b }) => `${a}-${b}`);
}

function statusOf({ a, b, status }: Fate): string {
  return `${a}-${b} ${status}`;
}

class Tally {
  wanted = 0;
  #told = 0;
  #right = 0;

  count(truth: readonly string[], told: readonly string[]): void {
    const wanted = new Set(truth);
    this.wanted += wanted.size;
    this.#told += told.length;
    this.#right += told.filter((each) => wanted.has(each)).length;
  }

  f1(): number {
    return (2 * this.#right) / (this.wanted + this.#told);
  }
}
