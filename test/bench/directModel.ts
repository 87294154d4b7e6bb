/**
 * llama.cpp as node-llama-cpp gives it, in a process of its own, with nothing of ours in between: what `model.mts` holds
 * our whole path against. It knows the tokens from the start, reads them in one go, takes the likeliest token each
 * time, and makes no text of them.
 */
import type { Token } from 'node-llama-cpp';
import { resolveChatWrapper } from 'node-llama-cpp';
import { grammarOf } from '../../server/src/core/assistant/answerGrammar';
import type { AnswerSchema } from '../../server/src/core/assistant/answerSchema';
import type { Prompt } from '../../server/src/model/provider';
import { openBinding } from '../../server/src/modelHost/binding';
import { tokenize } from '../../server/src/modelHost/prefill';

/** What it is asked, one at a time. */
export type ToDirect =
  | { readonly kind: 'load'; readonly path: string; readonly contextSize: number }
  | { readonly kind: 'tokenize'; readonly prompt: Prompt }
  | {
      readonly kind: 'run';
      readonly tokens: readonly number[];
      readonly answerTokens: number;
      readonly schema?: AnswerSchema;
    };

export type FromDirect =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'tokens'; readonly tokens: readonly number[] }
  | { readonly kind: 'read' }
  | { readonly kind: 'written'; readonly answerTokens: number };

async function open(path: string, contextSize: number) {
  const { llama } = await openBinding('off', 1);
  const model = await llama.loadModel({ modelPath: path, gpuLayers: 0 });
  const context = await model.createContext({ contextSize, sequences: 1, threads: 1 });
  return { llama, model, sequence: context.getSequence(), chat: resolveChatWrapper(model) };
}

let opened: Awaited<ReturnType<typeof open>> | undefined;

function tell(message: FromDirect): void {
  process.send?.(message);
}

async function run({ tokens, answerTokens, schema }: ToDirect & { readonly kind: 'run' }): Promise<void> {
  if (!opened) throw new Error('nothing is loaded');
  const { llama, model, sequence } = opened;
  const { LlamaGrammarEvaluationState } = await import('node-llama-cpp');
  const read = tokens as Token[];
  const grammar = schema && (await llama.createGrammar({ grammar: grammarOf(schema) }));
  const state = grammar && new LlamaGrammarEvaluationState({ model, grammar });
  await sequence.clearHistory();
  await sequence.evaluateWithoutGeneratingNewTokens(read.slice(0, -1));
  tell({ kind: 'read' });
  let written = 0;
  for await (const _ of sequence.evaluate(read.slice(-1), {
    temperature: 0,
    ...(state && { grammarEvaluationState: state }),
  }))
    if (++written === answerTokens) break;
  tell({ kind: 'written', answerTokens: written });
}

async function answer(message: ToDirect): Promise<void> {
  if (message.kind === 'load') {
    opened = await open(message.path, message.contextSize);
    tell({ kind: 'loaded' });
  } else if (message.kind === 'tokenize') {
    if (!opened) throw new Error('nothing is loaded');
    tell({ kind: 'tokens', tokens: tokenize(opened, message.prompt) });
  } else await run(message);
}

process.on('message', (message: ToDirect) => void answer(message));
process.on('disconnect', () => process.exit(0));
