import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resample } from '../../server/src/audio/resample';
import type { Speech } from '../../server/src/voice/engine';

/**
 * What a recognizer hears: Debian's pocketsphinx with its model of American English. It is an old one, which is why a
 * voice that it understands is understood by people; it cannot tell how a voice sounds.
 */

const program = '/usr/bin/pocketsphinx_batch';
const model = '/usr/share/pocketsphinx/model/en-us';
const rate = 16_000;
/** Silence around each line, in seconds; the recognizer learns from it what silence is. */
const silence = 0.3;

/** Why nothing can be recognized here; undefined where it can. */
export function recognizerMissing(): string | undefined {
  if (existsSync(program) && existsSync(join(model, 'en-us.lm.bin'))) return undefined;
  return 'there is no pocketsphinx with its English model; on Debian: apt-get install pocketsphinx pocketsphinx-en-us';
}

/** What can be heard: one of these sentences and nothing else, or any English. */
export type Hearing =
  | { readonly kind: 'oneOf'; readonly sentences: readonly string[] }
  | { readonly kind: 'any' };

/** Each speech as plain words; empty where nothing was heard. */
export function recognize(speeches: readonly Speech[], hearing: Hearing): readonly string[] {
  return run(speeches, hearing).heard.trimEnd().split('\n').map(wordsHeard);
}

export interface PlacedWord {
  readonly word: string;
  /** Milliseconds from the start of the speech, to within a hundredth of a second. */
  readonly startMs: number;
}

/** When each word of each speech is said, as the recognizer finds it in the sound. */
export function placeWords(
  speeches: readonly Speech[],
  hearing: Hearing,
): readonly (readonly PlacedWord[])[] {
  const tables = run(speeches, hearing, ['-backtrace', 'yes', '-remove_silence', 'no']).log.split(
    /^word +start +end.*\n/m,
  );
  return tables.slice(1).map((table) =>
    [...table.matchAll(/^([a-z'.]+)(?:\(\d+\))? +(\d+) +\d+ /gm)].map(([, word = '', frame]) => ({
      word,
      startMs: Number(frame) * 10 - silence * 1000,
    })),
  );
}

function run(speeches: readonly Speech[], hearing: Hearing, more: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'closed-set-heard-'));
  try {
    speeches.forEach((speech, index) => {
      writeFileSync(join(folder, `${index}.raw`), recording(speech));
    });
    const control = join(folder, 'lines');
    const heard = join(folder, 'heard');
    const log = join(folder, 'log');
    writeFileSync(control, speeches.map((_, index) => `${index}\n`).join(''));
    const files = ['-ctl', control, '-cepdir', folder, '-cepext', '.raw', '-adcin', 'yes', '-hyp', heard];
    const knowledge = ['-hmm', join(model, 'en-us'), '-dict', join(model, 'cmudict-en-us.dict')];
    const args = [...files, ...knowledge, ...grammarOf(hearing, folder), '-logfn', log, ...more];
    const { status } = spawnSync(program, args);
    const told = readFileSync(log, 'utf8');
    if (status !== 0) throw new Error(`pocketsphinx ended with ${status}: ${told.slice(-2000)}`);
    return { heard: readFileSync(heard, 'utf8'), log: told };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of a sentence as the recognizer writes them. */
export function plainWords(sentence: string): string {
  return sentence.toLowerCase().replace(/[^a-z' ]/g, '');
}

function grammarOf(hearing: Hearing, folder: string): readonly string[] {
  if (hearing.kind === 'any') return ['-lm', join(model, 'en-us.lm.bin')];
  const file = join(folder, 'grammar');
  const sentences = hearing.sentences.map(plainWords).join('\n  | ');
  writeFileSync(file, `#JSGF V1.0;\ngrammar lines;\npublic <line> = ${sentences};\n`);
  return ['-jsgf', file];
}

/** `the words (3 -4211)`, or with the variant of a pronunciation: `the(2) words (3 -4211)`. */
function wordsHeard(line: string): string {
  return line.replace(/\s*\(\d+ -?\d+\)$/, '').replace(/\(\d+\)/g, '');
}

function recording({ samples, sampleRate }: Speech): Uint8Array {
  const sound = sampleRate === rate ? samples : resample(samples, sampleRate / rate);
  const padding = Buffer.alloc(2 * rate * silence);
  return Buffer.concat([padding, Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength), padding]);
}
