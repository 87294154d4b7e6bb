import { matchPrefix } from '../../core/screenplay/interiorExterior';
import type { Range } from '../../core/text/range';
import { lineAt } from '../extents';
import type { ScriptDocument } from '../script';

/**
 * Where in the grammar the caret is, as far as it matters for what may be offered. Told from the line as typed
 * rather than from the tree: half a cue is not a cue yet.
 */
export type CompletionPlace =
  | { readonly kind: 'titleKey'; readonly replace: Range }
  /** In brackets behind a name; `replace` begins with the bracket. */
  | { readonly kind: 'extension'; readonly name: string; readonly before: string; readonly replace: Range }
  | HeadingPlace
  /** Behind `[[`, where a note says what it is. */
  | { readonly kind: 'note'; readonly replace: Range }
  /** Behind `prop:` in a note. */
  | { readonly kind: 'tagValue'; readonly category: string; readonly replace: Range }
  /** Behind `|` in a note. */
  | { readonly kind: 'owner'; readonly replace: Range }
  /** A line of its own that may become a cue, a heading or a transition. */
  | { readonly kind: 'newElement'; readonly forced?: '@' | '>'; readonly replace: Range };

export interface HeadingPlace {
  readonly kind: 'heading';
  /** The parts before the caret's part, as typed. */
  readonly parts: readonly string[];
  /** `INT.` as typed; empty in a forced heading. */
  readonly prefix: string;
  readonly replace: Range;
}

/** One line around the caret. */
interface Line {
  readonly range: Range;
  readonly text: string;
  /** Up to the caret. */
  readonly before: string;
  readonly after: string;
}

/** Undefined where nothing is offered: in action, spoken words and what nobody sees. */
export function completionPlace(script: ScriptDocument, offset: number): CompletionPlace | undefined {
  if (isInBoneyard(script, offset)) return undefined;
  const line = readLine(script, offset);
  return notePlace(script, line, offset) ?? titlePlace(script, line) ?? elementPlace(script, line);
}

function readLine(script: ScriptDocument, offset: number): Line {
  const range = lineAt(script, offset);
  const text = script.tree.slice(range);
  const column = offset - range.start;
  return { range, text, before: text.slice(0, column), after: text.slice(column) };
}

function isInBoneyard({ tree }: ScriptDocument, offset: number): boolean {
  return within(tree.chunks[tree.chunkAt(offset).index]?.boneyards, offset - tree.chunkAt(offset).offset);
}

function within(ranges: readonly Range[] | undefined, offset: number): boolean {
  return ranges?.some(({ start, end }) => start < offset && offset < end) ?? false;
}

/** From `column` of the line to the end of what is being written there. */
function replaceFrom(line: Line, column: number, restLength = 0): Range {
  return { start: line.range.start + column, end: line.range.start + line.before.length + restLength };
}

function notePlace(script: ScriptDocument, line: Line, offset: number): CompletionPlace | undefined {
  const open = line.before.lastIndexOf('[[');
  if (open < 0 || line.before.indexOf(']]', open) >= 0) {
    const { index, offset: base } = script.tree.chunkAt(offset);
    const isInNote = within(script.tree.chunks[index]?.notes, offset - base);
    return isInNote ? { kind: 'note', replace: { start: offset, end: offset } } : undefined;
  }
  const inside = line.before.slice(open + 2);
  const column = (at: number): number => open + 2 + at + (/^\s*/.exec(inside.slice(at))?.[0].length ?? 0);
  const rest = /^[^\]|]*?(?=\s*(?:\||\]\]|$))/.exec(line.after)?.[0].length ?? 0;
  const bar = inside.indexOf('|');
  if (bar >= 0) return { kind: 'owner', replace: replaceFrom(line, column(bar + 1), rest) };
  const colon = inside.indexOf(':');
  if (colon < 0) return { kind: 'note', replace: replaceFrom(line, column(0)) };
  const category = inside.slice(0, colon);
  return { kind: 'tagValue', category, replace: replaceFrom(line, column(colon + 1), rest) };
}

/** A key may begin on the first lines, up to the first blank one, where no value has begun. */
function titlePlace(script: ScriptDocument, line: Line): CompletionPlace | undefined {
  if (!/^(?:\p{L}[\p{L} ]*)?$/u.test(line.before)) return undefined;
  if (line.range.start > 0 && !isBelowTitleEntry(script, line.range.start)) return undefined;
  const isEmptyFile = script.tree.text.slice(line.range.end).trim() === '';
  const isOnTitlePage = script.screenplay.titlePage.entries.length > 0;
  if (line.range.start === 0 && !isEmptyFile && !isOnTitlePage) return undefined;
  const rest = /^[\p{L} ]*/u.exec(line.after)?.[0].trimEnd().length ?? 0;
  return { kind: 'titleKey', replace: replaceFrom(line, 0, rest) };
}

function isBelowTitleEntry(script: ScriptDocument, lineStart: number): boolean {
  const above = script.tree.slice({ start: 0, end: lineStart });
  if (/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.test(above)) return false;
  return script.tree.elementAt(0)?.element.kind === 'titlePageEntry';
}

function elementPlace(script: ScriptDocument, line: Line): CompletionPlace | undefined {
  if (!opensElement(script, line.range.start)) return undefined;
  return extensionPlace(line) ?? headingPlace(script, line) ?? newElementPlace(line);
}

/** After a blank line, a section or a synopsis, or at the top: where a heading or a cue may stand. */
function opensElement(script: ScriptDocument, lineStart: number): boolean {
  if (lineStart === 0) return true;
  const { line } = script.toPosition(lineStart);
  const above = script.tree.slice(lineAt(script, script.toOffset({ line: line - 1, character: 0 })));
  if (/^\s*[#=]/.test(above)) return true;
  if (above.trim() !== '') return false;
  return above === '' || script.tree.elementAt(lineStart)?.element.kind !== 'dialogue';
}

function extensionPlace(line: Line): CompletionPlace | undefined {
  const found = /^(\s*@?)([^()@]*\S)(\s*(?:\([^()]*\)\s*)*)(\([^()]*)$/.exec(line.before);
  if (!found) return undefined;
  const [, forcing = '', name = '', others = '', typed = ''] = found;
  const isCue = forcing.includes('@') || (name === name.toUpperCase() && /\p{L}/u.test(name));
  if (!isCue) return undefined;
  const rest = /^[^()]*?\)/.exec(line.after)?.[0].length ?? 0;
  const replace = replaceFrom(line, line.before.length - typed.length, rest);
  return { kind: 'extension', name, before: others, replace };
}

const headingSeparator = /\s+[-\u2013\u2014]+\s+/g;

function headingPlace(script: ScriptDocument, line: Line): HeadingPlace | undefined {
  const indent = line.text.length - line.text.trimStart().length;
  const head = line.text.slice(indent);
  const isForced = /^\.[^.\s]/.test(head);
  const prefixLength = isForced ? 1 : matchPrefix(head, script.tree.options.language)?.length;
  if (prefixLength === undefined) return undefined;
  const gap = /^\s*/.exec(head.slice(prefixLength))?.[0].length ?? 0;
  const body = indent + prefixLength + gap;
  if (line.before.length < body || (!isForced && gap === 0)) return undefined;
  const typed = line.before.slice(body);
  if (/[#([]/.test(typed)) return undefined;
  const prefix = isForced ? '' : head.slice(0, prefixLength).toUpperCase();
  const last = [...typed.matchAll(headingSeparator)].at(-1);
  const from = last ? body + last.index + last[0].length : body;
  const parts = last ? typed.slice(0, last.index).split(headingSeparator) : [];
  return { kind: 'heading', prefix, parts, replace: replaceFrom(line, from, restOfPart(line.after)) };
}

/** Up to the next separator, number, bracket or note: what a choice in this part replaces beyond the caret. */
function restOfPart(after: string): number {
  return /^.*?(?=\s+[-\u2013\u2014]|\s*[#([]|\s*$)/.exec(after)?.[0].length ?? 0;
}

function newElementPlace(line: Line): CompletionPlace | undefined {
  if (line.after.trim() !== '') return undefined;
  const [, lead = '', mark = ''] = /^(\s*)([@>]?\s*)/.exec(line.before) ?? [];
  const forced = mark.trim();
  const replace = replaceFrom(line, lead.length + mark.length, line.after.length);
  if (forced === '@' || forced === '>') return { kind: 'newElement', forced, replace };
  if (/^\s*[!#=.~[(/]/.test(line.before)) return undefined;
  return { kind: 'newElement', replace };
}
