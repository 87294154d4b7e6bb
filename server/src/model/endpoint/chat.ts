import { grammarOf } from '../../core/assistant/answerGrammar';
import type { AnswerSchema } from '../../core/assistant/answerSchema';
import { ModelError } from '../modelErrors';
import type { Prompt, RunRequest, RunResult, Work } from '../provider';
import { AnswerStream, type StreamedAnswer } from './answerStream';
import { type Connection, stream } from './connection';
import { messagesOf } from './countTokens';
import { countOf, failedReply, messageIn, objectOf, parsed, textOf } from './replies';
import type { ServerFacts } from './serverFacts';

/** How the shape of an answer is asked for: a grammar, a schema, or words where the server knows neither. */
export type ShapeForm = 'grammar' | 'schema' | 'words';

export interface Chat {
  readonly connection: Connection;
  readonly facts: ServerFacts;
  readonly form: ShapeForm;
  readonly answerTokens: number;
}

/** The server cannot hold an answer to a shape in the form that was tried. */
export class ShapeRefusedError extends Error {}

/** Reading a long prompt on a slow machine sends nothing for minutes. */
const silenceMs = 600_000;

/** @throws ModelError, CancelledError, ShapeRefusedError */
export async function chat(
  { connection, facts, form, answerTokens }: Chat,
  request: RunRequest,
  work: Work,
): Promise<RunResult> {
  const started = performance.now();
  let firstText = 0;
  const answer = new AnswerStream({
    onPrefill: (done, total) => work.onProgress?.({ stage: 'prefill', done, total }),
    onText: (text, pieces) => {
      firstText ||= performance.now();
      work.onText?.(text);
      work.onProgress?.({ stage: 'generate', done: pieces, total: answerTokens });
    },
  });
  let refusal = '';
  const question = {
    path: '/v1/chat/completions',
    body: bodyOf(facts, form, answerTokens, request),
    silenceMs,
  };
  const asked = { ...question, ...(work.signal ? { signal: work.signal } : {}) };
  const status = await stream(connection, asked, (piece, code) => {
    if (code === 200) answer.add(piece);
    else refusal += piece;
  });
  if (status !== 200) throw refused({ connection, facts, form, answerTokens }, request, status, refusal);
  const ended = performance.now();
  const prefillMs = (firstText || ended) - started;
  return resultOf(connection, answer.end(), request.schema !== undefined && form === 'words', {
    prefillMs,
    generateMs: ended - started - prefillMs,
  });
}

function bodyOf(
  { server, name }: ServerFacts,
  form: ShapeForm,
  answerTokens: number,
  { prompt, schema, temperature = 0, seed = 1 }: RunRequest,
): unknown {
  const inWords = schema !== undefined && form === 'words';
  return {
    model: name,
    messages: messagesOf(inWords ? promptInWords(prompt, schema) : prompt),
    max_tokens: answerTokens,
    temperature,
    seed,
    stream: true,
    stream_options: { include_usage: true },
    ...(schema === undefined ? {} : shapeOf(schema, form)),
    // The same brake on repetition as for a model file.
    ...(server === 'llama.cpp'
      ? {
          return_progress: true,
          cache_prompt: true,
          dry_multiplier: 0.8,
          dry_base: 1.75,
          dry_allowed_length: 4,
        }
      : {}),
  };
}

function shapeOf(schema: AnswerSchema, form: ShapeForm): object {
  if (form === 'grammar') return { grammar: grammarOf(schema) };
  if (form === 'words') return {};
  return { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } } };
}

export function promptInWords({ system, user }: Prompt, schema: AnswerSchema): Prompt {
  const form = `Answer with JSON and nothing else, of this JSON schema: ${JSON.stringify(schema)}`;
  return { system, user: `${user}\n${form}` };
}

function refused(
  { connection, facts, form, answerTokens }: Chat,
  { schema }: RunRequest,
  status: number,
  text: string,
): Error {
  const tooLong = overflowOf(text, facts.contextSize, answerTokens);
  if (tooLong) return tooLong;
  const message = messageIn(text);
  const aboutShape = /response_format|json_schema|grammar|schema|structured|guided/i.test(message);
  if (schema && form !== 'words' && status >= 400 && status <= 501 && aboutShape)
    return new ShapeRefusedError();
  return failedReply(connection, { status, text });
}

/** llama-server and vLLM refuse what is too long, the first with both numbers beside the sentence. */
function overflowOf(text: string, known: number, answerTokens: number): ModelError | undefined {
  const error = objectOf(objectOf(parsed(text))?.error);
  const sentence = messageIn(text);
  const typed = textOf(error?.type) === 'exceed_context_size_error';
  if (!typed && !/maximum context length|context (?:size|window|length)/i.test(sentence)) return undefined;
  const contextSize = countOf(error?.n_ctx) ?? known;
  const tokens =
    countOf(error?.n_prompt_tokens) ?? numbersIn(sentence).find((number) => number > contextSize);
  if (tokens === undefined) return undefined;
  const room = contextSize - answerTokens;
  return new ModelError({ code: 'promptTooLong', tokens, room, contextSize, answerTokens });
}

function numbersIn(sentence: string): readonly number[] {
  return [...sentence.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

function resultOf(
  { address: { text: address } }: Connection,
  answer: StreamedAnswer,
  inWords: boolean,
  times: Pick<RunResult, 'prefillMs' | 'generateMs'>,
): RunResult {
  const { text, finish, fault, promptTokens, answerTokens, pieces, reusedTokens } = answer;
  if (fault !== undefined)
    throw new ModelError({ code: 'endpointFault', address, status: 200, reason: fault });
  if (finish === undefined && pieces === 0) {
    throw new ModelError({
      code: 'endpointNotCompatible',
      address,
      detail: 'its answer is no stream of events',
    });
  }
  if (finish === undefined) throw new ModelError({ code: 'endpointCut', address });
  return {
    text: inWords ? jsonIn(text) : text,
    stopped: finish === 'length' ? 'length' : 'end',
    promptTokens: promptTokens ?? 0,
    reusedTokens,
    answerTokens: answerTokens ?? pieces,
    ...times,
  };
}

/** Asked in words, a model may put its JSON between others, or into a fence. */
export function jsonIn(text: string): string {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  return from >= 0 && to > from ? text.slice(from, to + 1) : text;
}
