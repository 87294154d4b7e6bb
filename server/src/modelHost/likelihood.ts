import type { Token } from 'node-llama-cpp';
import { ModelError } from '../model/modelErrors';
import type { LikelihoodRequest, LikelihoodResult, ModelProgress } from '../model/provider';
import { cutsOf, sliceTokens, stopIfAsked } from './prefill';
import type { Session } from './session';

interface RatingWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ModelProgress) => void;
}

/**
 * How likely the model finds each token of a text after what stands before it. Everything is read anew and cut at the
 * same places, so that the same texts give the same figures whatever was read before.
 * @throws ModelError `promptTooLong`; CancelledError
 */
export async function likelihood(
  session: Session,
  { before, text }: LikelihoodRequest,
  work: RatingWork,
): Promise<LikelihoodResult> {
  const started = performance.now();
  const { model, sequence, read } = session;
  const first = model.tokens.bos ?? model.tokens.eos;
  const prefix = [...(first === null ? [] : [first]), ...model.tokenize(before)];
  const rated = model.tokenize(text);
  const all = [...prefix, ...rated];
  refuseTooLong(session, prefix.length, rated.length);
  read.cuts = [];
  await sequence.clearHistory();
  // The last token of the prefix is what the first rated token is foreseen from.
  const end = prefix.length - 1;
  const logProbabilities: number[] = [];
  let at = 0;
  for (const cut of cutsOf(end, all.length - 1, sliceTokens(session.loaded))) {
    stopIfAsked(work.signal);
    if (cut <= end) await sequence.evaluateWithoutGeneratingNewTokens(all.slice(at, cut));
    else logProbabilities.push(...(await rateSlice(session, all, at, cut)));
    at = cut;
    work.onProgress({ stage: 'prefill', done: cut, total: all.length - 1 });
  }
  return { logProbabilities, rateMs: performance.now() - started };
}

function refuseTooLong({ context: { contextSize } }: Session, prefix: number, rated: number): void {
  const room = contextSize - rated;
  if (prefix <= room) return;
  throw new ModelError({ code: 'promptTooLong', tokens: prefix, room, contextSize, answerTokens: rated });
}

/** Of each token that follows one from `from` to `to`, in nats. */
async function rateSlice(
  { sequence }: Session,
  all: readonly Token[],
  from: number,
  to: number,
): Promise<readonly number[]> {
  const following = all.slice(from + 1, to + 1);
  const results = await sequence.controlledEvaluate(
    all.slice(from, to).map((token, at) => {
      const tokens = following.slice(at, at + 1);
      const logits = { filter: { tokens, includeMax: true } };
      return [token, { generateNext: { logits, totalLogitWeight: true } }];
    }),
  );
  return following.map((token, at) => {
    const { logits, totalLogitWeight = 1 } = results[at]?.next ?? {};
    const values = [...(logits?.values() ?? [])];
    const likeliest = Math.max(...values);
    return (logits?.get(token) ?? Number.NEGATIVE_INFINITY) - likeliest - Math.log(totalLogitWeight);
  });
}
