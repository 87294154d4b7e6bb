import { foldName } from '../../screenplay/fold';
import type { StoryTimeFrame } from '../../screenplay/model';
import type { Passage, PlacedPassage } from '../../screenplay/passage';
import { timeCuesOf } from '../../screenplay/timeCues';
import { endsFrame } from '../../screenplay/timeOfDay';
import { type Range, shift } from '../../text/range';

/**
 * Where flashbacks, dreams, montages and intercuts begin and end, in order of the text: on lines of their own, in
 * headings, and where prose merely speaks of one.
 */
export interface FrameSign {
  readonly frame: NamedFrame;
  readonly sign: 'begin' | 'end' | 'back' | 'heading' | 'prose';
  readonly range: Range;
  /** As written, marks left out. */
  readonly text: string;
}

/** `BACK TO SCENE` ends any of them; a heading in the PRESENT what is told apart from it, and no montage. */
export type NamedFrame = Exclude<StoryTimeFrame, 'present'> | 'any' | 'apart';

const none: readonly FrameSign[] = [];

/** Ranges count from the start of the passage. */
export function frameSigns(passage: Passage): readonly FrameSign[] {
  const signs = [...headingSigns(passage), ...cueSigns(passage)];
  const prose = proseSigns(passage, signs);
  return signs.length + prose.length === 0
    ? none
    : [...signs, ...prose].sort((a, b) => a.range.start - b.range.start);
}

/** Those of all passages, counted from the start of the file. */
export function allSigns(
  passages: readonly PlacedPassage[],
  facts: (placed: PlacedPassage) => readonly FrameSign[],
): readonly FrameSign[] {
  return passages.flatMap((placed) => {
    const signs = facts(placed);
    return signs.length === 0
      ? signs
      : signs.map((sign) => ({ ...sign, range: shift(sign.range, placed.offset) }));
  });
}

function headingSigns({ heading }: Passage): readonly FrameSign[] {
  return (heading?.extensions ?? []).flatMap(({ frame, range, text }): readonly FrameSign[] => {
    if (!frame) return [];
    if (frame === 'present') return [{ frame: 'apart', sign: 'back', range, text }];
    return [{ frame, sign: endsFrame(text) ? 'end' : 'heading', range, text }];
  });
}

function cueSigns({ text, elements }: Passage): readonly FrameSign[] {
  return timeCuesOf(text, elements).flatMap((cue): readonly FrameSign[] => {
    if (cue.kind !== 'frame') return [];
    const written = plain(text.slice(cue.range.start, cue.range.end));
    if (cue.frame === 'present') return [{ frame: 'any', sign: 'back', range: cue.range, text: written }];
    return [{ frame: cue.frame, sign: cue.edge, range: cue.range, text: written }];
  });
}

function plain(written: string): string {
  return written.replace(/^[>!#~.\s*_]+|[<\s*_]+$/gu, '').replace(/\s+/g, ' ');
}

const words: readonly (readonly [NamedFrame, RegExp])[] = [
  ['flashback', /FLASH-?\s?(?:BACK|CUT)|RÜCKBLENDE|RÜCKBLICK|ФЛ[ЕЭ]Ш-?Б[ЕЭ]К|RETROSPEK/],
  ['flashForward', /FLASH-?\s?FORWARD/],
  ['dream', /DREAM|NIGHTMARE|FANTASY|TRAUM|SUEÑO|RÊVE|SOGNO|SONHO/],
  ['montage', /MONTAGE|SERIES OF SHOTS|MONTAJE|MONTAGGIO|MONTAGEM|МОНТАЖ|MONTAŻ/],
  ['intercut', /INTER-?CUT/],
];

const told: ReadonlySet<string> = new Set([
  'action',
  'transition',
  'shot',
  'centeredText',
  'section',
  'synopsis',
]);

/** `We move into a MONTAGE:` begins one as well, though no line of its own says so. */
function proseSigns({ text, elements }: Passage, known: readonly FrameSign[]): readonly FrameSign[] {
  return elements.flatMap(({ kind, start, textEnd }): readonly FrameSign[] => {
    if (!told.has(kind) || known.some(({ range }) => range.start >= start && range.start < textEnd))
      return none;
    const folded = foldName(text.slice(start, textEnd));
    return words.flatMap(([frame, pattern]): readonly FrameSign[] =>
      pattern.test(folded) ? [{ frame, sign: 'prose', range: { start, end: textEnd }, text: '' }] : [],
    );
  });
}
