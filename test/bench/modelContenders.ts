/** Those that `model.mts` holds side by side: our whole path, llama.cpp driven directly, and a llama-server. */
import { type ChildProcess, fork } from 'node:child_process';
import type { AnswerSchema } from '../../server/src/core/assistant/answerSchema';
import { HostProvider } from '../../server/src/model/hostProvider';
import type { Prompt } from '../../server/src/model/provider';
import { findLlamaServer, type LlamaServer, spawnLlamaServer } from '../support/llamaServer';
import { bundledProcess, modelHostPath } from '../support/modelHost';
import type { FromDirect, ToDirect } from './directModel';

export interface Question {
  readonly prompt: Prompt;
  /** The same prompt, as the model sees it. */
  readonly tokens: readonly number[];
  readonly answerTokens: number;
  readonly schema?: AnswerSchema;
}

export interface Contender {
  readonly name: string;
  /** Of the process that computes. */
  pid(): number;
  /** @returns tokens written; calls `onRead` when the prompt is read */
  run(question: Question, onRead: () => void): Promise<number>;
  close(): Promise<void>;
}

export const contextSize = 2048;

/** From the call of a provider until its answer is there, as the server makes it. */
export async function ours(path: string): Promise<Contender> {
  const provider = new HostProvider({
    hostPath: await modelHostPath(),
    choice: { path, gpu: 'off', contextSize, threads: 1 },
    idleMs: 0,
  });
  await provider.load();
  return {
    name: 'Closed Set',
    pid: () => provider.pid ?? 0,
    run: async ({ prompt, answerTokens, schema }, onRead) => {
      const work = {
        onProgress: ({ stage, done, total }: { stage: string; done: number; total?: number }) => {
          if (stage === 'prefill' && done === total) onRead();
        },
      };
      const request = { prompt, maxTokens: answerTokens, ...(schema && { schema }) };
      return (await provider.run(request, work)).answerTokens;
    },
    close: () => provider.unload(),
  };
}

export interface Direct extends Contender {
  tokenize(prompt: Prompt): Promise<readonly number[]>;
}

export async function direct(path: string): Promise<Direct> {
  const child = fork(await bundledProcess('test/bench/directModel.ts', 'directModel'), { execArgv: [] });
  await asked(child, { kind: 'load', path, contextSize }, 'loaded');
  return {
    name: 'driven directly',
    pid: () => child.pid ?? 0,
    tokenize: async (prompt) => (await asked(child, { kind: 'tokenize', prompt }, 'tokens')).tokens,
    run: async ({ tokens, answerTokens, schema }, onRead) => {
      const question: ToDirect = { kind: 'run', tokens, answerTokens, ...(schema && { schema }) };
      return (await asked(child, question, 'written', onRead)).answerTokens;
    },
    close: async () => child.disconnect(),
  };
}

/** The answer of the kind `wanted`; `onOther` hears of those before it. */
function asked<K extends FromDirect['kind']>(
  child: ChildProcess,
  message: ToDirect,
  wanted: K,
  onOther?: () => void,
): Promise<FromDirect & { readonly kind: K }> {
  const isWanted = (each: FromDirect): each is FromDirect & { readonly kind: K } => each.kind === wanted;
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the process ended'));
    const hear = (each: FromDirect) => {
      if (!isWanted(each)) return onOther?.();
      child.off('message', hear);
      child.off('exit', ended);
      resolve(each);
    };
    child.on('message', hear);
    child.once('exit', ended);
    child.send(message);
  });
}

/** None where there is no llama-server. Its llama.cpp is another version, built for other processors. */
export async function llamaServer(model: string): Promise<Contender | undefined> {
  const found = await findLlamaServer();
  if ('missing' in found) return undefined;
  const size = String(contextSize);
  const server = await spawnLlamaServer(found.path, model, ['-c', size, '-b', '512', '-tb', '1']);
  await untilReady(server);
  return {
    name: 'llama-server',
    pid: () => server.process.pid ?? 0,
    run: (question, onRead) => complete(server, question, onRead),
    close: async () => server.stop(),
  };
}

async function untilReady({ address, process }: LlamaServer): Promise<void> {
  while (process.exitCode === null) {
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`llama-server ended with ${process.exitCode}`);
}

/** The prompt is read when the first token comes: one token late. */
async function complete({ address }: LlamaServer, question: Question, onRead: () => void): Promise<number> {
  const { tokens, answerTokens } = question;
  const asking = { prompt: tokens, n_predict: answerTokens, temperature: 0, stream: true };
  const body = JSON.stringify({ ...asking, cache_prompt: false });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/completion`, { method: 'POST', headers, body });
  if (!answer.ok || !answer.body) throw new Error(`llama-server: ${await answer.text()}`);
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of answer.body) {
    if (text === '') onRead();
    text += decoder.decode(piece, { stream: true });
  }
  return Number(/"tokens_predicted":(\d+)/.exec(text.slice(text.lastIndexOf('\ndata:')))?.[1] ?? 0);
}
