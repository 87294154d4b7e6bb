import type { ModelProvider } from '../model/provider';
import type { ExitCode } from './command';
import type { CliIo } from './io';
import { chosenProvider, forTerminal } from './modelOption';
import type { Arguments } from './options';

/** What a model had no part in, and why where somebody wanted it to. */
export type WithModel = { readonly kind: 'none'; readonly reason?: string } | { readonly kind: 'used' };

/** Work that a model may take part in, and how the command ends: 130 where Ctrl+C ended it; there is no result then. */
export type ModelWork<T> =
  | { readonly kind: 'done'; readonly result: T; readonly code: ExitCode }
  | { readonly kind: 'stopped'; readonly code: ExitCode };

/**
 * Does work with the model that the command line names, and gives its memory back. What is known without a model that
 * failed is a result all the same; standard error and the exit code say that something is missing.
 * @param outcome what the model did in the result
 * @throws UsageError where the model is named in a way that makes no sense
 */
export async function withModel<T>(
  args: Arguments,
  io: CliIo,
  work: (provider: ModelProvider | undefined) => Promise<T>,
  outcome: (result: T) => WithModel,
): Promise<ModelWork<T>> {
  const provider = chosenProvider(args.values.model, args, io.cwd);
  try {
    const result = await work(provider);
    return { kind: 'done', result, code: tellFailure(outcome(result), io) ? 2 : 0 };
  } catch (error) {
    if (io.signal.aborted) return { kind: 'stopped', code: 130 };
    throw error;
  } finally {
    await provider?.unload();
  }
}

function tellFailure(model: WithModel, { stderr }: CliIo): boolean {
  if (model.kind !== 'none' || model.reason === undefined) return false;
  stderr.write(`closed-set: ${forTerminal(model.reason, ' with --model')}\n`);
  return true;
}
