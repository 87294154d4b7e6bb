import { shift } from '../text/range';
import type { Segment } from './chunkFacts';
import type { Mention } from './mentions';
import type { Appearance, AppearanceKind } from './model';
import type { Names } from './names';
import type { PlacedSegment } from './placed';

/**
 * Who is in a scene and how: speaking with a cue of their own, silent where only the action names them, mentioned
 * where only others speak of them. Being named in a heading, a note or a synopsis is no appearance.
 */
const strength: Readonly<Record<AppearanceKind, number>> = { speaking: 3, silent: 2, mentioned: 1 };

/** One per character, in order of where each shows first. */
export function mergeAppearances(parts: readonly PlacedSegment[], names: Names): readonly Appearance[] {
  const merged = new Map<string, Appearance>();
  for (const { segment, offset } of parts) {
    for (const each of segmentAppearances(segment, names)) {
      merge(merged, { ...each, range: shift(each.range, offset) });
    }
  }
  return [...merged.values()];
}

/** Counted from the start of the segment's chunk. */
export function segmentAppearances(segment: Segment, names: Names): readonly Appearance[] {
  const { memory } = segment;
  if (memory.appearances?.names === names) return memory.appearances.found;
  const found = findAppearances(segment, names);
  memory.appearances = { names, found };
  return found;
}

function findAppearances(segment: Segment, names: Names): readonly Appearance[] {
  const spoken = segment.speeches.flatMap((speech) =>
    names.speakers(speech).map((character) => makeAppearance(character, 'speaking', speech.name.range)),
  );
  const named = names.mentions(segment).flatMap((mention) => {
    const kind = mention.certain ? kindOf(mention) : undefined;
    return kind ? [makeAppearance(mention.key, kind, { start: mention.start, end: mention.end })] : [];
  });
  const merged = new Map<string, Appearance>();
  for (const each of [...spoken, ...named].sort((a, b) => a.range.start - b.range.start)) merge(merged, each);
  return [...merged.values()];
}

function makeAppearance(character: string, kind: AppearanceKind, range: Appearance['range']): Appearance {
  return { character, kind, range };
}

function kindOf({ area }: Mention): AppearanceKind | undefined {
  if (area === 'action' || area === 'shot') return 'silent';
  return area === 'dialogue' || area === 'parenthetical' ? 'mentioned' : undefined;
}

/** The first place stays, the strongest kind wins. */
function merge(merged: Map<string, Appearance>, next: Appearance): void {
  const before = merged.get(next.character);
  if (!before) merged.set(next.character, next);
  else if (strength[next.kind] > strength[before.kind]) {
    merged.set(next.character, { ...before, kind: next.kind });
  }
}
