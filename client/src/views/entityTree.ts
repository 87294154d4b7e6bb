import type { CharacterItem, EntityScene, LocationItem } from '../../../server/src/protocol/requests';
import { countScenes, countSpeeches, type Localizer } from '../words';

/**
 * People and places as trees: each with the scenes it is in. It arranges what the server answered; where a name
 * occurs is the server's to say.
 */
export type EntityKind = 'character' | 'location';
export type EntityNode = EntityRoot | EntitySceneNode;

export interface EntityRoot {
  readonly kind: EntityKind;
  readonly name: string;
  readonly description: string;
  readonly tooltip: string;
  readonly children: readonly EntitySceneNode[];
}

export interface EntitySceneNode {
  readonly kind: 'scene';
  readonly scene: EntityScene;
  readonly description: string;
}

export function characterNodes(items: readonly CharacterItem[], l10n: Localizer): readonly EntityRoot[] {
  return items.map((item) => ({
    kind: 'character',
    name: item.name,
    description: [item.age, countScenes(item.scenes.length, l10n)]
      .filter((part) => part !== undefined)
      .join(' · '),
    tooltip: withAliases([item.name, countSpeeches(item.speeches, l10n)], item.aliases, l10n),
    children: sceneNodes(item.scenes, l10n),
  }));
}

export function locationNodes(items: readonly LocationItem[], l10n: Localizer): readonly EntityRoot[] {
  return items.map((item) => ({
    kind: 'location',
    name: item.name,
    description: countScenes(item.scenes.length, l10n),
    tooltip: withAliases([item.name, ...item.subLocations], item.aliases, l10n),
    children: sceneNodes(item.scenes, l10n),
  }));
}

function withAliases(lines: readonly string[], aliases: readonly string[], l10n: Localizer): string {
  const also = aliases.length === 0 ? [] : [l10n.t('Also {0}', aliases.join(', '))];
  return [...lines, ...also].join('\n');
}

/** With the script's name where there are several; what stands in no scene says so. */
export function sceneNodes(scenes: readonly EntityScene[], l10n: Localizer): readonly EntitySceneNode[] {
  const severalScripts = new Set(scenes.map(({ uri }) => uri)).size > 1;
  return scenes.map((scene) => {
    const script = severalScripts ? fileName(scene.uri) : undefined;
    const parts = [describeAppearance(scene, l10n), script].filter((part) => part !== undefined);
    return { kind: 'scene', scene, description: parts.join(' · ') };
  });
}

function describeAppearance({ appearance }: EntityScene, l10n: Localizer): string | undefined {
  switch (appearance) {
    case 'speaking':
      return l10n.t('speaks');
    case 'silent':
      return l10n.t('seen, no lines');
    case 'mentioned':
      return l10n.t('only mentioned');
    case undefined:
      return undefined;
  }
}

/** The last part of a URI, as people know the file. */
export function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Where to rename or look up: the name itself, so a cue rather than a passing mention. */
export function bestOccurrence(node: Pick<EntityRoot, 'children'>): EntityScene | undefined {
  const scenes = node.children.map(({ scene }) => scene);
  return scenes.find(({ appearance }) => appearance === 'speaking') ?? scenes[0];
}
