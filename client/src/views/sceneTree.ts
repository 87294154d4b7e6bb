import type { SceneItem, ScenesResult, SectionItem } from '../../../server/src/protocol/requests';
import { matchesFilter, type SceneFilter } from './sceneFilter';

/**
 * The scenes of a script as the tree that the view shows: acts hold sequences, sequences hold scenes. It arranges
 * what the server answered and knows nothing of the script's text.
 */
export type SceneTreeNode = SectionNode | SceneNode;

export interface SectionNode {
  readonly kind: 'section';
  /** The same for the same section while the script is edited, as long as sections of one name keep their order. */
  readonly id: string;
  readonly section: SectionItem;
  /** In `ScenesResult.sections`. */
  readonly index: number;
  readonly children: readonly SceneTreeNode[];
  readonly parent: SectionNode | undefined;
}

export interface SceneNode {
  readonly kind: 'scene';
  readonly id: string;
  readonly scene: SceneItem;
  readonly parent: SectionNode | undefined;
}

export interface SceneTree {
  readonly roots: readonly SceneTreeNode[];
  /** In the order of the script. */
  readonly scenes: readonly SceneNode[];
}

export const emptySceneTree: SceneTree = { roots: [], scenes: [] };

type Placed = { readonly section: SectionItem; readonly index: number } | { readonly scene: SceneItem };
type OpenSection = SectionNode & {
  readonly children: SceneTreeNode[];
  readonly parent: OpenSection | undefined;
};

/** With a filter, sections that hold no matching scene are left out. */
export function buildSceneTree(result: ScenesResult, filter: SceneFilter): SceneTree {
  const roots: SceneTreeNode[] = [];
  const scenes: SceneNode[] = [];
  const open: OpenSection[] = [];
  const idOf = uniqueIds();
  for (const item of inOrder(result, filter)) {
    if ('section' in item) closeSections(open, item.section.depth);
    const parent = open.at(-1);
    if ('section' in item) {
      const id = idOf(`section ${item.section.text}`);
      const { section, index } = item;
      const node: OpenSection = { kind: 'section', id, section, index, children: [], parent };
      open.push(node);
      if (filter.length === 0) attach(node, parent, roots);
    } else {
      const { scene } = item;
      const node: SceneNode = { kind: 'scene', id: idOf(`scene ${scene.heading}`), scene, parent };
      scenes.push(node);
      attach(node, parent, roots);
    }
  }
  return { roots, scenes };
}

/** Puts a node at the end of its section, and the section, where it is not yet there, at the end of its own. */
function attach(node: SceneTreeNode, parent: OpenSection | undefined, roots: SceneTreeNode[]): void {
  const siblings = parent?.children ?? roots;
  if (siblings.at(-1) === node) return;
  siblings.push(node);
  if (parent !== undefined) attach(parent, parent.parent, roots);
}

function closeSections(open: OpenSection[], depth: number): void {
  while ((open.at(-1)?.section.depth ?? 0) >= depth) open.pop();
}

function inOrder(result: ScenesResult, filter: SceneFilter): Placed[] {
  const sections = result.sections.map((section, index) => ({
    section,
    index,
    line: section.range.start.line,
  }));
  const scenes = result.scenes
    .filter((scene) => matchesFilter(scene, filter))
    .map((scene) => ({ scene, line: scene.range.start.line }));
  return [...sections, ...scenes].sort((a, b) => a.line - b.line);
}

function uniqueIds(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  };
}

/** The scene that holds a line, counted from zero. */
export function sceneAtLine(tree: SceneTree, line: number): SceneNode | undefined {
  const node = tree.scenes.findLast(({ scene }) => scene.range.start.line <= line);
  return node !== undefined && line <= node.scene.extent.end.line ? node : undefined;
}

/**
 * True where a view of one would show what a view of the other shows, on the same lines. Typing within a line changes
 * neither, and a tree that is drawn anew at every letter flickers.
 */
export function looksTheSame(a: SceneTree, b: SceneTree): boolean {
  return a.scenes.length === b.scenes.length && shown(a.roots) === shown(b.roots);
}

function shown(nodes: readonly SceneTreeNode[]): string {
  return JSON.stringify(nodes, (key, value) => (hidden.has(key) ? undefined : value));
}

/** What is not drawn: the way up, columns, and counts that change with every word. */
const hidden: ReadonlySet<string> = new Set(['parent', 'character', 'words']);
