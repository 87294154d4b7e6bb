/** Extensions of files that hold notes more often than not. */
export const usualNoteExtensions: readonly string[] = 'md txt eml vtt srt docx pdf fdx'.split(' ');

/** All that people keep notes in, those included of which no notes can be read, so that they are told. */
export const noteFileExtensions: readonly string[] = [
  ...usualNoteExtensions,
  ...'markdown text html htm doc msg rtf odt pages'.split(' '),
];

/** A file of notes as a client names it. The server reads it by itself, where it can. */
export interface NoteFile {
  readonly uri: string;
  /** Its bytes as base64: for what lies on no disk of this computer, or is changed and not saved. */
  readonly content?: string;
}
