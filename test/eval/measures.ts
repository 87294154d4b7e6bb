/** How well a ranking meets what was named. Notes that fit nowhere are measured apart. */
export interface RankMeasures {
  readonly notes: number;
  /** Share of the named scenes among the first 1, 3 and 5, averaged over the notes. */
  readonly recall: Readonly<Record<1 | 3 | 5, number>>;
  /** Share of the notes whose first scene is a named one. */
  readonly firstRight: number;
  /** Mean of one over the place of the first named scene. */
  readonly mrr: number;
}

export interface Judged {
  readonly named: readonly number[];
  /** Ordinals, best first. */
  readonly found: readonly number[];
}

export function rankMeasures(all: readonly Judged[]): RankMeasures {
  const judged = all.filter(({ named }) => named.length > 0);
  const mean = (measure: (each: Judged) => number) =>
    judged.reduce((sum, each) => sum + measure(each), 0) / Math.max(1, judged.length);
  const recallAt = (k: number) =>
    mean(
      ({ named, found }) => found.slice(0, k).filter((each) => named.includes(each)).length / named.length,
    );
  return {
    notes: judged.length,
    recall: { 1: recallAt(1), 3: recallAt(3), 5: recallAt(5) },
    firstRight: mean(({ named, found }) => (named.includes(found[0] ?? 0) ? 1 : 0)),
    mrr: mean(({ named, found }) => {
      const at = found.findIndex((each) => named.includes(each));
      return at < 0 ? 0 : 1 / (at + 1);
    }),
  };
}

export interface FoundOrNot {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Of what is claimed against what holds, each by a key. */
export function foundOrNot(claimed: ReadonlySet<string>, holds: ReadonlySet<string>): FoundOrNot {
  const right = [...claimed].filter((each) => holds.has(each)).length;
  const precision = claimed.size === 0 ? 1 : right / claimed.size;
  const recall = holds.size === 0 ? 1 : right / holds.size;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, right, wrong: claimed.size - right, missed: holds.size - right };
}
