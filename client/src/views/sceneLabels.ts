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

/** Markdown for the tooltip: what does not fit on the line. */
export function sceneTooltip(scene: SceneItem, l10n: Localizer): string {
  const tags = scene.tags.map(({ categoryName, value }) => `${categoryName}: ${value}`);
  const facts = [
    scene.synopsis,
    scene.characters.length === 0 ? undefined : l10n.t('With {0}', scene.characters.join(', ')),
    tags.length === 0 ? undefined : l10n.t('Tags: {0}', tags.join(', ')),
    scene.page === undefined ? undefined : l10n.t('Page {0}, {1} long', scene.page, scene.length),
    scene.day.why,
    [countWords(scene.words, l10n), ...(scene.notes === 0 ? [] : [countNotes(scene.notes, l10n)])].join(
      ' · ',
    ),
  ];
  return [sceneLabel(scene), ...facts.filter((fact) => fact !== undefined)].join('\n');
}
