import { makeTasks } from '../core/assistant/revisionMap/makeTasks';
import { placingIndex } from '../core/assistant/revisionMap/place';
import type { SourceNote } from '../core/assistant/sourceNote';
import type { ConflictSide, NoteConflict } from '../core/assistant/summarizeNotes';
import { defaultPageSetup } from './pageSetup';
import type { ScriptDocument } from './script';

/** Notes of which not both can be done, as far as what they are about can be found in the script. */
export function noteConflicts(script: ScriptDocument, notes: readonly SourceNote[]): readonly NoteConflict[] {
  const { pages } = script.pagesOn(defaultPageSetup);
  const { tasks, contradictions } = makeTasks(notes, placingIndex(script.screenplay, pages));
  const places = new Map(notes.map((note) => [placeOf(note), note]));
  const first = new Map(
    tasks.map(({ id, sources: [source] }) => [id, source && places.get(placeOf(source))]),
  );
  return contradictions.flatMap(({ a, b, quotes }) => {
    const [one, other] = [sideOf(first.get(a), quotes[0]), sideOf(first.get(b), quotes[1])];
    return one && other ? [{ sides: [one, other] as const }] : [];
  });
}

/** Several notes may stand in one line. */
function placeOf(place: { readonly file: string; readonly line: number } & Partial<Quoted>): string {
  return JSON.stringify([place.file, place.line, place.quote ?? place.text]);
}

interface Quoted {
  readonly quote: string;
  readonly text: string;
}

function sideOf(source: SourceNote | undefined, quote: string): ConflictSide | undefined {
  return source && { source, quote };
}
