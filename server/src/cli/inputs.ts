import path from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { type Decoded, decodeScript } from './decode';
import type { CliIo } from './io';
import { UsageError } from './options';

/**
 * From what stands on the command line to texts, one at a time and in order. A name that cannot be read is an
 * answer like any other: the others go on.
 */
export type Input =
  | (InputName & { readonly kind: 'script'; readonly text: string })
  | { readonly kind: 'fault'; readonly message: string };

export interface InputName {
  /** As named on the command line, or found in the folder that was. */
  readonly file: string;
  /** Absolute; absent for standard input. */
  readonly path?: string;
  /** The folder on the command line that it was found in; absent where it was named itself. */
  readonly folder?: string;
}

/** The same before it is known what the bytes mean. */
export type InputBytes =
  | (InputName & { readonly kind: 'bytes'; readonly bytes: Uint8Array })
  | Extract<Input, { readonly kind: 'fault' }>;

/** What standard input is called in results. */
export const stdinName = '(standard input)';

/** A feature film is a quarter of a megabyte: what is bigger than this is not a script. */
export const sizeLimit = 64 * 1024 * 1024;

const megabyte = 1024 * 1024;
/** Every script of a folder and those below. */
export const scriptPattern = '**/*.{fountain,spmd}';

type Found =
  | { readonly kind: 'file'; readonly file: string; readonly folder?: string }
  | Extract<Input, { readonly kind: 'fault' }>;

/** @throws UsageError where nothing is named */
export async function* readInputs(
  names: readonly string[],
  io: CliIo,
  decode: (bytes: Uint8Array) => Decoded = decodeScript,
): AsyncIterable<Input> {
  for await (const input of readInputBytes(names, io)) yield decoded(input, decode);
}

/** @throws UsageError where nothing is named */
export async function* readInputBytes(names: readonly string[], io: CliIo): AsyncIterable<InputBytes> {
  if (names.length === 0) {
    throw new UsageError('Name a script, a folder or a glob, or - for standard input.');
  }
  const seen = new Set<string>();
  for (const name of names) {
    for (const found of await expand(name, io)) {
      if (found.kind === 'fault') yield found;
      else if (!seen.has(path.resolve(io.cwd, found.file))) {
        seen.add(path.resolve(io.cwd, found.file));
        const input = await readBytes(found.file, io);
        yield input.kind === 'bytes' && found.folder !== undefined
          ? { ...input, folder: found.folder }
          : input;
      }
    }
  }
}

/** A name that exists is taken as it stands, so that `[draft].fountain` needs no escaping. */
async function expand(name: string, io: CliIo): Promise<readonly Found[]> {
  if (name === '-') return [{ kind: 'file', file: name }];
  const stat = await tryTo(() => io.files.stat(path.resolve(io.cwd, name)));
  if ('fault' in stat) return [fault(name, stat.fault)];
  if (stat.value?.kind === 'folder') return folder(name, io);
  if (stat.value === undefined && isDynamicPattern(name)) return globbed(name, io);
  return [{ kind: 'file', file: name }];
}

async function folder(name: string, io: CliIo): Promise<readonly Found[]> {
  const found = await io.files.glob(scriptPattern, path.resolve(io.cwd, name));
  if (found.length === 0) return [fault(name, 'no .fountain or .spmd file in this folder or below.')];
  return sorted(found.map((file) => path.join(name, file))).map((one) => ({ ...one, folder: name }));
}

async function globbed(pattern: string, io: CliIo): Promise<readonly Found[]> {
  const found = await io.files.glob(pattern, io.cwd);
  if (found.length === 0) return [fault(pattern, 'no file matches.')];
  return sorted(found);
}

const natural = new Intl.Collator('en', { numeric: true });

/** Episode 2 before episode 10. */
function sorted(files: readonly string[]): readonly Extract<Found, { readonly kind: 'file' }>[] {
  return [...files].sort(natural.compare).map((file) => ({ kind: 'file', file }));
}

export async function readScript(
  file: string,
  io: CliIo,
  decode: (bytes: Uint8Array) => Decoded = decodeScript,
): Promise<Input> {
  return decoded(await readBytes(file, io), decode);
}

function decoded(input: InputBytes, decode: (bytes: Uint8Array) => Decoded): Input {
  if (input.kind === 'fault') return input;
  const { bytes, kind, ...named } = input;
  const result = decode(bytes);
  return 'fault' in result
    ? fault(named.file, result.fault)
    : { kind: 'script', ...named, text: result.text };
}

async function readBytes(file: string, io: CliIo): Promise<InputBytes> {
  if (file === '-') return { kind: 'bytes', file: stdinName, bytes: await io.readStdin() };
  const read = await readFile(file, io);
  if ('fault' in read) return fault(file, read.fault);
  return { kind: 'bytes', file, path: path.resolve(io.cwd, file), bytes: read.value };
}

async function readFile(file: string, io: CliIo): Promise<Attempt<Uint8Array>> {
  const location = path.resolve(io.cwd, file);
  const stat = await tryTo(() => io.files.stat(location));
  if ('fault' in stat) return stat;
  if (stat.value === undefined)
    return { fault: 'there is no such file. Check the name, or the folder you are in.' };
  if (stat.value.kind === 'other') return { fault: 'not a file that can be read as a script.' };
  if (stat.value.size > sizeLimit) return { fault: tooBig(stat.value.size) };
  return tryTo(() => io.files.read(location));
}

function tooBig(size: number): string {
  const limit = sizeLimit / megabyte;
  return `${Math.round(size / megabyte)} MB; files above ${limit} MB are not read, since no script is that long.`;
}

type Attempt<T> = { readonly value: T } | { readonly fault: string };

async function tryTo<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to read it. Check its permissions.',
  EPERM: 'you are not allowed to read it. Check its permissions.',
  EISDIR: 'this is a folder.',
  ELOOP: 'its links lead around in a circle.',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? `it could not be read (${message}).`;
}

function fault(name: string, reason: string): Extract<Input, { readonly kind: 'fault' }> {
  return { kind: 'fault', message: `${name === '-' ? stdinName : name}: ${reason}` };
}
