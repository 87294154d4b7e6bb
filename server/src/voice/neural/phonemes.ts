import { CancelledError } from '../../core/text/cancellation';
import type { SpokenWord } from '../embedded/messages';
import { VoiceError } from '../engine';
import type { RunProgram } from '../system/runProgram';
import { ipaOf } from './fliteIpa';

/**
 * How words sound, which neural voices are made to read. eSpeak NG tells it, where the person has installed it; it is no
 * part of the product, its license being the GPL. Without it Flite, which is, tells it for English.
 *
 * @param accent as eSpeak NG names it: `en-us`
 * @throws VoiceError `missing` where there is nobody to tell; `broken`, `tookTooLong`, `unspeakable`; CancelledError
 */
export type Phonemize = (text: string, accent: string, signal?: AbortSignal) => Promise<Phonemes>;

export interface Phonemes {
  /** In the international phonetic alphabet, with the punctuation of the sentence. */
  readonly signs: string;
  readonly by: 'espeak' | 'flite';
}

interface Clause {
  readonly words: string;
  /** What ends it: a comma, a full stop. */
  readonly mark: string;
}

const marks = /[.,;:!?…—–]+/;

export function espeakPhonemes(run: RunProgram): Phonemize {
  return async (text, accent, signal) => {
    const clauses = clausesOf(text);
    // One line a clause, since the punctuation that voices need is not in the answer.
    const input = clauses.map(({ words }) => `${words}.\n`).join('');
    const ended = await run(
      { program: 'espeak-ng', args: ['-q', '--ipa', '-v', accent, '--stdin'], input },
      signal,
    );
    if (ended.kind === 'cancelled') throw new CancelledError();
    if (ended.kind === 'missing') throw new VoiceError('missing', 'espeak-ng');
    if (ended.kind === 'tooSlow') throw new VoiceError('tookTooLong', 'espeak-ng');
    if (ended.kind === 'failed') throw new VoiceError('broken', `espeak-ng: ${ended.message}`);
    const lines = ended.output.split('\n').map((line) => line.trim());
    return { signs: punctuated(lines, clauses), by: 'espeak' };
  };
}

/** What `EmbeddedEngine.phones` gives. */
export type PhonesOf = (
  texts: readonly string[],
  signal?: AbortSignal,
) => Promise<readonly (readonly SpokenWord[])[]>;

/** For English alone: another accent is missing its eSpeak NG. */
export function flitePhonemes(phonesOf: PhonesOf): Phonemize {
  return async (text, accent, signal) => {
    if (!/^en(?:-|$)/.test(accent)) throw new VoiceError('missing', 'espeak-ng');
    const clauses = clausesOf(text);
    const phones = await phonesOf(
      clauses.map(({ words }) => words),
      signal,
    );
    const lines = phones.map((words) => ipaOf(words, accent));
    return { signs: punctuated(lines, clauses), by: 'flite' };
  };
}

/**
 * The second tells it where the first is not there; with the next sentence the first is asked again. Where neither is there,
 * the first is what is missing.
 */
export function phonemesOfEither(first: Phonemize, second: Phonemize): Phonemize {
  return (text, accent, signal) =>
    first(text, accent, signal).catch((missing) => {
      if (!isMissing(missing)) throw missing;
      return second(text, accent, signal).catch((error) => {
        throw isMissing(error) ? missing : error;
      });
    });
}

function isMissing(error: unknown): boolean {
  return error instanceof VoiceError && error.code === 'missing';
}

function clausesOf(text: string): readonly Clause[] {
  return text.split(/(?<=[.,;:!?…—–])\s+/u).flatMap((part) => {
    const [end = ''] = marks.exec(part.slice(-2)) ?? [];
    const words = part
      .replace(/[.,;:!?…—–]+$/u, '')
      .replace(/\s+/g, ' ')
      .trim();
    return /[\p{L}\p{N}]/u.test(words) ? [{ words, mark: markOf(end) }] : [];
  });
}

/** Voices know the plain marks best. */
function markOf(end: string): string {
  if (/[—–]/.test(end)) return ',';
  return end.startsWith('…') ? '.' : end.charAt(0);
}

/** Where the lines are not as many as the clauses, what belongs where is not known: the whole as one. */
function punctuated(lines: readonly string[], clauses: readonly Clause[]): string {
  const last = clauses.at(-1)?.mark ?? '';
  if (lines.length !== clauses.length) return `${lines.join(' ')}${last}`;
  return lines.map((line, index) => `${line}${clauses[index]?.mark ?? ''}`).join(' ');
}
