import type { SourceNote } from '../core/assistant/sourceNote';
import type { ScriptDocument } from './script';

/** The notes of a script as the assistant sees them. `file` is what a maker of links will understand. */
export function sourceNotes(script: ScriptDocument, file: string): readonly SourceNote[] {
  const { notes, scenes } = script.screenplay;
  return notes.map((note, index) => {
    const scene = scenes.find(({ ordinal }) => ordinal === note.scene);
    return {
      id: `${file}#${index + 1}`,
      text: note.text,
      ...(note.author === undefined ? {} : { author: note.author }),
      ...(note.label === undefined ? {} : { tag: note.label }),
      ...(scene ? { sceneHeading: scene.heading.text, sceneOrdinal: scene.ordinal } : {}),
      file,
      line: script.toPosition(note.range.start).line + 1,
    };
  });
}
