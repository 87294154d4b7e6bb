import type { LlamaGrammarEvaluationState, Token } from 'node-llama-cpp';
import { grammarOf } from '../core/assistant/answerGrammar';
import { tokensFor } from '../core/assistant/answerSchema';
import { ModelError } from '../model/modelErrors';
import type { ModelProgress, RunRequest, RunResult } from '../model/provider';

import { prefill, stopIfAsked, tokenize } from './prefill';
import type { Session } from './session';

/** Where a run tells how far it is, and learns that it is to stop. */
export interface RunWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ModelProgress) => void;
  readonly onText: (text: string) => void;
}

const defaultAnswerTokens = 512;

/**
 * Answers one prompt.
 * @throws ModelError `promptTooLong` where prompt and answer do not fit together; CancelledError
 */
export async function run(session: Session, request: RunRequest, work: RunWork): Promise<RunResult> {
  const tokens = tokenize(session, request.prompt);
  const answerTokens =
    request.maxTokens ?? (request.schema ? tokensFor(request.schema) : defaultAnswerTokens);
  const { contextSize } = session.context;
  const room = contextSize - answerTokens;
  if (tokens.length > room) {
    throw new ModelError({ code: 'promptTooLong', tokens: tokens.length, room, contextSize, answerTokens });
  }
  const started = performance.now();
  const reusedTokens = await prefill(session, request.prompt, tokens, work);
  const prefilled = performance.now();
  const answer = await generate(session, tokens, answerTokens, request, work);
  return {
    ...answer,
    promptTokens: tokens.length,
    reusedTokens,
    prefillMs: prefilled - started,
    generateMs: performance.now() - prefilled,
  };
}

type Answer = Pick<RunResult, 'text' | 'stopped' | 'answerTokens'>;

async function generate(
  session: Session,
  prompt: readonly Token[],
  most: number,
  request: RunRequest,
  work: RunWork,
): Promise<Answer> {
  const grammar = await grammarState(session, request);
  const answer: Token[] = [];
  const stream = textStream(session, work.onText);
  let stopped: RunResult['stopped'] = 'end';
  for await (const token of session.sequence.evaluate(prompt.slice(-1), {
    temperature: request.temperature ?? 0,
    seed: request.seed ?? 1,
    // At temperature 0 a small model falls into saying the same again and again; this breaks the circle.
    dryRepeatPenalty: { strength: 0.8, base: 1.75, allowedLength: 4 },
    ...(grammar ? { grammarEvaluationState: grammar } : {}),
  })) {
    answer.push(token);
    stream.add(token);
    work.onProgress({ stage: 'generate', done: answer.length, total: most });
    stopIfAsked(work.signal);
    if (answer.length < most) continue;
    stopped = 'length';
    break;
  }
  return { text: stream.end(), stopped, answerTokens: answer.length };
}

async function grammarState(
  { binding, model }: Session,
  { schema }: RunRequest,
): Promise<LlamaGrammarEvaluationState | undefined> {
  if (schema === undefined) return undefined;
  const { LlamaGrammarEvaluationState } = await import('node-llama-cpp');
  const grammar = await binding.llama.createGrammar({ grammar: grammarOf(schema) });
  return new LlamaGrammarEvaluationState({ model, grammar });
}

/** Tokens to text, holding back a character until all of its bytes have come. */
function textStream({ model }: Session, onText: (text: string) => void) {
  const told: Token[] = [];
  let text = '';
  let held: Token[] = [];
  const tell = () => {
    const piece = model.detokenize(held, false, told.slice(-8));
    text += piece;
    onText(piece);
    told.push(...held);
    held = [];
  };
  return {
    add(token: Token) {
      held.push(token);
      if (!model.detokenize(held, false, told.slice(-8)).endsWith('\uFFFD') || held.length > 8) tell();
    },
    end() {
      if (held.length > 0) tell();
      return text;
    },
  };
}
