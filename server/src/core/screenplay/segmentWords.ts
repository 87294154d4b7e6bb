import type { ScriptElement } from '../syntax/elements';
import type { Range } from '../text/range';
import { holesOf, type Segment } from './chunkFacts';
import type { NoteReading } from './note';
import { collectWords, type Word, type WordArea } from './words';

/** The words of a segment that may name somebody, in order within each paragraph; those of notes come last. */
export function segmentWords(segment: Segment): readonly Word[] {
  const { chunk } = segment;
  const holes = holesOf(chunk);
  const words: Word[] = [];
  for (const element of chunk.elements) {
    const area = areaOf(element);
    if (!area || element.start < segment.start || element.end > segment.end) continue;
    collectWords(words, chunk.text, { start: element.start, end: element.textEnd }, holes, area);
  }
  for (const note of segment.notes) {
    const range = namingRange(note);
    if (range) collectWords(words, chunk.text, range, [], 'note');
  }
  return words;
}

/** The part of a note that may name people. */
function namingRange(note: NoteReading): Range | undefined {
  if (note.kind === 'note') return note.textRange;
  return note.kind === 'tag' ? note.owner?.range : note.subject?.range;
}

function areaOf(element: ScriptElement): WordArea | undefined {
  switch (element.kind) {
    case 'sceneHeading':
      return 'heading';
    case 'action':
    case 'shot':
    case 'dialogue':
    case 'parenthetical':
      return element.kind;
    case 'lyric':
      return 'dialogue';
    case 'synopsis':
    case 'section':
      return 'aside';
    default:
      return undefined;
  }
}
