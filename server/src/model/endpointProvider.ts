import { tokensFor } from '../core/assistant/answerSchema';
import { checkAddress, type Resolve } from './endpoint/address';
import { chat, promptInWords, type ShapeForm, ShapeRefusedError } from './endpoint/chat';
import type { Connection } from './endpoint/connection';
import { canCount, countPrompt } from './endpoint/countTokens';
import { readServerFacts, type ServerFacts } from './endpoint/serverFacts';
import { JobQueue } from './jobQueue';
import { ModelError } from './modelErrors';
import type {
  EndpointInspection,
  EndpointModel,
  ModelNotice,
  ModelProvider,
  Prompt,
  ProviderState,
  RunRequest,
  RunResult,
  Work,
} from './provider';

/** The server that a person named, and how it is to be used. */
export interface EndpointChoice {
  readonly address: string;
  /** Empty: the only one that it has. */
  readonly model: string;
  /** Hosts outside of private networks that the person allows, by name. */
  readonly allowedHosts: readonly string[];
  /** Tokens; 0: what the server says. */
  readonly contextSize: number;
}

export interface EndpointProviderOptions {
  readonly choice: EndpointChoice;
  readonly key?: string | undefined;
  readonly onStateChange?: (state: ProviderState) => void;
  /** Looks up a name; tests give one that needs no network. */
  readonly resolve?: Resolve;
}

interface Opened {
  readonly connection: Connection;
  readonly facts: ServerFacts;
  readonly model: EndpointModel;
}

const defaultAnswerTokens = 512;

/**
 * A model behind an OpenAI-compatible server on the room's own machine. What is too long is refused before it is sent,
 * since not every server does; and nothing is sent to an address that was not judged. The model's memory is the
 * server's own affair.
 */
export class EndpointProvider implements ModelProvider {
  private readonly queue = new JobQueue();
  private opened: Opened | undefined;
  private form: ShapeForm | undefined;
  readonly likelihood = undefined;
  /** Ends what is running when the provider is given up. */
  private stop = new AbortController();

  constructor(private readonly options: EndpointProviderOptions) {}

  async inspect(work: Work = {}): Promise<EndpointInspection> {
    const loaded = this.opened?.model;
    const { connection, facts } = this.opened ?? (await this.enqueue(work, (own) => this.look(own)));
    const { server, name, models, contextSize } = facts;
    const about = { server, name, models, contextSize };
    return { kind: 'endpoint', address: connection.address.text, ...about, ...(loaded ? { loaded } : {}) };
  }

  load(work: Work = {}): Promise<EndpointModel> {
    return this.enqueue(work, async (own) => (await this.ready(own)).model);
  }

  count(prompts: readonly Prompt[], work: Work = {}): Promise<readonly number[]> {
    return this.enqueue(work, async (own) => {
      const opened = await this.ready(own);
      const counts: number[] = [];
      for (const prompt of prompts) counts.push(await countOne(opened, prompt, own));
      return counts;
    });
  }

  run(request: RunRequest, work: Work = {}): Promise<RunResult> {
    return this.enqueue(work, async (own) => {
      const opened = await this.ready(own);
      this.tell('busy');
      return this.answer(opened, request, own);
    });
  }

  async unload(): Promise<void> {
    this.stop.abort();
    this.stop = new AbortController();
    this.opened = undefined;
    this.tell('unloaded');
  }

  private async answer(opened: Opened, request: RunRequest, work: Work): Promise<RunResult> {
    const { connection, facts } = opened;
    const form = this.form ?? (facts.server === 'llama.cpp' ? 'grammar' : 'schema');
    const answerTokens = answerRoom(request);
    await refuseOverlong(opened, request, form, answerTokens, work);
    try {
      return await chat({ connection, facts, form, answerTokens }, request, work);
    } catch (error) {
      if (!(error instanceof ShapeRefusedError)) throw error;
      this.form = form === 'grammar' ? 'schema' : 'words';
      return this.answer(opened, request, work);
    }
  }

  private async enqueue<T>(work: Work, job: (work: Work) => Promise<T>): Promise<T> {
    const signal = work.signal ? AbortSignal.any([work.signal, this.stop.signal]) : this.stop.signal;
    try {
      return await this.queue.add(() => job({ ...work, signal }), signal);
    } catch (error) {
      // What the server said of itself may have changed with its fault: it is asked again.
      if (error instanceof ModelError && error.failure.code !== 'promptTooLong') this.opened = undefined;
      throw error;
    } finally {
      if (this.queue.length <= 1) this.tell(this.opened ? 'idle' : 'unloaded');
    }
  }

  private async ready(work: Work): Promise<Opened> {
    if (this.opened) return this.opened;
    this.tell('loading');
    work.onProgress?.({ stage: 'load', done: 0 });
    const started = performance.now();
    const { connection, facts } = await this.look(work);
    const { server, name, contextSize } = facts;
    const loadMs = performance.now() - started;
    const address = connection.address.text;
    const model = { kind: 'endpoint', address, server, name, contextSize, loadMs } as const;
    this.opened = { connection, facts, model: { ...model, notices: noticesOf(facts, this.options.choice) } };
    return this.opened;
  }

  /** Every time anew: where a name leads may change. */
  private async look({ signal }: Work): Promise<Omit<Opened, 'model'>> {
    const { choice, key, resolve } = this.options;
    const connection = { address: await checkAddress(choice.address, choice.allowedHosts, resolve), key };
    return { connection, facts: await readServerFacts(connection, choice, signal) };
  }

  private tell(state: ProviderState): void {
    this.options.onStateChange?.(state);
  }
}

function answerRoom({ maxTokens, schema }: RunRequest): number {
  return maxTokens ?? (schema ? tokensFor(schema) : defaultAnswerTokens);
}

function countOne({ connection, facts }: Opened, prompt: Prompt, { signal }: Work): Promise<number> {
  return countPrompt(connection, facts.server, facts.name, prompt, signal);
}

async function refuseOverlong(
  opened: Opened,
  { prompt, schema }: RunRequest,
  form: ShapeForm,
  answerTokens: number,
  work: Work,
): Promise<void> {
  const { contextSize } = opened.facts;
  const asked = schema && form === 'words' ? promptInWords(prompt, schema) : prompt;
  const tokens = await countOne(opened, asked, work);
  const room = contextSize - answerTokens;
  if (tokens > room) throw new ModelError({ code: 'promptTooLong', tokens, room, contextSize, answerTokens });
}

function noticesOf({ server, contextSize }: ServerFacts, choice: EndpointChoice): readonly ModelNotice[] {
  const estimated: readonly ModelNotice[] = canCount(server) ? [] : [{ kind: 'countsEstimated' }];
  if (choice.contextSize <= contextSize) return estimated;
  return [...estimated, { kind: 'contextClamped', asked: choice.contextSize, given: contextSize }];
}
