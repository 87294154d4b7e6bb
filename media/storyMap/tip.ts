import type { StoryMapScene } from '../../server/src/protocol/requests';
import { parts } from './page';

/** What is told about the scene that is pointed at or has the focus, near it and inside of the window. */
const distance = 8;

export function showTip({ label, facts }: StoryMapScene, strip: DOMRect, pointer = strip.left): void {
  const { tip } = parts;
  tip.replaceChildren(line('strong', label), ...facts.map((fact) => line('div', fact)));
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(distance, Math.min(pointer + distance, window.innerWidth - width - distance));
  const below = strip.bottom + distance;
  const top =
    below + height <= window.innerHeight ? below : Math.max(distance, strip.top - height - distance);
  tip.style.left = `${left}px`;
  tip.style.top = `${top}px`;
}

export function hideTip(): void {
  parts.tip.hidden = true;
}

function line(tag: string, content: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}
