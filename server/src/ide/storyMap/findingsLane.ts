import { type Severity, severities } from '../../core/continuity/finding';
import { type Frame, type Lane, rowName, textSize } from './frame';
import type { FoundInScene } from './storyMap';
import { storyMapSentences as sentences } from './storyMapSentences';
import { element, round } from './svg';

/** What the checks found: a mark a scene by its worst finding, each severity with a shape of its own. */
const height = 19;
const numberRoom = 26;

export function findingsLane(frame: Frame): Lane {
  const { found } = frame.map;
  return {
    name: 'findings',
    height,
    draw: (top) => ({
      still: [rowName(frame.localize(sentences.findings), top + 13)],
      moving: [
        ...severities.map((severity) => {
          const marks = found.filter(({ worst }) => worst === severity);
          return findingSign(
            severity,
            marks.map((mark) => shapes[severity](middleOf(frame, mark), top + 9)).join(''),
          );
        }),
        ...found.flatMap((each) => count(frame, each, top)),
      ],
    }),
  };
}

export function findingSign(severity: Severity, d: string): string {
  return d === '' ? '' : element('path', { class: `finding ${severity}`, d });
}

type Shape = (x: number, y: number) => string;

/** By severity, around a middle: a diamond, a triangle, a disk and a small ring. */
export const shapes: Readonly<Record<Severity, Shape>> = {
  error: (x, y) => `M${round(x)} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`,
  warning: (x, y) => `M${round(x)} ${y - 5.5}l6 11h-12z`,
  information: (x, y) => circle(x, y, 4.5),
  hint: (x, y) => circle(x, y, 3),
};

function circle(x: number, y: number, radius: number): string {
  const half = `a${radius} ${radius} 0 1 0`;
  return `M${round(x - radius)} ${y}${half} ${2 * radius} 0${half} ${-2 * radius} 0z`;
}

function stripOf(frame: Frame, scene: number) {
  const strip = frame.map.strips[scene - 1];
  return { at: strip?.at ?? 0, eighths: strip?.eighths ?? 0 };
}

function middleOf(frame: Frame, { scene }: FoundInScene): number {
  const { at, eighths } = stripOf(frame, scene);
  return frame.x(at + eighths / 2);
}

/** How many, where there are several and room to say so. */
function count(frame: Frame, found: FoundInScene, top: number): readonly string[] {
  const { eighths } = stripOf(frame, found.scene);
  const many = found.findings.length;
  if (many < 2 || eighths * frame.perEighth < numberRoom) return [];
  return [element('text', { x: middleOf(frame, found) + textSize - 2, y: top + 13 }, [String(many)])];
}
