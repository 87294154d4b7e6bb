import type { VoiceTraits } from '../../server/src/core/tableRead/model';
import { CancelledError } from '../../server/src/core/text/cancellation';
import { type Speech, type SpeechRequest, type VoiceEngine, VoiceError } from '../../server/src/voice/engine';
import type { FileEngine } from '../../server/src/voice/fileEngine';
import type { VoiceReport } from '../../server/src/voice/voiceReport';

export interface FakeVoice extends VoiceEngine {
  readonly asked: SpeechRequest[];
  closed: number;
  /** What it does in place of speaking; a tone of a tenth of a second a word where undefined. */
  answer: ((request: SpeechRequest, signal?: AbortSignal) => Promise<Speech>) | undefined;
}

const sampleRate = 8000;

/** An engine that says a word in a tenth of a second, with voices called `one`, `two` and so on. */
export function fakeVoice(names: readonly string[] = ['one', 'two', 'three']): FakeVoice {
  const voice: FakeVoice = {
    kind: 'embedded',
    asked: [],
    closed: 0,
    answer: undefined,
    voices: async () => names.map(traits),
    speak: async (request, signal) => {
      voice.asked.push(request);
      if (voice.answer) return voice.answer(request, signal);
      const words = request.text.split(/\s+/).map((_, at) => ({ startMs: at * 100, endMs: at * 100 + 90 }));
      return { samples: new Int16Array((words.length * sampleRate) / 10).fill(1000), sampleRate, words };
    },
    close: async () => {
      voice.closed++;
    },
  };
  return voice;
}

function traits(name: string): VoiceTraits {
  return { id: `embedded:${name}`, name, gender: 'neutral', languages: ['en'] };
}

/** Voices of files, one a file; a file whose name holds `bad` is none. */
export function fakeVoiceFiles(files: readonly string[]): FakeVoice & FileEngine {
  const voice = fakeVoice();
  const isBad = (file: string) => file.includes('bad');
  const problems = new Map(files.filter(isBad).map((file) => [file, new VoiceError('broken', file)]));
  const voices = async () =>
    files.filter((file) => !isBad(file)).map((file) => ({ ...traits(file), id: `neural:${file}` }));
  const reports = async () => new Map((await voices()).map(({ id, name }) => [id, fakeReport(name)]));
  return Object.assign(voice, { kind: 'neural' as const, problems, voices, reports });
}

export function fakeReport(file: string): VoiceReport {
  return { file, device: 'cpu', threads: 1, otherBackends: [], phonemesBy: 'espeak', timesRealTime: 31.7 };
}

export const neverSpeaks = (_: SpeechRequest, signal?: AbortSignal): Promise<Speech> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new CancelledError())));

export const cannotSpeak = (): Promise<Speech> => Promise.reject(new VoiceError('broken', 'no tongue'));
