import type { PlayerLine, Showing } from '../../server/src/protocol/readAloudMessages';

/** Enough to start a memory. */
const firstWords = 3;

/** What of a line may be read before it was said: all of it, unless it is mine. */
export function shownText({ text, mine }: PlayerLine, showing: Showing): string {
  if (!mine || showing === 'all') return text;
  if (showing === 'nothing') return '…';
  const words = text.split(/\s+/);
  return words.length <= firstWords ? text : `${words.slice(0, firstWords).join(' ')} …`;
}
