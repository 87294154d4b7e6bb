import type { SceneHeadingParts } from '../../core/screenplay/model';
import { type Frame, type Lane, rowName, textSize } from './frame';
import type { StoryStrip } from './storyMap';
import { storyMapSentences as sentences } from './storyMapSentences';
import type { SceneSide } from './stripColors';
import { box, element, escaped, round, text, textWidth, wrap } from './svg';

/**
 * The scenes as strips. Color is never alone in telling: a dark sky at the head is night, half of it dawn or dusk, and
 * hatched ground at the foot is outside. Sky and ground of all strips are one path each.
 */
export const stripsHeight = 160;
const skyHeight = 9;
export const groundHeight = 22;
const numberTop = 23;
const narrowest = 12;
const acrossFrom = 96;
const upHead = numberTop + 6;
const upRoom = stripsHeight - groundHeight - 5 - upHead;
const lineHeight = 13;

/** How a strip is told of: a hint where the picture is looked at by itself, a role and a name where it is used. */
export type Telling = 'hint' | 'option';

export function stripsLane(frame: Frame, telling: Telling, told: readonly string[]): Lane {
  const { localize, map } = frame;
  const list = {
    role: 'listbox',
    'aria-orientation': 'horizontal',
    'aria-label': localize(sentences.scenes),
  };
  return {
    name: 'strips',
    height: stripsHeight,
    draw: (top) => ({
      still: [rowName(localize(sentences.scenes), top + numberTop)],
      moving: [
        element(
          'g',
          telling === 'option' ? list : {},
          map.strips.map((strip, index) => drawStrip(frame, strip, top, telling, told[index] ?? '')),
        ),
        ...skyAndGround(frame, top),
      ],
    }),
  };
}

function drawStrip(frame: Frame, strip: StoryStrip, top: number, telling: Telling, told: string): string {
  const { x, width } = across(frame, strip);
  const own = { class: `strip ${strip.side} ${strip.light}`, 'data-scene': strip.scene.ordinal };
  const rect = element('rect', { x, y: top, width, height: stripsHeight });
  const labels = labelsOf(strip, x, width, top);
  if (telling === 'hint') {
    return element('g', own, [element('title', {}, [escaped(told)]), rect, ...labels]);
  }
  const role = { role: 'option', tabindex: -1, 'aria-selected': 'false', 'aria-label': told };
  return element('g', { ...own, ...role }, [rect, ...labels]);
}

/** A gap between strips that are wide enough to spare it. */
export function across(
  frame: Frame,
  { at, eighths }: StoryStrip,
): { readonly x: number; readonly width: number } {
  const width = eighths * frame.perEighth;
  return { x: frame.x(at), width: width > 3 ? width - 1 : width };
}

/** The number on top where it fits, the place below it: across a wide strip, up a narrow one. */
function labelsOf({ scene, number }: StoryStrip, x: number, width: number, top: number): readonly string[] {
  if (width < narrowest) return [];
  const middle = x + width / 2;
  const place = placeOf(scene.heading);
  if (textWidth(number, textSize) > width - 2)
    return linesUp([`${number}  ${place.join(', ')}`], middle, top, skyHeight + 4);
  const numbered = { class: 'number', x: middle, y: top + numberTop, 'text-anchor': 'middle' };
  const labels =
    width >= acrossFrom
      ? linesAcross(scene.heading.text, x, width, top)
      : linesUp(placeLines(place, width), middle, top, upHead);
  return [element('text', numbered, [escaped(number)]), ...labels];
}

/** What color and patterns leave to say: the place, and which part of it. */
function placeOf({ text: heading, location, subLocations }: SceneHeadingParts): readonly string[] {
  if (!location) return [heading];
  const parts = subLocations.map(({ text: part }) => part).join(', ');
  return parts === '' ? [location.text] : [location.text, parts];
}

/** As many lines as stand side by side in the strip, the place before its part. */
function placeLines(place: readonly string[], width: number): readonly string[] {
  const most = Math.max(1, Math.floor((width - 4) / lineHeight));
  if (most < place.length) return [place.join(', ')];
  return place.flatMap((part) => wrap(part, upRoom, textSize, most)).slice(0, most);
}

function linesAcross(heading: string, x: number, width: number, top: number): readonly string[] {
  return wrap(heading.replace(/ (?=[-–—] )/g, '\u{A0}'), width - 14, textSize, 7).map((line, index) =>
    element('text', { x: x + 7, y: top + 48 + index * lineHeight }, [escaped(line)]),
  );
}

/** From the ground up, `head` being what is taken at the other end. */
function linesUp(lines: readonly string[], middle: number, top: number, head: number): readonly string[] {
  const foot = stripsHeight - groundHeight - 5;
  const first = middle + 4 - ((lines.length - 1) * lineHeight) / 2;
  return lines.map((line, index) => {
    const transform = `translate(${round(first + index * lineHeight)} ${round(top + foot)}) rotate(-90)`;
    return text(line, { transform }, { width: foot - head, size: textSize });
  });
}

function skyAndGround(frame: Frame, top: number): readonly string[] {
  const boxes = (height: (strip: StoryStrip) => number, y: (height: number) => number) =>
    frame.map.strips
      .map((strip) => ({ ...across(frame, strip), height: height(strip) }))
      .filter(({ height }) => height > 0)
      .map(({ x, width, height }) => box(x, y(height), width, height))
      .join('');
  const foot = top + stripsHeight;
  return [
    element('path', { class: 'sky', d: boxes(skyOf, () => top) }),
    element('path', {
      class: 'ground',
      fill: 'url(#ground)',
      d: boxes(
        ({ side }) => groundOf(side),
        (height) => foot - height,
      ),
    }),
  ];
}

function skyOf({ light }: StoryStrip): number {
  if (light === 'night') return skyHeight;
  return light === 'twilight' ? skyHeight / 2 : 0;
}

function groundOf(side: SceneSide): number {
  if (side === 'ext') return groundHeight;
  return side === 'both' ? groundHeight / 2 : 0;
}
