import { type Frame, type Lane, rowName, textSize } from './frame';
import type { DayBand } from './storyMap';
import { storyMapSentences as sentences } from './storyMapSentences';
import { element, text } from './svg';

const height = 19;

/** The days of the story: a band for scenes in a row on one day; dashed, with a question mark, where it is not certain. */
export function dayLane(frame: Frame): Lane {
  return {
    name: 'days',
    height,
    draw: (top) => ({
      still: [rowName(frame.localize(sentences.days), top + 13)],
      moving: frame.map.days.map((day) => drawDay(frame, day, top)),
    }),
  };
}

function drawDay(frame: Frame, { at, eighths, label, kind, certain }: DayBand, top: number): string {
  const x = frame.x(at) + 0.5;
  const width = Math.max(0.5, eighths * frame.perEighth - 1.5);
  const words = certain ? label : `${label}?`;
  const room = { width: width - 2, size: textSize };
  const middle = { x: x + width / 2, y: top + 13, 'text-anchor': 'middle' };
  return element('g', { class: `scriptDay ${kind}${certain ? '' : ' open'}` }, [
    element('rect', { x, y: top, width, height: height - 1, rx: 2 }),
    text(words, middle, room),
  ]);
}
