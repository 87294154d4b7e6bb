import path from 'node:path';
import type { CliIo, Files } from '../../server/src/cli/io';

/** The world around a command, in memory: its folder is `/show`. A file may also be an error code: `EACCES`. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array | { readonly error: string }>>;
  readonly stdin?: string;
  readonly signal?: AbortSignal;
}

export interface FakeIo extends CliIo {
  /** All that was written so far. */
  readonly out: () => string;
  readonly err: () => string;
}

export function fakeIo({
  files = {},
  stdin = '',
  signal = new AbortController().signal,
}: World = {}): FakeIo {
  const written = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: string) => {
    written[stream] += text;
  };
  return {
    cwd: '/show',
    stdout: { write: keep('out') },
    stderr: { write: keep('err') },
    readStdin: async () => Buffer.from(stdin),
    files: fakeFiles(files),
    signal,
    out: () => written.out,
    err: () => written.err,
  };
}

function fakeFiles(files: NonNullable<World['files']>): Files {
  const absolute = new Map(Object.entries(files).map(([name, body]) => [path.resolve('/show', name), body]));
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
    write: async (location, text) => {
      absolute.set(location, text);
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
