import { overScript } from '../core/assistant/scriptPrefix';
import { type ReadingWish, type ScriptReading, scriptReading } from '../core/assistant/tablePlan';
import type { LoadedModel, ModelProvider, Work } from './provider';

/** A script that may be laid on the table, and how the person wants it read. */
export interface TableScript {
  readonly prefix: () => string;
  readonly wish: ReadingWish;
}

/**
 * The same provider with the script before every question, where it is to be read whole. Whoever asks finds a context
 * that is smaller by the script, and need not know of it.
 */
export function withScript(provider: ModelProvider, script: TableScript): ModelProvider {
  let prefix: string | undefined;
  const over = <T extends { readonly system: string; readonly user: string }>(prompt: T) =>
    prefix === undefined ? prompt : overScript(prompt, prefix);
  return {
    inspect: (work) => provider.inspect(work),
    unload: () => provider.unload(),
    load: async (work) => {
      const loaded = await provider.load(work);
      const found = await readingOf(provider, loaded, script, work);
      prefix = found.reading.kind === 'wholeScript' ? found.prefix : undefined;
      if (prefix === undefined) return loaded;
      return { ...loaded, contextSize: loaded.contextSize - found.tokens, scriptTokens: found.tokens };
    },
    count: (prompts, work) => provider.count(prompts.map(over), work),
    run: (request, work) => provider.run({ ...request, prompt: over(request.prompt) }, work),
    likelihood: provider.likelihood,
  };
}

export interface FoundReading {
  readonly prefix: string;
  /** Of the prefix, as it is sent. */
  readonly tokens: number;
  readonly reading: ScriptReading;
}

/** @throws ModelError, CancelledError */
export async function readingOf(
  provider: ModelProvider,
  loaded: LoadedModel,
  { prefix: write, wish }: TableScript,
  work?: Work,
): Promise<FoundReading> {
  const prefix = write();
  const tokens = await countOnce(provider, prefix, work);
  const parameters = loaded.kind === 'file' ? loaded.facts.parameters : undefined;
  const facts = { contextSize: loaded.contextSize, script: tokens, parameters, wish };
  return { prefix, tokens, reading: scriptReading(facts) };
}

/** What was counted last of each provider, by the text: a script is counted again only when it has changed. */
const counted = new WeakMap<ModelProvider, Map<string, number>>();
const countsKept = 8;

/** Tokens of a text before a question. */
export async function countOnce(provider: ModelProvider, text: string, work?: Work): Promise<number> {
  const known = counted.get(provider) ?? new Map<string, number>();
  counted.set(provider, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const [tokens = 0] = text === '' ? [0] : await provider.count([{ system: text, user: '' }], work);
  known.set(text, tokens);
  const [oldest] = known.keys();
  if (known.size > countsKept && oldest !== undefined) known.delete(oldest);
  return tokens;
}
