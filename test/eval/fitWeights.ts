import { placingIndex, rankScenes } from '../../server/src/core/assistant/revisionMap/place';
import { type Feature, features } from '../../server/src/core/assistant/revisionMap/signals/signal';
import type { GoldenScript } from './golden';

/**
 * Fits what each signal is worth: logistic regression by gradient descent over every scene of every note of the dev
 * half. No weight is below zero, since no signal speaks against a scene. Deterministic.
 */
export interface Fitted {
  readonly bias: number;
  readonly weights: Readonly<Record<Feature, number>>;
}

interface Example {
  readonly values: readonly number[];
  readonly label: number;
  readonly weight: number;
}

const rounds = 4000;
const rate = 0.5;
/** Pulls weights toward `prior`: signals that few notes of the half have are not to be believed too far. */
const decay = 0.01;

/** What a signal is worth where nothing is known: explicit ones much, the rest a little. */
const prior: Partial<Record<Feature, number>> = {
  sceneNumber: 6,
  bareNumber: 4,
  page: 4,
  quote: 5,
  inScene: 5,
  sequence: 3.5,
  part: 4.5,
  offScript: -2,
};

export function fitWeights(scripts: readonly GoldenScript[]): Fitted {
  const examples = scripts.flatMap(examplesOf);
  const start = features.map((feature) => prior[feature] ?? 1);
  let weights = [...start];
  let bias = -4;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const slopes = features.map((_, at) => decay * ((weights[at] ?? 0) - (start[at] ?? 0)));
    let biasSlope = 0;
    for (const { values, label, weight } of examples) {
      const sum = values.reduce((so, value, at) => so + value * (weights[at] ?? 0), bias);
      const miss = (weight * (1 / (1 + Math.exp(-sum)) - label)) / total;
      biasSlope += miss;
      values.forEach((value, at) => {
        slopes[at] = (slopes[at] ?? 0) + miss * value;
      });
    }
    weights = weights.map((weight, at) => {
      const moved = weight - rate * (slopes[at] ?? 0);
      return features[at] === 'offScript' ? Math.min(0, moved) : Math.max(0, moved);
    });
    bias -= rate * biasSlope;
  }
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(
      features.map((feature, at) => [feature, rounded(weights[at] ?? 0)]),
    ) as Fitted['weights'],
  };
}

function examplesOf({ screenplay, pages, notes }: GoldenScript): readonly Example[] {
  const index = placingIndex(screenplay, pages);
  return notes
    .filter(({ half }) => half === 'dev')
    .flatMap((note) => {
      const hits = new Map(rankScenes(note, index).map(({ scene, hits }) => [scene, hits]));
      return screenplay.scenes.map(({ ordinal }) => ({
        values: features.map(
          (feature) => hits.get(ordinal - 1)?.find((hit) => hit.feature === feature)?.value ?? 0,
        ),
        label: note.scenes.includes(ordinal) ? 1 : 0,
        weight: 1,
      }));
    });
}
