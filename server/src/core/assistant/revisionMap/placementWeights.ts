import type { Feature } from './signals/signal';

/**
 * What each signal is worth, fitted on one half of the golden set (test/eval) by logistic regression, and measured on
 * the other: `npm run eval -- --fit` prints this table. A score is the probability that somebody who knows the script
 * would name the scene.
 */
export const placementBias = -4.49;

export const placementWeights: Readonly<Record<Feature, number>> = {
  sceneNumber: 5.1,
  bareNumber: 4.06,
  page: 3.01,
  quote: 4.01,
  inScene: 4.97,
  inSceneBesides: 1.04,
  name: 0.8,
  rareName: 0.89,
  place: 0.75,
  rarePlace: 1,
  prop: 1.1,
  part: 3.92,
  sequence: 3.14,
  event: 1.21,
  eventShare: 1.26,
  words: 1.21,
  wordsShare: 1.57,
  offScript: -2,
};
