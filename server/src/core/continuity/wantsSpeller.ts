import type { ActiveRules } from './activeRules';
import { misspelledWord } from './rules/misspelled-word';

/** A dictionary takes time and memory: it is read only where somebody asks for spelling. */
export function wantsSpeller({ rules }: ActiveRules): boolean {
  return rules.some(({ rule }) => rule.id === misspelledWord.id);
}
