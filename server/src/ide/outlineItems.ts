import type { Scene, Screenplay, ScriptSection } from '../core/screenplay/model';

/** A line of an outline, and the offset where it stands. */
export type OutlineItem =
  | { readonly kind: 'section'; readonly start: number; readonly section: ScriptSection }
  | { readonly kind: 'scene'; readonly start: number; readonly scene: Scene };

/** Sections and scenes as they follow one another. */
export function outlineItems({ sections, scenes }: Screenplay): readonly OutlineItem[] {
  const items: readonly OutlineItem[] = [
    ...sections.map((section) => ({ kind: 'section' as const, start: section.range.start, section })),
    ...scenes.map((scene) => ({ kind: 'scene' as const, start: scene.heading.range.start, scene })),
  ];
  return [...items].sort((a, b) => a.start - b.start);
}
