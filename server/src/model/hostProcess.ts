import { type ChildProcess, fork } from 'node:child_process';
import { CancelledError } from '../core/text/cancellation';
import { untilAborted } from './jobQueue';
import type { FromHost, HostCall, HostCalls, ToHost } from './messages';
import { ModelError } from './modelErrors';
import type { Work } from './provider';

/** The host went away under a call, and how: `SIGKILL`, `exit code 134`. */
export class HostEndedError extends Error {
  constructor(readonly how: string) {
    super(`the model host ended: ${how}`);
  }
}

interface Pending {
  readonly work: Work;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A stopped call answers its caller after this long, whether or not the host has noticed yet. */
const cancelGraceMs = 400;

/**
 * One forked model host and the calls it has not answered. It knows no model: loading, queueing and starting again
 * are decided in `hostProvider.ts`.
 */
export class HostProcess {
  private readonly child: ChildProcess;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private end: Error | undefined;
  private said = '';

  constructor(hostPath: string) {
    this.child = fork(hostPath, [], {
      env: hostEnvironment(),
      execArgv: [],
      // Whatever llama.cpp prints must not reach our own output, which may be the protocol of an editor.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child.on('message', (message: FromHost) => this.receive(message));
    this.child.on('exit', (code, signal) => this.finish(new HostEndedError(signal ?? `exit code ${code}`)));
    this.child.on('error', (error) => this.finish(new HostEndedError(error.message)));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (data: Buffer) => {
        this.said = (this.said + data.toString('utf8')).slice(-4000);
      });
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get ended(): boolean {
    return this.end !== undefined;
  }

  /** The last that the host printed: what is left to read after a crash. */
  get lastWords(): readonly string[] {
    return this.said.split('\n').filter((line) => line.trim() !== '');
  }

  /** @throws ModelError, CancelledError, HostEndedError */
  call<K extends HostCall>(
    kind: K,
    params: HostCalls[K]['params'],
    work: Work = {},
  ): Promise<HostCalls[K]['result']> {
    const { signal } = work;
    if (signal?.aborted) return Promise.reject(new CancelledError());
    const id = ++this.lastId;
    const answer = this.post({ id, kind, params } as ToHost, work) as Promise<HostCalls[K]['result']>;
    if (signal === undefined) return answer;
    const cancel = () => this.send({ id, kind: 'cancel' });
    signal.addEventListener('abort', cancel, { once: true });
    const settled = answer.finally(() => signal.removeEventListener('abort', cancel));
    return untilAborted(settled, signal, cancelGraceMs);
  }

  /** Waits until no call is open: one that was stopped may still be on its way out. False when `ms` did not do. */
  async idle(ms: number): Promise<boolean> {
    const end = Date.now() + ms;
    while (this.pending.size > 0 && !this.ended) {
      if (Date.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return true;
  }

  /** Ends the process now; open calls reject with `CancelledError`. */
  kill(): void {
    this.child.kill('SIGKILL');
    this.finish(new CancelledError());
  }

  private post(message: ToHost, work: Work): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.pending.set(message.id, { work, resolve, reject });
      if (this.end) this.finish(this.end);
      else this.send(message);
    });
  }

  private send(message: ToHost): void {
    // An error here means that the channel is gone; `exit` follows and rejects what is open.
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  private receive(message: FromHost): void {
    const call = this.pending.get(message.id);
    if (call === undefined) return;
    if (message.kind === 'progress') call.work.onProgress?.(message.progress);
    else if (message.kind === 'chunk') call.work.onText?.(message.text);
    else this.settle(message, call);
  }

  private settle(message: FromHost & { readonly kind: 'result' | 'error' }, call: Pending): void {
    this.pending.delete(message.id);
    if (message.kind === 'result') call.resolve(message.result);
    else if (message.failure.code === 'cancelled') call.reject(new CancelledError());
    else call.reject(new ModelError(message.failure, message.log));
  }

  private finish(error: Error): void {
    this.end ??= error;
    for (const call of this.pending.values()) call.reject(this.end);
    this.pending.clear();
  }
}

/** Ours, without what would change how Node starts, and with downloads ruled out before anything is loaded. */
function hostEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  return { ...environment, NODE_LLAMA_CPP_SKIP_DOWNLOAD: 'true' };
}
