import { part } from '../shared/part';

/** The parts of the page, and the words it says. */
export const parts = {
  player: part('player', HTMLElement),
  nothing: part('nothing', HTMLDivElement),
  play: part('play', HTMLButtonElement),
  speed: part('speed', HTMLSelectElement),
  preset: part('preset', HTMLSelectElement),
  kinds: part('kinds', HTMLButtonElement),
  loop: part('loop', HTMLButtonElement),
  follow: part('follow', HTMLButtonElement),
  volume: part('volume', HTMLInputElement),
  level: part('level', HTMLMeterElement),
  cast: part('cast', HTMLButtonElement),
  rehearse: part('rehearse', HTMLButtonElement),
  rehearsal: part('rehearsal', HTMLDivElement),
  part: part('part', HTMLSpanElement),
  waits: part('waits', HTMLSelectElement),
  factor: part('factor', HTMLInputElement),
  showing: part('showing', HTMLSelectElement),
  goOn: part('goOn', HTMLButtonElement),
  who: part('who', HTMLParagraphElement),
  text: part('text', HTMLParagraphElement),
  voice: part('voice', HTMLParagraphElement),
  notice: part('notice', HTMLParagraphElement),
  mixer: part('mixer', HTMLElement),
  lines: part('lines', HTMLDivElement),
  live: part('live', HTMLDivElement),
};

const words: Readonly<Record<string, string>> = JSON.parse(document.body.dataset.words ?? '{}');

/** A sentence of the page in the editor's language, with its slots filled. */
export function say(name: string, ...slots: readonly string[]): string {
  return (words[name] ?? name).replace(/\{(\d)\}/g, (slot, at) => slots[Number(at)] ?? slot);
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
