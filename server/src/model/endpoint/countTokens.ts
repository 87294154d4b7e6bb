import type { EndpointServer, Prompt } from '../provider';
import type { Connection } from './connection';
import { askFact, countOf, textOf } from './replies';

/** Counting before anything is sent to be answered: by the server where it can, else by an estimate from above. */

/** @throws ModelError, CancelledError */
export async function countPrompt(
  connection: Connection,
  server: EndpointServer,
  model: string,
  prompt: Prompt,
  signal?: AbortSignal,
): Promise<number> {
  const counted = await askCount(connection, server, model, prompt, signal);
  return counted ?? estimateTokens(prompt.system) + estimateTokens(prompt.user) + templateTokens;
}

/** Of the marks around the two messages. */
const templateTokens = 24;

export function canCount(server: EndpointServer): boolean {
  return server === 'llama.cpp' || server === 'vLLM';
}

async function askCount(
  connection: Connection,
  server: EndpointServer,
  model: string,
  prompt: Prompt,
  signal?: AbortSignal,
): Promise<number | undefined> {
  if (!canCount(server)) return undefined;
  const messages = messagesOf(prompt);
  if (server === 'vLLM') {
    return countOf((await askFact(connection, '/tokenize', signal, { model, messages }))?.count);
  }
  const content = textOf((await askFact(connection, '/apply-template', signal, { messages }))?.prompt);
  if (content === undefined) return undefined;
  const question = { content, add_special: true, parse_special: true };
  const tokens = (await askFact(connection, '/tokenize', signal, question))?.tokens;
  return Array.isArray(tokens) ? tokens.length : undefined;
}

/**
 * The two messages. What marks the turns of a conversation is taken apart: a server reads such marks wherever they
 * stand, and a script or a note must not be able to end its own message.
 */
export function messagesOf({
  system,
  user,
}: Prompt): readonly { readonly role: string; readonly content: string }[] {
  const messages = [
    { role: 'system', content: withoutMarks(system) },
    { role: 'user', content: withoutMarks(user) },
  ];
  return messages.filter(({ content }) => content !== '');
}

function withoutMarks(text: string): string {
  return text
    .replace(/<(?=\||\/?s>|(?:start|end)_of_turn>|(?:bos|eos|pad)>|｜)/g, '< ')
    .replace(/\[(?=\/?INST\])/g, '[ ');
}

/**
 * At least as many tokens as any usual model makes of the text: one for every three letters of a word, and for each
 * digit, mark and line end; letters of other scripts count by their bytes.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [run] of text.matchAll(/[A-Za-z]+|[^A-Za-z ]/gu)) {
    tokens += /^[A-Za-z]/.test(run) ? Math.ceil(run.length / 3) : utf8Length(run);
  }
  return tokens;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
