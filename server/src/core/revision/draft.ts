import type { Screenplay } from '../screenplay/model';
import { saysOmitted } from '../screenplay/omitted';
import { type Passage, type PlacedPassage, passagesOf } from '../screenplay/passage';
import { isPrintedBelowHeading, printedText } from '../screenplay/printedText';
import type { CharacterCue, ScriptElement } from '../syntax/elements';
import { hashText } from '../text/hash';
import { scanTokens, type Vocabulary } from './tokens';

/**
 * A draft as it is compared: the printed words of every scene. White space, line and paragraph breaks, scene numbers,
 * page breaks and page-lock marks, notes, boneyard, synopses and marks that only force a kind of line are left out, and
 * typeset quotes and dashes are those of a keyboard: who reads the pages sees no difference.
 */
export interface Draft {
  readonly scenes: readonly DraftScene[];
  /** Of what stands outside of scenes. */
  readonly outside: string;
}

export interface DraftScene {
  readonly placed: PlacedPassage;
  /** Tokens of the heading in capitals, then of the elements, each run of one kind after a mark for the kind. */
  readonly tokens: readonly number[];
  /** Where each element begins in `tokens`, in order; the first is the end of the heading. */
  readonly begins: readonly number[];
  /** The kind of each element, in order. */
  readonly kinds: readonly ScriptElement['kind'][];
  /** Equal for scenes that print the same. */
  readonly print: string;
  /** The heading without its number, in capitals. */
  readonly title: string;
  /** Upper case; empty where it has none. */
  readonly number: string;
  /** Says nothing but that a scene was taken out. */
  readonly isOmitted: boolean;
}

export function readDraft(screenplay: Screenplay, vocabulary: Vocabulary): Draft {
  const scenes: DraftScene[] = [];
  const outside: string[] = [];
  for (const placed of passagesOf(screenplay)) {
    if (placed.scene) scenes.push(readScene(placed, vocabulary));
    else outside.push(outsideWords(placed.passage));
  }
  return { scenes, outside: hashText(...outside) };
}

export function readScene(placed: PlacedPassage, vocabulary: Vocabulary): DraftScene {
  const { heading, elements } = placed.passage;
  const printed = printedText(placed.passage);
  const title = (heading?.text ?? '').toUpperCase();
  const tokens: number[] = [];
  const [begins, kinds]: [number[], ScriptElement['kind'][]] = [[], []];
  pushTokens(tokens, title, 0, title.length, vocabulary);
  let kindBefore = '';
  for (const element of elements) {
    if (!isPrintedBelowHeading(element)) continue;
    if (element.kind !== kindBefore) tokens.push(vocabulary.kindOf(element.kind));
    kindBefore = element.kind;
    begins.push(tokens.length);
    kinds.push(element.kind);
    pushElement(tokens, printed, element, vocabulary);
  }
  if (begins.length === 0) begins.push(tokens.length);
  return {
    placed,
    tokens,
    begins,
    kinds,
    print: printOf(tokens),
    title,
    number: heading?.sceneNumber?.text.toUpperCase() ?? '',
    isOmitted: kinds.length === 0 && saysOmitted(title),
  };
}

/** A key of a list of tokens, of 60 bits: equal for equal lists, and never for others in practice. */
export function printOf(tokens: readonly number[]): string {
  let low = tokens.length;
  let high = 0x41c6ce57;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    low = Math.imul(low ^ token, 0x9e3779b1);
    low ^= low >>> 15;
    high = Math.imul(high + token, 0x85ebca6b) ^ (high >>> 13);
  }
  return `${low & 0x3fffffff}.${high & 0x3fffffff}`;
}

export function pushElement(
  into: number[],
  text: string,
  element: ScriptElement,
  vocabulary: Vocabulary,
): void {
  if (element.kind === 'characterCue') pushCue(into, text, element, vocabulary);
  else pushTokens(into, text, wordsFrom(text, element), element.textEnd, vocabulary);
}

/** Where an element's words begin, behind the mark that forces its kind. */
export function wordsFrom(text: string, element: ScriptElement): number {
  const mark = 'forced' in element && element.forced ? 1 : element.kind === 'shot' ? 2 : 0;
  if (mark === 0) return element.start;
  let at = element.start;
  while (at < element.textEnd && /\s/.test(text.charAt(at))) at++;
  return Math.min(at + mark, element.textEnd);
}

function pushCue(into: number[], text: string, cue: CharacterCue, vocabulary: Vocabulary): void {
  const push = (words: string) => pushTokens(into, words, 0, words.length, vocabulary);
  push(text.slice(cue.name.start, cue.name.end).toUpperCase());
  for (const { start, end } of cue.extensions) push(text.slice(start, end).toUpperCase());
  if (cue.dual === 'right') push('^');
}

function pushTokens(into: number[], text: string, from: number, to: number, vocabulary: Vocabulary): void {
  scanTokens(text, from, to, (start, end, count) => {
    const id = vocabulary.idOf(text.slice(start, end));
    for (let at = 0; at < count; at++) into.push(id);
  });
}

function outsideWords(passage: Passage): string {
  const printed = printedText(passage);
  const told = passage.elements.filter((element) => !unprinted.has(element.kind));
  return told.map(({ start, textEnd }) => printed.slice(start, textEnd).replace(/\s+/g, ' ')).join('\n');
}

const unprinted: ReadonlySet<ScriptElement['kind']> = new Set<ScriptElement['kind']>([
  'pageBreak',
  'note',
  'boneyard',
  'blank',
]);
