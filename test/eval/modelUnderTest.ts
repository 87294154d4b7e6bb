import type { PlacementVoter } from '../../server/src/core/assistant/revisionMap/votes';

/** A model as the evaluation sees it: what it votes, and what is measured of it while it does. */
export interface ModelUnderTest {
  readonly name: string;
  readonly voter: PlacementVoter;
  /** Read when all is done. */
  facts(): ModelFacts;
}

export interface ModelFacts {
  readonly claimsMade: number;
  readonly claimsVerified: number;
  /** Share of the answers that were JSON of the shape asked for, at the first try. */
  readonly validJson: number;
  readonly tokensPerSecond: number;
  /** Milliseconds from the first question to the first vote. */
  readonly firstResult: number;
}
