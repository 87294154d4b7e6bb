import './main.css';
import type { StoryMapLayer } from '../../server/src/protocol/requests';
import type { FromStoryMap, StoryMapState, ToStoryMap } from '../../server/src/protocol/storyMapMessages';
import { layerBoxes, parts, showOnly } from './page';
import { type Picture, showPicture } from './picture';
import { readState } from './state';
import { indexAfter, indexOfLine, zoomAfter } from './steps';
import { hideTip, showTip } from './tip';

/**
 * The story map in its panel: asks for a drawing of the width it wants, and answers pointer and keys on it. What it
 * shows is made by the server; where it was is remembered.
 */
declare function acquireVsCodeApi(): {
  postMessage(message: FromStoryMap): void;
  getState(): unknown;
  setState(state: StoryMapState): void;
};

const editor = acquireVsCodeApi();
let state = readState(editor.getState());
let picture: Picture | undefined;
/** Index of the scene that Tab leads to. */
let current = 0;
let caretLine: number | undefined;

function remember(change: Partial<StoryMapState>): void {
  state = { ...state, ...change };
  editor.setState(state);
}

function wantedLayers(): readonly StoryMapLayer[] {
  return layerBoxes()
    .map(({ value }) => value as StoryMapLayer)
    .filter((layer) => !state.hiddenLayers.includes(layer));
}

function draw(): void {
  const width = Math.max(1, Math.floor(document.documentElement.clientWidth * state.zoom));
  editor.postMessage({ kind: 'draw', layers: wantedLayers(), width });
  parts.zoomOut.disabled = parts.fit.disabled = state.zoom === 1;
  parts.zoomIn.disabled = zoomAfter(state.zoom, 1) === state.zoom;
}

function receive(message: ToStoryMap): void {
  if (message.kind === 'caret') {
    caretLine = message.line;
    markCaret();
    return;
  }
  remember({ uri: message.uri });
  if (message.kind === 'gone') showOnly(parts.gone);
  else if (message.map.svg === '') showOnly(message.map.sceneCount === 0 ? parts.empty : parts.tooLong);
  else showMap(message);
}

function showMap({ map }: Extract<ToStoryMap, { kind: 'map' }>): void {
  const hadFocus = parts.map.contains(document.activeElement);
  const { scroll } = state;
  showOnly(parts.map);
  hideTip();
  picture = showPicture(map);
  for (const box of layerBoxes()) {
    const label = box.closest('label');
    if (label) label.hidden = !map.layers.some((layer) => layer === box.value);
  }
  parts.map.scrollTo({ ...scroll, behavior: 'instant' });
  picture.holdNames();
  current = Math.min(Math.max(0, (state.scene ?? 1) - 1), map.scenes.length - 1);
  picture.strip(current)?.setAttribute('tabindex', '0');
  if (hadFocus) focusScene(current);
  markCaret();
}

function markCaret(): void {
  picture?.mark('caret', caretLine === undefined ? undefined : indexOfLine(picture.scenes, caretLine));
}

/** The one strip that Tab leads to is the one that had the focus last. */
function focusScene(index: number): void {
  const before = picture?.strip(current);
  before?.setAttribute('tabindex', '-1');
  before?.setAttribute('aria-selected', 'false');
  current = index;
  remember({ scene: index + 1 });
  const strip = picture?.strip(index);
  strip?.setAttribute('tabindex', '0');
  strip?.setAttribute('aria-selected', 'true');
  picture?.reveal(index);
  strip?.focus({ preventScroll: true });
}

function tell(index: number, pointer?: number): void {
  const scene = picture?.scenes[index];
  const box = picture?.boxOf(index);
  if (scene && box) showTip(scene, box, pointer);
}

function goTo(index: number | undefined): void {
  const scene = index === undefined ? undefined : picture?.scenes[index];
  if (scene) editor.postMessage({ kind: 'goTo', line: scene.range.start.line });
}

/** The place in the middle of the window, or under `x`, stays where it is. */
function zoom(next: number, x = parts.map.clientWidth / 2): void {
  if (next === state.zoom) return;
  const { scrollLeft, scrollTop } = parts.map;
  const left = Math.max(0, ((scrollLeft + x) * next) / state.zoom - x);
  remember({ zoom: next, scroll: { left, top: scrollTop } });
  draw();
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape') hideTip();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '+' || event.key === '=') zoom(zoomAfter(state.zoom, 1));
  if (event.key === '-') zoom(zoomAfter(state.zoom, -1));
  if (event.key === '0') zoom(1);
  if (!parts.map.contains(document.activeElement)) return;
  if (event.key === 'Enter' || event.key === ' ') goTo(current);
  const next = indexAfter(event.key, current, picture?.scenes.length ?? 0);
  if (next === undefined && event.key !== ' ') return;
  event.preventDefault();
  if (next !== undefined) focusScene(next);
}

function onPointer(event: PointerEvent): void {
  const index = picture?.indexUnder(event.clientX);
  picture?.mark('pointed', index);
  parts.map.classList.toggle('onScene', index !== undefined);
  if (index === undefined) hideTip();
  else tell(index, event.clientX);
}

function onLayer({ value, checked }: HTMLInputElement): void {
  const others = state.hiddenLayers.filter((layer) => layer !== value);
  remember({ hiddenLayers: checked ? others : [...others, value as StoryMapLayer] });
  draw();
}

function onWheel(event: WheelEvent): void {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(zoomAfter(state.zoom, event.deltaY < 0 ? 1 : -1), event.clientX);
}

function listenToMap(): void {
  const { map } = parts;
  map.addEventListener('pointermove', onPointer);
  map.addEventListener('pointerleave', () => {
    picture?.mark('pointed', undefined);
    hideTip();
  });
  map.addEventListener('click', ({ clientX }) => {
    const index = picture?.indexUnder(clientX);
    if (index !== undefined) focusScene(index);
    goTo(index);
  });
  map.addEventListener('focusin', () => {
    picture?.mark('focused', current);
    tell(current);
  });
  map.addEventListener('focusout', () => {
    picture?.mark('focused', undefined);
    hideTip();
  });
  map.addEventListener('wheel', onWheel, { passive: false });
  map.addEventListener('scroll', () => {
    picture?.holdNames();
    remember({ scroll: { left: map.scrollLeft, top: map.scrollTop } });
  });
}

function listenToControls(): void {
  for (const box of layerBoxes()) {
    box.checked = !state.hiddenLayers.some((layer) => layer === box.value);
    box.addEventListener('change', () => onLayer(box));
  }
  parts.zoomIn.addEventListener('click', () => zoom(zoomAfter(state.zoom, 1)));
  parts.zoomOut.addEventListener('click', () => zoom(zoomAfter(state.zoom, -1)));
  parts.fit.addEventListener('click', () => zoom(1));
  parts.save.addEventListener('click', () => editor.postMessage({ kind: 'export', layers: wantedLayers() }));
}

let settling: ReturnType<typeof setTimeout> | undefined;
const settleMs = 120;

window.addEventListener('message', ({ data }: MessageEvent<ToStoryMap>) => receive(data));
window.addEventListener('keydown', onKey);
window.addEventListener('resize', () => {
  clearTimeout(settling);
  settling = setTimeout(draw, settleMs);
});
listenToMap();
listenToControls();
draw();
