import type { CastLine } from '../ide/readAloud/castReading';
import { uriKey } from './uris';

/** Few: the one that plays, and one that was asked for meanwhile. */
const plansKept = 3;

/**
 * The plans that were given away last, a few of each script, so that the sound of a line can be asked for by its number.
 * An edit changes none of them: whoever plays asks for another.
 */
export class Readings {
  readonly #plans = new Map<string, Map<string, readonly CastLine[]>>();

  keep(uri: string, plan: string, lines: readonly CastLine[]): void {
    const key = uriKey(uri);
    const plans = this.#plans.get(key) ?? new Map<string, readonly CastLine[]>();
    plans.delete(plan);
    plans.set(plan, lines);
    for (const [oldest] of plans) {
      if (plans.size <= plansKept) break;
      plans.delete(oldest);
    }
    this.#plans.set(key, plans);
  }

  lineOf(uri: string, plan: string, line: number): CastLine | undefined {
    return this.#plans.get(uriKey(uri))?.get(plan)?.[line];
  }

  forget(uri: string): void {
    this.#plans.delete(uriKey(uri));
  }
}
