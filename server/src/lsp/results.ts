/** The last answer per script, kept so that the next can be told as a difference from it. */
export class Results<T> {
  readonly #last = new Map<string, { readonly id: string; readonly value: T }>();
  #count = 0;

  /** @returns the id under which the editor may name this answer */
  keep(uri: string, value: T): string {
    const id = String(++this.#count);
    this.#last.set(uri, { id, value });
    return id;
  }

  /** Undefined where another answer was given since. */
  get(uri: string, id: string): T | undefined {
    const last = this.#last.get(uri);
    return last?.id === id ? last.value : undefined;
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
