import type { Location } from 'vscode-languageserver-types';
import { namedThingAt, occurrencesIn } from './namedThing';
import type { ScriptDocument, ShowContext } from './script';
import { taggedElementAt, tagsOf } from './tagging/taggedElement';

/** Everywhere in the show that what is under the caret is named or tagged; what is in doubt does not count. */
export function referencesAt(
  script: ScriptDocument,
  show: ShowContext,
  offset: number,
  includeDeclaration: boolean,
): readonly Location[] {
  const thing = namedThingAt(script, offset);
  if (!thing) return elementReferences(script, show, offset);
  return show.scripts.flatMap((one) =>
    occurrencesIn(one, thing)
      .filter(({ certain, role }) => certain && (includeDeclaration || role !== 'introduction'))
      .map(({ range }) => ({ uri: one.uri, range: one.toRange(range) })),
  );
}

function elementReferences(script: ScriptDocument, show: ShowContext, offset: number): readonly Location[] {
  const tagged = taggedElementAt(script, offset);
  if (!tagged) return [];
  return show.scripts.flatMap((one) =>
    tagsOf(one, tagged.element).map((range) => ({ uri: one.uri, range: one.toRange(range) })),
  );
}
