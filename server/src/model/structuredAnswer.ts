import { type AnswerSchema, misfit } from '../core/assistant/answerSchema';
import { ModelError } from './modelErrors';
import type { ModelProvider, Prompt, RunResult, Work } from './provider';

export interface StructuredAnswer {
  readonly value: unknown;
  readonly run: RunResult;
}

const again = 'Your last answer could not be read. Answer again, shorter, in the form asked for.';

/**
 * Asks for an answer of a given shape, and checks that it has it: an answer may be cut at its last token, and an
 * endpoint may not know grammars. One that does not fit is asked for once more.
 * @throws ModelError `answerInvalid` when that does not help
 */
export async function askStructured(
  provider: Pick<ModelProvider, 'run'>,
  prompt: Prompt,
  schema: AnswerSchema,
  work: Work = {},
): Promise<StructuredAnswer> {
  const first = await ask(provider, prompt, schema, work);
  if (first.fault === undefined) return first;
  const second = await ask(provider, { ...prompt, user: `${prompt.user}\n${again}` }, schema, work);
  if (second.fault === undefined) return second;
  throw new ModelError({ code: 'answerInvalid', detail: second.fault });
}

async function ask(
  provider: Pick<ModelProvider, 'run'>,
  prompt: Prompt,
  schema: AnswerSchema,
  work: Work,
): Promise<StructuredAnswer & { readonly fault: string | undefined }> {
  const run = await provider.run({ prompt, schema }, work);
  const value = parsed(run.text);
  return { value, run, fault: value === undefined ? 'not JSON' : misfit(value, schema) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
