import {
  characterAt,
  characterOccurrences,
  locationAt,
  locationOccurrences,
  type Occurrence,
} from '../core/screenplay/occurrences';
import type { ScriptDocument } from './script';

/**
 * The person or place under the caret. In `KATE'S APARTMENT` the caret on KATE means the person; in `HOPE STREET`,
 * where HOPE may be no name at all, it means the place.
 */
export function namedThingAt(script: ScriptDocument, offset: number): Occurrence | undefined {
  const person = characterAt(script.screenplay, offset);
  if (person?.certain) return person;
  return locationAt(script.screenplay, offset) ?? person;
}

/** Every place in one script where it stands, in order; those in doubt too. */
export function occurrencesIn(
  script: ScriptDocument,
  { kind, key }: Pick<Occurrence, 'kind' | 'key'>,
): readonly Occurrence[] {
  const find = kind === 'character' ? characterOccurrences : locationOccurrences;
  return find(script.screenplay, key);
}
