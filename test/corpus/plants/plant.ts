import type { RuleExample } from '../../../server/src/core/continuity/rule';
import type { Random } from '../../support/random';

/**
 * How a fault comes about in life: given a real script, one fault of the kind that a rule finds is put in at a place
 * that the random generator picks. It knows the fault, never how the rule looks for it.
 */
export interface Plant {
  readonly ruleId: string;
  /** Undefined where the script gives no occasion for the fault. */
  plant(script: string, random: Random): PlantedScript | undefined;
}

export interface PlantedScript extends RuleExample {
  /** Line where it is to be found, from 1; absent where it may be told in more than one place. */
  readonly line?: number;
}
