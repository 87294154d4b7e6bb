/** The parts of the page as the extension makes them; an error names one that is missing. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${id}.`);
}

export const parts = {
  map: part('map', HTMLDivElement),
  empty: part('empty', HTMLParagraphElement),
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

/** Which of the messages stands in place of the map, if any. */
export function showOnly(shown: HTMLElement): void {
  for (const each of [parts.map, parts.empty, parts.gone]) each.hidden = each !== shown;
  parts.save.disabled = shown !== parts.map;
}
