import type { MakeProvider } from '../../server/src/lsp/models';
import type { HostProviderOptions } from '../../server/src/model/hostProvider';
import type { Likelihood, ModelProvider, RunRequest, Work } from '../../server/src/model/provider';
import { loadedModel } from './loadedModel';

export interface MadeModel {
  readonly make: MakeProvider;
  /** What each provider was made with. */
  readonly made: HostProviderOptions[];
  unloaded: number;
}

/** A model that the server makes from its settings; `run` is what it answers. */
export function madeModel(
  run: (request: RunRequest, work?: Work) => Promise<string>,
  { name = 'Small', likelihood }: { readonly name?: string; readonly likelihood?: Likelihood } = {},
): MadeModel {
  const loaded = loadedModel(name, '/models/small.gguf');
  const made: MadeModel = { made: [], unloaded: 0, make: (options) => provider(options) };
  const provider = (options: HostProviderOptions): ModelProvider => {
    made.made.push(options);
    const estimate = { weights: 1, context: 1, buffers: 1, total: 3 };
    const { facts, machine, contextSize } = loaded;
    return {
      inspect: async () => ({ kind: 'file', facts, machine, contextSize, estimate, loaded }),
      load: async () => {
        options.onStateChange?.('loading');
        return loaded;
      },
      count: async (prompts) => prompts.map(() => 20),
      run: async (request, work) => {
        options.onStateChange?.('busy');
        work?.onProgress?.({ stage: 'prefill', done: 1, total: 2 });
        const answer = await run(request, work).finally(() => options.onStateChange?.('idle'));
        const counts = { promptTokens: 1, reusedTokens: 0, answerTokens: 1, prefillMs: 1, generateMs: 1 };
        return { text: answer, stopped: 'end', ...counts };
      },
      likelihood,
      unload: async () => {
        made.unloaded++;
      },
    };
  };
  return made;
}
