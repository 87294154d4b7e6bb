import { type Node, parseTree } from 'jsonc-parser';
import { characterKey } from '../../core/screenplay/characterKey';
import { locationKey } from '../../core/screenplay/locationKey';
import { inCaseOf, isPossessive, namePattern } from '../../core/screenplay/nameCase';
import type { TextEdit } from '../../core/syntax/tree';
import type { Renamed } from './places';

/**
 * What a rename changes in the show file: the thing's own entry and aliases, and names of others that hold a
 * possessive of it, such as the place `KATE'S APARTMENT`.
 */
export function showFileEdits(text: string, renamed: Renamed, name: string): readonly TextEdit[] {
  const root = parseTree(text.replace(/^\ufeff/, ' '), [], { allowTrailingComma: true });
  if (!root) return [];
  return entriesOf(root).flatMap((entry) => {
    const isOwn = entry.kind === renamed.thing.kind && keyOf(entry) === renamed.thing.key;
    if (!isOwn && renamed.thing.kind === 'location') return [];
    return entry.names.flatMap((node) => nameEdits(text, node, renamed.old, name, isOwn));
  });
}

interface Entry {
  readonly kind: 'character' | 'location';
  /** The key first, then the aliases: nodes of JSON strings. */
  readonly names: readonly Node[];
}

function keyOf({ kind, names: [key] }: Entry): string {
  return kind === 'character' ? characterKey(String(key?.value)) : locationKey(String(key?.value));
}

function entriesOf(root: Node): readonly Entry[] {
  return [
    ...membersOf(root, 'characters').map((member) => entryOf('character', member)),
    ...membersOf(root, 'locations').map((member) => entryOf('location', member)),
  ];
}

/** The properties of the object at `key` of `node`. */
function membersOf(node: Node, key: string): readonly Node[] {
  return valueOfKey(node, key)?.children ?? [];
}

function valueOfKey(node: Node, key: string): Node | undefined {
  return node.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
}

function entryOf(kind: Entry['kind'], { children: [key, value] = [] }: Node): Entry {
  const aliases = value?.type === 'object' ? (valueOfKey(value, 'aliases')?.children ?? []) : [];
  return {
    kind,
    names: [key, ...aliases].filter((node) => node !== undefined && node.type === 'string') as Node[],
  };
}

/** Edits inside of the quotation marks, so that escapes elsewhere in the string stay as they are. */
function nameEdits(text: string, node: Node, old: string, name: string, isOwn: boolean): readonly TextEdit[] {
  const raw = text.slice(node.offset + 1, node.offset + node.length - 1);
  return [...raw.matchAll(namePattern(old))]
    .filter((match) => isOwn || isPossessive(raw, match.index + match[0].length))
    .map((match) => {
      const start = node.offset + 1 + match.index;
      const written = JSON.stringify(inCaseOf(match[0], name)).slice(1, -1);
      return { start, end: start + match[0].length, text: written };
    });
}
