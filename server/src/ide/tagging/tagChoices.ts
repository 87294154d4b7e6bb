import type { ElementCategory } from '../../core/breakdown/elements';
import type { TagChoice } from '../../protocol/requests';
import type { Localize } from '../localize';
import type { ScriptDocument } from '../script';
import { categoryLetters, categoryName, elementCategories } from './tagNames';

/** The categories to tag with, those that the scripts use most first, then in the industry's order. */
export function tagChoices(
  scripts: readonly ScriptDocument[],
  localize: Localize,
): readonly (TagChoice & { readonly category: ElementCategory })[] {
  const uses = new Map<string, number>();
  for (const { screenplay } of scripts) {
    for (const { category } of screenplay.tags) uses.set(category, (uses.get(category) ?? 0) + 1);
  }
  return elementCategories
    .map((category) => ({
      category,
      name: categoryName(category, localize),
      letter: categoryLetters[category],
      uses: uses.get(category) ?? 0,
    }))
    .sort((a, b) => b.uses - a.uses);
}
