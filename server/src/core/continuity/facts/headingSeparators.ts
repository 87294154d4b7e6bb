import { locationKey } from '../../screenplay/locationKey';
import type { NamedRange, SceneHeadingParts } from '../../screenplay/model';
import type { Passage } from '../../screenplay/passage';
import { readTime } from '../../screenplay/timeOfDay';
import type { Range } from '../../text/range';

/**
 * What stands between the parts of a scene heading: `HARBOR HOTEL, LOBBY - DAY` has a comma before a part of the
 * place and a dash before the time. Ranges count from the start of the passage.
 */
export interface HeadingSeparator {
  readonly mark: SeparatorMark;
  /** White space included. */
  readonly range: Range;
  /** What it parts: two parts of a place, or the place and the time. */
  readonly slot: 'place' | 'time';
  /** Key of the part before it. */
  readonly before: string;
  readonly after: string;
  /** The part after it is read as a part of the one before. */
  readonly isStuck?: true;
}

/** `tight` has no space on one side at least. */
export type SeparatorMark = '-' | '--' | '–' | '—' | ',' | '.' | 'tight';

export interface HeadingSeparators {
  readonly location?: string;
  readonly separators: readonly HeadingSeparator[];
}

export function headingSeparators({ heading, text }: Passage): HeadingSeparators | undefined {
  if (!heading?.interiorExterior) return undefined;
  const { location, subLocations, timeOfDay } = heading;
  const places = [...(location ? [location] : []), ...subLocations];
  const parts = timeOfDay ? [...places, timeOfDay] : places;
  const between = parts.flatMap((part, index) => {
    const next = parts[index + 1];
    return next ? readGap(text, part, next, next === timeOfDay) : [];
  });
  const stuck = stuckTime(heading);
  return {
    ...(location && { location: locationKey(location.text) }),
    separators: stuck ? [...between, stuck] : between,
  };
}

const marks = new Set<string>(['-', '--', '–', '—', ',', '.']);

function readGap(
  text: string,
  part: NamedRange,
  next: NamedRange,
  isTime: boolean,
): readonly HeadingSeparator[] {
  const range = { start: part.range.end, end: next.range.start };
  const gap = text.slice(range.start, range.end);
  const mark = gap.trim();
  if (range.start >= range.end || !marks.has(mark)) return [];
  const hasSpaces = /\s$/.test(gap) && (/^\s/.test(gap) || mark === ',' || mark === '.');
  return [
    {
      mark: hasSpaces ? (mark as SeparatorMark) : 'tight',
      range,
      slot: isTime ? 'time' : 'place',
      before: locationKey(part.text),
      after: next.text,
    },
  ];
}

/** `BAR-DAY`, `BAR,DAY`, `BAR.DAY`: a time that sticks to the place, so that it is read as a part of it. */
export function stuckTime({
  location,
  subLocations,
  timeOfDay,
}: SceneHeadingParts): HeadingSeparator | undefined {
  const last = subLocations.at(-1) ?? location;
  if (timeOfDay || !last) return undefined;
  const [, place = '', mark = '', time = ''] = stuck.exec(last.text) ?? [];
  if (place === '' || notAlone.has(place.toUpperCase()) || !readTime(time)?.period) return undefined;
  const end = last.range.end - time.length;
  return {
    mark: 'tight',
    range: { start: end - mark.length, end },
    slot: 'time',
    before: locationKey(place),
    after: time,
    isStuck: true,
  };
}

const stuck = /^(.*\p{L}{3})([-–—.,]+)([^-–—.,]+)$/u;
/** MID-DAY and the like are words. */
const notAlone = new Set(['MID', 'PRE', 'POST', 'LATE', 'EARLY']);
