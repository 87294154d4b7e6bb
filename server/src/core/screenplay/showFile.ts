import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Range } from '../text/range';
import { characterKey } from './characterKey';
import { locationKey } from './locationKey';
import type { Dismissal, HouseStyle, ShowCharacter, ShowEntity, ShowFile, ShowReadAloud } from './model';
import { type ObjectShape, type ShowFileShape, showFileShape } from './showFileShape';

/**
 * Reads a show file. Any text gives an answer: what can be used, and what is wrong, key by key. Keeping the last
 * good show while somebody types is the caller's business.
 */
export interface ShowFileReading {
  /** Absent where the text is no complete JSON object; keys with a problem are left out of it. */
  readonly file?: ShowFile;
  readonly problems: readonly ShowFileProblem[];
}

/** Words are made at the edge, from `code` and `parameters`. */
export interface ShowFileProblem {
  readonly code: ShowFileProblemCode;
  /** Of the key or value that is wrong. */
  readonly range: Range;
  readonly parameters: Readonly<Record<string, string>>;
}

export type ShowFileProblemCode =
  | 'invalid-json'
  | 'not-an-object'
  | 'unknown-key'
  | 'repeated-key'
  | 'wrong-type'
  | 'not-allowed'
  | 'out-of-range'
  | 'empty-name'
  | 'name-taken'
  /** Found where all scripts of the show are looked at, not by the reader. */
  | 'unused-dismissal';

/**
 * Comments and a comma too many are forgiven, since editors of JSON forgive them.
 *
 * @param shape what may stand in it; with the rules' own settings where those are known
 */
export function parseShowFile(text: string, shape: ObjectShape = showFileShape): ShowFileReading {
  const errors: ParseError[] = [];
  const root = parseSafely(text, errors);
  const broken = errors.map((error) => syntaxProblem(error, text.length));
  if (broken.length > 0) return { problems: broken };
  if (root?.type !== 'object') {
    const range = root ? rangeOf(root) : { start: 0, end: text.length };
    return { problems: [{ code: 'not-an-object', range, parameters: {} }] };
  }
  const problems: ShowFileProblem[] = [];
  const value = readObject(root, shape, problems);
  const taken = [
    ...takenNames(root, 'characters', characterKey),
    ...takenNames(root, 'locations', locationKey),
  ];
  return {
    file: toShowFile(value),
    problems: [...problems, ...taken].sort((a, b) => a.range.start - b.range.start),
  };
}

/** Brackets nested thousands deep exhaust the stack of the JSON reader. */
function parseSafely(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text.replace(/^\ufeff/, ' '), errors, {
      allowTrailingComma: true,
      allowEmptyContent: true,
    });
  } catch {
    return undefined;
  }
}

function syntaxProblem({ error, offset, length }: ParseError, end: number): ShowFileProblem {
  const start = Math.min(offset, Math.max(0, end - 1));
  const range = { start, end: Math.min(end, start + Math.max(1, length)) };
  return { code: 'invalid-json', range, parameters: { found: printParseErrorCode(error) } };
}

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

type ReadValue = string | number | boolean | readonly string[] | { readonly [key: string]: ReadValue };

interface Property {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

function propertiesOf(node: Node): readonly Property[] {
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), key, value }] : [],
  );
}

function readObject(node: Node, shape: ObjectShape, problems: ShowFileProblem[]): Record<string, ReadValue> {
  const shapeOf = (name: string) => (Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined);
  return readProperties(node, shapeOf, problems, ({ name, key }) => ({
    code: 'unknown-key',
    range: rangeOf(key),
    parameters: { key: name, known: Object.keys(shape.keys).join(', ') },
  }));
}

function readProperties(
  node: Node,
  shapeOf: (name: string) => ShowFileShape | undefined,
  problems: ShowFileProblem[],
  unknown: (property: Property) => ShowFileProblem,
): Record<string, ReadValue> {
  const read = new Map<string, ReadValue>();
  const seen = new Set<string>();
  for (const property of propertiesOf(node)) {
    const { name, key, value } = property;
    const shape = shapeOf(name);
    if (seen.has(name)) {
      problems.push({ code: 'repeated-key', range: rangeOf(key), parameters: { key: name } });
    }
    seen.add(name);
    if (!shape) problems.push(unknown(property));
    const found = shape && readValue(value, shape, name, problems);
    if (found !== undefined) read.set(name, found);
  }
  return Object.fromEntries(read);
}

function readValue(
  node: Node,
  shape: ShowFileShape,
  name: string,
  problems: ShowFileProblem[],
): ReadValue | undefined {
  const wrong = (code: ShowFileProblemCode, parameters: Record<string, string>): undefined => {
    problems.push({ code, range: rangeOf(node), parameters: { key: name, ...parameters } });
  };
  const wanted = jsonType(shape);
  if (node.type !== wanted) return wrong('wrong-type', { wanted });
  switch (shape.type) {
    case 'string':
      if (!shape.values || shape.values.includes(node.value)) return node.value;
      return wrong('not-allowed', { allowed: shape.values.join(', ') });
    case 'integer':
      if (Number.isInteger(node.value) && inBounds(node.value, shape)) return node.value;
      return wrong('out-of-range', { minimum: String(shape.minimum), maximum: String(shape.maximum) });
    case 'boolean':
      return node.value === true;
    case 'strings':
      return readStrings(node, name, problems);
    case 'object':
      return readObject(node, shape, problems);
    case 'named':
      return readNamed(node, shape.each, problems);
    case 'texts':
      return readNamed(node, { type: 'string', doc: shape.doc }, problems);
  }
}

function jsonType(shape: ShowFileShape): NonNullable<Node['type']> {
  if (shape.type === 'integer') return 'number';
  if (shape.type === 'strings') return 'array';
  if (shape.type === 'named' || shape.type === 'texts') return 'object';
  return shape.type;
}

function inBounds(value: number, { minimum, maximum }: { minimum: number; maximum: number }): boolean {
  return minimum <= value && value <= maximum;
}

function readStrings(node: Node, name: string, problems: ShowFileProblem[]): readonly string[] {
  const read: string[] = [];
  for (const child of node.children ?? []) {
    const value: unknown = getNodeValue(child);
    if (typeof value === 'string' && value.trim() !== '') read.push(value);
    else if (value === '' || typeof value === 'string') {
      problems.push({ code: 'empty-name', range: rangeOf(child), parameters: { key: name } });
    } else {
      const parameters = { key: name, wanted: 'string' };
      problems.push({ code: 'wrong-type', range: rangeOf(child), parameters });
    }
  }
  return read;
}

function readNamed(node: Node, each: ShowFileShape, problems: ShowFileProblem[]): Record<string, ReadValue> {
  const shapeOf = (name: string) => (name.trim() === '' ? undefined : each);
  return readProperties(node, shapeOf, problems, ({ key }) => ({
    code: 'empty-name',
    range: rangeOf(key),
    parameters: { key: '' },
  }));
}

/** Names and aliases that two entries claim: the first keeps it. */
function takenNames(root: Node, section: string, keyOf: (name: string) => string): ShowFileProblem[] {
  const owners = new Map<string, string>();
  const problems: ShowFileProblem[] = [];
  const entries = propertiesOf(root).filter(({ name }) => name === section);
  const people = entries.flatMap(({ value }) => (value.type === 'object' ? propertiesOf(value) : []));
  const claim = (node: Node, owner: string): void => {
    if (typeof node.value !== 'string') return;
    const known = owners.get(keyOf(node.value));
    if (known === undefined) owners.set(keyOf(node.value), owner);
    else if (known !== owner) {
      const parameters = { key: node.value, owner: known };
      problems.push({ code: 'name-taken', range: rangeOf(node), parameters });
    }
  };
  for (const { name, key } of people) claim(key, name);
  for (const { name, value } of people) for (const alias of aliasNodes(value)) claim(alias, name);
  return problems;
}

function aliasNodes(entity: Node): readonly Node[] {
  if (entity.type !== 'object') return [];
  const aliases = propertiesOf(entity).find(({ name }) => name === 'aliases');
  return aliases?.value.type === 'array' ? (aliases.value.children ?? []) : [];
}

function toShowFile(read: Record<string, ReadValue>): ShowFile {
  const { title, episodes, published, characters, locations, houseStyle, dictionary, readAloud, rules } =
    read;
  const { dismissed } = read;
  return {
    ...(typeof title === 'string' && { title }),
    episodes: strings(episodes),
    ...(published !== undefined && { published: draftPaths(published) }),
    characters: entities(characters).map(([name, value]): ShowCharacter => {
      const { age, born } = value;
      return {
        name,
        aliases: strings(value.aliases),
        ...(typeof age === 'number' && { age }),
        ...(typeof born === 'number' && { born }),
        ...(value.traits !== undefined && { traits: strings(value.traits) }),
      };
    }),
    locations: entities(locations).map(
      ([name, value]): ShowEntity => ({ name, aliases: strings(value.aliases) }),
    ),
    // The shape has let through only what these types say.
    houseStyle: (isObject(houseStyle) ? houseStyle : {}) as HouseStyle,
    ...(dictionary !== undefined && { dictionary: strings(dictionary) }),
    ...(isObject(readAloud) && { readAloud: toReadAloud(readAloud) }),
    rules: Object.fromEntries(entities(rules)) as ShowFile['rules'],
    dismissed: Object.fromEntries(
      entities(dismissed).map(([key, { reason, passage }]): [string, Dismissal] => [
        key,
        {
          reason: typeof reason === 'string' ? reason : '',
          ...(typeof passage === 'string' && { passage }),
        },
      ]),
    ),
  };
}

function toReadAloud({ pronunciations, voices, narrator }: Record<string, ReadValue>): ShowReadAloud {
  return {
    pronunciations: texts(pronunciations),
    voices: texts(voices),
    ...(typeof narrator === 'string' && { narrator }),
  };
}

function texts(value: ReadValue | undefined): Readonly<Record<string, string>> {
  const all = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(all.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}

/** An entry that names no draft says nothing. */
function draftPaths(published: ReadValue): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entities(published).flatMap(([script, { draft }]) =>
      typeof draft === 'string' ? [[script, draft]] : [],
    ),
  );
}

function strings(value: ReadValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function entities(value: ReadValue | undefined): readonly (readonly [string, Record<string, ReadValue>])[] {
  return isObject(value)
    ? Object.entries(value).map(([name, each]) => [name, isObject(each) ? each : {}])
    : [];
}

function isObject(value: ReadValue | undefined): value is Record<string, ReadValue> {
  return typeof value === 'object' && !Array.isArray(value);
}
