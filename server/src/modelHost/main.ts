import { CancelledError } from '../core/text/cancellation';
import type { FromHost, HostCall, HostCalls, ToHost } from '../model/messages';
import { ModelError } from '../model/modelErrors';
import type { ModelProgress } from '../model/provider';
import { logTail, machineFacts, openBinding } from './binding';
import { run } from './generation';
import { likelihood } from './likelihood';
import { readModelFile } from './modelFile';
import { tokenize } from './prefill';
import { closeTheDoors } from './quarantine';
import { closeSession, openSession, type Session } from './session';

/**
 * The model process: one model, one call at a time, for the server that forked it. llama.cpp may end this process
 * at any moment (a lack of memory ends it with SIGABRT), and that is why it is one.
 */
closeTheDoors();

type Handlers = {
  [K in HostCall]: (params: HostCalls[K]['params'], call: Call) => Promise<HostCalls[K]['result']>;
};

interface Call {
  readonly id: number;
  readonly signal: AbortSignal;
}

let session: Session | undefined;
const running = new Map<number, AbortController>();

const handlers: Handlers = {
  hello: async ({ gpu, threads }) => {
    const binding = session?.binding ?? (await openBinding(gpu, threads));
    const facts = await machineFacts(binding);
    if (session === undefined) await binding.llama.dispose();
    return facts;
  },
  probe: async ({ path }) => readModelFile(path),
  load: async (params, { id, signal }) => {
    if (session) await closeSession(session);
    session = undefined;
    session = await openSession(params, signal, progressTo(id));
    return session.loaded;
  },
  count: async ({ prompts }) => prompts.map((prompt) => tokenize(needSession(), prompt).length),
  run: (request, { id, signal }) =>
    run(needSession(), request, {
      signal,
      onProgress: progressTo(id),
      onText: (text) => send({ id, kind: 'chunk', text }),
    }),
  likelihood: (request, { id, signal }) =>
    likelihood(needSession(), request, { signal, onProgress: progressTo(id) }),
  unload: async () => {
    if (session) await closeSession(session);
    session = undefined;
    return null;
  },
};

function needSession(): Session {
  if (session === undefined) throw new ModelError({ code: 'notLoaded' });
  return session;
}

const progressEveryMs = 50;

/** Progress as often as an eye can follow; the first and the last step always. */
function progressTo(id: number): (progress: ModelProgress) => void {
  let last: ModelProgress | undefined;
  let told = 0;
  return (progress) => {
    const now = performance.now();
    const turn = progress.stage !== last?.stage || progress.done === progress.total;
    if (!turn && now - told < progressEveryMs) return;
    last = progress;
    told = now;
    send({ id, kind: 'progress', progress });
  };
}

async function answer<K extends HostCall>(
  id: number,
  kind: K,
  params: HostCalls[K]['params'],
): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  try {
    send({ id, kind: 'result', result: await handlers[kind](params, { id, signal: abort.signal }) });
  } catch (error) {
    send(failed(id, abort.signal.aborted ? new CancelledError() : error));
  } finally {
    running.delete(id);
  }
}

function failed(id: number, error: unknown): FromHost {
  if (error instanceof CancelledError) return { id, kind: 'error', failure: { code: 'cancelled' }, log: [] };
  if (error instanceof ModelError) return { id, kind: 'error', failure: error.failure, log: error.log };
  const reason = error instanceof Error ? error.message : String(error);
  const log = logTail(20);
  log.add(error instanceof Error ? (error.stack ?? reason) : reason);
  return { id, kind: 'error', failure: { code: 'internal', reason }, log: log.lines };
}

function send(message: FromHost): void {
  // The server may be gone; the `disconnect` that follows ends this process.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

process.on('message', (message: ToHost) => {
  if (message.kind === 'cancel') running.get(message.id)?.abort();
  else void answer(message.id, message.kind, message.params);
});
process.on('disconnect', () => process.exit(0));
