import { upsample } from './resample';
import type { Cue } from './stage';

/** How long a browser may take to let something be heard, before a click is asked for. */
const patienceMs = 700;
/** A ramp that is too short to be heard as one and too long to click. */
const rampSeconds = 0.015;

/** The sound device of the page, made at the first click: a volume for each role, one for all, and a meter behind it. */
export class SoundDevice {
  #context: AudioContext | undefined;
  #master: GainNode | undefined;
  #meter: AnalyserNode | undefined;
  readonly #roles = new Map<string, GainNode>();
  readonly #volumes = new Map<string, number>();
  #volume = 1;

  /** Seconds of the device's clock. */
  now(): number {
    return this.#context?.currentTime ?? 0;
  }

  latency(): number {
    return this.#context?.outputLatency ?? 0;
  }

  /** The time of day, in milliseconds since 1970, at which a moment of the clock is heard. */
  timeOf(moment: number): number {
    const ahead = moment - this.now() + this.latency();
    return performance.timeOrigin + performance.now() + ahead * 1000;
  }

  get isRunning(): boolean {
    return this.#context?.state === 'running';
  }

  /** @returns whether something can be heard now; a browser may want a click on the page before */
  async wake(): Promise<boolean> {
    this.#context ??= this.#open();
    const waking = this.#context.resume().catch(() => undefined);
    await Promise.race([waking, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    return this.isRunning;
  }

  /** The clock stands still from now on. */
  async sleep(): Promise<void> {
    await this.#context?.suspend();
  }

  play({ samples, sampleRate, at, from }: Cue, role: string, volume: number): () => void {
    const context = this.#context;
    if (!context || samples.length === 0) return () => undefined;
    const fine = upsample(samples, sampleRate, context.sampleRate);
    const buffer = context.createBuffer(1, fine.length, fine === samples ? sampleRate : context.sampleRate);
    buffer.getChannelData(0).set(fine);
    const source = new AudioBufferSourceNode(context, { buffer });
    const loudness = new GainNode(context, { gain: volume });
    source.connect(loudness).connect(this.#roleOf(role, context));
    source.start(at, from);
    source.onended = () => loudness.disconnect();
    return () => fadeOut(source, loudness, context);
  }

  setVolume(role: string | undefined, volume: number): void {
    if (role === undefined) this.#volume = volume;
    else this.#volumes.set(role, volume);
    const gain = role === undefined ? this.#master : this.#roles.get(role);
    const now = this.now();
    gain?.gain.setTargetAtTime(volume, now, rampSeconds);
  }

  /** The loudest of the last moments, 0 to 1. */
  level(): number {
    if (!this.#meter || !this.isRunning) return 0;
    const samples = new Float32Array(this.#meter.fftSize);
    this.#meter.getFloatTimeDomainData(samples);
    return samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  }

  #open(): AudioContext {
    const context = new AudioContext({ latencyHint: 'interactive' });
    this.#master = new GainNode(context, { gain: this.#volume });
    this.#meter = new AnalyserNode(context, { fftSize: 2048 });
    this.#master.connect(this.#meter).connect(context.destination);
    return context;
  }

  #roleOf(role: string, context: AudioContext): AudioNode {
    const known = this.#roles.get(role);
    if (known) return known;
    const made = new GainNode(context, { gain: this.#volumes.get(role) ?? 1 });
    if (this.#master) made.connect(this.#master);
    this.#roles.set(role, made);
    return made;
  }
}

function fadeOut(source: AudioBufferSourceNode, loudness: GainNode, context: AudioContext): void {
  loudness.gain.setTargetAtTime(0, context.currentTime, rampSeconds / 3);
  source.stop(context.currentTime + rampSeconds);
}

/** 16 bits a sample, little endian, to the numbers that a browser plays. */
export function toFloats(bytes: ArrayBuffer): Float32Array {
  const view = new DataView(bytes);
  const count = bytes.byteLength >> 1;
  return Float32Array.from({ length: count }, (_, at) => view.getInt16(at * 2, true) / 32768);
}
