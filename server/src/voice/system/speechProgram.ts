import type { VoiceTraits } from '../../core/tableRead/model';
import type { SpeechRequest, WordTime } from '../engine';

/**
 * A program of the system that speaks into a file: how it is asked, and how its answers are read. Values and pure
 * functions; `systemEngine.ts` runs them.
 */
export interface SpeechProgram {
  /** Stands in the ids of its voices: `system:espeak-ng/en-us`. */
  readonly name: string;
  /** Asks which voices there are. */
  readonly listing: ProgramCall;
  voicesOf(output: string): readonly ListedVoice[];
  /** Asks for the sound of one sentence, into the file. */
  speaking(line: SpokenLine): ProgramCall;
  /** It reads no standard input: the text is given in a file. */
  readonly readsFile?: true;
  /** Where the program tells when each word begins. */
  wordsOf?(output: string, text: string, durationMs: number): readonly WordTime[] | undefined;
}

export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  /** Words go in here, since everybody on the machine may read the arguments of a program. */
  readonly input: string;
}

export interface SpokenLine extends Pick<SpeechRequest, 'text' | 'rate' | 'pitch'> {
  /** `ListedVoice.key` */
  readonly voice: string;
  /** Absolute path of the sound to write. */
  readonly sound: string;
  /** Absolute path of a file with the text, where the program asks for one. */
  readonly textFile: string;
}

export interface ListedVoice extends Omit<VoiceTraits, 'id'> {
  /** As the program itself names it. */
  readonly key: string;
}

/** `en_US`, `en-us` → `en` */
export function primaryLanguage(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}
