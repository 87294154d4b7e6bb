import { characterKey } from './characterKey';
import type { Screenplay } from './model';
import { workingsOf } from './resolve';

/** The key of the person whom a note or tag names, by any spelling that is known; the name's own where nobody is. */
export function personKey(screenplay: Screenplay, name: string): string {
  const key = characterKey(name);
  return workingsOf(screenplay).names.spellings.get(key) ?? key;
}
