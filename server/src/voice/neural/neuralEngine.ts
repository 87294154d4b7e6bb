import os from 'node:os';
import path from 'node:path';
import { resample } from '../../audio/resample';
import type { VoiceTraits } from '../../core/tableRead/model';
import { CancelledError } from '../../core/text/cancellation';
import { type Speech, type SpeechRequest, VoiceError } from '../engine';
import type { FileEngine } from '../fileEngine';
import { Pace, type VoiceReport } from '../voiceReport';
import { DistinctVoices } from './distinctVoices';
import type { OpenedVoice } from './messages';
import { openVoiceModel } from './openVoiceModel';
import type { Phonemize } from './phonemes';
import { VoiceHost } from './voiceHost';
import type { ModelVoice, VoiceModel } from './voiceModel';
import { voiceFileStamp } from './voiceParts';

export interface NeuralOptions {
  /** Absolute paths of the weights that the person chose. */
  readonly files: readonly string[];
  readonly phonemize: Phonemize;
  /** The bundle of the process; the one beside this bundle when absent. */
  readonly program?: string;
  /** Of the processor; half of what there is when absent, since the editor lives here too. */
  readonly threads?: number;
  /** Milliseconds without a request until the process is ended; a minute when absent. */
  readonly idleMs?: number;
  /** Milliseconds that a call may take; many times the usual when absent. */
  readonly limitMs?: number;
}

interface VoiceFile {
  readonly model: VoiceModel;
  /** Of the file as it was when it was probed. */
  readonly stamp: string;
  readonly pace: Pace;
  /** Of its last sentence. */
  phonemesBy: VoiceReport['phonemesBy'];
}

interface NeuralVoice {
  readonly file: VoiceFile;
  readonly voice: ModelVoice;
}

const usualLimitMs = 60_000;
const usualIdleMs = 60_000;
/** The first run takes several times as long as those after it, so that the second is measured. */
const warmUp = { text: 'One.', rate: 1, pitch: 1 };
const probe = { text: 'This is how I sound when I read your script.', rate: 1, pitch: 1 };

/**
 * Voices of files that the person chose, computed in a process of its own. A file counts as a voice when it has really
 * said a sentence; why it does not is kept for whoever asks. Requests are answered in the order they came; a process that
 * falls is started once more with the sentence it fell at. That a file is another by now is noticed by `ChosenVoiceFiles`.
 */
export class NeuralEngine implements FileEngine {
  readonly kind = 'neural';
  private found: Promise<readonly NeuralVoice[]> | undefined;
  private probing = new AbortController();
  private host: VoiceHost | undefined;
  private open: string | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly faults = new Map<string, VoiceError>();
  private readonly opened = new Map<string, OpenedVoice>();
  private readonly threads: number;

  constructor(private readonly options: NeuralOptions) {
    this.threads = options.threads ?? Math.max(1, Math.floor(os.availableParallelism() / 2));
  }

  async voices(): Promise<readonly VoiceTraits[]> {
    return (await this.all()).map(({ voice: { accent: _, number: __, ...traits } }) => traits);
  }

  get problems(): ReadonlyMap<string, VoiceError> {
    return this.faults;
  }

  async reports(): Promise<ReadonlyMap<string, VoiceReport>> {
    return new Map((await this.all()).map(({ voice, file }) => [voice.id, this.reportOf(file)]));
  }

  /** Of the file, and of who tells it how words sound: once eSpeak NG is installed, what was said without it is no more its. */
  async edition(voice: string): Promise<string | undefined> {
    const file = (await this.all()).find(({ voice: { id } }) => id === voice)?.file;
    return file && `${file.stamp} ${file.phonemesBy}`;
  }

  /** Of the process, while there is one. */
  get hostPid(): number | undefined {
    return this.host?.ended === false ? this.host.pid : undefined;
  }

  async speak(request: SpeechRequest, signal?: AbortSignal): Promise<Speech> {
    const wanted = (await this.all()).find(({ voice }) => voice.id === request.voice);
    if (!wanted) throw new VoiceError('unknownVoice', request.voice);
    return this.inTurn(() => this.say(wanted, request, signal), signal);
  }

  async close(): Promise<void> {
    clearTimeout(this.idle);
    this.probing.abort();
    this.probing = new AbortController();
    this.host?.kill();
    this.host = undefined;
    this.found = undefined;
  }

  private all(): Promise<readonly NeuralVoice[]> {
    this.found ??= this.probeAll(this.probing.signal);
    return this.found;
  }

  private async probeAll(signal: AbortSignal): Promise<readonly NeuralVoice[]> {
    const voices: NeuralVoice[] = [];
    const distinct = new DistinctVoices();
    this.faults.clear();
    for (const file of new Set(this.options.files)) {
      try {
        voices.push(...(await this.probed(file, distinct, signal)));
      } catch (error) {
        if (signal.aborted) throw new CancelledError();
        this.faults.set(file, error instanceof VoiceError ? error : new VoiceError('broken', String(error)));
      }
    }
    return voices;
  }

  private async probed(path: string, distinct: DistinctVoices, signal: AbortSignal) {
    const stamp = await voiceFileStamp(path);
    const model = await openVoiceModel(path);
    const file: VoiceFile = { model, stamp, pace: new Pace(), phonemesBy: 'espeak' };
    const voices = distinct.of(model).map((voice) => ({ file, voice }));
    const [first] = voices;
    const say = (request: typeof probe) =>
      first && this.inTurn(() => this.say(first, { ...request, voice: first.voice.id }, signal), signal);
    await say(warmUp);
    file.pace.reset();
    await say(probe);
    return voices;
  }

  private reportOf({ model, pace, phonemesBy }: VoiceFile): VoiceReport {
    const { device = 'cpu', otherBackends = [] } = this.opened.get(model.path) ?? {};
    const { timesRealTime } = pace;
    return { file: model.path, device, threads: this.threads, otherBackends, phonemesBy, timesRealTime };
  }

  /** The process does one thing at a time; what is given up while it waits is never begun. */
  private inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    clearTimeout(this.idle);
    const turn = this.last.then(() => {
      if (signal?.aborted) throw new CancelledError();
      return work();
    });
    this.last = turn.then(
      () => this.rest(),
      () => this.rest(),
    );
    return turn;
  }

  private async say(
    { file, voice }: NeuralVoice,
    { text, rate, pitch }: SpeechRequest,
    signal?: AbortSignal,
  ): Promise<Speech> {
    const { model, pace } = file;
    const begun = performance.now();
    const phonemes = await this.options.phonemize(text, voice.accent, signal);
    const phonemesMs = performance.now() - begun;
    if (signal?.aborted) throw new CancelledError();
    // Played faster it is higher and shorter; said slower before, only higher.
    const inputs = model.inputs(phonemes.signs, voice, rate / pitch);
    const { output, runMs } = await this.run(model.path, inputs, signal);
    const samples = resample(wholeNumbers(output), pitch);
    file.phonemesBy = phonemes.by;
    pace.add((samples.length / model.sampleRate) * 1000, phonemesMs + runMs);
    return { samples, sampleRate: model.sampleRate };
  }

  private async run(file: string, inputs: ReturnType<VoiceModel['inputs']>, signal?: AbortSignal) {
    const once = () => stoppable(this.computed(file, inputs), signal, () => this.host?.kill());
    return once().catch((error) => {
      if (!(error instanceof VoiceError) || error.code !== 'ended') throw error;
      return once();
    });
  }

  private async computed(file: string, inputs: ReturnType<VoiceModel['inputs']>) {
    const host = this.runningHost();
    const limit = this.options.limitMs ?? usualLimitMs;
    if (this.open !== file) {
      this.open = undefined;
      this.opened.set(file, await host.call('open', { path: file, threads: this.threads }, limit));
      this.open = file;
    }
    const begun = performance.now();
    const output = await host.call('run', { inputs }, limit);
    return { output, runMs: performance.now() - begun };
  }

  private runningHost(): VoiceHost {
    if (!this.host || this.host.ended) {
      this.host = new VoiceHost(this.options.program ?? path.join(__dirname, 'voiceHost.js'));
      this.open = undefined;
    }
    return this.host;
  }

  private rest(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.host?.kill(), this.options.idleMs ?? usualIdleMs);
    this.idle.unref();
  }
}

async function stoppable<T>(work: Promise<T>, signal: AbortSignal | undefined, stop: () => void): Promise<T> {
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await work;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function wholeNumbers(floats: Float32Array): Int16Array {
  return Int16Array.from(floats, (value) => Math.max(-32_768, Math.min(32_767, Math.round(value * 32_767))));
}
