/** A note as the assistant sees it, wherever it came from: plain text with its place, so that it can be cited. */
export interface SourceNote {
  /** Unique among the notes of one summary. */
  readonly id: string;
  readonly author?: string;
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
  /** From 1. */
  readonly line: number;
}

/** Notes in the order they stand: by file as given, then by line. */
export function inOrder(notes: readonly SourceNote[]): readonly SourceNote[] {
  const files = new Map<string, number>();
  for (const note of notes) if (!files.has(note.file)) files.set(note.file, files.size);
  const place = (note: SourceNote) => files.get(note.file) ?? 0;
  return [...notes].sort((a, b) => place(a) - place(b) || a.line - b.line);
}
