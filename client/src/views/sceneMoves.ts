import type { SceneTarget } from '../../../server/src/protocol/requests';
import type { SceneTreeNode } from './sceneTree';

/**
 * Where scenes go when they are dropped or nudged. The server makes the edit; this only names the place.
 */

/**
 * Scenes take the place of the scene they are dropped on: dragged up they go before it, dragged down after it.
 * Dropped on a section they become its first scenes, dropped below everything its last.
 */
export function dropTarget(moved: readonly number[], target: SceneTreeNode | undefined): SceneTarget {
  if (target === undefined) return { kind: 'end' };
  if (target.kind === 'section') return { kind: 'section', section: target.index };
  const { ordinal } = target.scene;
  const draggedDown = moved.every((one) => one < ordinal);
  return { kind: draggedDown ? 'after' : 'before', ordinal };
}

/** Ordinals of the scenes that a drag takes along: a section takes all of its scenes. */
export function draggedScenes(nodes: readonly SceneTreeNode[]): readonly number[] {
  const ordinals = nodes.flatMap((node) =>
    node.kind === 'scene' ? [node.scene.ordinal] : draggedScenes(node.children),
  );
  return [...new Set(ordinals)].sort((a, b) => a - b);
}

/** One place up or down for scenes that stand together or apart; nothing at either end of the script. */
export function nudgeTarget(moved: readonly number[], by: -1 | 1, scenes: number): SceneTarget | undefined {
  const ordinal = by === -1 ? Math.min(...moved) - 1 : Math.max(...moved) + 1;
  if (moved.length === 0 || ordinal < 1 || ordinal > scenes) return undefined;
  return { kind: by === -1 ? 'before' : 'after', ordinal };
}
