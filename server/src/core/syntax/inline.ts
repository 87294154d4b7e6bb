import type { Range } from '../text/range';

/** A run of emphasised text, marks included in `range`, left out of `content`. */
export interface Emphasis {
  readonly kind: 'bold' | 'italic' | 'boldItalic' | 'underline';
  readonly range: Range;
  readonly content: Range;
}
