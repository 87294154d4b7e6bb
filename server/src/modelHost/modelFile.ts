import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ModelError, type ModelFailure } from '../model/modelErrors';
import type { ModelFileFacts } from '../model/provider';
import { bytesNeeded, GgufFaultError, type GgufHead, type GgufValue, readGgufHead } from './ggufReader';

/**
 * Checks a model file before llama.cpp touches it, and tells what its head says. llama.cpp answers most damage with
 * the same three words and some with an endless loop; here each kind has its name.
 */
export function readModelFile(path: string): ModelFileFacts {
  const head = readWholeHead(path);
  const parts = partPaths(path, head);
  const fileBytes = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  return factsOf(path, fileBytes, head);
}

function readWholeHead(path: string): GgufHead {
  return withFile(path, (file, fileBytes) => {
    const head = readHead(file, fileBytes, path);
    const expected = bytesNeeded(head);
    if (expected > fileBytes)
      throw new ModelError({ code: 'fileTruncated', path, bytes: fileBytes, expected });
    return head;
  });
}

function withFile<T>(path: string, use: (file: number, fileBytes: number) => T): T {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new ModelError({ code: 'notAFile', path });
    if (stat.size === 0) throw new ModelError({ code: 'fileEmpty', path });
    return use(file, stat.size);
  } catch (error) {
    throw error instanceof ModelError ? error : new ModelError(systemFailure(path, error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function systemFailure(path: string, error: unknown): ModelFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'fileMissing', path };
  if (code === 'EISDIR') return { code: 'notAFile', path };
  return { code: 'fileUnreadable', path, reason: code };
}

const firstRead = 1 << 20;

/** Vocabularies make heads of several megabytes: reads four times more until the head is whole. */
function readHead(file: number, fileBytes: number, path: string): GgufHead {
  for (let want = firstRead; ; want *= 4) {
    const bytes = readStart(file, Math.min(want, fileBytes));
    try {
      return readGgufHead(bytes, fileBytes);
    } catch (error) {
      if (!(error instanceof GgufFaultError)) throw error;
      if (error.fault.kind !== 'cut' || bytes.length === fileBytes) {
        throw new ModelError(headFailure(path, error.fault, bytes, fileBytes));
      }
    }
  }
}

function readStart(file: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const step = readSync(file, bytes, read, length - read, read);
    if (step === 0) break;
    read += step;
  }
  return bytes.subarray(0, read);
}

function headFailure(
  path: string,
  fault: GgufFaultError['fault'],
  bytes: Buffer,
  fileBytes: number,
): ModelFailure {
  switch (fault.kind) {
    case 'notGguf':
      return { code: 'notGguf', path, looksLike: looksLikeText(bytes) ? 'text' : 'data' };
    case 'version':
      return { code: 'formatUnsupported', path, version: fault.version };
    case 'cut':
      return { code: 'fileTruncated', path, bytes: fileBytes };
    case 'implausible':
      return { code: 'headImplausible', path, detail: fault.detail };
  }
}

function looksLikeText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 512);
  return start.every((byte) => byte === 9 || byte === 10 || byte === 13 || byte >= 32);
}

/** `name-00001-of-00003.gguf` and its brothers, which llama.cpp opens by itself. */
function partPaths(path: string, head: GgufHead): readonly string[] {
  const count = head.values.get('split.count');
  const named = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/.exec(basename(path));
  if (typeof count !== 'number' || count < 2 || named === null) return [path];
  return Array.from({ length: Number(named[3]) }, (_, index) =>
    join(dirname(path), `${named[1]}-${String(index + 1).padStart(5, '0')}-of-${named[3]}.gguf`),
  );
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    throw new ModelError(systemFailure(path, error));
  }
}

function factsOf(path: string, fileBytes: number, head: GgufHead): ModelFileFacts {
  const architecture = textOf(head.values.get('general.architecture')) ?? '';
  const about = (key: string) => head.values.get(`${architecture}.${key}`);
  const layers = numberOf(about('block_count')) ?? 0;
  const name = textOf(head.values.get('general.name'));
  return {
    path,
    fileBytes,
    architecture,
    ...(name === undefined ? {} : { name }),
    parameters: head.tensors.reduce((sum, tensor) => sum + tensor.elements, 0),
    layers,
    trainContextSize: numberOf(about('context_length')) ?? 0,
    vocabulary: vocabularyOf(head),
    cacheBytesPerToken: cacheBytesPerToken(about, layers),
    hasChatTemplate: typeof head.values.get('tokenizer.chat_template') === 'string',
  };
}

/** A key and a value of two bytes an element for every key-value head of every layer. */
function cacheBytesPerToken(about: (key: string) => GgufValue | undefined, layers: number): number {
  const heads = firstNumber(about('attention.head_count')) ?? 1;
  const headSize = (numberOf(about('embedding_length')) ?? 0) / heads;
  const keySize = numberOf(about('attention.key_length')) ?? headSize;
  const valueSize = numberOf(about('attention.value_length')) ?? headSize;
  const perLayer = about('attention.head_count_kv');
  const keyValueHeads = Array.isArray(perLayer)
    ? perLayer.reduce((sum, each) => sum + Number(each), 0)
    : layers * (numberOf(perLayer) ?? heads);
  return 2 * keyValueHeads * (keySize + valueSize);
}

function vocabularyOf(head: GgufHead): number {
  const tokens = head.values.get('tokenizer.ggml.tokens');
  return typeof tokens === 'object' && 'texts' in tokens ? tokens.texts : 0;
}

function numberOf(value: GgufValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function firstNumber(value: GgufValue | undefined): number | undefined {
  return Array.isArray(value) ? numberOf(value[0]) : numberOf(value);
}

function textOf(value: GgufValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
