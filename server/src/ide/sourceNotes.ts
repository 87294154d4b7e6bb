import type { SourceNote } from '../core/assistant/sourceNote';
import type { Scene } from '../core/screenplay/model';
import type { ScriptDocument } from './script';

/** The notes of a script as the assistant sees them. `file` is what a maker of links will understand. */
export function sourceNotes(script: ScriptDocument, file: string): readonly SourceNote[] {
  const { notes, scenes } = script.screenplay;
  return notes.map((note, index) => {
    return {
      id: `${file}#${index + 1}`,
      text: note.text,
      ...(note.author === undefined ? {} : { author: note.author }),
      ...(note.date === undefined ? {} : { date: note.date }),
      ...(note.label === undefined ? {} : { tag: note.label }),
      ...(note.status === 'done' ? { isDone: true } : {}),
      ...placeIn(note.scene === undefined ? undefined : scenes[note.scene - 1]),
      file,
      line: script.toPosition(note.range.start).line + 1,
    };
  });
}

function placeIn(scene: Scene | undefined): Partial<SourceNote> {
  if (scene === undefined) return {};
  const { text, sceneNumber } = scene.heading;
  const place = { sceneHeading: text, sceneOrdinal: scene.ordinal };
  return sceneNumber === undefined ? place : { ...place, sceneNumber: sceneNumber.text };
}
