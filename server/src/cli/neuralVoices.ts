import path from 'node:path';
import { CancelledError } from '../core/text/cancellation';
import { english } from '../ide/localize';
import { voiceFileProblem } from '../ide/readAloud/voiceFileWords';
import type { CliIo, CliVoices } from './io';
import type { Arguments, OptionSpec } from './options';

/** The files of neural voices that a command line names, and what is to be said about those that are none. */
export const neuralVoiceOption: OptionSpec = {
  name: 'neural-voice',
  value: 'FILE',
  repeats: true,
  doc: 'A neural voice that reads too: an .onnx file in the layout of Piper or Kokoro. May be given more than once, the best first.',
};

export interface NamedVoices {
  readonly voices: CliVoices;
  readonly hasFiles: boolean;
  /**
   * Tries each file, and tells of those that are no voice.
   *
   * @throws CancelledError
   */
  problems(): Promise<readonly VoiceFileProblem[]>;
}

export interface VoiceFileProblem {
  /** As it was typed. */
  readonly file: string;
  /** What to do about it. */
  readonly message: string;
}

export function namedVoices(args: Arguments, io: CliIo): NamedVoices {
  const names = args.lists[neuralVoiceOption.name] ?? [];
  const typed = new Map(names.map((name) => [path.resolve(io.cwd, name), name]));
  const voices = io.voices([...typed.keys()]);
  return {
    voices,
    hasFiles: names.length > 0,
    problems: async () => {
      if (names.length > 0) await tried(voices, io.signal);
      return [...voices.files.problems].map(([location, problem]) => {
        const file = typed.get(location) ?? location;
        return { file, message: voiceFileProblem(file, problem, english) };
      });
    },
  };
}

/** A file may take long to read; Ctrl+C ends that too. */
async function tried(voices: CliVoices, signal: AbortSignal): Promise<void> {
  const stop = () => void voices.close();
  signal.addEventListener('abort', stop, { once: true });
  await voices.list(['neural']);
  signal.removeEventListener('abort', stop);
  if (signal.aborted) throw new CancelledError();
}
