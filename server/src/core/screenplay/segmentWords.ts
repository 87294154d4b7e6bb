import type { ScriptElement } from '../syntax/elements';
import { holesOf, type Segment } from './chunkFacts';
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
    const range = note.kind === 'note' ? note.textRange : note.owner?.range;
    if (range) collectWords(words, chunk.text, range, [], 'note');
  }
  return words;
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
