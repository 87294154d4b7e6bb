import { SaxesParser } from 'saxes';
import { fails } from './noteFile';

export interface XmlElement {
  /** Without the prefix of its namespace: `p` for `w:p`. */
  readonly name: string;
  /** By names without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told while an XML text is read from beginning to end. `path` holds the names of what is open, the innermost last. */
export interface XmlReader {
  open?(element: XmlElement, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
}

/** Elements within one another; documents of this world have a few dozen. */
const deepest = 1000;

/**
 * Reads XML once, in time proportional to its length. Entities that a document type declares are not known, so nothing outside is
 * fetched and nothing grows.
 *
 * @throws NoteFileError where it is not well-formed
 */
export function readXml(xml: string, reader: XmlReader): void {
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw fails('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length >= deepest) throw fails('damaged');
    const element = { name: bare(name), attributes: bareKeys(attributes as Record<string, string>) };
    path.push(element.name);
    reader.open?.(element, path);
  });
  parser.on('closetag', () => {
    reader.close?.(path.at(-1) ?? '', path);
    path.pop();
  });
  parser.on('text', (text) => reader.text?.(text, path));
  parser.on('cdata', (text) => reader.text?.(text, path));
  parser.write(xml).close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function bareKeys(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bare(name), value]));
}
