import type { Feature } from './signals/signal';

/**
 * What each signal is worth, fitted on one half of the golden set (test/eval) by logistic regression, and measured on
 * the other: `npm run eval -- --fit` prints this table. A score is the probability that somebody who knows the script
 * would name the scene.
 */
export const placementBias = -4.59;

export const placementWeights: Readonly<Record<Feature, number>> = {
  sceneNumber: 6.04,
  bareNumber: 4.05,
  page: 4,
  quote: 5,
  inScene: 4.98,
  inSceneBesides: 1.02,
  name: 0.81,
  rareName: 0.87,
  place: 0.76,
  rarePlace: 0.96,
  prop: 1.06,
  part: 4.35,
  sequence: 3.61,
  event: 1.22,
  eventShare: 1.48,
  words: 1.22,
  wordsShare: 1.72,
  offScript: -2.02,
};
