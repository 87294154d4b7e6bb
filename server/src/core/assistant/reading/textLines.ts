/** A line of the text that was read out of a file. */
export interface TextLine {
  readonly text: string;
  /** From 1, in the file's text. */
  readonly line: number;
  /** From 1, where the file has pages. */
  readonly page?: number;
}

/** Longer runs say nothing more, and every pattern that skips white space would go over them again and again. */
const longSpace = /(\s{40})\s+/g;

/** The lines of a text, without their ends and without a byte order mark. A form feed begins a new page. */
export function textLines(text: string): readonly TextLine[] {
  const paged = text.includes('\f');
  let page = 1;
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((each, index) => {
      if (paged) page += each.split('\f').length - 1;
      const plain = { text: each.replaceAll('\f', '').replace(longSpace, '$1'), line: index + 1 };
      return paged ? { ...plain, page } : plain;
    });
}

/** Lines as one running text, white space folded, that knows where each of its characters stands. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** Offset in `text` at which each of the lines begins. */
  readonly starts: readonly number[];
}

export function passageOf(lines: readonly TextLine[]): Passage {
  const kept: TextLine[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    const text = line.text.trim().replace(/\s+/g, ' ');
    if (text === '') continue;
    kept.push(line);
    starts.push(length);
    parts.push(text);
    length += text.length + 1;
  }
  return { text: parts.join(' '), lines: kept, starts };
}

/** The line on which a character of a passage stands. */
export function lineAt({ lines, starts }: Passage, offset: number): TextLine | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}
