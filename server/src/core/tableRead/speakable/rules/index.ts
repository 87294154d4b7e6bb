import type { SpokenLanguage } from '../language';
import type { Rule } from '../rule';
import type { KnownWords } from '../words';
import { abbreviations } from './abbreviations';
import { addresses } from './addresses';
import { capitals } from './capitals';
import { censored } from './censored';
import { headings } from './headings';
import { lengthened } from './lengthened';
import { marks } from './marks';
import { moneyRules } from './money';
import { numberRules } from './numbers';

/** The rules for one language, by what a token begins with. */
export interface RuleSets {
  readonly letter: readonly Rule[];
  readonly digit: readonly Rule[];
  readonly mark: readonly Rule[];
  /** Words in small letters that some rule looks at; all others need none. */
  readonly special: ReadonlySet<string>;
  readonly known: KnownWords;
}

const made = new WeakMap<SpokenLanguage, RuleSets>();

/** Those of the language itself come before those of all. */
export function rulesOf(language: SpokenLanguage): RuleSets {
  const known = made.get(language);
  if (known) return known;
  const money = moneyRules(language);
  const sets: RuleSets = {
    letter: [
      ...headings,
      ...addresses,
      ...language.rules.letter,
      ...money.before,
      ...censored,
      ...abbreviations,
      ...lengthened,
      ...capitals,
    ],
    digit: [...addresses, ...language.rules.digit, ...money.behind, ...numberRules(language)],
    mark: [...language.rules.mark, ...money.before, ...marks(language)],
    known: new Map(),
    special: new Set(
      [...language.abbreviations.keys(), ...language.rules.words].map((key) => key.replace(/[./].*$/, '')),
    ),
  };
  made.set(language, sets);
  return sets;
}
