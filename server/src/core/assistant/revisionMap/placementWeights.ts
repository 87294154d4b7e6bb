import type { Feature } from './signals/signal';

/**
 * What each signal is worth, fitted on one half of the golden set (test/eval) by logistic regression, and measured on
 * the other: `npm run eval -- --fit` prints this table. A score is the probability that somebody who knows the script
 * would name the scene.
 */
export const placementBias = -4.63;

export const placementWeights: Readonly<Record<Feature, number>> = {
  sceneNumber: 6.04,
  bareNumber: 4.05,
  page: 4,
  quote: 5,
  inScene: 4.98,
  inSceneBesides: 1.02,
  name: 0.81,
  rareName: 0.89,
  place: 0.75,
  rarePlace: 0.97,
  prop: 1.07,
  part: 4.36,
  sequence: 3.59,
  event: 1.23,
  eventShare: 1.46,
  words: 1.24,
  wordsShare: 1.65,
  offScript: -2.02,
};
