import { readSettings, type Settings } from '../settings/settings';

/**
 * Asks the editor for the section `closedSet` as it stands for a resource, or for none where the URI is empty.
 * Absent: the editor cannot be asked.
 */
export type AskSettings = (uri: string) => Promise<unknown>;

/**
 * Settings per resource, asked once and kept until told that they changed. An editor that cannot be asked gives
 * them with `initializationOptions` or pushes them with `didChangeConfiguration`.
 */
export class SettingsReader {
  readonly #ask: AskSettings | undefined;
  readonly #asked = new Map<string, Promise<Settings>>();
  readonly #known = new Map<string, Settings>();
  #given: Settings;

  constructor(given: unknown, ask: AskSettings | undefined) {
    this.#given = readSettings(sectionOf(given));
    this.#ask = ask;
  }

  /** What is known at once: the answer of the last time, else what the editor gave at the start, else defaults. */
  known(uri: string): Settings {
    return this.#known.get(uri) ?? this.#given;
  }

  of(uri: string): Promise<Settings> {
    const asked = this.#asked.get(uri);
    if (asked) return asked;
    const asking = this.#fetch(uri);
    this.#asked.set(uri, asking);
    return asking;
  }

  /** Forgets every answer; `given` is what the editor pushed, if it pushes. */
  changed(given?: unknown): void {
    this.#asked.clear();
    if (given !== undefined && given !== null) this.#given = readSettings(given);
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
    this.#known.delete(uri);
  }

  async #fetch(uri: string): Promise<Settings> {
    if (!this.#ask) return this.#given;
    const section = await this.#ask(uri).catch(() => undefined);
    const settings = section === undefined || section === null ? this.#given : readSettings(section);
    this.#known.set(uri, settings);
    return settings;
  }
}

/** Some editors wrap the settings in their section's name, some do not. */
function sectionOf(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('closedSet' in given)) return given;
  return given.closedSet;
}
