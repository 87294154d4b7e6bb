import type { Chunk } from '../syntax/tree';
import type { Range } from '../text/range';
import { mayTellAge, readAge } from './age';
import type { Introduction, NamedRange } from './model';

/**
 * What is told where a name stands in capitals for the first time: the sentence and the age. Which occurrence is
 * the first is not known here. Ranges count from the start of the chunk.
 */
export function readIntroduction(chunk: Chunk, name: Range): Omit<Introduction, 'character'> {
  const paragraph = paragraphAt(chunk, name);
  const age = ageWithin(chunk.text, name, paragraph.end);
  return { range: name, sentence: sentenceAt(chunk.text, paragraph, name), ...(age && { age }) };
}

function paragraphAt(chunk: Chunk, name: Range): Range {
  const element = chunk.elements.find(({ start, end }) => start <= name.start && name.end <= end);
  return element ? { start: element.start, end: element.textEnd } : name;
}

/** The rest of a name in capitals: ` BLOOM` of `WILL BLOOM, AGE 3` where WILL is the cue. */
const restOfName =
  /^(?:[ \t]+(?!\(\p{N})[\p{Lu}\p{N}"'\u201c(][\p{Lu}\p{M}\p{N}.'\u2019"\u201d)-]+(?![\p{Ll}]))*/u;

/** The age told right behind a name that stands in a paragraph of the chunk. */
export function ageBehind(chunk: Chunk, name: Range): NamedRange | undefined {
  if (!mayTellAge(chunk.text.slice(name.end, name.end + 80))) return undefined;
  return ageWithin(chunk.text, name, paragraphAt(chunk, name).end);
}

function ageWithin(text: string, name: Range, end: number): NamedRange | undefined {
  const after = text.slice(name.end, end);
  const rest = restOfName.exec(after)?.[0] ?? '';
  return readAge(text.slice(0, end), name.end) ?? readAge(text.slice(0, end), name.end + rest.length);
}

/** The marks that end a sentence, closing quotes included; not the full stop of an abbreviation or an initial. */
export const sentenceEnd =
  /(?<!\b(?:Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|Sgt|Lt|Capt|No|vs|\p{Lu}))[.!?\u2026]+["'\u2019\u201d)*_]*(?=\s|$)/gu;

function sentenceAt(text: string, paragraph: Range, name: Range): Range {
  const words = text.slice(paragraph.start, paragraph.end);
  let start = 0;
  let end = words.length;
  for (const found of words.matchAll(sentenceEnd)) {
    const stop = found.index + found[0].length;
    if (paragraph.start + stop <= name.start) start = stop;
    else if (paragraph.start + found.index >= name.end) {
      end = stop;
      break;
    }
  }
  const lead = words.slice(start, end).search(/\S/);
  return { start: paragraph.start + start + Math.max(0, lead), end: paragraph.start + end };
}
