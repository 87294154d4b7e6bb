import { readWav, type Sound } from '../../audio/readWav';
import { VoiceError } from '../engine';
import type { SpokenWord } from './messages';
import type { Manner } from './presets';
import { MemoryWasi } from './wasi';
import { type Phone, pause, phonesBetweenPauses } from './wordTimes';

export interface FliteSpeech extends Sound {
  readonly phones: readonly Phone[];
}

/** Bytes that one run may write: a quarter of an hour of sound. */
const outputLimit = 32_000_000;

/**
 * Flite as a program: compiled once, run from nothing for each question, so that no sentence knows of another and the
 * memory of each is gone after it.
 */
export class Flite {
  private constructor(private readonly module: WebAssembly.Module) {}

  static async compile(bytes: Uint8Array<ArrayBuffer>): Promise<Flite> {
    return new Flite(await WebAssembly.compile(bytes));
  }

  /**
   * Says the text in a manner, before it is played at `manner.speed`.
   *
   * @throws VoiceError `broken`
   */
  say(text: string, manner: Manner): FliteSpeech {
    const pitch = manner.pitch === undefined ? [] : setting('int_f0_target_mean', manner.pitch);
    const stretch = setting('duration_stretch', manner.stretch);
    const done = this.run([
      '-voice',
      manner.speaker,
      ...pitch,
      ...stretch,
      '-psdur',
      '-t',
      text,
      '-o',
      'out.wav',
    ]);
    const wav = done.file('out.wav');
    if (!wav) throw new VoiceError('broken', `no sound came out: ${done.stderr.trim()}`);
    return { ...readWav(wav), phones: phonesOf(done.stdout) };
  }

  /** How many phones each piece has, said by itself; any other number of counts where pieces could not be told apart. */
  countPhones(pieces: readonly string[]): readonly number[] {
    const bare = pieces.map((piece) => piece.replace(/[.,?!;:]+$/, ''));
    // Any voice gives the same phones; this one is by far the quickest.
    const done = this.run(['-voice', 'kal', '-ps', '-t', `${bare.join(', ')}.`, '-o', 'none']);
    return phonesBetweenPauses(done.stdout.trim().split(/\s+/));
  }

  /** The words of a text as it would say them, and the phones of each. */
  wordsOf(text: string): readonly SpokenWord[] {
    const words = this.run(['-voice', 'kal', '-pw', '-t', text, '-o', 'none'])
      .stdout.split(/\s+/)
      .filter(Boolean);
    // The quickest of those that tell the vowels of `love` and `lot` apart.
    const done = this.run(['-voice', 'kal16', '-ps', '-t', text, '-o', 'none']);
    const phones = done.stdout.split(/\s+/).filter((phone) => phone !== '' && phone !== pause);
    const counts = this.countPhones(words);
    const isCounted = counts.length === words.length && sum(counts) === phones.length;
    if (!isCounted) return [{ word: words.join(' '), phones }];
    let at = 0;
    return words.map((word, index) => {
      const own = phones.slice(at, at + (counts[index] ?? 0));
      at += own.length;
      return { word, phones: own };
    });
  }

  private run(args: readonly string[]): MemoryWasi {
    const wasi = new MemoryWasi(['flite', ...args], outputLimit);
    try {
      const code = wasi.run(new WebAssembly.Instance(this.module, wasi.imports));
      if (code !== 0) throw new VoiceError('broken', `Flite ended with ${code}: ${wasi.stderr.trim()}`);
    } catch (error) {
      if (error instanceof VoiceError) throw error;
      throw new VoiceError(
        'broken',
        `Flite stopped: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    return wasi;
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function setting(name: string, value: number): readonly string[] {
  return ['--setf', `${name}=${value.toFixed(4)}`];
}

/** `pau:0.176 dh:0.329 …`: names, and when each ends in seconds. */
function phonesOf(printed: string): readonly Phone[] {
  return printed
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [, name, seconds] = /^([a-z]+):(\d+\.\d+)$/.exec(entry) ?? [];
      if (name === undefined || seconds === undefined) {
        throw new VoiceError(
          'broken',
          `Flite printed "${entry.slice(0, 40)}" where a phone and its end belong`,
        );
      }
      return { name, endMs: Number(seconds) * 1000 };
    });
}
