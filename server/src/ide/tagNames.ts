import type { TagCategory } from '../core/screenplay/model';
import { tagCategories } from '../core/screenplay/tagCategories';
import type { Localize } from './localize';

const names = new Map(tagCategories.map(({ id, name }) => [id, name]));

/** What a category is called in the editor's language: `Props`. */
export function categoryName(category: TagCategory, localize: Localize): string {
  return localize(names.get(category) ?? category);
}

/** As a writer types it at the start of a tag: `special effect` for `specialEffect`. */
export function categoryWord(category: TagCategory): string {
  return category.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
