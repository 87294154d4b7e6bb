import type { SourceNote } from './sourceNote';

/**
 * One name for one person: who is "MARGE" in a transcript and "Marge Kessler" in a mail is one, where nobody else could be
 * meant. It matters for who agrees with whom. Where two would fit, names stay as they were written.
 */
export function withFullNames<T extends Pick<SourceNote, 'author'>>(notes: readonly T[]): readonly T[] {
  const names = fullNamesOf(new Set(notes.flatMap(({ author }) => author ?? [])));
  return notes.map((note) => {
    const full = note.author === undefined ? undefined : names.get(note.author);
    return full === undefined || full === note.author ? note : { ...note, author: full };
  });
}

function fullNamesOf(authors: ReadonlySet<string>): ReadonlyMap<string, string> {
  const all = [...authors];
  return new Map(all.map((author) => [author, fullNameOf(author, all)]));
}

function fullNameOf(author: string, all: readonly string[]): string {
  const own = fold(author);
  const longer = all.filter((other) => fold(other).startsWith(`${own} `));
  const people = new Set(longer.map(fold));
  const same = all.filter((other) => fold(other) === (people.size === 1 ? [...people][0] : own));
  return same.find((other) => /\p{Ll}/u.test(other)) ?? same[0] ?? author;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
