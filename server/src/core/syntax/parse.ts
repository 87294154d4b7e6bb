import { parseBlock } from './blocks';
import { BYTE_ORDER_MARK } from './characters';
import { closeChunk, cutIfLong, openChunk } from './chunker';
import { emit, passBlankLines } from './emit';
import { languageTable } from './language';
import { atEnd, createScanner, type Scanner, type ScannerInput } from './scanner';
import { ParsedTree } from './scriptTree';
import { parseTitlePage } from './titlePage';
import type { ParseOptions, ScriptTree } from './tree';

export const defaultParseOptions: ParseOptions = { language: 'auto' };

/** Parses any string, in time linear in its length. */
export function parse(text: string, options: ParseOptions = defaultParseOptions): ScriptTree {
  const s = parseWindow(
    {
      text,
      language: languageTable(options.language),
      context: 'blank',
      endsEarly: false,
      closesBeyond: () => false,
      earlier: [],
    },
    true,
  );
  return new ParsedTree(s.chunks, options);
}

/**
 * Parses part of a script, from the start of a chunk. The scanner comes back with the chunks that are whole:
 * all of them, or those before the point where the earlier parse holds again, or too few if it needs more text.
 * @param opensFile the part is the start of the file, where a title page may stand.
 */
export function parseWindow(input: ScannerInput, opensFile: boolean): Scanner {
  const s = createScanner(input, opensFile && input.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
  if (opensFile) parseOpening(s);
  while (!atEnd(s) && !s.resumed && !s.needsMore) {
    cutIfLong(s);
    if (!s.resumed) parseBlock(s);
  }
  if (!s.resumed && !s.needsMore) closeChunk(s, s.text.length);
  return s;
}

/** The byte order mark, blank lines and title page that may open a file. */
function parseOpening(s: Scanner): void {
  const end = passBlankLines(s, 'blank');
  if (end > 0) emit(s, { kind: 'blank', start: 0, textEnd: 0, end });
  parseTitlePage(s);
  if (s.elements.at(-1)?.kind === 'titlePageEntry' && !atEnd(s)) openChunk(s);
}
