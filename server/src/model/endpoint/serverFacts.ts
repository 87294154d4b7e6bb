import { CancelledError } from '../../core/text/cancellation';
import { ModelError } from '../modelErrors';
import type { EndpointServer } from '../provider';
import { ask, type Connection } from './connection';
import { askFact, countOf, failedReply, type Json, listOf, objectOf, parsed, textOf } from './replies';

/**
 * What a server says of itself: which program it is, which models it has, and how many tokens the chosen one sees at
 * once. The last must be known before anything long is sent, since some cut off silently what is too long.
 */
export interface ServerFacts {
  readonly server: EndpointServer;
  readonly models: readonly string[];
  readonly name: string;
  /** Tokens. */
  readonly contextSize: number;
}

export interface Wanted {
  /** Empty: the only one there is. */
  readonly model: string;
  /** As the person set it; 0: what the server says. */
  readonly contextSize: number;
}

/** Loading a large model from a slow disk. */
const loadMs = 300_000;
const retryMs = 500;

/** @throws ModelError, CancelledError */
export async function readServerFacts(
  connection: Connection,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<ServerFacts> {
  const listed = await readModels(connection, signal);
  const models = listed.flatMap((model) => textOf(model.id) ?? []);
  const name = chooseModel(models, wanted.model, connection.address.text);
  const entry = listed.find(({ id }) => id === name) ?? {};
  const server = await recognize(connection, entry, signal);
  const told = await contextOf(server, connection, name, entry, signal);
  const contextSize = Math.min(
    told ?? Number.POSITIVE_INFINITY,
    wanted.contextSize || Number.POSITIVE_INFINITY,
  );
  if (!Number.isFinite(contextSize)) {
    throw new ModelError({ code: 'endpointContextUnknown', address: connection.address.text, model: name });
  }
  return { server, models, name, contextSize };
}

/** A server that still loads its model is waited for. */
async function readModels(connection: Connection, signal?: AbortSignal): Promise<readonly Json[]> {
  const end = Date.now() + loadMs;
  const question = { path: '/v1/models', silenceMs: 10_000, ...(signal ? { signal } : {}) };
  for (;;) {
    const reply = await ask(connection, question);
    if (reply.status === 200) return modelsIn(reply.text, connection.address.text);
    if (reply.status !== 503 || Date.now() > end) throw failedReply(connection, reply);
    await pause(retryMs, signal);
  }
}

function modelsIn(text: string, address: string): readonly Json[] {
  const data = objectOf(parsed(text))?.data;
  if (Array.isArray(data)) return listOf(data);
  throw new ModelError({
    code: 'endpointNotCompatible',
    address,
    detail: 'what it lists at /v1/models is no list of models',
  });
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new CancelledError());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Ollama calls `llama3` what it lists as `llama3:latest`. */
function chooseModel(models: readonly string[], wanted: string, address: string): string {
  const only = models.length === 1 ? models[0] : undefined;
  if (wanted === '') {
    if (only !== undefined) return only;
    throw new ModelError({ code: 'endpointModelUnchosen', address, models });
  }
  const found =
    models.find((model) => model === wanted) ?? models.find((model) => model === `${wanted}:latest`);
  if (found !== undefined) return found;
  throw new ModelError({ code: 'endpointModelMissing', address, model: wanted, models });
}

async function recognize(connection: Connection, entry: Json, signal?: AbortSignal): Promise<EndpointServer> {
  const owner = textOf(entry.owned_by);
  if (owner === 'llamacpp') return 'llama.cpp';
  if (owner === 'vllm' || countOf(entry.max_model_len) !== undefined) return 'vLLM';
  if ((await askFact(connection, '/api/version', signal))?.version !== undefined) return 'Ollama';
  const studio = await askFact(connection, '/api/v0/models', signal);
  return Array.isArray(studio?.data) ? 'LM Studio' : 'other';
}

async function contextOf(
  server: EndpointServer,
  connection: Connection,
  name: string,
  entry: Json,
  signal?: AbortSignal,
): Promise<number | undefined> {
  switch (server) {
    case 'llama.cpp':
      return countOf(
        objectOf((await askFact(connection, '/props', signal))?.default_generation_settings)?.n_ctx,
      );
    case 'vLLM':
      return countOf(entry.max_model_len);
    case 'LM Studio': {
      const { data } = (await askFact(connection, '/api/v0/models', signal)) ?? {};
      return countOf(listOf(data).find(({ id }) => id === name)?.loaded_context_length);
    }
    case 'Ollama':
      return ollamaContext(connection, name, signal);
    case 'other':
      return undefined;
  }
}

/** Ollama tells the size only of a model that is loaded, and loads one that is asked nothing. */
async function ollamaContext(
  connection: Connection,
  name: string,
  signal?: AbortSignal,
): Promise<number | undefined> {
  await askFact(connection, '/api/generate', signal, { model: name, stream: false }, loadMs);
  const { models } = (await askFact(connection, '/api/ps', signal)) ?? {};
  const running = listOf(models).find((model) => model.model === name || model.name === name);
  return countOf(running?.context_length);
}
