import type { ScriptElement } from '../syntax/elements';
import { holesOf, type Segment } from './chunkFacts';
import { indexWords, type Word, type WordArea, type WordIndex, wordsOf } from './wordIndex';

/**
 * The words of a segment that may name somebody, indexed when first asked for and kept as long as the segment.
 */
const known = new WeakMap<Segment, WordIndex>();

export function segmentWords(segment: Segment): WordIndex {
  const found = known.get(segment);
  if (found) return found;
  const index = indexWords(collectWords(segment));
  known.set(segment, index);
  return index;
}

function collectWords(segment: Segment): Word[] {
  const { chunk } = segment;
  const holes = holesOf(chunk);
  const words: Word[] = [];
  for (const element of chunk.elements) {
    const area = areaOf(element);
    if (!area || element.start < segment.start || element.end > segment.end) continue;
    const range = { start: element.start, end: element.textEnd };
    for (const word of wordsOf(chunk.text, range, holes, area)) words.push(word);
  }
  for (const note of segment.notes) {
    const range = note.kind === 'note' ? note.textRange : note.owner?.range;
    if (range) for (const word of wordsOf(chunk.text, range, [], 'note')) words.push(word);
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
