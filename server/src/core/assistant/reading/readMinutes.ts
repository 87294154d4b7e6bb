import { type Block, blocksOf, plainText } from './blocks';
import { dateIn } from './dates';
import { areFrontMatter, frontMatterOf, isFrontMatter, isTitleLine, withoutYaml } from './frontMatter';
import { leaningOnBefore } from './leaning';
import { definedOnly, type Remark, remarkAt, type Saying } from './remark';
import { sentencesOf } from './sentences';
import { withoutSignature } from './signature';
import { opensLetter } from './smallTalk';
import { speakersIn, spokenBy } from './speakers';
import { splitRemarks } from './splitRemarks';
import { rowRemarks } from './tables';
import { type Passage, passageOf, type TextLine } from './textLines';

/**
 * Notes in Markdown or plain text: lists, minutes, prose. A list was cut into notes by whoever wrote it, so an item
 * is one note; a paragraph is cut here.
 */
export function readMinutes(lines: readonly TextLine[], file: string): readonly Remark[] {
  const { saying, people } = frontMatterOf(lines, file);
  const body = withoutYaml(lines);
  return remarksIn(isLetter(body) ? withoutSignature(body) : body, saying, { people });
}

/** How far from the top a letter greets, in lines that say something: under a title and a date. */
const greetingWithin = 6;

/** A mail that was pasted without its head: it greets somebody. */
function isLetter(lines: readonly TextLine[]): boolean {
  const top = lines.filter(({ text }) => text.trim() !== '').slice(0, greetingWithin);
  return top.some(({ text }) => opensLetter(text));
}

interface RemarkOptions {
  /** Names of those who were there. */
  readonly people?: readonly string[];
  /** Whoever asks reads quotations too: they are only what is answered. */
  readonly quotesAreRead?: boolean;
}

/** The notes in a part of a file, of which everything in `saying` holds. */
export function remarksIn(
  lines: readonly TextLine[],
  saying: Saying,
  { people = [], quotesAreRead = false }: RemarkOptions = {},
): readonly Remark[] {
  const reader = new MinutesReader(saying, speakersIn(lines, people), people, quotesAreRead);
  const blocks = blocksOf(lines);
  for (const [index, block] of blocks.entries()) reader.read(block, blocks[index + 1]);
  return reader.remarks;
}

interface Heading {
  readonly depth: number;
  readonly text: string;
}

interface ParentItem {
  readonly indent: number;
  readonly text: string;
}

/** Headings of a list are deeper than those of the text, and end with the list. */
class MinutesReader {
  readonly remarks: Remark[] = [];
  private headings: Heading[] = [];
  private parents: ParentItem[] = [];
  private quoted: string | undefined;
  private titles: readonly string[] | undefined;

  constructor(
    private readonly saying: Saying,
    private readonly speakers: ReadonlySet<string>,
    private readonly people: readonly string[],
    private readonly quotesAreRead: boolean,
  ) {}

  read(block: Block, next: Block | undefined): void {
    if (block.kind !== 'row') this.titles = undefined;
    if (block.kind !== 'item') this.parents = [];
    if (block.kind === 'heading') this.heading(block);
    else if (block.kind === 'quote') this.quote(block.lines, next);
    else if (block.kind === 'row') this.row(block.cells);
    else {
      if (block.kind === 'item') this.item(block, next);
      else if (this.isTitle(block, next)) this.heading({ depth: 1, text: leadInOf(block) });
      else if (isLeadIn(block, next)) this.heading({ depth: leadInDepth, text: leadInOf(block) });
      else if (!(this.isAtTop() && isTitleOf(block, next))) this.paragraph(block.lines, next);
      this.quoted = undefined;
    }
  }

  /** The first line of a text, where more follows. */
  private isTitle({ lines }: { readonly lines: readonly TextLine[] }, next: Block | undefined): boolean {
    return this.remarks.length === 0 && next !== undefined && isTitleLine(passageOf(lines).text);
  }

  private heading({ depth, text }: Heading): void {
    this.headings = [...this.headings.filter((one) => one.depth < depth), { depth, text }];
    this.quoted = undefined;
  }

  /** A quotation before a remark is what the remark is about; one by itself says something. */
  private quote(lines: readonly TextLine[], next: Block | undefined): void {
    const { text } = passageOf(lines);
    if (next?.kind === 'paragraph' || next?.kind === 'item') this.quoted = text;
    else if (!this.quotesAreRead) this.paragraph(lines);
  }

  private item(block: Block & { readonly kind: 'item' }, next: Block | undefined): void {
    const { indent, lines, isDone } = block;
    this.parents = this.parents.filter((parent) => parent.indent < indent);
    const { passage, ...by } = spokenBy(lines, this.speakers);
    const hasChildren = next?.kind === 'item' && next.indent > indent;
    const isTopic =
      hasChildren && isDone === undefined && (/[:\uFF1A][*_]*$/.test(passage.text) || isShort(passage.text));
    if (passage.text !== '' && !isTopic && !areFrontMatter(lines.slice(0, 1), this.isAtTop())) {
      const struck = /^~~.*~~$/.test(passage.text);
      const saying = { ...this.now(), ...by, ...((isDone || struck) && { isDone: true }) };
      this.remarks.push(remarkAt(passage, 0, passage.text.length, saying));
    }
    if (hasChildren) this.parents.push({ indent, text: plainText(passage.text) });
  }

  private paragraph(lines: readonly TextLine[], next?: Block): void {
    if (areFrontMatter(lines, this.isAtTop())) return;
    const { passage: whole, ...by } = spokenBy(lines, this.speakers);
    const passage = next?.kind === 'item' ? withoutLeadIn(whole) : whole;
    if (isDateAlone(passage.text)) return;
    const remarks = splitRemarks(passage.text).map(({ start, end }) =>
      remarkAt(passage, start, end, { ...this.now(), ...by }),
    );
    this.remarks.push(...remarks.map(leaningOnBefore()));
  }

  /** Nothing was noted yet. */
  private isAtTop(): boolean {
    return this.remarks.length === 0;
  }

  private row(cells: readonly TextLine[]): void {
    if (cells.every(({ text }) => /^:?-*:?$/.test(text))) return;
    if (this.titles === undefined) this.titles = cells.map(({ text }) => plainText(text));
    else this.remarks.push(...rowRemarks(cells, this.titles, this.now()));
  }

  private now(): Saying {
    const headings = [...this.headings, ...this.parents].map(({ text }) => text);
    const person = headings.findLast((text) => this.people.includes(text));
    return {
      ...this.saying,
      ...definedOnly<Saying>({ author: person, about: this.quoted }),
      ...(headings.length > 0 && { headings: [...(this.saying.headings ?? []), ...headings] }),
    };
  }
}

/** A line right above those that say who was there: what was spoken of. */
function isTitleOf({ lines }: { readonly lines: readonly TextLine[] }, next: Block | undefined): boolean {
  const below = next?.kind === 'paragraph' ? next.lines[0] : undefined;
  return below !== undefined && below.line - 1 === lines.at(-1)?.line && isFrontMatter(below.text);
}

/** Below every heading, and in the place of the lead-in before. */
const leadInDepth = 8;
const longestLeadIn = 160;

/** "A few thoughts, in no particular order:" before a list. */
function isLeadIn({ lines }: { readonly lines: readonly TextLine[] }, next: Block | undefined): boolean {
  const { text } = passageOf(lines);
  return next?.kind === 'item' && text.length <= longestLeadIn && /^[^.!?]+[:\uFF1A][*_]*$/.test(text);
}

/** Without a last sentence that only says that a list follows: "Here are our points:" */
function withoutLeadIn(passage: Passage): Passage {
  const last = sentencesOf(passage.text).at(-1);
  const isLead = last && last.start > 0 && /[:\uFF1A][*_]*$/.test(passage.text);
  return isLead ? { ...passage, text: passage.text.slice(0, last.start).trim() } : passage;
}

function leadInOf({ lines }: { readonly lines: readonly TextLine[] }): string {
  return plainText(passageOf(lines).text);
}

function isShort(text: string): boolean {
  return text.split(' ').length <= 6 && !/[.!?]$/.test(text);
}

function isDateAlone(text: string): boolean {
  return text.length <= 40 && !/[.!?]$/.test(text) && dateIn(text) !== undefined;
}
