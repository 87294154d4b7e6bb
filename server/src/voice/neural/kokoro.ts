import path from 'node:path';
import { VoiceError } from '../engine';
import { idsOf, type ModelVoice, type VoiceModel } from './voiceModel';

/**
 * The layout of Kokoro: the weights, `tokenizer.json` or `config.json` with the ids of phonemes, and `voices/*.bin`,
 * each a table of styles, one row of 256 numbers for each count of phonemes. One file speaks with all of them.
 */
export interface KokoroFiles {
  /** What stands in `tokenizer.json`, or `config.json`. */
  readonly vocabulary: unknown;
  /** Content of each style file, by its name without the ending: `af_heart`. */
  readonly styles: ReadonlyMap<string, Float32Array>;
}

const styleWidth = 256;
const sampleRate = 24_000;
/** The most phonemes that it was trained to say at once. */
const mostPhonemes = 510;

/** The first letter of a voice is its language, the second its gender. */
const accents: Readonly<Record<string, readonly [accent: string, language: string]>> = {
  a: ['en-us', 'en'],
  b: ['en-gb', 'en'],
  e: ['es', 'es'],
  f: ['fr-fr', 'fr'],
  h: ['hi', 'hi'],
  i: ['it', 'it'],
  p: ['pt-br', 'pt'],
};

/** Where its phonemes are not written as eSpeak NG writes them. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ʲ/g, 'j'],
  [/r/g, 'ɹ'],
  [/x/g, 'k'],
  [/ɬ/g, 'l'],
];

/** @throws VoiceError `broken` */
export function kokoroModel(file: string, { vocabulary, styles }: KokoroFiles): VoiceModel {
  const ids = idsIn(vocabulary);
  const broken = (what: string) => new VoiceError('broken', `${path.basename(file)}: ${what}`);
  if (Object.keys(ids).length === 0) throw broken('its tokenizer.json has no table of phonemes');
  const names = [...styles.keys()].filter((name) => accents[name[0] ?? ''] !== undefined).sort();
  if (names.length === 0) throw broken('there is no voice in the folder "voices" beside it');
  const bad = names.find((name) => (styles.get(name)?.length ?? 0) < styleWidth);
  if (bad !== undefined) throw broken(`voices/${bad}.bin is cut short`);
  return {
    path: file,
    sampleRate,
    voices: names.map((name, number) => voiceOf(path.parse(file).name, name, number)),
    inputs: (phonemes, { number }, rate) => {
      const spoken = idsOf(spelled(phonemes), ids).flat().slice(0, mostPhonemes);
      const style = styleFor(styles.get(names[number] ?? '') ?? new Float32Array(styleWidth), spoken.length);
      return [
        { name: 'input_ids', type: 'int64', shape: [1, spoken.length + 2], values: [0, ...spoken, 0] },
        { name: 'style', type: 'float32', shape: [1, styleWidth], values: style },
        { name: 'speed', type: 'float32', shape: [1], values: [rate] },
      ];
    },
  };
}

function voiceOf(stem: string, name: string, number: number): ModelVoice {
  const [accent, language] = accents[name[0] ?? ''] ?? ['en-us', 'en'];
  const plain = name.slice(3);
  return {
    id: `neural:${stem}/${name}`,
    name: `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`,
    gender: name[1] === 'f' ? 'female' : 'male',
    speaker: name,
    languages: [language],
    accent,
    number,
  };
}

/** The row for so many phonemes, or the last one that there is. */
function styleFor(table: Float32Array, phonemes: number): readonly number[] {
  const rows = Math.floor(table.length / styleWidth);
  const row = Math.min(phonemes, rows - 1);
  return [...table.subarray(row * styleWidth, (row + 1) * styleWidth)];
}

function spelled(phonemes: string): string {
  return spellings.reduce((text, [theirs, ours]) => text.replace(theirs, ours), phonemes.normalize('NFC'));
}

/** `{ "model": { "vocab": … } }` or `{ "vocab": … }` */
function idsIn(vocabulary: unknown): Readonly<Record<string, readonly number[]>> {
  const table = member(member(vocabulary, 'model'), 'vocab') ?? member(vocabulary, 'vocab');
  const entries = Object.entries(typeof table === 'object' && table !== null ? table : {});
  return Object.fromEntries(
    entries.flatMap(([sign, id]) => (Number.isInteger(id) ? [[sign, [Number(id)]] as const] : [])),
  );
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
