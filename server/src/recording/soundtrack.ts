import type { ReadingPlan, ReadingScene, Utterance } from '../core/tableRead/model';
import { CancelledError } from '../core/text/cancellation';
import { aheadOf } from './aheadOf';
import { faded, mixed, silence } from './samples';

/**
 * A reading plan as sound, one piece after another: each line with the silence after it, the two columns of a dual
 * dialogue as one piece. No more is held than the few lines that are made ahead. Who speaks, and with what engine, is
 * the caller's port; files are not known here.
 */
export interface SoundPiece {
  /** Set where a scene begins with this piece. */
  readonly scene?: ReadingScene;
  readonly samples: Int16Array;
  /** How many utterances are heard in it. */
  readonly utterances: number;
}

export interface SoundtrackParts {
  /** Samples of one line at `sampleRate`, mono; none where it cannot be read by anybody. */
  speak(utterance: Utterance, signal: AbortSignal): Promise<Int16Array>;
  /** How long to wait for the part that is rehearsed, in milliseconds. */
  waitFor(utterance: Utterance): number;
  /** Samples per second. */
  readonly sampleRate: number;
  /** How many lines are made ahead: as many as the engine does at once, and one. */
  readonly ahead: number;
}

/** Heard together: one line, or all lines of the two columns of a dual dialogue. */
interface Beat {
  readonly scene: ReadingScene | undefined;
  readonly columns: readonly (readonly Utterance[])[];
}

/**
 * @throws CancelledError once `signal` is raised; whatever `speak` throws
 */
export async function* soundtrack(
  plan: ReadingPlan,
  parts: SoundtrackParts,
  signal: AbortSignal,
): AsyncGenerator<SoundPiece> {
  const sound = (beat: Beat) => soundOf(beat, parts, signal);
  for await (const piece of aheadOf(beatsOf(plan), sound, parts.ahead)) {
    if (signal.aborted) throw new CancelledError();
    yield piece;
  }
}

function beatsOf({ utterances, scenes }: ReadingPlan): readonly Beat[] {
  const beginning = new Map(scenes.map((scene) => [scene.first, scene]));
  const beats: Beat[] = [];
  for (let at = 0; at < utterances.length; ) {
    const together = heardTogether(utterances, at);
    beats.push({ scene: beginning.get(at), columns: columnsOf(together) });
    at += together.length;
  }
  return beats;
}

function heardTogether(utterances: readonly Utterance[], at: number): readonly Utterance[] {
  const block = utterances[at]?.dual?.block;
  if (block === undefined) return utterances.slice(at, at + 1);
  const after = utterances.findIndex((one, index) => index > at && one.dual?.block !== block);
  return utterances.slice(at, after === -1 ? undefined : after);
}

function columnsOf(together: readonly Utterance[]): readonly (readonly Utterance[])[] {
  const right = together.filter(({ dual }) => dual?.side === 'right');
  if (right.length === 0) return [together];
  return [together.filter(({ dual }) => dual?.side !== 'right'), right];
}

async function soundOf({ scene, columns }: Beat, parts: SoundtrackParts, signal: AbortSignal) {
  const sounds = await Promise.all(columns.map((column) => columnSound(column, parts, signal)));
  const utterances = columns.reduce((sum, { length }) => sum + length, 0);
  return { ...(scene && { scene }), samples: mixed(sounds), utterances };
}

async function columnSound(
  column: readonly Utterance[],
  parts: SoundtrackParts,
  signal: AbortSignal,
): Promise<readonly Int16Array[]> {
  const lines = await Promise.all(column.map((utterance) => lineSound(utterance, parts, signal)));
  return lines.flat();
}

async function lineSound(
  utterance: Utterance,
  parts: SoundtrackParts,
  signal: AbortSignal,
): Promise<readonly Int16Array[]> {
  const pause = silence(utterance.pauseAfterMs, parts.sampleRate);
  if (utterance.mine) return [silence(parts.waitFor(utterance), parts.sampleRate), pause];
  return [faded(await parts.speak(utterance, signal), utterance.delivery.volume), pause];
}
