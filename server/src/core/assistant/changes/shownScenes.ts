import type { SummaryLength } from '../summaryOptions';
import type { SceneChange, SceneChangeKind } from './model';

/** The lists of scenes in a summary, by the name of their section. */
export const sceneSectionKinds = {
  cut: ['cut'],
  new: ['new'],
  rewritten: ['rewritten', 'split', 'merged'],
  moved: ['moved'],
} as const satisfies Readonly<Record<string, readonly SceneChangeKind[]>>;

const sceneSections = ['cut', 'new', 'rewritten', 'moved'] as const;

/** Most entries of a list in a short summary. */
export const mostInShort = 5;

/** The scenes of one list that a summary has room for: of many those in which most changed, in their own order. */
export function shownOf(
  scenes: readonly SceneChange[],
  section: keyof typeof sceneSectionKinds,
  length: SummaryLength,
): { readonly shown: readonly SceneChange[]; readonly more: number } {
  const kinds: readonly SceneChangeKind[] = sceneSectionKinds[section];
  const own = scenes.filter(({ kind }) => kinds.includes(kind));
  if (length !== 'short') return { shown: own, more: 0 };
  const chosen = new Set([...own].sort((a, b) => b.edits.length - a.edits.length).slice(0, mostInShort));
  return { shown: own.filter((scene) => chosen.has(scene)), more: own.length - chosen.size };
}

/** Every scene that a summary shows, in order: a model need not be asked about the others. */
export function shownScenes(scenes: readonly SceneChange[], length: SummaryLength): readonly SceneChange[] {
  const shown = new Set(sceneSections.flatMap((name) => shownOf(scenes, name, length).shown));
  return scenes.filter((scene) => shown.has(scene));
}
