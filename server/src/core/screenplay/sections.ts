import { shift } from '../text/range';
import type { IndexedSegment } from './characterIndex';
import type { ScriptSection } from './model';
import { synopsesOf } from './placed';

/**
 * Acts and sequences: how far each reaches, and what its synopsis says.
 */

/** Sections with their extents, and the synopses that stand before a section's first scene. */
export function sectionsOf(segments: readonly IndexedSegment[], length: number): readonly ScriptSection[] {
  const opened: { at: number; start: number; depth: number }[] = [];
  segments.forEach(({ segment, offset }, at) => {
    if (segment.section) opened.push({ at, start: segment.start + offset, depth: segment.section.depth });
  });
  const ends = sectionEnds(opened.map(({ depth }) => depth));
  return opened.flatMap(({ at, start }, i) => {
    const own = ownSegments(segments, at);
    const section = own[0]?.segment.section;
    if (!section) return [];
    const extent = { start, end: opened[ends[i] ?? -1]?.start ?? length };
    const range = shift(section.range, own[0]?.offset ?? 0);
    return [{ ...section, range, extent, synopses: own.flatMap(synopsesOf) }];
  });
}

/** For each section the index of the next one of the same or a lesser depth; where none is, one past the last. */
function sectionEnds(depths: readonly number[]): readonly number[] {
  const ends = depths.map(() => depths.length);
  const open: number[] = [];
  depths.forEach((depth, i) => {
    while (open.length > 0 && (depths[open.at(-1) ?? 0] ?? 0) >= depth) ends[open.pop() ?? 0] = i;
    open.push(i);
  });
  return ends;
}

/** The segment at `at` and those that go on with it. */
function ownSegments(segments: readonly IndexedSegment[], at: number): readonly IndexedSegment[] {
  const own = segments.slice(at, at + 1);
  for (let i = at + 1; i < segments.length; i++) {
    const next = segments[i];
    if (!next || next.segment.heading || next.segment.section) break;
    own.push(next);
  }
  return own;
}
