import { sayable } from './interjections';

/** A text as Flite can take it, which knows English letters, digits and a few signs. */
export interface SpeakableText {
  /** What is said; empty where nothing of the text can be. */
  readonly text: string;
  /** For each word of the text between white space, in order, its pieces as they are said; none where it is silent. */
  readonly words: readonly (readonly string[])[];
}

/** Characters of a word that are said; the longest English words have 30. A word of thousands would be said for minutes. */
const longestPiece = 40;

/**
 * The text without what Flite does not know: accents and typographic signs become plain ones, dashes and ellipses
 * become pauses, emoji and other scripts become silence.
 */
export function speakableText(text: string): SpeakableText {
  const found = wordsOf(text);
  const words = found.map((word, index) => {
    const pieces = piecesOf(word);
    return /^[–—―…-]+$/u.test(found[index + 1] ?? '') ? withPause(pieces) : pieces;
  });
  return { words, text: words.flat().join(' ') };
}

/** A dash between words is heard as a comma after the first of them. */
function withPause(pieces: readonly string[]): readonly string[] {
  const last = pieces.at(-1);
  return last === undefined || /[.,?!;:]$/.test(last) ? pieces : [...pieces.slice(0, -1), `${last},`];
}

/** The words between white space, by which times are counted. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Whether the text holds letters or digits of any script: something that ought to be heard. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function piecesOf(word: string): readonly string[] {
  return plain(word)
    .split(' ')
    .map((piece) => piece.replace(/^[^A-Za-z0-9'&$@]+/, ''))
    .filter((piece) => /[A-Za-z0-9&@]/.test(piece))
    .map(capped)
    .map(sayable);
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»"()[\]{}*_]/g, '')
    .replace(/\.{2,}|…|-{2,}|[–—―]/g, ', ')
    .replace(/[^A-Za-z0-9'.,?!;:$%&@+-]+/g, ' ');
}

function capped(piece: string): string {
  if (piece.length <= longestPiece) return piece;
  return piece.slice(0, longestPiece) + (/[.,?!;:]$/.exec(piece)?.[0] ?? '');
}
