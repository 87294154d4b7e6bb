import path from 'node:path';
import { VoiceError } from '../engine';
import { idsOf, type ModelVoice, type VoiceModel } from './voiceModel';

/**
 * The layout of Piper: `voice.onnx` and beside it `voice.onnx.json`, which names the ids of phonemes, the speakers and
 * how lively they are. A sentence begins and ends with a sign of its own and has an empty one after each phoneme.
 */
interface PiperConfig {
  readonly sampleRate: number;
  readonly accent: string;
  readonly language: string;
  /** Of the recordings it was made from, mostly that of the speaker; empty where it does not tell. */
  readonly name: string;
  readonly ids: Readonly<Record<string, readonly number[]>>;
  /** By name; none for a file of one speaker. */
  readonly speakers: Readonly<Record<string, number>>;
  readonly noise: number;
  readonly length: number;
  readonly noiseOfLength: number;
}

const [begin, end, between] = ['^', '$', '_'];

/**
 * @param file absolute path of the weights
 * @param config what stands in the JSON file beside them
 * @throws VoiceError `broken`
 */
export function piperModel(file: string, config: unknown): VoiceModel {
  const known = readConfig(config, file);
  const stem = path.parse(file).name;
  const names = Object.keys(known.speakers);
  const several = names.length > 1;
  return {
    path: file,
    sampleRate: known.sampleRate,
    voices: (several ? names : ['']).map((name) => voiceOf(stem, name, known)),
    inputs: (phonemes, { number }, rate) => {
      const ids = sentenceIds(phonemes, known.ids);
      const scales = [known.noise, known.length / rate, known.noiseOfLength];
      return [
        { name: 'input', type: 'int64', shape: [1, ids.length], values: ids },
        { name: 'input_lengths', type: 'int64', shape: [1], values: [ids.length] },
        { name: 'scales', type: 'float32', shape: [3], values: scales },
        ...(several ? [{ name: 'sid', type: 'int64', shape: [1], values: [number] } as const] : []),
      ];
    },
  };
}

function voiceOf(stem: string, name: string, config: PiperConfig): ModelVoice {
  const { accent, language, speakers } = config;
  const shown = shownName(config.name || stem);
  return {
    id: name === '' ? `neural:${stem}` : `neural:${stem}/${name}`,
    name: name === '' ? shown : `${shown} ${name}`,
    gender: 'neutral',
    speaker: `${stem}/${name}`,
    languages: [language],
    accent,
    number: speakers[name] ?? 0,
  };
}

/** `joe` is Joe, `southern_english_female` Southern english female. */
function shownName(name: string): string {
  const spaced = name.replaceAll('_', ' ').trim();
  return /^\p{Ll}/u.test(spaced) ? spaced.charAt(0).toUpperCase() + spaced.slice(1) : spaced;
}

function sentenceIds(phonemes: string, known: PiperConfig['ids']): readonly number[] {
  const pause = known[between] ?? [0];
  const spoken = idsOf(phonemes.normalize('NFD'), known).flatMap((ids) => [...ids, ...pause]);
  return [...(known[begin] ?? [1]), ...pause, ...spoken, ...(known[end] ?? [2])];
}

function readConfig(config: unknown, file: string): PiperConfig {
  const wanted = (found: boolean, what: string) => {
    if (!found) throw new VoiceError('broken', `${path.basename(file)}.json has no ${what}`);
  };
  const root = record(config);
  const inference = record(root.inference);
  const ids = record(root.phoneme_id_map);
  const accent = record(root.espeak).voice;
  const sampleRate = record(root.audio).sample_rate;
  wanted(typeof sampleRate === 'number' && sampleRate >= 4000 && sampleRate <= 192_000, 'sample rate');
  wanted(Object.keys(ids).length > 0, 'table of phonemes');
  wanted(root.phoneme_type === undefined || root.phoneme_type === 'espeak', 'phonemes of eSpeak NG');
  return {
    sampleRate: Number(sampleRate),
    accent: typeof accent === 'string' ? accent : 'en-us',
    language: (typeof accent === 'string' ? accent : 'en').split('-')[0] ?? 'en',
    name: nameIn(root.dataset, file),
    ids: Object.fromEntries(Object.entries(ids).map(([sign, value]) => [sign, numbers(value)])),
    speakers: Object.fromEntries(
      Object.entries(record(root.speaker_id_map)).map(([name, id]) => [name, Number(id)]),
    ),
    noise: numberOr(inference.noise_scale, 0.667),
    length: numberOr(inference.length_scale, 1),
    noiseOfLength: numberOr(inference.noise_w, 0.8),
  };
}

/** `joe` of `en_US-joe-medium.onnx`, as Piper's voices are published, where the description has no name. */
function nameIn(dataset: unknown, file: string): string {
  if (typeof dataset === 'string' && /^\p{L}[\p{L}\p{N} _-]{0,40}$/u.test(dataset)) return dataset;
  const [, name = ''] = /^[a-z]{2,3}_[A-Z]{2}-([^-]+)-[^-]+$/.exec(path.parse(file).name) ?? [];
  return name;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((one): one is number => Number.isInteger(one)) : [];
}

function numberOr(value: unknown, usual: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : usual;
}
