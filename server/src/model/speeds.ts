import type { ModelProvider, RunResult } from './provider';

/** How fast a model was, in tokens a second, as its own runs tell. Absent until a run was long enough to tell. */
export interface Speeds {
  readonly reading?: number;
  readonly writing?: number;
}

/** Fewer tell more of the clock than of the model. */
const fewestRead = 64;
const fewestWritten = 8;

/** What is known after a run: a run too short to tell, or one that read nothing anew, leaves what was known before. */
export function speedsAfter(run: RunResult, before: Speeds = {}): Speeds {
  const { promptTokens, reusedTokens, prefillMs, answerTokens, generateMs } = run;
  const reading = perSecond(promptTokens - reusedTokens, prefillMs, fewestRead);
  const writing = perSecond(answerTokens, generateMs, fewestWritten);
  if (reading === undefined && writing === undefined) return before;
  return { ...before, ...(reading && { reading }), ...(writing && { writing }) };
}

function perSecond(tokens: number, ms: number, fewest: number): number | undefined {
  return tokens >= fewest && ms > 0 ? (tokens / ms) * 1000 : undefined;
}

export interface RunEvents {
  /** What stands before the last question, and need not be read again; undefined where nothing does any more. */
  onRead?(before: string | undefined): void;
  /** Told after each run that was long enough to tell. */
  onSpeeds(speeds: Speeds): void;
}

/** The same provider, with its runs told. */
export function measured(provider: ModelProvider, { onRead, onSpeeds }: RunEvents): ModelProvider {
  let speeds: Speeds = {};
  const { likelihood } = provider;
  return {
    inspect: (work) => provider.inspect(work),
    load: (work) => provider.load(work),
    count: (prompts, work) => provider.count(prompts, work),
    unload: () => provider.unload(),
    run: async (request, work) => {
      const run = await provider.run(request, work);
      onRead?.(request.prompt.system);
      const before = speeds;
      speeds = speedsAfter(run, before);
      if (speeds !== before) onSpeeds(speeds);
      return run;
    },
    likelihood:
      likelihood &&
      ((request, work) => {
        onRead?.(undefined);
        return likelihood(request, work);
      }),
  };
}
