import { foldSpace } from '../../screenplay/fold';
import { locationKey } from '../../screenplay/locationKey';
import type { NamedRange, ShowFile } from '../../screenplay/model';
import type { Passage, PlacedPassage } from '../../screenplay/passage';
import { type Range, shift } from '../../text/range';
import { placeSkeleton } from './placeNames';

/**
 * How places are written in headings: each part with the skeleton that it shares with other ways to write it.
 */
export interface PlacePart extends NamedRange {
  readonly skeleton: string;
}

const none: readonly PlacePart[] = [];

/** The parts of a heading's place, the whole first; ranges count from the start of the passage. */
export function placeParts({ heading }: Passage): readonly PlacePart[] {
  if (!heading?.interiorExterior || !heading.location) return none;
  return [heading.location, ...heading.subLocations].map(({ text, range }) => ({
    text,
    range,
    skeleton: placeSkeleton(text),
  }));
}

/** One way that a name is written, with where it is. */
export interface PlaceForm {
  readonly text: string;
  /** Counted from the start of the file. */
  readonly ranges: readonly Range[];
}

/** Forms by group; a group with more than one is written in several ways. */
export type PlaceGroups = ReadonlyMap<string, readonly PlaceForm[]>;

/** What a heading contributes to a grouping: which group, in which form, where. */
export interface PlaceUse {
  readonly group: string;
  /** Equal for what is written the same; upper case. */
  readonly form: string;
  readonly text: string;
  readonly range: Range;
}

export function groupPlaces(
  passages: readonly PlacedPassage[],
  facts: (placed: PlacedPassage) => readonly PlacePart[],
  usesOf: (parts: readonly PlacePart[]) => readonly PlaceUse[],
): PlaceGroups {
  const groups = new Map<string, Map<string, { readonly text: string; readonly ranges: Range[] }>>();
  for (const placed of passages) {
    for (const { group, form, text, range } of usesOf(facts(placed))) {
      if (group === '') continue;
      const forms =
        groups.get(group) ?? new Map<string, { readonly text: string; readonly ranges: Range[] }>();
      groups.set(group, forms);
      const known = forms.get(form) ?? { text, ranges: [] };
      forms.set(form, known);
      known.ranges.push(shift(range, placed.offset));
    }
  }
  return new Map([...groups].map(([group, forms]) => [group, [...forms.values()]]));
}

/** Each part by itself, below the same place. */
export function partUses(parts: readonly PlacePart[]): readonly PlaceUse[] {
  return parts.map(({ text, range, skeleton }, index) => ({
    group: index === 0 ? skeleton : `${parts[0]?.skeleton}/${skeleton}`,
    form: foldSpace(text).toUpperCase(),
    text: foldSpace(text),
    range,
  }));
}

/** The whole place: HARBOR HOTEL - BAR and HARBOR HOTEL BAR, BAR - HARBOR HOTEL. */
export function wholeUses(parts: readonly PlacePart[]): readonly PlaceUse[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return [];
  const skeletons = parts.map(({ skeleton }) => skeleton);
  const form = skeletons.join('|');
  const text = parts.map((part) => foldSpace(part.text)).join(' - ');
  const range = { start: first.range.start, end: last.range.end };
  const joined = { group: skeletons.join(''), form, text, range };
  return parts.length === 1 ? [joined] : [joined, { ...joined, group: [...skeletons].sort().join('|') }];
}

/** Keys of every name and alias that the show file has. */
export function declaredPlaces({ locations }: ShowFile): ReadonlySet<string> {
  return new Set(locations.flatMap(({ name, aliases }) => [name, ...aliases].map(locationKey)));
}
