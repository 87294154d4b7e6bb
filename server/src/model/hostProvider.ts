import { resolve } from 'node:path';
import { CancelledError } from '../core/text/cancellation';
import { HostEndedError, HostProcess } from './hostProcess';
import { JobQueue } from './jobQueue';
import { loadAttempts, type ModelChoice } from './loadAttempts';
import { chooseContext, estimateMemory } from './memoryEstimate';
import type { HostCall, HostCalls, LoadParams } from './messages';
import { ModelError } from './modelErrors';
import type {
  FileInspection,
  FileModel,
  Likelihood,
  ModelFileFacts,
  ModelProvider,
  Prompt,
  ProviderState,
  RunRequest,
  RunResult,
  Work,
} from './provider';

export interface HostProviderOptions {
  /** The host's entry point, built. */
  readonly hostPath: string;
  readonly choice: ModelChoice;
  /** After this long without work the model is given back; 0 keeps it. */
  readonly idleMs: number;
  readonly probeMs?: number;
  readonly onStateChange?: (state: ProviderState) => void;
}

const defaultProbeMs = 10_000;
/** A host that does not end a stopped call in this time is ended itself. */
const stuckMs = 10_000;

/**
 * A model file on this machine, in a process of its own that is started when it is needed, ended when it is idle and
 * started again when it falls. A fall is taken for a lack of memory, the usual reason: the next try asks for less.
 */
export class HostProvider implements ModelProvider {
  private readonly choice: ModelChoice;
  private readonly queue = new JobQueue();
  private host: HostProcess | undefined;
  private loaded: FileModel | undefined;
  private facts: ModelFileFacts | undefined;
  /** Index into `loadAttempts`: how far the demands have been lowered. */
  private attempt = 0;
  private idleTimer: NodeJS.Timeout | undefined;

  readonly likelihood: Likelihood = (request, work = {}) => this.withModel('likelihood', request, work);

  constructor(private readonly options: HostProviderOptions) {
    this.choice = { ...options.choice, path: resolve(options.choice.path) };
  }

  /** Of the host, while there is one. */
  get pid(): number | undefined {
    return this.host?.ended === false ? this.host.pid : undefined;
  }

  async inspect(work: Work = {}): Promise<FileInspection> {
    const { loaded } = this;
    if (loaded && this.pid !== undefined) return this.inspection(loaded.facts, loaded.machine, loaded);
    return this.enqueue(work, async () => {
      const facts = await this.probe(work);
      return this.inspection(facts, await this.running().call('hello', this.choice, work));
    });
  }

  load(work: Work = {}): Promise<FileModel> {
    return this.enqueue(work, () => this.tryAttempts(() => this.ready(work)));
  }

  count(prompts: readonly Prompt[], work: Work = {}): Promise<readonly number[]> {
    return this.withModel('count', { prompts }, work);
  }

  run(request: RunRequest, work: Work = {}): Promise<RunResult> {
    return this.withModel('run', request, work);
  }

  async unload(): Promise<void> {
    clearTimeout(this.idleTimer);
    this.host?.kill();
    this.host = undefined;
    this.loaded = undefined;
    this.tell('unloaded');
  }

  private inspection(
    facts: ModelFileFacts,
    machine: FileModel['machine'],
    loaded?: FileModel,
  ): FileInspection {
    const contextSize = loaded?.contextSize ?? chooseContext(this.choice.contextSize, facts, machine);
    const estimate = estimateMemory(facts, contextSize);
    return { kind: 'file', facts, machine, contextSize, estimate, ...(loaded ? { loaded } : {}) };
  }

  private withModel<K extends HostCall>(
    kind: K,
    params: HostCalls[K]['params'],
    work: Work,
  ): Promise<HostCalls[K]['result']> {
    return this.enqueue(work, () =>
      this.tryAttempts(async () => {
        await this.ready(work);
        this.tell('busy');
        return this.running().call(kind, params, work);
      }),
    );
  }

  private async enqueue<T>(work: Work, job: () => Promise<T>): Promise<T> {
    clearTimeout(this.idleTimer);
    try {
      return await this.queue.add(async () => {
        await this.settle();
        return job();
      }, work.signal);
    } finally {
      if (this.queue.length <= 1) this.rest();
    }
  }

  /** A stopped call may still be on its way out of the host, which can do one thing at a time. */
  private async settle(): Promise<void> {
    if (this.host && !(await this.host.idle(stuckMs))) await this.unload();
  }

  private rest(): void {
    this.tell(this.loaded && this.pid !== undefined ? 'idle' : 'unloaded');
    if (this.options.idleMs === 0 || this.host === undefined) return;
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => this.queue.length === 0 && this.unload(), this.options.idleMs).unref();
  }

  /** Runs `job`; where the host falls or memory is short, once more with each lesser demand. */
  private async tryAttempts<T>(job: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await job();
      } catch (error) {
        if (!isLackOfMemory(error)) throw error;
        const lastWords = this.host?.lastWords ?? [];
        await this.unload();
        if (++this.attempt < loadAttempts(this.choice, this.facts?.layers ?? 0).length) continue;
        this.attempt = 0;
        throw error instanceof HostEndedError ? this.ended(error, tries, lastWords) : error;
      }
    }
  }

  private ended({ how }: HostEndedError, tries: number, log: readonly string[]): ModelError {
    return new ModelError({ code: 'hostEnded', path: this.choice.path, how, tries }, log);
  }

  private async ready(work: Work): Promise<FileModel> {
    if (this.loaded && this.pid !== undefined) return this.loaded;
    this.tell('loading');
    const facts = await this.probe(work);
    const params = loadAttempts(this.choice, facts.layers)[this.attempt];
    if (params === undefined) throw new ModelError({ code: 'notLoaded' });
    const loaded = await this.loadOrKill(params, work);
    this.loaded = this.attempt === 0 ? loaded : withReducedContext(loaded, this.choice.contextSize);
    return this.loaded;
  }

  /** A load cannot always be stopped from within; ending the process stops it at once and leaves nothing behind. */
  private async loadOrKill(params: LoadParams, work: Work): Promise<FileModel> {
    const host = this.running();
    const kill = () => host.kill();
    work.signal?.addEventListener('abort', kill, { once: true });
    try {
      return await host.call('load', params, work);
    } catch (error) {
      throw work.signal?.aborted ? new CancelledError() : error;
    } finally {
      work.signal?.removeEventListener('abort', kill);
    }
  }

  private async probe(work: Work): Promise<ModelFileFacts> {
    const host = this.running();
    const ms = this.options.probeMs ?? defaultProbeMs;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      host.kill();
    }, ms);
    try {
      this.facts = await host.call('probe', { path: this.choice.path }, work);
      return this.facts;
    } catch (error) {
      throw late
        ? new ModelError({ code: 'probeTimedOut', path: this.choice.path, seconds: ms / 1000 })
        : error;
    } finally {
      clearTimeout(timer);
    }
  }

  private running(): HostProcess {
    if (this.host === undefined || this.host.ended) {
      this.loaded = undefined;
      this.host = new HostProcess(this.options.hostPath);
    }
    return this.host;
  }

  private tell(state: ProviderState): void {
    this.options.onStateChange?.(state);
  }
}

function isLackOfMemory(error: unknown): boolean {
  return (
    error instanceof HostEndedError || (error instanceof ModelError && error.failure.code === 'memoryShort')
  );
}

function withReducedContext(loaded: FileModel, asked: number): FileModel {
  const wanted = Math.min(asked || loaded.facts.trainContextSize, loaded.facts.trainContextSize);
  if (loaded.contextSize >= wanted) return loaded;
  const notice = { kind: 'contextReduced', asked: wanted, given: loaded.contextSize } as const;
  return { ...loaded, notices: [...loaded.notices, notice] };
}
