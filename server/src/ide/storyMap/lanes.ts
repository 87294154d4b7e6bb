import { type Drawn, type Frame, type Lane, rowName, textSize } from './frame';
import type { CastRow, PageMark, StoryBand, TagRow } from './storyMap';
import { storyMapSentences as sentences } from './storyMapSentences';
import { box, element, escaped, round, text, textWidth } from './svg';

/**
 * What stands above and below the strips: pages, acts and sequences, and rows of who and what is in each scene. A row
 * of a script of any length is a few elements.
 */
const rulerHeight = 24;
const pageNumberRoom = 36;
const tickRoom = 3;
const pageSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** A tick for every page where they can be told apart, and a number for as many as there is room for. */
export function pagesLane(frame: Frame): Lane {
  const { pages } = frame.map;
  const each = (frame.width - frame.x(0)) / Math.max(1, pages.length);
  const step = pageSteps.find((one) => one * each >= pageNumberRoom) ?? pages.length;
  const numbered = apart(
    frame,
    pages.filter((_, index) => index === 0 || (index + 1) % step === 0),
  );
  const ticks = (marks: typeof pages, foot: number, height: number) =>
    marks.map(({ at }) => `M${round(frame.x(at))} ${foot - height}v${height}`).join('');
  return {
    name: 'pages',
    height: rulerHeight,
    draw: (top) => {
      const foot = top + rulerHeight - 3;
      const d = ticks(each < tickRoom ? [] : pages, foot, 3) + ticks(numbered, foot, 8);
      const number = (mark: (typeof pages)[number]) =>
        element('text', { class: 'page', x: frame.x(mark.at) + 3, y: top + 13 }, [escaped(mark.number)]);
      return {
        still: [rowName(frame.localize(sentences.pages), top + 13)],
        moving: [element('path', { class: 'tick', d }), ...numbered.map(number)],
      };
    },
  };
}

/** Those that leave room for the number of the one before, and have room themselves. */
function apart(frame: Frame, marks: readonly PageMark[]): readonly PageMark[] {
  const kept: PageMark[] = [];
  let free = frame.x(0);
  for (const mark of marks) {
    const x = frame.x(mark.at);
    const end = x + 6 + textWidth(mark.number, textSize);
    if (x < free || end > frame.width) continue;
    kept.push(mark);
    free = end + 4;
  }
  return kept;
}

const bandHeight = 23;

export function bandLanes(frame: Frame): readonly Lane[] {
  const levels = [...new Set(frame.map.bands.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.map((level) => ({
    name: 'sections',
    height: bandHeight,
    draw: (top) => ({
      still: [],
      moving: frame.map.bands.filter((each) => each.level === level).map((each) => band(frame, each, top)),
    }),
  }));
}

function band(frame: Frame, { at, eighths, text: content, level }: StoryBand, top: number): string {
  const [x, width] = [frame.x(at) + 0.5, Math.max(0.5, eighths * frame.perEighth - 1)];
  const height = bandHeight - 4;
  const label = text(content, { x: x + 6, y: top + 13.5 }, { width: width - 10, size: textSize });
  return element('g', { class: `band level${level}` }, [
    element('rect', { x, y: top, width, height, rx: 2 }),
    label,
  ]);
}

const rowHeight = 18;
const cellHeight = 11;

/** A row a person: filled where they speak, an outline where they are silent, a line from first to last. */
export function castLane(frame: Frame): Lane {
  return rowsLane('cast', frame.map.cast, (row, top) => ({
    still: [rowName(row.name, top + 12.5)],
    moving: castMarks(frame, row, top),
  }));
}

function castMarks(frame: Frame, { speaking, silent }: CastRow, top: number): readonly string[] {
  const y = top + (rowHeight - cellHeight) / 2;
  const ordinals = [...speaking, ...silent].sort((a, b) => a - b);
  const [first, last] = [strip(frame, ordinals[0]), strip(frame, ordinals.at(-1))];
  const span = element('path', {
    class: 'span',
    d: `M${round(first.x)} ${top + rowHeight / 2}H${round(last.x + last.width)}`,
  });
  const inset = 0.75;
  const filled = speaking.map((ordinal) => strip(frame, ordinal)).map((at) => cell(at, y, cellHeight));
  const hollow = silent
    .map((ordinal) => strip(frame, ordinal))
    .map(({ x, width }) =>
      cell({ x: x + inset, width: width - 2 * inset }, y + inset, cellHeight - 2 * inset),
    );
  return [
    span,
    element('path', { class: 'silent', d: hollow.join('') }),
    element('path', { class: 'speaking', d: filled.join('') }),
  ];
}

interface Across {
  readonly x: number;
  readonly width: number;
}

/** The strip of a scene, less the gap to the next. */
function strip(frame: Frame, ordinal = 1): Across {
  const found = frame.map.strips[ordinal - 1];
  const width = (found?.eighths ?? 0) * frame.perEighth;
  return { x: frame.x(found?.at ?? 0), width: width > 3 ? width - 1 : width };
}

function cell({ x, width }: Across, y: number, height: number): string {
  return box(x, y, Math.max(0.4, width), height);
}

/** A row a category: how many of it are in a scene, as a number where there is room, and as height. */
export function tagsLane(frame: Frame): Lane {
  return rowsLane('tags', frame.map.tags, (row, top) => ({
    still: [rowName(frame.localize(row.name), top + 12.5)],
    moving: tagMarks(frame, row, top),
  }));
}

const countRoom = 9;

function tagMarks(frame: Frame, { category, counts }: TagRow, top: number): readonly string[] {
  const most = Math.max(...counts.values());
  const foot = top + rowHeight - 2;
  const cells = [...counts].map(([ordinal, count]) => {
    const at = strip(frame, ordinal);
    const height = 4 + ((rowHeight - 6) * count) / most;
    return { count, at, markup: cell(at, foot - height, height) };
  });
  const numbers = cells
    .filter(({ at }) => at.width >= countRoom)
    .map(({ count, at }) =>
      element('text', { class: 'count', x: at.x + at.width / 2, y: foot - 2, 'text-anchor': 'middle' }, [
        String(count),
      ]),
    );
  const line = element('path', {
    class: 'base',
    d: `M${frame.x(0)} ${foot}H${round(frame.x(frame.map.eighths))}`,
  });
  const marks = element('path', {
    class: 'tag',
    'data-category': category,
    d: cells.map(({ markup }) => markup).join(''),
  });
  return [line, marks, ...numbers];
}

function rowsLane<T>(name: string, rows: readonly T[], draw: (row: T, top: number) => Drawn): Lane {
  return {
    name,
    height: rows.length * rowHeight,
    draw: (top) => {
      const drawn = rows.map((row, index) => draw(row, top + index * rowHeight));
      return {
        still: drawn.flatMap(({ still }) => still),
        moving: drawn.flatMap(({ moving }) => moving),
      };
    },
  };
}
