import os from 'node:os';
import path from 'node:path';
import { resample } from '../../audio/resample';
import type { VoiceTraits } from '../../core/tableRead/model';
import { CancelledError } from '../../core/text/cancellation';
import { type Speech, type SpeechRequest, type VoiceEngine, VoiceError } from '../engine';
import { openVoiceModel } from './openVoiceModel';
import type { Phonemize } from './phonemes';
import { VoiceHost } from './voiceHost';
import type { ModelVoice, VoiceModel } from './voiceModel';

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

interface NeuralVoice {
  readonly model: VoiceModel;
  readonly voice: ModelVoice;
}

const usualLimitMs = 60_000;
const usualIdleMs = 60_000;
const probe = { text: 'One.', rate: 1, pitch: 1 };

/**
 * Voices of files that the person chose, computed in a process of its own. A file counts as a voice when it has really
 * said a word; why it does not is kept for whoever asks. Requests are answered in the order they came; a process that
 * falls is started once more with the sentence it fell at.
 */
export class NeuralEngine implements VoiceEngine {
  readonly kind = 'neural';
  private found: Promise<readonly NeuralVoice[]> | undefined;
  private host: VoiceHost | undefined;
  private open: string | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly faults = new Map<string, VoiceError>();

  constructor(private readonly options: NeuralOptions) {}

  async voices(): Promise<readonly VoiceTraits[]> {
    return (await this.all()).map(({ voice: { accent: _, number: __, ...traits } }) => traits);
  }

  /** Why a chosen file is no voice, by its path; known once the voices were asked for. */
  get problems(): ReadonlyMap<string, VoiceError> {
    return this.faults;
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
    this.host?.kill();
    this.host = undefined;
    this.found = undefined;
  }

  private all(): Promise<readonly NeuralVoice[]> {
    this.found ??= this.probeAll();
    return this.found;
  }

  private async probeAll(): Promise<readonly NeuralVoice[]> {
    const voices: NeuralVoice[] = [];
    for (const file of this.options.files) {
      try {
        voices.push(...(await this.probed(file)));
      } catch (error) {
        this.faults.set(file, error instanceof VoiceError ? error : new VoiceError('broken', String(error)));
      }
    }
    return voices;
  }

  private async probed(file: string): Promise<readonly NeuralVoice[]> {
    const model = await openVoiceModel(file);
    const [first] = model.voices;
    if (first) await this.inTurn(() => this.say({ model, voice: first }, { ...probe, voice: first.id }));
    return model.voices.map((voice) => ({ model, voice }));
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
    { model, voice }: NeuralVoice,
    { text, rate, pitch }: SpeechRequest,
    signal?: AbortSignal,
  ): Promise<Speech> {
    const phonemes = await this.options.phonemize(text, voice.accent, signal);
    // Played faster it is higher and shorter; said slower before, only higher.
    const inputs = model.inputs(phonemes, voice, rate / pitch);
    const output = await this.run(model.path, inputs, signal);
    return { samples: resample(wholeNumbers(output), pitch), sampleRate: model.sampleRate };
  }

  private async run(file: string, inputs: ReturnType<VoiceModel['inputs']>, signal?: AbortSignal) {
    const once = () => stoppable(this.computed(file, inputs), signal, () => this.host?.kill());
    return once().catch((error) => {
      if (!(error instanceof VoiceError) || error.code !== 'ended') throw error;
      return once();
    });
  }

  private async computed(file: string, inputs: ReturnType<VoiceModel['inputs']>): Promise<Float32Array> {
    const host = this.runningHost();
    const limit = this.options.limitMs ?? usualLimitMs;
    if (this.open !== file) {
      this.open = undefined;
      const threads = this.options.threads ?? Math.max(1, Math.floor(os.availableParallelism() / 2));
      await host.call('open', { path: file, threads }, limit);
      this.open = file;
    }
    return host.call('run', { inputs }, limit);
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
