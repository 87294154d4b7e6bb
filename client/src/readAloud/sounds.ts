import * as vscode from 'vscode';
import type { AuditionVoiceParams, SpeakLineResult } from '../../../server/src/protocol/readAloud';
import type { ToReadAloud } from '../../../server/src/protocol/readAloudMessages';
import type { ReadingServer } from './readingServer';

/** `stale` where another plan is wanted; undefined where nobody waits any more. */
type LineAnswer = ToReadAloud | 'stale' | undefined;

/** Fetches the sound of lines for the page. What is still asked for a reading that is over is called off. */
export class Sounds {
  readonly #server: ReadingServer;
  #source = new vscode.CancellationTokenSource();
  #audition = new vscode.CancellationTokenSource();
  readonly #prepared = new Map<string, Promise<LineAnswer>>();

  constructor(server: ReadingServer) {
    this.#server = server;
  }

  /** Begins with lines before they are wanted: the page that will want them may still have to be made. */
  prepare(uri: string, plan: string, lines: readonly number[]): void {
    for (const line of lines) this.#prepared.set(keyOf(plan, line), this.#ask(uri, plan, line));
  }

  of(uri: string, plan: string, line: number): Promise<LineAnswer> {
    const key = keyOf(plan, line);
    const prepared = this.#prepared.get(key);
    this.#prepared.delete(key);
    return prepared ?? this.#ask(uri, plan, line);
  }

  async #ask(uri: string, plan: string, line: number): Promise<LineAnswer> {
    const { token } = this.#source;
    try {
      const result = await this.#server.speak({ uri, plan, line }, token);
      if (token.isCancellationRequested) return undefined;
      return result.kind === 'stale' ? 'stale' : messageOf(result, plan, line);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      return { kind: 'failed', plan, line, message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** One voice at a time: the one before is called off. */
  async audition(params: AuditionVoiceParams): Promise<AuditionMessage | undefined> {
    this.callOffAudition();
    const { token } = this.#audition;
    const result = await this.#server.audition(params, token).catch(() => undefined);
    if (token.isCancellationRequested || !result) return undefined;
    if (result.kind === 'failed') return { kind: 'audition', message: result.message };
    return { kind: 'audition', samples: bytesOf(result.samples), sampleRate: result.sampleRate };
  }

  callOffAudition(): void {
    this.#audition.cancel();
    this.#audition.dispose();
    this.#audition = new vscode.CancellationTokenSource();
  }

  callOff(): void {
    this.#prepared.clear();
    this.#source.cancel();
    this.#source.dispose();
    this.#source = new vscode.CancellationTokenSource();
  }
}

type AuditionMessage = Extract<ToReadAloud, { kind: 'audition' }>;

/** What became of a voice that was to be heard. */
export type Audition =
  | { readonly kind: 'heard'; readonly ms: number }
  | { readonly kind: 'failed'; readonly message: string }
  /** Another was wanted meanwhile. */
  | { readonly kind: 'calledOff' };

export function auditionOf(message: AuditionMessage | undefined): Audition {
  if (!message) return { kind: 'calledOff' };
  if ('message' in message) return { kind: 'failed', message: message.message };
  const { samples, sampleRate } = message;
  return { kind: 'heard', ms: (samples.byteLength / 2 / sampleRate) * 1000 };
}

function keyOf(plan: string, line: number): string {
  return `${line} ${plan}`;
}

function messageOf(
  result: Exclude<SpeakLineResult, { readonly kind: 'stale' }>,
  plan: string,
  line: number,
): ToReadAloud {
  if (result.kind === 'failed') return { kind: 'failed', plan, line, message: result.message };
  const { samples, sampleRate, words, voice, insteadOf } = result;
  return {
    kind: 'sound',
    plan,
    line,
    samples: bytesOf(samples),
    sampleRate,
    words,
    voice,
    ...(insteadOf !== undefined && { insteadOf }),
  };
}

/** A copy of its own: small buffers share one with others. */
export function bytesOf(base64: string): ArrayBuffer {
  const bytes = Buffer.from(base64, 'base64');
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
