/**
 * Markup of SVG from plain values. No font is at hand when it is made, so widths of texts are estimates on the safe
 * side: a text may end a little early, and never runs into its neighbor.
 */
type Value = string | number | undefined;

/** An attribute without a value is left out; numbers are rounded to hundredths. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly string[] = [],
): string {
  let markup = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      markup += ` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`;
  }
  return children.length === 0 ? `${markup}/>` : `${markup}>${children.join('')}</${name}>`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What XML has no place for is shown as unknown: a script may hold any character. */
const noXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(noXml, '\u{FFFD}').replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** A line of text, cut to `width` where one is given; nothing where not even two letters fit. */
export function text(
  content: string,
  attributes: Readonly<Record<string, Value>>,
  { width, size }: { readonly width: number; readonly size: number },
): string {
  const shown = cut(content, width, size);
  return shown === '' ? '' : element('text', attributes, [escaped(shown)]);
}

/** A rectangle as part of a path: many of them make one element. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${-round(width)}z`;
}

const capital = 0.68;
const other = 0.56;
const wide = 1;

/** In pixels, of a text without serifs. */
export function textWidth(content: string, size: number): number {
  let width = 0;
  for (const sign of content) width += widthOf(sign);
  return width * size;
}

function widthOf(sign: string): number {
  if (sign >= '\u2E80') return wide;
  return sign !== sign.toLowerCase() ? capital : other;
}

/** As much of the text as the width holds, with a sign where something is left out. */
export function cut(content: string, width: number, size: number): string {
  if (textWidth(content, size) <= width) return content;
  let room = width / size - other;
  let shown = '';
  for (const sign of content) {
    room -= widthOf(sign);
    if (room < 0) break;
    shown += sign;
  }
  return shown.trimEnd().length < 2 ? '' : `${shown.trimEnd()}…`;
}

/** The text broken between words into at most so many lines; what is left over ends the last. */
export function wrap(content: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(/[ \t\n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lines.length < most - 1 && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => cut(each, width, size)).filter((each) => each !== '');
}
