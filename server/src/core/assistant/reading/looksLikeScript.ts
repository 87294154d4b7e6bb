import type { TextLine } from './textLines';

const slug = /^\s*(?:\d+[A-Z]?\.?\s+)?(?:INT|EXT|EST|INT\.?\/EXT|I\/E)[. ].*\S/;
const cue = /^\s*(?=.*\p{Lu}{2})[^\p{Ll}.!?:,|#*>-]{2,40}(?:\([^)]*\))?\s*$/u;

/**
 * Whether a text is a script and no list of notes: it has scene headings, and as many names above speeches. Notes may
 * be filed under scene headings too, but nobody speaks in them.
 */
export function looksLikeScript(lines: readonly TextLine[]): boolean {
  let slugs = 0;
  let cues = 0;
  let previous: string | undefined;
  for (const { text } of lines) {
    const line = text.trim();
    if (line === '') continue;
    if (slug.test(line)) slugs++;
    if (previous !== undefined && cue.test(previous) && !slug.test(previous) && /\p{Ll}/u.test(line)) cues++;
    previous = line;
  }
  return slugs >= 2 && cues >= 2 * slugs;
}
