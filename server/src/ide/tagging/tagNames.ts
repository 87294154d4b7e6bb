import type { ElementCategory } from '../../core/breakdown/elements';
import type { TagCategory } from '../../core/screenplay/model';
import { tagCategories } from '../../core/screenplay/tagCategories';
import type { Localize } from '../localize';

const names = new Map(tagCategories.map(({ id, name }) => [id, name]));

/** What a category is called in the editor's language: `Props`. */
export function categoryName(category: TagCategory, localize: Localize): string {
  return localize(names.get(category) ?? category);
}

/** As a writer types it at the start of a tag: `special effect` for `specialEffect`. */
export function categoryWord(category: TagCategory): string {
  return category.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** One key for each category, where a category is picked by a key: its own first letter, where that is free. */
export const categoryLetters: Readonly<Record<ElementCategory, string>> = {
  cast: 'c',
  extras: 'x',
  stunt: 's',
  vehicle: 'v',
  prop: 'p',
  specialEffect: 'e',
  visualEffect: 'f',
  wardrobe: 'w',
  makeup: 'm',
  animal: 'a',
  music: 'u',
  sound: 'o',
  setDressing: 'd',
  greenery: 'g',
  specialEquipment: 'q',
  security: 'y',
  additionalLabor: 'l',
  mechanicalEffect: 'h',
  miscellaneous: 'i',
};

export const elementCategories: readonly ElementCategory[] = tagCategories.flatMap(({ id }) =>
  id === 'day' ? [] : [id],
);
