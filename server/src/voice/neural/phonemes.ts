import { CancelledError } from '../../core/text/cancellation';
import { VoiceError } from '../engine';
import type { RunProgram } from '../system/runProgram';

/**
 * How words sound, in the international phonetic alphabet with the punctuation of the sentence: what neural voices are
 * made to read. eSpeak NG tells it, where the person has installed it; it is no part of the product, its license being
 * the GPL.
 *
 * @param accent as eSpeak NG names it: `en-us`
 * @throws VoiceError `missing` where there is no eSpeak NG; `broken`, `tookTooLong`; CancelledError
 */
export type Phonemize = (text: string, accent: string, signal?: AbortSignal) => Promise<string>;

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
    return punctuated(
      ended.output.split('\n').map((line) => line.trim()),
      clauses,
    );
  };
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
