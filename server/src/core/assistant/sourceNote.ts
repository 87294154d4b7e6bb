/** A note as the assistant sees it, wherever it came from: plain text with its place, so that it can be cited. */
export interface SourceNote {
  /** Unique among the notes of one summary. */
  readonly id: string;
  /** Who says it: the author of a note, the speaker of a transcript. */
  readonly author?: string;
  /** ISO date. */
  readonly date?: string;
  /** What it is filed under, lower case: `todo`, `fix`, `?` … */
  readonly tag?: string;
  /** Without brackets, author and tag. */
  readonly text: string;
  readonly sceneHeading?: string;
  /** From 1, in its file. */
  readonly sceneOrdinal?: number;
  /** `12A`, where the script numbers its scenes: what people call the scene. */
  readonly sceneNumber?: string;
  /** Path or URI: whatever the maker of links understands. */
  readonly file: string;
  /** From 1; of the text that was read out of the file, where that is no text itself. */
  readonly line: number;
  /** From 1, where the file has pages. */
  readonly page?: number;
  /** What it stands under in a file of notes, the outermost first: headings, the subject of a mail. */
  readonly headings?: readonly string[];
  /** Verbatim: what it is pinned to or answers, such as the marked words of a comment, or a quoted line. */
  readonly about?: string;
  /** Where in a recording it was said: `00:12:03`. */
  readonly time?: string;
  /** The note says so itself. */
  readonly isDone?: boolean;
}

/** Notes in the order they stand: by file as given, then by line. */
export function inOrder(notes: readonly SourceNote[]): readonly SourceNote[] {
  const files = new Map<string, number>();
  for (const note of notes) if (!files.has(note.file)) files.set(note.file, files.size);
  const place = (note: SourceNote) => files.get(note.file) ?? 0;
  return [...notes].sort((a, b) => place(a) - place(b) || a.line - b.line);
}
