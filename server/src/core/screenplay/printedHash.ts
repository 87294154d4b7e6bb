import { hashText } from '../text/hash';
import { straightenMarks } from '../text/straightenMarks';
import type { Passage } from './passage';
import { isPrintedBelowHeading, printedText } from './printedText';

/**
 * Equal for passages that read the same. White space, scene numbers, notes, tags, synopses, page breaks and the shape of
 * quotes and dashes are left out: who numbers scenes, tags props or opens the script in another program has written
 * nothing anew.
 */
export function printedHash(passage: Passage): string {
  passage.memory.printedHash ??= hashText(
    straightenMarks(printedLines(passage).join('\n')).replace(/-+/g, '-'),
  );
  return passage.memory.printedHash;
}

function printedLines(passage: Passage): readonly string[] {
  const printed = printedText(passage);
  const told = passage.elements.filter(isPrintedBelowHeading);
  const lines = told.map(({ start, textEnd }) => printed.slice(start, textEnd).trim());
  return [passage.heading?.text.toUpperCase() ?? '', ...lines];
}
