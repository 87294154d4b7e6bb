import type { Token } from 'node-llama-cpp';
import { CancelledError } from '../core/text/cancellation';
import type { FileModel, ModelProgress, Prompt } from '../model/provider';
import type { Session } from './session';

/**
 * Reading a prompt. In slices, since llama.cpp cannot be stopped within one; from where the last prompt differs; and
 * always cut at the same places, since the same tokens in other portions give other roundings, and at times another
 * answer. Where a prompt is cut is told by the prompt alone, never by what came before or how fast it goes.
 */

/** Tokens of a prompt as it is sent. Text in it is never read as one of the model's own marks. */
export function tokenize({ chat, model }: Pick<Session, 'chat' | 'model'>, prompt: Prompt): Token[] {
  const { contextText } = chat.generateContextState({
    chatHistory: [
      { type: 'system', text: prompt.system },
      { type: 'user', text: prompt.user },
      { type: 'model', response: [''] },
    ],
  });
  return contextText.tokenize(model.tokenizer);
}

interface PrefillWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ModelProgress) => void;
}

/**
 * Reads all of the prompt but its last token.
 * @returns how many tokens needed no reading
 */
export async function prefill(
  session: Session,
  prompt: Prompt,
  tokens: readonly Token[],
  { signal, onProgress }: PrefillWork,
): Promise<number> {
  const { sequence, read } = session;
  const end = tokens.length - 1;
  const cuts = cutsOf(systemTokens(session, prompt, tokens), end, sliceTokens(session.loaded));
  const reused = await goBackTo(session, tokens, reusable(cuts, read.cuts, commonTokens(session, tokens)));
  read.cuts = cuts.filter((cut) => cut <= reused);
  for (const cut of cuts.slice(read.cuts.length)) {
    stopIfAsked(signal);
    await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(read.cuts.at(-1) ?? 0, cut));
    read.cuts.push(cut);
    onProgress({ stage: 'prefill', done: cut, total: end });
  }
  return reused;
}

export function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new CancelledError();
}

/**
 * So many that the usual processor reads a slice in a good third of a second. Larger models get smaller slices; a
 * GPU is fast enough for what it does best.
 */
export function sliceTokens({ gpuLayers, facts }: Pick<FileModel, 'gpuLayers' | 'facts'>): number {
  if (gpuLayers > 0) return 512;
  if (facts.parameters > 2e9) return 64;
  return facts.parameters > 5e8 ? 128 : 256;
}

/** Ends of the slices: every `slice` tokens, and at the end of what questions have in common, to go on from there. */
export function cutsOf(common: number, end: number, slice: number): readonly number[] {
  const cuts: number[] = [];
  for (let at = 0; at < end; cuts.push(at)) {
    const part = at < common ? common : end;
    at = Math.min(at + slice, part, end);
  }
  return cuts;
}

/** The last place where both prompts are cut alike, and alike up to there. */
export function reusable(cuts: readonly number[], readCuts: readonly number[], common: number): number {
  let reused = 0;
  for (const [index, cut] of cuts.entries()) {
    if (readCuts[index] !== cut || cut > common) break;
    reused = cut;
  }
  return reused;
}

/** A text no question begins with. */
const elsewhere = '\u0001';

/** How many tokens come before the question: those that do not change with it. */
function systemTokens(session: Session, { system }: Prompt, tokens: readonly Token[]): number {
  const other = tokenize(session, { system, user: elsewhere });
  const differing = tokens.findIndex((token, index) => token !== other[index]);
  return differing === -1 ? tokens.length : differing;
}

function commonTokens({ sequence }: Session, tokens: readonly Token[]): number {
  return sequence.compareContextTokens([...tokens]).firstDifferentIndex;
}

/** Some models cannot go back to any place; then everything is read again. */
async function goBackTo({ sequence }: Session, tokens: readonly Token[], place: number): Promise<number> {
  if (place > 0) await sequence.adaptStateToTokens(tokens.slice(0, place), false);
  if (place > 0 && sequence.nextTokenIndex === place) return place;
  await sequence.clearHistory();
  return 0;
}
