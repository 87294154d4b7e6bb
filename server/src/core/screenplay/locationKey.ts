import { foldName } from './fold';

/**
 * The key of a place: its name made comparable. `JOE'S HOUSE` and `Joe’s  house` are one place; `JOE HOUSE` is
 * another until the show file says otherwise.
 */
export function locationKey(name: string): string {
  return foldName(name).replace(/[.,:;]+$/, '');
}
