import type { Range } from '../text/range';

/**
 * What a stretch of Fountain is. Every character of a script belongs to exactly one element.
 *
 * An element's offsets count from the start of its chunk (see `Chunk`), so that an edit elsewhere leaves it
 * untouched. `start` to `end` takes in the line ending and the blank lines that follow; `start` to `textEnd`
 * is what the writer sees as the element, leading white space included, trailing line ending left out.
 *
 * In `"INT. BAR - DAY\n\nRain."` the heading has `start: 0, textEnd: 14, end: 16`, the action
 * `start: 16, textEnd: 21, end: 21`.
 */
interface ElementBase<K extends string> {
  readonly kind: K;
  readonly start: number;
  readonly textEnd: number;
  readonly end: number;
}

/** `Key: value` on the title page; the value may go on over indented lines, all within `text`. */
export interface TitlePageEntry extends ElementBase<'titlePageEntry'> {
  readonly key: Range;
}

export interface SceneHeading extends ElementBase<'sceneHeading'> {
  /** Forced with a leading `.` */
  readonly forced: boolean;
  /** The heading's words, without the forcing dot, scene number and trailing notes. */
  readonly text: Range;
  /** `12A` of `#12A#`, without the marks. */
  readonly sceneNumber?: Range;
}

/** A paragraph of action; one element however many lines it has. */
export interface Action extends ElementBase<'action'> {
  /** Forced with a leading `!` */
  readonly forced: boolean;
}

export interface CharacterCue extends ElementBase<'characterCue'> {
  /** Forced with a leading `@` */
  readonly forced: boolean;
  /** The name alone: no `@`, extensions, caret or notes. */
  readonly name: Range;
  /** Each `(V.O.)`, brackets included, in order. */
  readonly extensions: readonly Range[];
  /** Which column of a dual dialogue this speech is, if any. */
  readonly dual?: 'left' | 'right';
}

/** A line in brackets under a cue. */
export type Parenthetical = ElementBase<'parenthetical'>;
/** Spoken words; consecutive lines are one element. */
export type Dialogue = ElementBase<'dialogue'>;
/** `~` lines; consecutive lines are one element. */
export interface Lyric extends ElementBase<'lyric'> {
  /** Sung under a cue rather than standing alone. */
  readonly inDialogue: boolean;
}

export interface Transition extends ElementBase<'transition'> {
  /** Forced with a leading `>` */
  readonly forced: boolean;
}

/** `!!CLOSE ON THE GUN` */
export type Shot = ElementBase<'shot'>;
/** `> text <`; consecutive lines are one element. */
export type CenteredText = ElementBase<'centeredText'>;

export interface Section extends ElementBase<'section'> {
  /** How many `#`: 1 is an act, 2 a sequence, 3 and deeper parts of one. */
  readonly depth: number;
  readonly text: Range;
}

export interface Synopsis extends ElementBase<'synopsis'> {
  readonly text: Range;
}

export interface PageBreak extends ElementBase<'pageBreak'> {
  /** `12A` of `=== 12A ===`, a page-lock mark. */
  readonly pageNumber?: Range;
}

/** Lines that hold nothing but notes. A note inside another element is found in `Chunk.notes` alone. */
export type NoteElement = ElementBase<'note'>;
/** Lines that hold nothing but boneyard. */
export type BoneyardElement = ElementBase<'boneyard'>;
/** Another tool's data that is kept byte for byte and neither printed nor checked. */
export interface DialectBlock extends ElementBase<'dialectBlock'> {
  readonly dialect: 'beat' | 'highland' | 'meander' | 'obsidian';
  /** The path of an include directive, where it is one. */
  readonly include?: Range;
}
/** Blank lines, white space and a byte order mark that precede the first element of a file. */
export type Blank = ElementBase<'blank'>;

export type ScriptElement =
  | TitlePageEntry
  | SceneHeading
  | Action
  | CharacterCue
  | Parenthetical
  | Dialogue
  | Lyric
  | Transition
  | Shot
  | CenteredText
  | Section
  | Synopsis
  | PageBreak
  | NoteElement
  | BoneyardElement
  | DialectBlock
  | Blank;

export type ElementKind = ScriptElement['kind'];
