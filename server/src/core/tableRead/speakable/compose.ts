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
  let text = '';
  let mark = '';
  const words: SpokenWord[] = [];
  for (const { source, say } of pieces) {
    for (const token of say.includes(' ') ? say.split(' ') : [say]) {
      const length = lengthOfWord(token);
      if (length > 0) {
        text += text === '' ? '' : `${mark} `;
        mark = '';
        words.push({ spoken: { start: text.length, end: text.length + length }, source });
        text += length === token.length ? token : token.slice(0, length);
      }
      if (text !== '' && length < token.length) mark = stronger(mark, token.slice(length));
    }
  }
  return { text: text + mark, words };
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
