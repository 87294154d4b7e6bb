import type { PlayerReading, Showing } from '../../server/src/protocol/readAloudMessages';
import { make, parts, say } from './page';
import { shownText } from './shownText';

/** The lines of a reading as a list to choose from, by scenes. The chosen row is what Enter plays from. */
export class LineList {
  readonly #onChosen: (line: number) => void;
  #count = 0;
  #chosen = 0;
  #lit: readonly number[] = [];

  constructor(onChosen: (line: number) => void) {
    this.#onChosen = onChosen;
    parts.lines.addEventListener('click', ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
      if (row) this.#play(Number(row.dataset.line));
    });
    parts.lines.addEventListener('keydown', (event) => this.#onKey(event));
  }

  show({ lines, scenes }: PlayerReading, showing: Showing): void {
    this.#count = lines.length;
    this.#lit = [];
    const groups = scenes.map(({ title, first, end }, at) => {
      const group = make('div', 'scene');
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', title);
      group.append(make('div', 'title', title));
      group.dataset.scene = String(at);
      for (let line = first; line < end; line++) {
        const spoken = lines[line];
        if (spoken) group.append(row(line, spoken.speaker, shownText(spoken, showing)));
      }
      return group;
    });
    parts.lines.replaceChildren(...groups);
    this.choose(Math.min(this.#chosen, this.#count - 1));
  }

  /** Marks what is heard, and brings it into sight unless somebody is choosing. */
  light(lit: readonly number[]): void {
    for (const line of this.#lit) this.#row(line)?.classList.remove('lit');
    this.#lit = lit;
    for (const line of lit) this.#row(line)?.classList.add('lit');
    const [first] = lit;
    if (first === undefined || document.activeElement === parts.lines) return;
    this.choose(first);
  }

  choose(line: number): void {
    this.#row(this.#chosen)?.setAttribute('aria-selected', 'false');
    this.#chosen = Math.max(0, Math.min(line, this.#count - 1));
    const chosen = this.#row(this.#chosen);
    chosen?.setAttribute('aria-selected', 'true');
    const { scrollTop } = parts.player;
    chosen?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // Where all of the page scrolls, the list alone follows what is heard: the buttons stay where they are.
    if (document.activeElement !== parts.lines) parts.player.scrollTop = scrollTop;
    if (chosen) parts.lines.setAttribute('aria-activedescendant', chosen.id);
  }

  #row(line: number): HTMLElement | null {
    return document.getElementById(`line-${line}`);
  }

  #play(line: number): void {
    this.choose(line);
    this.#onChosen(line);
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: this.#chosen - 1,
      ArrowDown: this.#chosen + 1,
      Home: 0,
      End: this.#count - 1,
    };
    const next = steps[event.key];
    if (event.key === 'Enter') this.#play(this.#chosen);
    else if (next === undefined) return;
    else this.choose(next);
    event.preventDefault();
    event.stopPropagation();
  }
}

function row(line: number, speaker: string | undefined, text: string): HTMLElement {
  const made = make('div', speaker === undefined ? 'line narrated' : 'line');
  made.id = `line-${line}`;
  made.dataset.line = String(line);
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  if (speaker !== undefined) made.append(make('span', 'speaker', speaker));
  made.append(make('span', 'words', text));
  made.title = speaker ?? say('narrator');
  return made;
}
