import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { OccurrenceRole } from '../core/screenplay/occurrences';
import { namedThingAt, occurrencesIn } from './namedThing';
import type { ScriptDocument } from './script';
import { taggedElementAt, tagsOf } from './tagging/taggedElement';

/** Where someone is introduced and where a scene is set: the places that make a name what it is. */
const written: ReadonlySet<OccurrenceRole> = new Set<OccurrenceRole>(['introduction', 'heading']);

export function highlightsAt(script: ScriptDocument, offset: number): readonly DocumentHighlight[] {
  const thing = namedThingAt(script, offset);
  if (!thing) return elementHighlights(script, offset);
  return occurrencesIn(script, thing)
    .filter(({ certain }) => certain)
    .map(({ range, role }) => ({
      range: script.toRange(range),
      kind: written.has(role) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}

function elementHighlights(script: ScriptDocument, offset: number): readonly DocumentHighlight[] {
  const tagged = taggedElementAt(script, offset);
  if (!tagged) return [];
  return tagsOf(script, tagged.element).map((range) => ({
    range: script.toRange(range),
    kind: DocumentHighlightKind.Read,
  }));
}
