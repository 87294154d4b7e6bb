import type { SpokenKind } from '../model';
import type { SpokenLanguage } from './language';

/**
 * How one way of writing is said. A rule is tried where a token begins; the first that answers takes what its pattern
 * took. Patterns are sticky and bounded, so that reading a text stays linear whatever it holds.
 */
export interface Rule {
  /** Must have the flags `y` and `u`, and take at least one character. */
  readonly pattern: RegExp;
  /** Takes nothing that is letters alone, so that it need not be tried where a word is that and nothing more. */
  readonly compound?: true;
  /** A cheap look before the pattern is tried: false where this rule has nothing to say. */
  readonly may?: (text: string, at: number, kind: SpokenKind) => boolean;
  /** What is said: words with single spaces, each with at most one mark of `,.!?;:` behind; undefined: not this rule. */
  say(found: RegExpExecArray, place: Place): string | undefined;
}

/** Where in a text a rule is asked. */
export interface Place {
  readonly text: string;
  readonly start: number;
  /** Behind what the pattern took. */
  readonly end: number;
  readonly kind: SpokenKind;
  readonly language: SpokenLanguage;
  /** The word before on the same text, as written; empty at the start. */
  readonly previous: string;
  /** The text holds no small letter. */
  readonly shouted: boolean;
}

/** What follows a place, as far as any rule looks. */
export function following(place: Place, length = 24): string {
  return place.text.slice(place.end, place.end + length);
}

/** What stands before a place, as far as any rule looks. */
export function preceding(place: Place, length = 24): string {
  return place.text.slice(Math.max(0, place.start - length), place.start);
}

/** True where the word that a place ends in goes on, so that it is no token. */
export function goesOn(place: Place): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(following(place, 2));
}

/** Letters one by one, as initials are said: `F B I`. */
export function spelled(letters: string): string {
  return [...letters.replace(/[^\p{L}\p{N}]/gu, '')].map((letter) => letter.toUpperCase()).join(' ');
}
