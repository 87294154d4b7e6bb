import type { Sounded } from './entries';

export type Known = { readonly kind: 'sound'; readonly sound: Sounded } | { readonly kind: 'failed' };

/** So many that a step back is heard at once. */
const soundsKept = 60;

/** The sounds of lines as they come, and which of them were asked for. */
export class SoundShelf {
  readonly #known = new Map<number, Known>();
  readonly #asked = new Set<number>();

  get(line: number): Known | undefined {
    return this.#known.get(line);
  }

  has(line: number): boolean {
    return this.#known.has(line);
  }

  /** @returns whether it is to be asked for now: neither there nor on its way */
  ask(line: number): boolean {
    if (this.#known.has(line) || this.#asked.has(line)) return false;
    this.#asked.add(line);
    return true;
  }

  put(line: number, known: Known): void {
    this.#asked.delete(line);
    this.#known.delete(line);
    this.#known.set(line, known);
    for (const [old] of this.#known) {
      if (this.#known.size <= soundsKept) break;
      this.#known.delete(old);
    }
  }

  /** What is on its way is not waited for any more. */
  callOff(): void {
    this.#asked.clear();
  }

  clear(): void {
    this.#known.clear();
    this.#asked.clear();
  }
}
