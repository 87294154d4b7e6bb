import type { Location } from 'vscode-languageserver-types';
import { namedThingAt, occurrencesIn } from './namedThing';
import type { ScriptDocument, ShowContext } from './script';

/** Everywhere in the show that the person or place under the caret is named; what is in doubt does not count. */
export function referencesAt(
  script: ScriptDocument,
  show: ShowContext,
  offset: number,
  includeDeclaration: boolean,
): readonly Location[] {
  const thing = namedThingAt(script, offset);
  if (!thing) return [];
  return show.scripts.flatMap((one) =>
    occurrencesIn(one, thing)
      .filter(({ certain, role }) => certain && (includeDeclaration || role !== 'introduction'))
      .map(({ range }) => ({ uri: one.uri, range: one.toRange(range) })),
  );
}
