import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ForgedCounts, type GgufEntry, type GgufTensorData, gguf } from './ggufWriter';

/**
 * A tiny model of the llama family with random weights, the same bytes each time. It says nothing worth reading, but
 * loads, counts, reads prompts and writes under a grammar like any other, in a few milliseconds.
 */
export interface FixtureModelOptions {
  readonly architecture?: string;
  readonly layers?: number;
  readonly without?: string;
  readonly forged?: ForgedCounts;
  /** Says that it is the first of so many files. */
  readonly parts?: number;
}

const width = 64;
const heads = 2;
const headSize = width / heads;
const hidden = 128;
export const fixtureContextSize = 8192;

export function fixtureModel(options: FixtureModelOptions = {}): Buffer {
  const layers = options.layers ?? 2;
  const vocabulary = makeVocabulary();
  const tensors = makeTensors(vocabulary, layers).filter(({ name }) => name !== options.without);
  const split: Record<string, GgufEntry> = options.parts
    ? { 'split.count': { kind: 'u32', value: options.parts } }
    : {};
  const entries = { ...makeEntries(vocabulary, layers, options.architecture ?? 'llama'), ...split };
  return gguf(entries, tensors, options.forged);
}

/** Writes the model, or any bytes in its stead, into a folder of its own. */
export function writeModel(folder: string, name: string, bytes: Buffer): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

interface VocabularyToken {
  readonly text: string;
  readonly score: number;
  /** 1 normal, 2 unknown, 3 control, 6 a byte. */
  readonly type: 1 | 2 | 3 | 6;
}

const control = ['<s>', '</s>', '<|im_start|>', '<|im_end|>'];

function makeVocabulary(): readonly VocabularyToken[] {
  const bytes = Array.from(
    { length: 256 },
    (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
  );
  const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
  const pairs = [...'aeiou'].flatMap((vowel) => [...'nrstldm'].map((consonant) => vowel + consonant));
  return [
    { text: '<unk>', score: 0, type: 2 },
    ...control.map((text) => ({ text, score: 0, type: 3 as const })),
    ...bytes.map((text) => ({ text, score: 0, type: 6 as const })),
    ...pairs.map((text, index) => ({ text, score: -1 - index, type: 1 as const })),
    ...['\u2581', ...printable].map((text, index) => ({ text, score: -1000 - index, type: 1 as const })),
  ];
}

const chatTemplate = [
  '{% for message in messages %}',
  "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}",
  '{% endfor %}',
  "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
].join('');

function makeEntries(
  vocabulary: readonly VocabularyToken[],
  layers: number,
  architecture: string,
): Record<string, GgufEntry> {
  const id = (text: string) => vocabulary.findIndex((token) => token.text === text);
  const u32 = (value: number): GgufEntry => ({ kind: 'u32', value });
  const text = (value: string): GgufEntry => ({ kind: 'text', value });
  return {
    'general.architecture': text(architecture),
    'general.name': text('Closed Set Fixture'),
    [`${architecture}.context_length`]: u32(fixtureContextSize),
    [`${architecture}.embedding_length`]: u32(width),
    [`${architecture}.block_count`]: u32(layers),
    [`${architecture}.feed_forward_length`]: u32(hidden),
    [`${architecture}.attention.head_count`]: u32(heads),
    [`${architecture}.attention.head_count_kv`]: u32(heads),
    [`${architecture}.attention.layer_norm_rms_epsilon`]: { kind: 'f32', value: 1e-5 },
    [`${architecture}.rope.dimension_count`]: u32(headSize),
    [`${architecture}.vocab_size`]: u32(vocabulary.length),
    'tokenizer.ggml.model': text('llama'),
    'tokenizer.ggml.tokens': { kind: 'texts', value: vocabulary.map((token) => token.text) },
    'tokenizer.ggml.scores': { kind: 'floats', value: vocabulary.map((token) => token.score) },
    'tokenizer.ggml.token_type': { kind: 'ints', value: vocabulary.map((token) => token.type) },
    'tokenizer.ggml.bos_token_id': u32(id('<s>')),
    'tokenizer.ggml.eos_token_id': u32(id('<|im_end|>')),
    'tokenizer.ggml.unknown_token_id': u32(0),
    'tokenizer.ggml.add_bos_token': { kind: 'bool', value: true },
    'tokenizer.ggml.add_space_prefix': { kind: 'bool', value: false },
    'tokenizer.chat_template': text(chatTemplate),
  };
}

function makeTensors(vocabulary: readonly VocabularyToken[], layers: number): GgufTensorData[] {
  const random = gaussian(1);
  const ones = (name: string) => ({ name, shape: [width], values: new Float32Array(width).fill(1) });
  const matrix = (name: string, columns: number, rows: number) => ({
    name,
    shape: [columns, rows],
    values: Float32Array.from({ length: columns * rows }, () => random() / Math.sqrt(columns)),
  });
  const block = (name: string) => [
    ones(`${name}.attn_norm.weight`),
    ...['q', 'k', 'v', 'output'].map((part) => matrix(`${name}.attn_${part}.weight`, width, width)),
    ones(`${name}.ffn_norm.weight`),
    matrix(`${name}.ffn_gate.weight`, width, hidden),
    matrix(`${name}.ffn_up.weight`, width, hidden),
    matrix(`${name}.ffn_down.weight`, hidden, width),
  ];
  return [
    withFirstColumn(matrix('token_embd.weight', width, vocabulary.length), () => 3),
    ones('output_norm.weight'),
    withFirstColumn(matrix('output.weight', width, vocabulary.length), (row) => likelihood(vocabulary[row])),
    ...Array.from({ length: layers }, (_, index) => block(`blk.${index}`)).flat(),
  ];
}

/** Channel 0 of the embedding is constant, so that the first column of the output says how likely each token is. */
function withFirstColumn(tensor: GgufTensorData, value: (row: number) => number): GgufTensorData {
  const values = tensor.values.map((each, index) => (index % width === 0 ? value(index / width) : each));
  return { ...tensor, values };
}

/** Letters before bytes that make no character; never an end of its own accord. */
function likelihood(token: VocabularyToken | undefined): number {
  if (token?.type !== 1) return -3;
  return token.text === '"' ? 2 : 0;
}

/** Normally distributed numbers from a seed (mulberry32 under Box and Muller's transform). */
function gaussian(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
