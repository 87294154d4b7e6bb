import type { Passage, PlacedPassage } from '../screenplay/passage';
import type { ScriptElement } from '../syntax/elements';
import { contains, type Range, shift } from '../text/range';

/**
 * Suppressions written into the script: `[[closedset-ignore continuous-after-jump: she took the stairs]]`.
 *
 * What one covers follows from where it stands. In a paragraph or a speech: that one. On a line of its own: the
 * paragraph or speech under it. On a scene heading: the scene. Before the first scene, on a line of its own: the whole
 * script.
 */
export interface IgnoreDirective {
  readonly ruleId: string;
  /** Why; empty where the writer gave no reason. */
  readonly reason: string;
  /** Brackets included; counted from the start of the file, like `covers`. */
  readonly range: Range;
  readonly covers: Range;
}

export const ignoreNotePattern = /^\[\[\s*closedset-ignore\s+([\w-]+)\s*(?::\s*(.*?))?\s*\]\]$/is;

/** How a suppression is written. */
export function ignoreNote(ruleId: string, reason: string): string {
  return `[[closedset-ignore ${ruleId}: ${reason.replace(/\s+/g, ' ').replaceAll(']]', '] ]').trim()}]]`;
}

/** @param length of the whole script, in UTF-16 units */
export function directivesIn(passages: readonly PlacedPassage[], length: number): readonly IgnoreDirective[] {
  return passages.flatMap((placed, index) => {
    if (placed.passage.holes.length === 0) return none;
    const whole = index === 0 && !placed.scene ? { start: 0, end: length } : undefined;
    return readDirectives(placed.passage).map(({ note, covers, ruleId, reason }) => ({
      ruleId,
      reason,
      range: shift(note, placed.offset),
      covers: (covers === 'next' ? whole : undefined) ?? coverIn(placed, note, covers, passages[index + 1]),
    }));
  });
}

const none: readonly IgnoreDirective[] = [];

interface DirectiveFact {
  readonly ruleId: string;
  readonly reason: string;
  readonly note: Range;
  readonly covers: 'scene' | 'this' | 'next';
}

function readDirectives(passage: Passage): readonly DirectiveFact[] {
  return passage.holes.flatMap((note) => {
    if (!passage.text.startsWith('[[', note.start)) return [];
    const found = ignoreNotePattern.exec(passage.text.slice(note.start, note.end));
    const ruleId = found?.[1]?.toLowerCase();
    if (!ruleId) return [];
    const holder = passage.elements.find((element) => contains(element, note));
    return [{ ruleId, reason: found?.[2]?.trim() ?? '', note, covers: coverage(holder) }];
  });
}

function coverage(holder: ScriptElement | undefined): DirectiveFact['covers'] {
  if (holder?.kind === 'sceneHeading') return 'scene';
  return holder?.kind === 'note' ? 'next' : 'this';
}

function coverIn(
  { passage, offset }: PlacedPassage,
  note: Range,
  covers: DirectiveFact['covers'],
  following: PlacedPassage | undefined,
): Range {
  if (covers === 'scene') return { start: offset, end: offset + passage.text.length };
  const holder = passage.elements.findIndex((element) => contains(element, note));
  const element =
    covers === 'this' ? passage.elements[holder] : passage.elements.slice(holder + 1).find(isProse);
  if (element) return shift(wholeSpeech(passage, element), offset);
  const first = following?.passage.elements[0];
  return following && first ? shift(visible(first), following.offset) : shift(note, offset);
}

function isProse({ kind }: ScriptElement): boolean {
  return kind !== 'note' && kind !== 'boneyard';
}

/** A cue goes with all that is said under it. */
function wholeSpeech({ speeches }: Passage, element: ScriptElement): Range {
  const speech = speeches.find(({ range }) => range.start <= element.start && element.start < range.end);
  return speech?.range ?? visible(element);
}

function visible({ start, textEnd }: ScriptElement): Range {
  return { start, end: textEnd };
}
