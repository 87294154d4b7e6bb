import type { Range } from '../text/range';
import type { NamedRange } from './model';

/** A note that states a fact of the story: `[[dies: TOMÁS]]`, `[[trait: MARIA | eyes blue]]`. */
export interface FactNote {
  readonly range: Range;
  readonly fact: FactKind;
  /** Whom or what it is about, as written; absent where it is about the scene. */
  readonly subject?: NamedRange;
  readonly value?: NamedRange;
  readonly scene?: number;
}

/** Kinds of facts, by their identifiers; words and meanings are in `factKinds.ts`. */
export type FactKind =
  | 'dies'
  | 'leaves'
  | 'returns'
  | 'trait'
  | 'wound'
  | 'heals'
  | 'changes'
  | 'setUp'
  | 'gone'
  | 'found'
  | 'breaks'
  | 'repaired'
  | 'whereabouts'
  | 'weather'
  | 'light';
