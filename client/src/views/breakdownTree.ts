import type { BreakdownCategory, ElementItem } from '../../../server/src/protocol/requests';
import { countElements, countScenes, countTags, type Localizer } from '../words';
import { type EntitySceneNode, sceneNodes } from './entityTree';

/**
 * The breakdown as a tree: categories, what is needed of each, and the scenes that need it. It arranges what the
 * server answered; what an element is and where it stands is the server's to say.
 */
export type BreakdownNode = CategoryNode | ElementNode | EntitySceneNode;

export interface CategoryNode {
  readonly kind: 'category';
  readonly category: string;
  readonly name: string;
  readonly description: string;
  readonly children: readonly ElementNode[];
}

export interface ElementNode {
  readonly kind: 'element';
  readonly element: ElementItem;
  readonly categoryName: string;
  readonly description: string;
  /** The category is in it, so that neither color nor icon alone tells it. */
  readonly tooltip: string;
  readonly children: readonly EntitySceneNode[];
}

export function breakdownNodes(
  categories: readonly BreakdownCategory[],
  l10n: Localizer,
): readonly CategoryNode[] {
  return categories.map(({ id, name, elements }) => ({
    kind: 'category',
    category: id,
    name,
    description: countElements(elements.length, l10n),
    children: elements.map((element) => elementNode(element, name, l10n)),
  }));
}

function elementNode(element: ElementItem, categoryName: string, l10n: Localizer): ElementNode {
  const owners = element.owners.length === 0 ? [] : [l10n.t('for {0}', element.owners.join(', '))];
  const inScenes = countScenes(element.scenes.filter(({ heading }) => heading !== '').length, l10n);
  const tags = element.tags === 0 ? l10n.t('found in the script') : countTags(element.tags, l10n);
  return {
    kind: 'element',
    element,
    categoryName,
    description: [...owners, inScenes].join(' · '),
    tooltip: [`${categoryName}: ${element.name}`, ...owners, `${inScenes} · ${tags}`].join('\n'),
    children: sceneNodes(element.scenes, l10n),
  };
}

/** True for cast that no tag names: its name is a character's, and is renamed as one. */
export function isCharacter({ element }: ElementNode): boolean {
  return element.category === 'cast' && element.tags === 0;
}
