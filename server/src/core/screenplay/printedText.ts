import type { ScriptElement } from '../syntax/elements';
import type { Range } from '../text/range';
import type { Passage } from './passage';

/**
 * The text of a passage with spaces where something prints nothing, a note or boneyard: offsets stay what they are, and
 * whoever searches the words finds none that nobody will read. Line breaks stay.
 */
export function printedText(passage: Passage): string {
  if (passage.holes.length === 0) return passage.text;
  passage.memory.printed ??= blank(passage.text, passage.holes);
  return passage.memory.printed;
}

function blank(text: string, holes: readonly Range[]): string {
  const pieces: string[] = [];
  let kept = 0;
  for (const { start, end } of holes) {
    if (start < kept) continue;
    pieces.push(text.slice(kept, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    kept = end;
  }
  return pieces.join('') + text.slice(kept);
}

const notBelowHeading: ReadonlySet<ScriptElement['kind']> = new Set<ScriptElement['kind']>([
  'sceneHeading',
  'section',
  'synopsis',
  'titlePageEntry',
  'pageBreak',
  'note',
  'boneyard',
  'dialectBlock',
  'blank',
]);

/** True for what is printed, the heading aside. */
export function isPrintedBelowHeading({ kind }: ScriptElement): boolean {
  return !notBelowHeading.has(kind);
}

/** A paragraph, or what is spoken without a break: its printed words, and where they stand in the passage. */
export interface Prose {
  readonly kind: ProseKind;
  readonly text: string;
  readonly start: number;
  readonly element: ScriptElement;
}

export type ProseKind = 'action' | 'dialogue' | 'parenthetical' | 'lyric';

/** What people read as sentences, in order. */
export function proseOf(passage: Passage, kinds: ReadonlySet<ScriptElement['kind']> = allProse): Prose[] {
  const printed = printedText(passage);
  return passage.elements.filter(isProse(kinds)).map((element) => ({
    kind: element.kind,
    text: printed.slice(element.start, element.textEnd),
    start: element.start,
    element,
  }));
}

type ProseElement = Extract<ScriptElement, { kind: ProseKind }>;

const allProse: ReadonlySet<ScriptElement['kind']> = new Set<ProseKind>([
  'action',
  'dialogue',
  'parenthetical',
  'lyric',
]);

function isProse(kinds: ReadonlySet<ScriptElement['kind']>) {
  return (element: ScriptElement): element is ProseElement =>
    allProse.has(element.kind) && kinds.has(element.kind);
}
