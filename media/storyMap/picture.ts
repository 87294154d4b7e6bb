import type { StoryMapResult, StoryMapScene } from '../../server/src/protocol/requests';
import { parts } from './page';
import { indexAt } from './steps';

/**
 * The picture as it stands on the page: the drawing of the server, with marks laid over it for the scene that is
 * pointed at, the one that has the focus and the one of the caret. The names at its left stay in sight.
 */
export interface Picture {
  readonly scenes: readonly StoryMapScene[];
  strip(index: number): SVGElement | undefined;
  /** The scene under a point of the window. */
  indexUnder(x: number): number | undefined;
  mark(kind: Mark, index: number | undefined): void;
  /** Brings a scene into sight, if it is not. */
  reveal(index: number): void;
  /** The window's rectangle of a strip. */
  boxOf(index: number): DOMRect | undefined;
  /** Keeps the names where they are while the rest moves. */
  holdNames(): void;
}

export type Mark = 'pointed' | 'focused' | 'caret';

const marks: readonly Mark[] = ['caret', 'pointed', 'focused'];
const room = 24;

export function showPicture({ svg, scenes }: StoryMapResult): Picture {
  const drawing = document.importNode(
    new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement,
    true,
  );
  parts.map.replaceChildren(drawing);
  for (const tag of drawing.querySelectorAll<SVGElement>('.tag')) {
    tag.style.setProperty('--tag', themeColor(`closedSet-breakdown.${tag.dataset.category}`));
  }
  const strips = [...drawing.querySelectorAll<SVGElement>('.strip[data-scene]')];
  const names = drawing.querySelector('.still');
  const gutter = names?.querySelector('.gutter')?.getBoundingClientRect().width ?? 0;
  const overlay = new Map(marks.map((kind) => [kind, addMark(drawing, kind, names)]));
  return {
    scenes,
    strip: (index) => strips[index],
    indexUnder: (x) => {
      const left = drawing.getBoundingClientRect().left;
      const inGutter = x < parts.map.getBoundingClientRect().left + gutter;
      return inGutter ? undefined : indexAt(scenes, x - left);
    },
    mark: (kind, index) => place(overlay.get(kind), index === undefined ? undefined : scenes[index]),
    reveal: (index) => {
      const scene = scenes[index];
      if (scene) scrollTo(scene, gutter);
    },
    boxOf: (index) => strips[index]?.querySelector('rect')?.getBoundingClientRect(),
    holdNames: () => names?.setAttribute('transform', `translate(${parts.map.scrollLeft} 0)`),
  };
}

/** In webviews the editor turns the first dot of a color's name into a dash; in its own pages all of them. */
function themeColor(name: string): string {
  return `var(--vscode-${CSS.escape(name)}, var(--vscode-${name.replaceAll('.', '-')}))`;
}

function addMark(drawing: Element, kind: Mark, before: Element | null): SVGRectElement {
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const isStrip = kind === 'focused';
  const strip = drawing.querySelector('.strip[data-scene] rect');
  mark.setAttribute('class', `mark ${kind}`);
  mark.setAttribute('y', strip?.getAttribute('y') ?? '0');
  mark.setAttribute('height', (isStrip && strip?.getAttribute('height')) || '100%');
  mark.setAttribute('visibility', 'hidden');
  drawing.insertBefore(mark, before);
  return mark;
}

function place(mark: SVGRectElement | undefined, scene: StoryMapScene | undefined): void {
  mark?.setAttribute('visibility', scene ? 'visible' : 'hidden');
  if (!scene) return;
  mark?.setAttribute('x', String(scene.x));
  mark?.setAttribute('width', String(Math.max(2, scene.width)));
}

function scrollTo({ x, width }: StoryMapScene, gutter: number): void {
  const { scrollLeft, clientWidth } = parts.map;
  const isInSight = x - gutter >= scrollLeft && x + width <= scrollLeft + clientWidth;
  if (isInSight) return;
  const left = x < scrollLeft + gutter ? x - gutter - room : x + width - clientWidth + room;
  parts.map.scrollTo({ left, behavior: 'instant' });
}
