import path from 'node:path';
import type { CliIo, CliVoices, Files } from '../../server/src/cli/io';
import type { Git } from '../../server/src/git/git';
import { createSpeller } from '../../server/src/spelling/speller';
import type { FileEngine } from '../../server/src/voice/fileEngine';
import { Voices } from '../../server/src/voice/voices';
import { memoryGit } from './memoryGit';

/** The world around a command, in memory: its folder is `/show`. A file may also be an error code: `EACCES`. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array | { readonly error: string }>>;
  readonly stdin?: string;
  readonly signal?: AbortSignal;
  readonly git?: Git;
  /** What the dictionary has. */
  readonly words?: readonly string[];
  /** What reads aloud; nobody where absent. */
  readonly voices?: Omit<CliVoices, 'files'>;
  /** What opens files of neural voices; they are not looked at where absent. */
  readonly voiceFiles?: (files: readonly string[]) => Pick<FileEngine, 'problems' | 'reports'>;
  /** Error codes of files that cannot be written. */
  readonly unwritable?: Readonly<Record<string, string>>;
}

export interface FakeIo extends CliIo {
  /** All that was written so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** What a file holds now. */
  readonly file: (name: string) => string | undefined;
}

export function fakeIo({
  files = {},
  stdin = '',
  signal = new AbortController().signal,
  git = memoryGit({ absent: 'noRepository' }),
  unwritable = {},
  voices = new Voices([]),
  voiceFiles = () => ({ problems: new Map(), reports: async () => new Map() }),
  words = [],
}: World = {}): FakeIo {
  const written = { out: '', err: '' };
  const held = new Map(Object.entries(files).map(([name, body]) => [path.resolve('/show', name), body]));
  const keep = (stream: 'out' | 'err') => (text: string) => {
    written[stream] += text;
  };
  return {
    cwd: '/show',
    stdout: { write: keep('out') },
    stderr: { write: keep('err') },
    readStdin: async () => Buffer.from(stdin),
    files: fakeFiles(held, unwritable),
    git,
    speller: async () => createSpeller(new Set(words)),
    voices: (files) => ({
      list: (kinds) => voices.list(kinds),
      speak: (request, signal) => voices.speak(request, signal),
      close: () => voices.close(),
      files: voiceFiles(files),
    }),
    signal,
    out: () => written.out,
    err: () => written.err,
    file: (name) => {
      const body = held.get(path.resolve('/show', name));
      return body === undefined || isError(body) ? undefined : Buffer.from(body).toString();
    },
  };
}

type Body = NonNullable<World['files']>[string];

function isError(body: Body): body is { readonly error: string } {
  return typeof body === 'object' && 'error' in body;
}

function fakeFiles(absolute: Map<string, Body>, unwritable: NonNullable<World['unwritable']>): Files {
  return {
    stat: async (location) => {
      const body = absolute.get(location);
      if (body !== undefined) return { kind: 'file', size: typeof body === 'string' ? body.length : 10 };
      const isFolder = [...absolute.keys()].some((name) => name.startsWith(`${location}/`));
      return isFolder ? { kind: 'folder', size: 0 } : undefined;
    },
    read: async (location) => {
      const body = absolute.get(location);
      if (body === undefined || (typeof body === 'object' && 'error' in body)) throw codedError(body?.error);
      return Buffer.from(body);
    },
    write: async (location, content, before) => {
      const code = unwritable[path.relative('/show', location)];
      if (code !== undefined) throw codedError(code);
      const body = absolute.get(location);
      if (before && (body === undefined || isError(body) || !Buffer.from(body).equals(before))) {
        throw codedError('ECHANGED');
      }
      absolute.set(location, content);
    },
    glob: async (pattern, cwd) =>
      [...absolute.keys()]
        .filter((name) => name.startsWith(`${cwd}/`))
        .map((name) => path.relative(cwd, name))
        .filter((name) => regExpOf(pattern).test(name)),
  };
}

/** Of the few signs that tests use: `**`, `*` and `{a,b}`. */
function regExpOf(pattern: string): RegExp {
  const source = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '<any>')
    .replaceAll('*', '[^/]*')
    .replaceAll('<any>', '(.*/)?')
    .replace(/\{([^}]*)\}/, (_, words: string) => `(${words.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}

function codedError(code = 'ENOENT'): Error {
  return Object.assign(new Error(`${code}: told by the test`), { code });
}
