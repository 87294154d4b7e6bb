import { severities } from '../../core/continuity/finding';
import { formatEighths } from '../../core/pagination/eighths';
import type { StoryMapLayer } from '../../protocol/requests';
import { findingSign, shapes } from './findingsLane';
import { type Frame, type Lane, textSize } from './frame';
import { storyMapSentences as sentences } from './storyMapSentences';
import type { SceneLight, SceneSide } from './stripColors';
import { element, escaped, textWidth } from './svg';

/** What the colors and patterns say: only those that the script has, each as a small strip with its name. */
const swatch = { width: 15, height: 20 };

interface Kind {
  readonly side: SceneSide;
  readonly light: SceneLight;
  readonly name: string;
}

const kinds: readonly Kind[] = [
  { side: 'int', light: 'day', name: sentences.intDay },
  { side: 'ext', light: 'day', name: sentences.extDay },
  { side: 'int', light: 'night', name: sentences.intNight },
  { side: 'ext', light: 'night', name: sentences.extNight },
  { side: 'int', light: 'twilight', name: sentences.twilight },
  { side: 'int', light: 'noLight', name: sentences.noTime },
];

type Has = (layer: StoryMapLayer) => boolean;

export function legendLane(frame: Frame, has: Has): Lane {
  return {
    name: 'legend',
    height: swatch.height,
    draw: (top) => ({ still: drawLegend(frame, has, top), moving: [] }),
  };
}

function drawLegend(frame: Frame, has: Has, top: number): readonly string[] {
  const entries = [
    ...kinds
      .filter((kind) => isThere(frame, kind))
      .map((kind) => ({ name: kind.name, sign: stripSign(kind) })),
    ...(has('cast') ? [castSign(sentences.speaks, 'speaking'), castSign(sentences.isSilent, 'silent')] : []),
    ...(has('findings') ? findingSigns(frame) : []),
  ];
  let x = 12;
  return entries.map(({ name, sign }) => {
    const words = frame.localize(name);
    const at = x;
    x += swatch.width + 8 + textWidth(words, textSize) + 18;
    return element('g', { class: 'key', transform: `translate(${Math.round(at)} ${top})` }, [
      ...sign,
      element('text', { x: swatch.width + 7, y: 14 }, [escaped(words)]),
    ]);
  });
}

function isThere({ map: { strips } }: Frame, { side, light }: Kind): boolean {
  return light === 'twilight' || light === 'noLight'
    ? strips.some((strip) => strip.light === light)
    : strips.some((strip) => strip.light === light && (strip.side === side || strip.side === 'both'));
}

function stripSign({ side, light }: Kind): readonly string[] {
  const { width, height } = swatch;
  const sky = light === 'night' ? 5 : 2.5;
  return [
    element('g', { class: `strip ${side} ${light}` }, [element('rect', { x: 0, y: 0, width, height })]),
    ...(light === 'night' || light === 'twilight'
      ? [element('rect', { class: 'sky', width, height: sky })]
      : []),
    ...(side === 'ext'
      ? [element('rect', { class: 'ground', fill: 'url(#ground)', y: 12, width, height: 8 })]
      : []),
  ];
}

function castSign(name: string, kind: 'speaking' | 'silent') {
  const hollow = kind === 'silent' ? 0.75 : 0;
  const [width, height] = [swatch.width - 2 * hollow, 11 - 2 * hollow];
  return { name, sign: [element('rect', { class: kind, x: hollow, y: 5 + hollow, width, height })] };
}

function findingSigns({ map: { found } }: Frame) {
  return [...severities]
    .reverse()
    .filter((severity) => found.some(({ worst }) => worst === severity))
    .map((severity) => ({
      name: sentences[severity],
      sign: [findingSign(severity, shapes[severity](swatch.width / 2, swatch.height / 2))],
    }));
}

/** `18 scenes · 14 2/8 pages` */
export function countsOf({ map, localize }: Frame): string {
  return localize(sentences.counts, {
    scenes: String(map.strips.length),
    length: formatEighths(map.eighths),
  });
}
