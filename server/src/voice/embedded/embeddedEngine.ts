import { Worker } from 'node:worker_threads';
import type { VoiceTraits } from '../../core/tableRead/model';
import { CancelledError } from '../../core/text/cancellation';
import { type Speech, type SpeechRequest, type VoiceEngine, VoiceError } from '../engine';
import type { SpokenWord, WorkerAnswer, WorkerData, WorkerRequest } from './messages';
import { embeddedPresets } from './presets';
import { findVoiceFile, workerProgram } from './voiceFiles';

export interface EmbeddedOptions {
  /** The program of the thread; the one beside this bundle when absent. */
  readonly program?: string;
  /** The file of the voices; found when absent. */
  readonly wasm?: string | undefined;
  /** Milliseconds without a request until the thread is ended and its memory given back; a minute when absent. */
  readonly idleMs?: number;
  /** Milliseconds that a text may take, by its length; many times the usual when absent. */
  readonly limitMs?: (text: string) => number;
}

interface Job {
  readonly request: WorkerRequest;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
  /** How often a thread fell while it worked on this. */
  falls: number;
}

/**
 * The voices that come with the product, spoken by Flite in a thread of its own, which starts with the first request.
 * Requests are answered in the order they came, so that two who ask in turn are heard in turn. A thread that falls is
 * started once more with the sentence it fell at.
 */
export class EmbeddedEngine implements VoiceEngine {
  readonly kind = 'embedded';
  private readonly waiting: Job[] = [];
  private current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: EmbeddedOptions = {}) {}

  /** Heard by a recognizer when the product was made, and so not probed here; empty where their file is not there. */
  async voices(): Promise<readonly VoiceTraits[]> {
    return this.wasm === undefined ? [] : embeddedPresets;
  }

  async speak(request: SpeechRequest, signal?: AbortSignal): Promise<Speech> {
    const answer = await this.ask({ ...request }, signal);
    if (answer.kind !== 'spoken') throw new VoiceError('broken', answer.kind);
    return answer.speech;
  }

  /**
   * What the words of each text are, and how they sound in American English.
   *
   * @throws as `speak` does
   */
  async phones(texts: readonly string[], signal?: AbortSignal): Promise<readonly (readonly SpokenWord[])[]> {
    const answer = await this.ask({ texts }, signal);
    if (answer.kind !== 'phones') throw new VoiceError('broken', answer.kind);
    return answer.phones;
  }

  private ask(request: WorkerRequest, signal: AbortSignal | undefined): Promise<WorkerAnswer> {
    let forget = () => {};
    return new Promise<WorkerAnswer>((resolve, reject) => {
      if (signal?.aborted) return reject(new CancelledError());
      const job: Job = { request, signal, resolve, reject, falls: 0 };
      const cancel = () => {
        const at = this.waiting.indexOf(job);
        if (at >= 0) this.waiting.splice(at, 1);
        // One that is being said is said to its end, which is sooner than a new thread; nobody hears it.
        reject(new CancelledError());
      };
      signal?.addEventListener('abort', cancel, { once: true });
      forget = () => signal?.removeEventListener('abort', cancel);
      this.waiting.push(job);
      this.next();
    }).finally(() => forget());
  }

  async close(): Promise<void> {
    const left = [...(this.current ? [this.current.job] : []), ...this.waiting.splice(0)];
    const ending = this.end();
    for (const job of left) job.reject(new CancelledError());
    await ending;
  }

  private get wasm(): string | undefined {
    return this.options.wasm ?? findVoiceFile();
  }

  private next(): void {
    if (this.current) return;
    clearTimeout(this.idle);
    const job = this.waiting.shift();
    if (!job) {
      this.rest();
      return;
    }
    const worker = this.startedWorker();
    if (!worker) {
      job.reject(new VoiceError('missing', 'flite.wasm'));
      this.next();
      return;
    }
    const limitMs = (this.options.limitMs ?? usualLimit)(textOf(job.request));
    const timer = setTimeout(() => this.giveUp(job), limitMs);
    this.current = { job, timer };
    // A program waits for a sentence that was asked for, and for nothing else here.
    worker.ref();
    worker.postMessage(job.request);
  }

  private startedWorker(): Worker | undefined {
    if (this.worker) return this.worker;
    const wasm = this.wasm;
    if (wasm === undefined) return undefined;
    const workerData: WorkerData = { wasm };
    const worker = new Worker(this.options.program ?? workerProgram(), {
      workerData,
      // What the program has to say must not reach our output, which may be the protocol of an editor.
      stdout: true,
      stderr: true,
      env: {},
    });
    let detail = 'the thread ended';
    worker.on('message', (answer: WorkerAnswer) => this.answered(worker, answer));
    worker.on('error', (error) => {
      detail = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => this.fell(worker, detail));
    this.worker = worker;
    return worker;
  }

  private answered(worker: Worker, answer: WorkerAnswer): void {
    if (worker !== this.worker || !this.current) return;
    const { job } = this.finish();
    if (answer.kind === 'failed') job.reject(new VoiceError(answer.code, answer.detail));
    else job.resolve(answer);
    this.next();
  }

  private fell(worker: Worker, detail: string): void {
    if (worker !== this.worker) return;
    this.worker = undefined;
    if (!this.current) return;
    const { job } = this.finish();
    job.falls++;
    if (job.falls > 1) job.reject(new VoiceError('ended', detail));
    else if (!job.signal?.aborted) this.waiting.unshift(job);
    this.next();
  }

  private giveUp(job: Job): void {
    void this.end();
    job.reject(new VoiceError('tookTooLong', `${textOf(job.request).length} characters`));
    this.next();
  }

  private finish(): { readonly job: Job } {
    const { current } = this;
    if (!current) throw new Error('nothing is being said');
    clearTimeout(current.timer);
    this.current = undefined;
    return current;
  }

  private rest(): void {
    this.worker?.unref();
    this.idle = setTimeout(() => void this.end(), this.options.idleMs ?? 60_000);
    this.idle.unref();
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    clearTimeout(this.idle);
    if (this.current) this.finish();
    await worker?.terminate();
  }
}

function textOf(request: WorkerRequest): string {
  return 'texts' in request ? request.texts.join(' ') : request.text;
}

/** A sentence takes a twentieth of a second, or half of one where much else runs. */
function usualLimit(text: string): number {
  return 15_000 + 15 * text.length;
}
