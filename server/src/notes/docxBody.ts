import type { TextLine } from '../core/assistant/reading/textLines';
import { readXml, type XmlElement } from './xml';

export interface DocxBody {
  readonly lines: readonly TextLine[];
  /** What each comment marks, by its id. */
  readonly marked: ReadonlyMap<string, MarkedText>;
}

export interface MarkedText {
  readonly line: number;
  readonly text: string;
}

/** What is not part of the text as it would be with every change accepted, or stands in it twice. */
const hidden = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);

export function readDocxBody(xml: string, headings: ReadonlyMap<string, number>): DocxBody {
  const body = new BodyReader(headings);
  readXml(xml, {
    open: (element) => body.open(element),
    close: (name) => body.close(name),
    text: (text, path) => {
      if (path.at(-1) === 't') body.text(text);
    },
  });
  return { lines: body.lines, marked: body.marked };
}

class BodyReader {
  readonly lines: TextLine[] = [];
  readonly marked = new Map<string, { line: number; text: string }>();
  private readonly ranges = new Set<string>();
  private words = '';
  private prefix = '';
  private hiddenDepth = 0;
  private cells: string[] | undefined;
  private cell: string[] = [];
  private wasList = true;

  constructor(private readonly headings: ReadonlyMap<string, number>) {}

  open({ name, attributes }: XmlElement): void {
    if (hidden.has(name)) this.hiddenDepth++;
    else if (name === 'p') this.prefix = '';
    else if (name === 'tr') this.cells = [];
    else if (name === 'tc') this.cell = [];
    else if (name === 'br' || name === 'cr') this.text('\n');
    else if (name === 'tab' && this.words !== '') this.text('\t');
    else if (name === 'noBreakHyphen') this.text('-');
    else if (name === 'commentRangeStart') this.begin(attributes.id ?? '');
    else if (name === 'commentRangeEnd') this.ranges.delete(attributes.id ?? '');
    else if (name === 'commentReference') this.pin(attributes.id ?? '');
    else this.format(name, attributes.val ?? '');
  }

  close(name: string): void {
    if (hidden.has(name)) this.hiddenDepth--;
    else if (name === 'p') this.paragraph();
    else if (name === 'tc') this.cells?.push(this.cell.join(' '));
    else if (name === 'tr') this.row();
  }

  text(words: string): void {
    if (this.hiddenDepth > 0) return;
    this.words += words;
    for (const id of this.ranges) this.extend(id, words);
  }

  /** Most comments mark a few words; of one that marks the whole document the beginning is enough. */
  private extend(id: string, words: string): void {
    const mark = this.marked.get(id);
    if (mark && mark.text.length < 1000) mark.text += words;
    else this.ranges.delete(id);
  }

  private format(name: string, value: string): void {
    const depth = name === 'pStyle' ? this.headings.get(value) : undefined;
    if (depth !== undefined) this.prefix = `${'#'.repeat(Math.min(6, depth))} `;
    else if (name === 'numPr' && this.prefix === '') this.prefix = '- ';
    else if (name === 'ilvl' && this.prefix.endsWith('- '))
      this.prefix = `${'  '.repeat(Math.min(8, Number(value) || 0))}- `;
  }

  private begin(id: string): void {
    this.pin(id);
    this.ranges.add(id);
  }

  private pin(id: string): void {
    if (!this.marked.has(id)) this.marked.set(id, { line: this.lines.length + 1, text: '' });
  }

  private paragraph(): void {
    const words = this.words.trim();
    this.words = '';
    for (const id of this.ranges) this.extend(id, ' ');
    if (this.cells !== undefined) {
      if (words !== '') this.cell.push(words.replace(/\s+/g, ' ').replaceAll('|', '/'));
      return;
    }
    if (words === '') this.blank();
    else this.write(words);
  }

  private write(words: string): void {
    const isList = this.prefix.trim() === '-';
    if (!(isList && this.wasList)) this.blank();
    const [first = '', ...rest] = words.split('\n');
    this.add(this.prefix + first);
    for (const line of rest) this.add(isList ? `      ${line.trim()}` : line.trim());
    this.wasList = isList;
  }

  private row(): void {
    const cells = this.cells ?? [];
    this.cells = undefined;
    if (!this.lines.at(-1)?.text.startsWith('|')) this.blank();
    if (cells.some((cell) => cell !== '')) this.add(`| ${cells.join(' | ')} |`);
    this.wasList = false;
  }

  /** What a comment marks begins on the line that is written next, past an empty one. */
  private blank(): void {
    const last = this.lines.at(-1);
    if (last === undefined || last.text === '') return;
    this.add('');
    const next = this.lines.length + 1;
    for (const mark of this.marked.values())
      if (mark.line === next - 1 && mark.line > last.line) mark.line = next;
  }

  private add(text: string): void {
    this.lines.push({ text, line: this.lines.length + 1 });
  }
}
