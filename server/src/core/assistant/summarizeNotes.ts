import type { Claim } from './checkPoints';
import type { DropReason } from './evidence';
import { withFullNames } from './fullNames';
import { type MergedNote, mergeNotes } from './mergeNotes';
import { askOf, type NoteAsk } from './noteAsks';
import { languageOf } from './noteLanguage';
import { type NoteTheme, noteThemes, themeOf } from './noteThemes';
import { foreignKind } from './revisionMap/foreignWishes';
import type { TaskKind } from './revisionMap/model';
import { inOrder, type SourceNote } from './sourceNote';

/** Notes, sorted. Everything but `model` is found by counting and comparing, and is there without a model too. */
export interface NotesSummary {
  readonly scope: SummaryScope;
  readonly counts: NotesCounts;
  /** Every note said, each once, in order. */
  readonly notes: readonly SortedNote[];
  /** By theme, none empty. */
  readonly groups: readonly NoteGroup[];
  readonly people: readonly PersonNotes[];
  /** Notes of which not both can be done. */
  readonly conflicts: readonly NoteConflict[];
  readonly model: ModelPart;
}

export interface NoteConflict {
  readonly sides: readonly [ConflictSide, ConflictSide];
}

export interface ConflictSide {
  readonly source: SourceNote;
  /** Verbatim, from the note. */
  readonly quote: string;
}

export type SummaryScope = 'script' | 'show';

export interface NotesCounts {
  readonly notes: number;
  /** After merging. */
  readonly distinct: number;
  readonly files: number;
  readonly people: number;
  readonly questions: number;
  readonly actions: number;
}

export interface SortedNote extends MergedNote {
  readonly theme: NoteTheme;
  readonly ask: NoteAsk;
}

export interface NoteGroup {
  readonly theme: NoteTheme;
  readonly notes: readonly SortedNote[];
}

export interface PersonNotes {
  /** None: notes that nobody signed. */
  readonly author?: string;
  readonly notes: number;
}

/** What a model added, or why it added nothing. */
export type ModelPart =
  | { readonly kind: 'none'; readonly reason?: string }
  | {
      readonly kind: 'used';
      readonly name: string;
      /** A server was asked; its address is in the name. */
      readonly elsewhere?: true;
      readonly claims: readonly NoteClaim[];
      readonly dropped: Readonly<Record<DropReason, number>>;
      readonly leftOut: readonly LeftOut[];
    };

export interface NoteClaim extends Claim {
  readonly theme: NoteTheme;
}

/** Notes that the model did not answer about. */
export interface LeftOut {
  readonly reason: 'tooLong' | 'answerInvalid' | 'noClaimHeld';
  /** Ids of merged notes. */
  readonly notes: readonly string[];
}

/** Sorts notes by what can be told without a model. Conflicts are found by who knows the script. */
export function summarizeNotes(
  given: readonly SourceNote[],
  scope: SummaryScope = 'script',
  conflicts: readonly NoteConflict[] = [],
): NotesSummary {
  const notes = withFullNames(given);
  const sorted = mergeNotes(inOrder(notes)).map(sortNote);
  return {
    scope,
    counts: countsOf(notes, sorted),
    notes: sorted,
    groups: noteThemes
      .map((theme) => ({ theme, notes: sorted.filter((note) => note.theme === theme) }))
      .filter((group) => group.notes.length > 0),
    people: peopleOf(notes),
    conflicts,
    model: { kind: 'none' },
  };
}

function sortNote(note: MergedNote): SortedNote {
  const asks = note.sources.map(askInAnyLanguage);
  const ask = asks.find((each) => each.kind !== 'remark') ?? { kind: 'remark' };
  return { ...note, theme: themeOf(note.text), ask };
}

function countsOf(notes: readonly SourceNote[], sorted: readonly SortedNote[]): NotesCounts {
  return {
    notes: notes.length,
    distinct: sorted.length,
    files: new Set(notes.map((note) => note.file)).size,
    people: new Set(notes.flatMap((note) => note.author ?? [])).size,
    questions: sorted.filter((note) => note.ask.kind === 'question').length,
    actions: sorted.filter((note) => note.ask.kind === 'action').length,
  };
}

const toDo: ReadonlySet<TaskKind | undefined> = new Set(['cut', 'add', 'change', 'continuity', 'clearance']);

/** English has words and forms of its own for it; of other languages it is known what a note wants. */
function askInAnyLanguage(note: SourceNote): NoteAsk {
  const ask = askOf(note);
  const language = languageOf(note.text);
  if (ask.kind === 'action' || language === undefined) return ask;
  return toDo.has(foreignKind(note.text, language)) ? { kind: 'action' } : ask;
}

function peopleOf(notes: readonly SourceNote[]): readonly PersonNotes[] {
  const counts = new Map<string | undefined, number>();
  for (const { author } of notes) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts]
    .map(([author, count]) => (author === undefined ? { notes: count } : { author, notes: count }))
    .sort((a, b) => b.notes - a.notes);
}
