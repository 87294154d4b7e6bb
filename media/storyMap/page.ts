import { part } from '../shared/part';

export const parts = {
  controls: part('controls', HTMLDivElement),
  map: part('map', HTMLDivElement),
  empty: part('empty', HTMLParagraphElement),
  tooLong: part('tooLong', HTMLParagraphElement),
  gone: part('gone', HTMLParagraphElement),
  tip: part('tip', HTMLDivElement),
  zoomIn: part('zoomIn', HTMLButtonElement),
  zoomOut: part('zoomOut', HTMLButtonElement),
  fit: part('fit', HTMLButtonElement),
  save: part('export', HTMLButtonElement),
};

export function layerBoxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[name="layer"]')];
}

/** The map with its controls, or the message that stands in its place. */
export function showOnly(shown: HTMLElement): void {
  for (const each of [parts.map, parts.empty, parts.tooLong, parts.gone]) each.hidden = each !== shown;
  parts.controls.hidden = shown !== parts.map;
}
