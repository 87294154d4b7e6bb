import { type StoryMapLayer, storyMapLayers } from '../../protocol/requests';
import type { Localize } from '../localize';
import { dayLane } from './dayLane';
import { findingsLane } from './findingsLane';
import { type Frame, frameOf, gutter, type Lane } from './frame';
import { bandLanes, castLane, pagesLane, tagsLane } from './lanes';
import { countsOf, legendLane } from './legend';
import { printStyle } from './printStyle';
import type { StoryMap } from './storyMap';
import { stripsLane } from './stripsLane';
import { element, escaped } from './svg';

/**
 * The one drawing of a story map: for the panel, which gives it the colors of the theme and listens to it, and for a
 * file, which brings its own. Everything is told by class; what a class looks like is not known here.
 */
export interface DrawingOptions {
  readonly layers: readonly StoryMapLayer[];
  readonly width?: number | undefined;
  /** A file by itself. */
  readonly standalone?: boolean | undefined;
  readonly localize: Localize;
  /** All that is told about each scene, as one text. */
  readonly sentences: readonly string[];
}

export interface Drawing {
  readonly svg: string;
  readonly frame: Frame;
}

/** What the script has something for, in the order of the picture. */
export function layersOf({ bands, days, cast, tags, found }: StoryMap): readonly StoryMapLayer[] {
  const filled: Readonly<Record<StoryMapLayer, boolean>> = {
    sections: bands.length > 0,
    days: days.length > 0,
    cast: cast.length > 0,
    tags: tags.length > 0,
    findings: found.length > 0,
  };
  return storyMapLayers.filter((layer) => filled[layer]);
}

const gap = 12;
const headHeight = 34;

export function drawStoryMap(map: StoryMap, options: DrawingOptions): Drawing {
  const frame = frameOf(map, options.localize, options.width);
  let top = options.standalone ? headHeight : gap;
  const drawn = lanesOf(frame, options).map((lane) => {
    const { still, moving } = lane.draw(top);
    top += lane.height + (lane.name === 'sections' || lane.name === 'pages' ? 2 : gap);
    return { name: lane.name, still, moving };
  });
  const moving = drawn.map((lane) => element('g', hidden(lane.name, options), [...lane.moving]));
  const still = drawn.map((lane) =>
    element('g', { class: lane.name, 'aria-hidden': 'true' }, [...lane.still]),
  );
  const back = element('rect', { class: 'gutter', x: 0, y: 0, width: gutter - 4, height: top });
  return {
    frame,
    svg: sheet(frame, top, options, [...moving, element('g', { class: 'still' }, [back, ...still])]),
  };
}

/** The strips say in words all that the other lanes show. */
function hidden(name: string, { standalone }: DrawingOptions) {
  return name === 'strips' || standalone ? { class: name } : { class: name, 'aria-hidden': 'true' };
}

function lanesOf(frame: Frame, { layers, standalone, sentences }: DrawingOptions): readonly Lane[] {
  const has = (layer: StoryMapLayer) => layers.includes(layer) && layersOf(frame.map).includes(layer);
  return [
    legendLane(frame, has),
    pagesLane(frame),
    ...(has('sections') ? bandLanes(frame) : []),
    stripsLane(frame, standalone ? 'hint' : 'option', sentences),
    ...(has('days') ? [dayLane(frame)] : []),
    ...(has('cast') ? [castLane(frame)] : []),
    ...(has('tags') ? [tagsLane(frame)] : []),
    ...(has('findings') ? [findingsLane(frame)] : []),
  ];
}

const ground = element(
  'pattern',
  { id: 'ground', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  [element('path', { class: 'hatch', d: 'M0 0v5' })],
);

const denseBelow = 4;

/** Strips so narrow that outlines would hide their colors. */
function isDense({ map, perEighth }: Frame): boolean {
  return (map.eighths * perEighth) / map.strips.length < denseBelow;
}

function sheet(frame: Frame, height: number, options: DrawingOptions, children: readonly string[]): string {
  const { width } = frame;
  const kind = isDense(frame) ? 'storyMap dense' : 'storyMap';
  const defs = element('defs', {}, [ground]);
  const size = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height };
  if (!options.standalone) return element('svg', { ...size, class: kind }, [defs, ...children]);
  const title = frame.map.title ?? '';
  return element('svg', { ...size, class: kind, role: 'img' }, [
    ...(title === '' ? [] : [element('title', {}, [escaped(title)])]),
    element('style', {}, [printStyle]),
    defs,
    element('rect', { class: 'paper', width, height }),
    ...children,
    element('text', { class: 'title', x: 12, y: 24 }, [escaped(title)]),
    element('text', { class: 'counts', x: width - 12, y: 24, 'text-anchor': 'end' }, [
      escaped(countsOf(frame)),
    ]),
  ]);
}
