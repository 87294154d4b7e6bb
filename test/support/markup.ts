/** One element of XML, as far as a test looks into it. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupElement[];
  /** Its own and that of all within it, in order. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupElement[];
  text: string;
}

const token = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Reads XML with one root element. @throws where a tag is not closed, a sign not escaped or no character of XML */
export function readMarkup(source: string): MarkupElement {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(source))
    throw new Error('no XML');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [whole, closes, name = '', attributes = '', isEmpty, text] of source.matchAll(token)) {
    const top = open.at(-1) ?? root;
    if (text !== undefined) top.text += unescaped(text);
    else if (name === '') throw new Error(`A sign is not escaped: ${whole}`);
    else if (closes) close(open, name);
    else {
      open.push({ name, attributes: attributesOf(attributes), children: [], text: '' });
      if (isEmpty) close(open, name);
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error('There is not one root.');
  return only;
}

function close(open: Open[], name: string): void {
  const done = open.pop();
  const parent = open.at(-1);
  if (done?.name !== name || !parent) throw new Error(`</${name}> closes ${done?.name}.`);
  parent.children.push(done);
  parent.text += done.text;
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)]),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(\w*;?)/g, (whole, name: string) => {
    const sign = name.endsWith(';') ? named[name.slice(0, -1)] : undefined;
    if (sign === undefined) throw new Error(`Not an entity: ${whole}`);
    return sign;
  });
}

/** Every element within, itself included, that `isWanted`. */
export function elementsOf(
  element: MarkupElement,
  isWanted: (element: MarkupElement) => boolean,
): readonly MarkupElement[] {
  const within = element.children.flatMap((child) => elementsOf(child, isWanted));
  return isWanted(element) ? [element, ...within] : within;
}

export function withClass(element: MarkupElement, name: string): readonly MarkupElement[] {
  return elementsOf(element, ({ attributes }) => (attributes.class ?? '').split(' ').includes(name));
}
