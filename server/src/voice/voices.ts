import type { VoiceTraits } from '../core/tableRead/model';
import { CancelledError } from '../core/text/cancellation';
import {
  type EngineKind,
  type Speech,
  type SpeechRequest,
  type VoiceEngine,
  VoiceError,
  type VoiceErrorCode,
} from './engine';
import { mostAlike } from './mostAlike';
import type { SpeechCache } from './speechCache';

/** What was heard, and of whom. */
export interface SpokenLine extends Speech {
  readonly engine: EngineKind;
  /** `VoiceTraits.id` of the voice that spoke. */
  readonly voice: string;
  /** Set where it is not the voice that was asked for. */
  readonly instead?: Instead;
}

export interface Instead {
  /** The voice that was asked for. */
  readonly of: string;
  readonly because: VoiceErrorCode;
  /** What its engine said of it. */
  readonly detail: string;
}

/** From the best to the one that is always there; a line that fails on one rung is said on the next below. */
const ladder: readonly EngineKind[] = ['neural', 'system', 'embedded'];
/** An engine that failed so often in a row is left alone for a while: it may take its whole time limit each time. */
const failuresUntilRest = 2;
const restMs = 60_000;

export interface VoicesOptions {
  readonly cache?: SpeechCache;
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number;
}

/**
 * All voices there are as one. A line that its voice cannot say is said by the voice most like it further down the
 * ladder, and the answer tells so; nothing is decided for the lines after it, except that an engine which fails again
 * and again is given a rest.
 */
export class Voices {
  private readonly engines: readonly VoiceEngine[];
  private readonly failures = new Map<EngineKind, { readonly inARow: number; readonly at: number }>();

  /** @param engines those that may be asked, one of each kind at the most, in any order */
  constructor(
    engines: readonly VoiceEngine[],
    private readonly options: VoicesOptions = {},
  ) {
    this.engines = ladder.flatMap((kind) => engines.filter((engine) => engine.kind === kind));
  }

  /**
   * Those of all engines, or of the kinds that are named, the best first. An engine that cannot even tell has none; one
   * that is not asked probes nothing.
   */
  async list(kinds: readonly EngineKind[] = ladder): Promise<readonly VoiceTraits[]> {
    const asked = this.engines.filter(({ kind }) => kinds.includes(kind));
    return (await Promise.all(asked.map((engine) => voicesOf(engine)))).flat();
  }

  /**
   * @throws CancelledError
   * @throws VoiceError why the voice that was asked for said nothing, where no other could either
   */
  async speak(request: SpeechRequest, signal?: AbortSignal): Promise<SpokenLine> {
    const own = this.engines.find(({ kind }) => request.voice.startsWith(`${kind}:`));
    const failed: VoiceError[] = [];
    const attempt = async (engine: VoiceEngine, voice: string) =>
      this.attempt(engine, { ...request, voice }, signal).catch((error: unknown) => {
        failed.push(asVoiceError(error));
        return undefined;
      });
    if (own) {
      const spoken = await attempt(own, request.voice);
      if (spoken) return spoken;
    } else failed.push(new VoiceError('missing', `no engine for ${request.voice}`));
    const [because] = failed;
    if (!because) throw new CancelledError();
    for (const engine of this.below(request.voice, because.code)) {
      const voice = await this.standIn(engine, request.voice, own);
      const spoken = voice === undefined ? undefined : await attempt(engine, voice);
      if (spoken) {
        return { ...spoken, instead: { of: request.voice, because: because.code, detail: because.detail } };
      }
    }
    throw because;
  }

  async close(): Promise<void> {
    await Promise.all(this.engines.map((engine) => engine.close()));
    await this.options.cache?.settled();
  }

  /** The rungs below that of the voice; its own too, where it is another voice of it that is missing. */
  private below(voice: string, because: VoiceErrorCode): readonly VoiceEngine[] {
    const rung = ladder.findIndex((kind) => voice.startsWith(`${kind}:`));
    const first = because === 'unknownVoice' ? rung : rung + 1;
    return this.engines.filter(({ kind }) => ladder.indexOf(kind) >= first);
  }

  private async standIn(engine: VoiceEngine, wished: string, own?: VoiceEngine): Promise<string | undefined> {
    const known = own ? await voicesOf(own) : [];
    const others = (await voicesOf(engine)).filter(({ id }) => id !== wished);
    return mostAlike(
      others,
      wished,
      known.find(({ id }) => id === wished),
    )?.id;
  }

  private async attempt(
    engine: VoiceEngine,
    request: SpeechRequest,
    signal: AbortSignal | undefined,
  ): Promise<SpokenLine> {
    const { cache } = this.options;
    const heard = { engine: engine.kind, voice: request.voice };
    const edition = cache && (await editionOf(engine, request.voice));
    const known = await cache?.get(request, edition);
    if (known) return { ...known, ...heard };
    if (signal?.aborted) throw new CancelledError();
    if (this.rests(engine.kind))
      throw new VoiceError('ended', 'it failed again and again, and is given a rest');
    try {
      const speech = await engine.speak(request, signal);
      this.failures.delete(engine.kind);
      // A file that was replaced meanwhile: nobody knows which of the two has spoken.
      if (cache && edition === (await editionOf(engine, request.voice))) cache.put(request, speech, edition);
      return { ...speech, ...heard };
    } catch (error) {
      this.noteFailure(engine.kind, asVoiceError(error));
      throw error;
    }
  }

  private rests(kind: EngineKind): boolean {
    const failure = this.failures.get(kind);
    return failure !== undefined && failure.inARow >= failuresUntilRest && this.now() - failure.at < restMs;
  }

  /** Only what is likely to happen again with any other line. */
  private noteFailure(kind: EngineKind, { code }: VoiceError): void {
    if (code !== 'ended' && code !== 'tookTooLong') return;
    this.failures.set(kind, { inARow: (this.failures.get(kind)?.inARow ?? 0) + 1, at: this.now() });
  }

  private now(): number {
    return this.options.now?.() ?? performance.now();
  }
}

async function voicesOf(engine: VoiceEngine): Promise<readonly VoiceTraits[]> {
  return engine.voices().catch(() => []);
}

/** An engine that cannot tell says why when it is asked to speak. */
async function editionOf(engine: VoiceEngine, voice: string): Promise<string | undefined> {
  return engine.edition?.(voice).catch(() => undefined);
}

/** @throws CancelledError, which is nobody's failure */
function asVoiceError(error: unknown): VoiceError {
  if (error instanceof CancelledError) throw error;
  if (error instanceof VoiceError) return error;
  return new VoiceError('broken', error instanceof Error ? error.message : String(error));
}
