import type { ElementChange } from '../../core/revision/model';
import type { Range } from '../../core/text/range';
import type { ScriptDocument } from '../script';

/** A stretch of an element that was compared: in both drafts, or in one. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'inserted';
  readonly text: string;
}

/** An element as one text with what was taken out and what was put in, white space folded. */
export function wordPieces(
  { kind, a, b, words }: ElementChange,
  before: ScriptDocument,
  after: ScriptDocument,
): readonly WordPiece[] {
  if (kind === 'removed') return pieces([['removed', textOf(before, a)]]);
  if (kind === 'inserted') return pieces([['inserted', textOf(after, b)]]);
  const found: [WordPiece['kind'], string][] = [];
  let at = b.start;
  for (const change of words) {
    found.push(['same', textOf(after, { start: at, end: change.b.start })]);
    found.push(['removed', textOf(before, change.a)], ['inserted', textOf(after, change.b)]);
    at = change.b.end;
  }
  return pieces([...found, ['same', textOf(after, { start: at, end: b.end })]]);
}

function textOf({ tree }: ScriptDocument, range: Range): string {
  return tree.slice(range).replace(/\s+/g, ' ');
}

function pieces(all: readonly (readonly [WordPiece['kind'], string])[]): readonly WordPiece[] {
  return all.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }));
}
