import { toInterchange } from '../../core/syntax/interchange';
import { parse as parseScript } from '../../core/syntax/parse';
import type { ScriptLanguage, ScriptTree } from '../../core/syntax/tree';
import { positionAt } from '../../ide/positions';
import type { Command, ExitCode } from '../command';
import { decodeAnything } from '../decode';
import { readInputs } from '../inputs';
import type { CliIo } from '../io';
import { type Arguments, UsageError } from '../options';
import { languageOf, languageOption } from '../scripts';

export const parse: Command = {
  name: 'parse',
  summary: 'what every line of a script is, as JSON',
  usage: 'FILE [--format tree|elements]',
  description: [
    'tree: every element with its kind, line and offsets; start to end of all elements, one after another, give the ' +
      'file back character by character. Problems follow. elements: the words alone, as other Fountain programs ' +
      'compare them.',
    'Any text is a script: whatever it holds, the exit code is 0.',
    '--elements without a file reads JSON lines {"id", "input"} from standard input and writes {"id", "elements"}.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['tree', 'elements'],
      default: 'tree',
      doc: 'What to write.',
    },
    { name: 'elements', doc: 'The same as --format elements.' },
    languageOption,
  ],
  examples: [
    { line: 'closed-set parse pilot.fountain', doc: 'The tree.' },
    { line: 'closed-set parse - --format elements < pilot.fountain', doc: 'The words, from standard input.' },
  ],
  run: (args, io) => {
    const wantsElements = args.switches.has('elements') || args.values.format === 'elements';
    if (args.switches.has('elements') && args.files.length === 0) return parseJsonLines(languageOf(args), io);
    return parseFile(args, io, wantsElements ? elementsJson : treeJson);
  },
};

type Writer = (file: string, tree: ScriptTree) => string;

async function parseFile(args: Arguments, io: CliIo, write: Writer): Promise<ExitCode> {
  if (args.files.length > 1) throw new UsageError('parse takes one file at a time.');
  for await (const input of readInputs(args.files, io, decodeAnything)) {
    if (input.kind === 'fault') throw new Error(input.message);
    io.stdout.write(write(input.file, parseScript(input.text, { language: languageOf(args) })));
  }
  return 0;
}

function elementsJson(file: string, tree: ScriptTree): string {
  return listing({ file }, 'elements', toInterchange(tree));
}

function treeJson(file: string, tree: ScriptTree): string {
  const elements = Array.from(tree.elements(), ({ element, chunk, offset }) => {
    const { kind, start, textEnd, end, ...rest } = element;
    return {
      kind,
      line: positionAt(tree, offset + start).line + 1,
      start: offset + start,
      textEnd: offset + textEnd,
      end: offset + end,
      ...shifted(rest, offset),
      text: chunk.text.slice(start, textEnd),
    };
  });
  return listing({ file, length: tree.length }, 'elements', elements, 'problems', tree.problems());
}

/** The details of an element, with every range counted from the start of the file. */
function shifted(details: object, offset: number): object {
  const shift = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shift);
    if (typeof value !== 'object' || value === null) return value;
    const { start, end } = value as { readonly start: number; readonly end: number };
    return { start: start + offset, end: end + offset };
  };
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shift(value)]));
}

/** An object with lists in it, one item a line: readable, and a change shows as the lines it is. */
function listing(head: object, ...lists: readonly (string | readonly unknown[])[]): string {
  const entries = Object.entries(head).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  for (let at = 0; at < lists.length; at += 2) {
    const items = (lists[at + 1] as readonly unknown[]).map((item) => `\n    ${JSON.stringify(item)}`);
    entries.push(`${JSON.stringify(lists[at])}: [${items.join(',')}${items.length > 0 ? '\n  ' : ''}]`);
  }
  return `{\n  ${entries.join(',\n  ')}\n}\n`;
}

async function parseJsonLines(language: ScriptLanguage | 'auto', io: CliIo): Promise<ExitCode> {
  const text = new TextDecoder().decode(await io.readStdin());
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  for (const { line, number } of lines) {
    if (line === '') continue;
    const { id, input } = readCase(line, number);
    const elements = toInterchange(parseScript(input, { language }));
    io.stdout.write(`${JSON.stringify({ id, elements })}\n`);
  }
  return 0;
}

function readCase(line: string, number: number): { readonly id: unknown; readonly input: string } {
  const value = tryJson(line);
  if (typeof value === 'object' && value !== null && 'id' in value && 'input' in value) {
    if (typeof value.input === 'string') return { id: value.id, input: value.input };
  }
  throw new Error(`line ${number} of standard input is not JSON of the form {"id": …, "input": "…"}.`);
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
