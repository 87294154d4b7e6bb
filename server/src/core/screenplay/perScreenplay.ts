import type { Screenplay } from './model';
import { workingsOf } from './resolve';

/**
 * A look-up that is worked out once for a screenplay and kept with it. Not in a weak map: a collection of young objects
 * takes what such a map holds for alive, and with it the answers about every draft.
 */
export function perScreenplay<T>(make: (screenplay: Screenplay) => T): (screenplay: Screenplay) => T {
  const slot = Symbol(make.name);
  return (screenplay) => {
    const { memory } = workingsOf(screenplay);
    if (!(slot in memory)) memory[slot] = make(screenplay);
    return memory[slot] as T;
  };
}
