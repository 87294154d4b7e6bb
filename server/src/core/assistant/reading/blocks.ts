import type { TextLine } from './textLines';

/** What the layout of a text says: Markdown, and what people type who have never heard of it. Marks are taken off. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | {
      readonly kind: 'item';
      /** Columns that its mark is indented by. */
      readonly indent: number;
      /** It has a box, and whether that is ticked. */
      readonly isDone?: boolean;
      readonly lines: readonly TextLine[];
    }
  | { readonly kind: 'paragraph'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'quote'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'row'; readonly cells: readonly TextLine[] };

/** Depth of a heading that is told by nothing but how it looks. */
const plainDepth = 7;

const fence = /^\s*(?:```|~~~)/;
const rule = /^\s*(?:(?:[-*_=~#\u2013\u2014]\s*){3,}|\[\[?toc\]?\])$/i;
const hashes = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const quoteMark = /^\s{0,3}>[>\s]*/;
const tableRow = /^\s*\|.*\|\s*$/;
const bullet = String.raw`[-*+\u2022\u25E6\u25AA\u25CF\u00B7\u2023\u2013\u2014]\s+`;
/** `12.`, `(a)`, `iv)`, `B.`; neither "p. 12", nor an initial before a name that speaks. */
const counter = String.raw`(?!\(?(?:pp?|s)\.\s*\d)\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-H](?!\.\s+[\p{L}'\u2019]{2,20}(?:\s[\p{L}'\u2019]{2,20})?:))[.)]\s+`;
const mark = new RegExp(
  String.raw`^(\s*)(?:(?:${bullet}|${counter})(?:\[([ xX]?)\]\s+)?|([\u2610\u2611\u2612\u2705\u2713\u2714])\uFE0F?\s*|\[([ xX])\]\s+)(?=\S)`,
  'u',
);

/** Reads each line once. */
export function blocksOf(lines: readonly TextLine[]): readonly Block[] {
  const width = wrapWidth(lines);
  const full = lines.filter(({ text }) => text.length > fullShare * width && text.length <= 110).length;
  const reader = new BlockReader(width, full >= leastFull);
  for (const [index, line] of lines.entries()) reader.read(line, lines[index + 1]);
  return reader.end();
}

/** The column at which a text is wrapped by hand, in characters. */
function wrapWidth(lines: readonly TextLine[]): number {
  let widest = 60;
  for (const { text } of lines) if (text.length <= 110 && text.length > widest) widest = text.length;
  return widest;
}

/** Of the width: a line as long as this may have broken off because it was full. */
const fullShare = 0.85;
/** The same for a line after which the next goes on in small letters: some people begin their notes so. */
const brokenShare = 0.65;
/** So many full lines show that a text is wrapped by hand; of a list of short notes one is always the longest. */
const leastFull = 3;

type Open =
  | { readonly kind: 'item'; readonly indent: number; readonly isDone?: boolean }
  | { readonly kind: 'paragraph' | 'quote' };

class BlockReader {
  private readonly blocks: Block[] = [];
  private open: Open | undefined;
  private lines: TextLine[] = [];
  private blankBefore = true;

  constructor(
    private readonly width: number,
    private readonly isWrappedByHand: boolean,
  ) {}

  read(line: TextLine, next: TextLine | undefined): void {
    const { text } = line;
    if (text.trim() === '') this.blank();
    else if (fence.test(text) || this.underlines(text) || rule.test(text)) this.close();
    else if (!this.readMarked(line)) this.readPlain(line, next);
    this.blankBefore = text.trim() === '';
  }

  end(): readonly Block[] {
    this.close();
    return this.blocks;
  }

  /** A blank line ends what is open; what follows an item and is indented under it goes on with it. */
  private blank(): void {
    if (this.open?.kind !== 'item') this.close();
  }

  private readMarked(line: TextLine): boolean {
    const heading = hashes.exec(line.text);
    if (heading?.[1] && heading[2]) {
      this.heading(heading[1].length, heading[2]);
      return true;
    }
    if (tableRow.test(line.text)) {
      this.close();
      this.blocks.push({ kind: 'row', cells: cellsOf(line) });
      return true;
    }
    const quoted = quoteMark.exec(line.text)?.[0];
    if (quoted !== undefined) {
      this.quote({ ...line, text: line.text.slice(quoted.length) });
      return true;
    }
    return this.item(line);
  }

  private quote(line: TextLine): void {
    if (line.text.trim() === '') this.close();
    else if (this.open?.kind === 'quote') this.lines.push(line);
    else this.begin({ kind: 'quote' }, line);
  }

  private item(line: TextLine): boolean {
    const found = mark.exec(line.text);
    if (!found) return false;
    const box = found[2] ?? found[4];
    const ticked = box === undefined ? ticks.get(found[3] ?? '') : box.trim() !== '';
    const rest = { ...line, text: line.text.slice(found[0].length) };
    const indent = columns(found[1] ?? '');
    this.begin({ kind: 'item', indent, ...(ticked !== undefined && { isDone: ticked }) }, rest);
    return true;
  }

  private readPlain(line: TextLine, next: TextLine | undefined): void {
    if (this.open && this.goesOn(line)) this.lines.push(line);
    else if (isPlainHeading(line.text, this.blankBefore, next)) this.heading(plainDepth, line.text.trim());
    else this.begin({ kind: 'paragraph' }, line);
  }

  private goesOn({ text }: TextLine): boolean {
    const isIndented = /^(?:\s{2,}|\t)/.test(text);
    if (this.open?.kind === 'item' && this.blankBefore) return isIndented && !isShouted(text);
    if (this.open?.kind === 'item' && isIndented) return true;
    return !this.blankBefore && this.isWrapped(text);
  }

  /** Whether the line before broke off because it was full: the next word would not have fit on it. */
  private isWrapped(text: string): boolean {
    const last = this.lines.at(-1)?.text.trimEnd() ?? '';
    if (placeFirst.test(text)) return leadsOn.test(last);
    const isEnded = /[.!?\u2026\u00BB"\u201D]$/.test(last);
    if (isEnded && !this.isWrappedByHand) return /^\s*\p{Ll}/u.test(text);
    if (/^\s*\p{Ll}/u.test(text)) return last.length > brokenShare * this.width;
    const word = /^\s*(\S+)/.exec(text)?.[1] ?? '';
    return last.length <= 110 && last.length + 1 + word.length > fullShare * this.width;
  }

  /** `=====` under a line makes it a heading. */
  private underlines(text: string): boolean {
    const isUnderline = /^\s{0,3}(?:={3,}|-{3,})\s*$/.test(text);
    const [line] = this.lines;
    if (!isUnderline || this.blankBefore || this.open?.kind !== 'paragraph' || this.lines.length !== 1)
      return false;
    this.lines = [];
    this.open = undefined;
    this.heading(text.includes('=') ? 1 : 2, line?.text.trim() ?? '');
    return true;
  }

  private heading(depth: number, text: string): void {
    this.close();
    this.blocks.push({ kind: 'heading', depth, text: plainText(text) });
  }

  private begin(open: Open, line: TextLine): void {
    this.close();
    this.open = open;
    this.lines = [line];
  }

  private close(): void {
    if (this.open && this.lines.length > 0) this.blocks.push({ ...this.open, lines: this.lines });
    this.open = undefined;
    this.lines = [];
  }
}

/** "p. 12", "sc 4": a note that says first where it belongs. */
const placeFirst = /^\s*\(?(?:pp?|pgs?|pages?|s|sc|sz|scenes?|scène|szene|seite)\.?\s*#?\d/i;

/** What a line cannot end with that says something whole. */
const leadsOn =
  /(?:\b(?:in|on|at|to|of|from|and|or|see|the|with|between|after|before|than|zu|auf|in|und|von|de|la|à|et|dans|sur)|[,(])$/i;

const ticks: ReadonlyMap<string, boolean> = new Map([
  ['\u2610', false],
  ['\u2611', true],
  ['\u2612', true],
  ['\u2705', true],
  ['\u2713', true],
  ['\u2714', true],
]);

function columns(space: string): number {
  return space.replaceAll('\t', '    ').length;
}

function cellsOf(line: TextLine): readonly TextLine[] {
  const inner = line.text.trim().slice(1, -1);
  return inner.split(/(?<!\\)\|/).map((cell) => ({ ...line, text: cell.trim() }));
}

/** Emphasis and a closing colon are no part of what a heading says. */
export function plainText(text: string): string {
  return text
    .replace(/^[*_~`\s]+|[*_~`\s]+$/g, '')
    .replace(/[:\uFF1A]$/, '')
    .replace(/[*_`]+$/, '')
    .trim();
}

const slug = /^\s*(?:INT|EXT|EST|I\/E|INT\.?\/EXT)[. ]/;
const placeAlone =
  /^\s*(?:act|scenes?|sequence|pages?|episode|teaser|tag|general|overall|akt|szenen?|seiten?|allgemein|acte|scènes?|général|acto|escenas?|páginas?|atto|scene|cenas?)\b[^.!?]{0,40}$/iu;

/** A line by itself that names what follows: it ends with a colon, is in capitals, in bold, or a place in the script. */
function isPlainHeading(text: string, blankBefore: boolean, next: TextLine | undefined): boolean {
  const line = text.trim();
  if (line.length > 80 || /[.!?,;]$/.test(line)) return false;
  if (slug.test(line)) return true;
  const follows = next !== undefined && next.text.trim() !== '';
  if (/[:\uFF1A][*_]*$/.test(line)) return line.split(/\s+/).length <= 9 && !/[.!?]\s+\p{Lu}/u.test(line);
  if (!blankBefore) return false;
  if (/^\*\*[^*]+\*\*$|^__[^_]+__$/.test(line)) return true;
  if (line.length <= 60 && (isShouted(line) || placeAlone.test(line))) return true;
  return follows && mark.test(next.text) && line.split(/\s+/).length <= 6 && !/[:\uFF1A]/.test(line);
}

function isShouted(line: string): boolean {
  return (line.match(/\p{Lu}/gu)?.length ?? 0) >= 3 && !/\p{Ll}/u.test(line) && !/[:\uFF1A].*\S/.test(line);
}
