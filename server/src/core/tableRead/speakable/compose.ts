import type { Range } from '../../text/range';
import type { SpokenWord } from '../model';

/** What a stretch of the text is said as: words and the marks behind them; a mark alone belongs to the word before. */
export interface Piece {
  readonly source: Range;
  readonly say: string;
}

/** Of two marks at one place the stronger is kept: `?!` asks, `,.` ends. */
const strengths = ',;:.!?';

/** Pieces in order, put together as a text; every word knows the stretch it stands for. */
export function compose(pieces: readonly Piece[]): {
  readonly text: string;
  readonly words: readonly SpokenWord[];
} {
  // Put together once: a text that grows by every word leaves a string behind for each.
  const parts: string[] = [];
  let length = 0;
  let mark = '';
  const words: SpokenWord[] = [];
  for (const { source, say } of pieces) {
    for (const token of say.includes(' ') ? say.split(' ') : [say]) {
      const own = lengthOfWord(token);
      if (own > 0) {
        if (length > 0) {
          parts.push(mark, ' ');
          length += mark.length + 1;
        }
        mark = '';
        words.push({ spoken: { start: length, end: length + own }, source });
        parts.push(own === token.length ? token : token.slice(0, own));
        length += own;
      }
      if (length > 0 && own < token.length) mark = stronger(mark, token.slice(own));
    }
  }
  parts.push(mark);
  return { text: parts.join(''), words };
}

/** Without the marks behind it. */
function lengthOfWord(token: string): number {
  let length = token.length;
  while (length > 0 && strengths.includes(token[length - 1] ?? ' ')) length--;
  return length;
}

function stronger(known: string, marks: string): string {
  let best = known;
  for (const mark of marks)
    if (strengths.indexOf(mark) > (best === '' ? -1 : strengths.indexOf(best))) best = mark;
  return best;
}
