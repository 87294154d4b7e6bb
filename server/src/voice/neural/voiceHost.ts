import { type ChildProcess, fork } from 'node:child_process';
import { CancelledError } from '../../core/text/cancellation';
import { VoiceError } from '../engine';
import type { FromVoiceHost, ToVoiceHost, VoiceHostCall, VoiceHostCalls } from './messages';

/**
 * One forked process of a neural voice and the calls it has not answered. It knows no voice: what to open and when to
 * start again is decided in `neuralEngine.ts`.
 */
export class VoiceHost {
  private readonly child: ChildProcess;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private end: Error | undefined;

  /** @param program the bundle of `voiceHost/main.ts` */
  constructor(program: string) {
    const { NODE_OPTIONS: _, ...env } = process.env;
    this.child = fork(program, [], {
      env,
      execArgv: [],
      // Typed arrays arrive as such.
      serialization: 'advanced',
      // What the runtime prints must not reach our output, which may be the protocol of an editor.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (message: FromVoiceHost) => this.receive(message));
    this.child.on('exit', (code, signal) =>
      this.finish(new VoiceError('ended', signal ?? `exit code ${code}`)),
    );
    this.child.on('error', (error) => this.finish(new VoiceError('ended', error.message)));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get ended(): boolean {
    return this.end !== undefined;
  }

  /**
   * A call that takes longer than `limitMs`, or is not wanted any more, ends the process: a run cannot be interrupted.
   *
   * @throws VoiceError, CancelledError
   */
  call<K extends VoiceHostCall>(
    kind: K,
    params: VoiceHostCalls[K]['params'],
    limitMs: number,
  ): Promise<VoiceHostCalls[K]['result']> {
    const id = ++this.lastId;
    const timer = setTimeout(
      () => this.kill(new VoiceError('tookTooLong', `${kind}: ${limitMs} ms`)),
      limitMs,
    );
    const answer = new Promise<unknown>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      if (this.end) this.finish(this.end);
      // An error here means that the channel is gone; `exit` follows and rejects what is open.
      else this.child.send({ id, kind, params } as ToVoiceHost, () => undefined);
    });
    return answer.finally(() => clearTimeout(timer)) as Promise<VoiceHostCalls[K]['result']>;
  }

  /** Ends the process now; open calls reject with the error. */
  kill(error: Error = new CancelledError()): void {
    this.child.kill('SIGKILL');
    this.finish(error);
  }

  private receive(message: FromVoiceHost): void {
    const call = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (message.kind === 'result') call?.resolve(message.result);
    else call?.reject(new VoiceError('broken', message.message));
  }

  private finish(error: Error): void {
    this.end ??= error;
    for (const call of this.pending.values()) call.reject(this.end);
    this.pending.clear();
  }
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}
