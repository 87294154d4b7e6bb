import { type ClearanceFact, clearanceFacts } from '../../screenplay/clearance';
import type { Passage } from '../../screenplay/passage';
import { proseOf } from '../../screenplay/printedText';
import { shift } from '../../text/range';

/** What is to be cleared in the story itself: counted from the start of the passage. */
export function storyClearance(passage: Passage): readonly ClearanceFact[] {
  const title = titlePageEnd(passage);
  return proseOf(passage).flatMap(({ text, start }) =>
    start === title ? [] : clearanceFacts(text).map((fact) => ({ ...fact, ...shift(fact, start) })),
  );
}

/** Where the lines right under a title page start: a value that was not indented, which is read as action. */
function titlePageEnd({ elements, text }: Passage): number | undefined {
  const last = elements.findLast(({ kind }) => kind === 'titlePageEntry');
  if (!last) return undefined;
  return /^(?:\r\n|\r|\n)?[ \t]*$/.test(text.slice(last.textEnd, last.end)) ? last.end : undefined;
}
