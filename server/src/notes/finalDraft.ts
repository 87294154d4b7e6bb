import { definedOnly, type Remark, type Saying } from '../core/assistant/reading/remark';
import type { TextLine } from '../core/assistant/reading/textLines';
import type { NoteFileText } from './noteFile';
import { aboutOf, dateOf, pinnedRemarks } from './pinnedRemarks';
import { readXml, type XmlElement } from './xml';

/**
 * A Final Draft script: its script notes. They are counted in characters of the script, with one for the end of each paragraph
 * and two for a block within one (dual dialogue, an omitted scene); older files keep them inside of a paragraph.
 */
export function readFinalDraft(xml: string): NoteFileText {
  const script = new ScriptReader();
  readXml(xml, {
    open: (element, path) => script.open(element, path),
    close: (name, path) => script.close(name, path),
    text: (text, path) => script.text(text, path),
  });
  return { lines: script.lines, remarks: script.notes.flatMap((note) => remarksOf(note, script.paragraphs)) };
}

interface Paragraph {
  /** In the count of script notes. */
  readonly start: number;
  readonly text: string;
  readonly line: number;
  readonly scene: Scene | undefined;
}

interface Scene {
  readonly sceneHeading: string;
  readonly sceneOrdinal: number;
  readonly sceneNumber?: string;
}

interface ScriptNote {
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  /** Paragraph that holds it, where it is not counted. */
  readonly within: number;
}

const embedded = new Set(['DualDialogue', 'OmittedScene']);

class ScriptReader {
  readonly lines: TextLine[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly notes: ScriptNote[] = [];
  private words = '';
  private length = 0;
  private start = 0;
  private kind: XmlElement['attributes'] = {};
  private scene: Scene | undefined;
  private scenes = 0;

  open(element: XmlElement, path: readonly string[]): void {
    if (element.name === 'ScriptNote') {
      this.notes.push({
        attributes: element.attributes,
        text: '',
        within: path[1] === 'Content' ? this.paragraphs.length : -1,
      });
    } else if (isParagraph(path)) {
      this.kind = element.attributes;
      this.words = '';
      this.length = 0;
    } else if (embedded.has(element.name) && path.length === 4) this.length += 2;
  }

  text(text: string, path: readonly string[]): void {
    const note = path.includes('ScriptNote') ? this.notes.at(-1) : undefined;
    if (path.at(-1) !== 'Text') return;
    if (note) note.text += text;
    else if (path[1] === 'Content' && path[2] === 'Paragraph') {
      this.words += text;
      if (path.length === 4) this.length += text.length;
    }
  }

  close(name: string, path: readonly string[]): void {
    const note = path.includes('ScriptNote') ? this.notes.at(-1) : undefined;
    if (note && name === 'Paragraph') note.text += '\n';
    else if (name === 'Paragraph' && isParagraph(path)) this.paragraph();
    else if (name === 'Paragraph' && path[1] === 'Content') this.words += ' ';
  }

  private paragraph(): void {
    const text = this.words.replace(/\s+/g, ' ').trim();
    if (this.kind.Type === 'Scene Heading') this.heading(text);
    const line = this.lines.length + 1;
    this.paragraphs.push({ start: this.start, text: this.words, line, scene: this.scene });
    this.lines.push({ text, line });
    this.start += this.length + 1;
  }

  private heading(sceneHeading: string): void {
    const number = this.kind.Number;
    this.scenes += 1;
    this.scene = { sceneHeading, sceneOrdinal: this.scenes, ...(number && { sceneNumber: number }) };
  }
}

function isParagraph(path: readonly string[]): boolean {
  return path.length === 3 && path[1] === 'Content' && path[2] === 'Paragraph';
}

function remarksOf(
  { attributes, text, within }: ScriptNote,
  paragraphs: readonly Paragraph[],
): readonly Remark[] {
  const [, from, to] = /^\s*(\d+)\s*,\s*(\d+)/.exec(attributes.Range ?? '') ?? [];
  const [start, end] = [Number(from ?? -1), Number(to ?? -1)].sort((a, b) => a - b);
  const counted = from === undefined ? undefined : paragraphAt(paragraphs, start ?? 0);
  const paragraph = counted ?? paragraphs[within];
  const about =
    counted && aboutOf(counted.text.slice((start ?? 0) - counted.start, (end ?? 0) - counted.start));
  const saying = definedOnly<Saying>({
    author: (attributes.WriterName ?? attributes.Author)?.trim() || undefined,
    date: dateOf(attributes.DateTime ?? attributes.Date ?? attributes.ModifiedDate),
    about: about ?? (counted && aboutOf(counted.text)),
    headings: headingsOf(attributes),
  });
  return pinnedRemarks({ text, at: { line: paragraph?.line ?? 1 }, saying, ...paragraph?.scene });
}

/** The title and the category that a note was given. */
function headingsOf({ Type, Name, Label }: Readonly<Record<string, string>>): readonly string[] | undefined {
  const named = [Type, Label, Name].flatMap((each) => (each?.trim() ? [each.trim()] : []));
  return named.length > 0 ? named : undefined;
}

/** The paragraph in which a character of the count stands. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low];
}
