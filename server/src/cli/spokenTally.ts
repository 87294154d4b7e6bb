import { shownTimes } from '../ide/readAloud/voiceFileWords';
import type { Speak } from '../recording/recordReading';
import type { EngineKind } from '../voice/engine';
import type { VoiceReport } from '../voice/voiceReport';
import { counted } from './formats';
import type { CliVoices } from './io';

/** What one engine has said, and how long that took. */
export interface SpokenBy {
  readonly engine: EngineKind;
  readonly lines: number;
  /** Of sound. */
  readonly seconds: number;
  /** Seconds of sound for each second in which the engine was asked for a line. */
  readonly timesRealTime: number;
}

interface Said {
  readonly engine: EngineKind;
  readonly seconds: number;
  readonly from: number;
  readonly to: number;
}

/** Counts what is said on its way from the voices to a recording: by which engine, and how fast. */
export class SpokenTally {
  readonly #said: Said[] = [];

  /** @param now milliseconds on a clock that only goes forward */
  constructor(private readonly now: () => number = () => performance.now()) {}

  over(speak: Speak): Speak {
    return async (request, signal) => {
      const from = this.now();
      const line = await speak(request, signal);
      const seconds = line.samples.length / line.sampleRate;
      this.#said.push({ engine: line.engine, seconds, from, to: this.now() });
      return line;
    };
  }

  /** Whoever said most first. */
  get engines(): readonly SpokenBy[] {
    const kinds = [...new Set(this.#said.map(({ engine }) => engine))];
    return kinds.map((engine) => this.#of(engine)).sort((a, b) => b.lines - a.lines);
  }

  #of(engine: EngineKind): SpokenBy {
    const said = this.#said.filter((one) => one.engine === engine);
    const seconds = said.reduce((sum, one) => sum + one.seconds, 0);
    const ms = together(said);
    return { engine, lines: said.length, seconds, timesRealTime: ms === 0 ? 0 : (1000 * seconds) / ms };
  }
}

/** For each engine a line: how much it has read, on what device, how fast. */
export async function spokenLines(tally: SpokenTally, { files }: CliVoices): Promise<readonly string[]> {
  const { engines } = tally;
  const reports = engines.some(({ engine }) => engine === 'neural') ? await files.reports() : new Map();
  const [report] = reports.values();
  return engines.map(({ engine, lines, timesRealTime }) => {
    const device = engine === 'system' ? '' : ` on this machine's processor${threadsOf(engine, report)}`;
    const times = `${shownTimes(timesRealTime)} times as fast as real time`;
    const pronounced = engine === 'neural' && report?.phonemesBy === 'flite' ? byFlite : '';
    return `${engineNames[engine]}: ${counted(lines, 'line')}${device}, ${times}${pronounced}.`;
  });
}

const byFlite = ', pronounced by Flite since eSpeak NG is not installed';

/** What the system's own programs compute with, they do not say. */
const engineNames: Readonly<Record<EngineKind, string>> = {
  neural: 'Neural voices',
  system: "The system's voices",
  embedded: 'Embedded voices',
};

function threadsOf(engine: EngineKind, report: VoiceReport | undefined): string {
  return engine === 'neural' && report ? ` (${counted(report.threads, 'thread')})` : '';
}

/** Milliseconds that are in any of the spans: lines are asked for ahead, and two at once count once. */
function together(spans: readonly { readonly from: number; readonly to: number }[]): number {
  let counted = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    counted += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return counted;
}
