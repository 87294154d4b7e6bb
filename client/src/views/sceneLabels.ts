import type { SceneItem } from '../../../server/src/protocol/requests';
import { countNotes, countScenes, countTags, countWords, type Localizer } from '../words';
import type { SceneTreeNode, SectionNode } from './sceneTree';

/** What a scene or a section says of itself in lists: the same words in the view and in *Go to Scene*. */
export function sceneLabel(scene: SceneItem): string {
  return `${scene.sceneNumber ?? scene.ordinal}. ${scene.heading}`;
}

export function sceneDescription(scene: SceneItem, l10n: Localizer): string {
  const count = scene.tags.filter(({ category }) => category !== 'day').length;
  const tags = count === 0 ? [] : [countTags(count, l10n)];
  const notes = scene.notes === 0 ? [] : [countNotes(scene.notes, l10n)];
  return [scene.length, scene.characters.join(', '), ...tags, ...notes]
    .filter((part) => part !== '')
    .join(' · ');
}

export function sectionDescription(node: SectionNode, l10n: Localizer): string {
  return countScenes(countScenesIn(node), l10n);
}

function countScenesIn(node: SceneTreeNode): number {
  if (node.kind === 'scene') return 1;
  return node.children.reduce((sum, child) => sum + countScenesIn(child), 0);
}

/**
 * For the tooltip: what does not fit on the line.
 *
 * @param time how long it is read aloud, as a phrase; empty where that is not known
 */
export function sceneTooltip(scene: SceneItem, time: string, l10n: Localizer): string {
  const tags = scene.tags.map(({ categoryName, value }) => `${categoryName}: ${value}`);
  const facts = [
    scene.synopsis,
    scene.characters.length === 0 ? undefined : l10n.t('With {0}', scene.characters.join(', ')),
    tags.length === 0 ? undefined : l10n.t('Tags: {0}', tags.join(', ')),
    lengthOf(scene, time, l10n),
    scene.day.why,
    [countWords(scene.words, l10n), ...(scene.notes === 0 ? [] : [countNotes(scene.notes, l10n)])].join(
      ' · ',
    ),
  ];
  return [sceneLabel(scene), ...facts.filter((fact) => fact !== undefined)].join('\n');
}

/** On the page and aloud, side by side: neither tells the other. */
function lengthOf({ page, length }: SceneItem, time: string, l10n: Localizer): string | undefined {
  const pages = page === undefined ? '' : l10n.t('Page {0}, {1} long', page, length);
  return [pages, time].filter((part) => part !== '').join(' · ') || undefined;
}
