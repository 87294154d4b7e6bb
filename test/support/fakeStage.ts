import { Conductor } from '../../media/readAloud/conductor';
import type { Sounded } from '../../media/readAloud/entries';
import type { Cue, Stage } from '../../media/readAloud/stage';
import type { Lit, PlayerLine, PlayerStatus } from '../../server/src/protocol/readAloudMessages';

/** A stage without sound: its clock goes when it is told to, and every line lasts a second a word. */
export interface FakeStage {
  readonly conductor: Conductor;
  readonly played: (Cue & { readonly id: number })[];
  readonly stopped: Set<number>;
  readonly wanted: number[];
  readonly lit: (readonly Lit[])[];
  readonly statuses: PlayerStatus[];
  /** What is wanted is delivered so many seconds later; not at all where undefined. */
  delay: number | undefined;
  now: number;
  latency: number;
  run(seconds: number, stepSeconds?: number): void;
  soundOf(line: number): Sounded;
}

const sampleRate = 1000;

export function fakeStage(lines: readonly PlayerLine[]): FakeStage {
  const due: { readonly line: number; readonly at: number }[] = [];
  const stage: Stage = {
    now: () => fake.now,
    latency: () => fake.latency,
    play: (cue) => {
      const id = fake.played.push({ ...cue, id: fake.played.length }) - 1;
      return () => fake.stopped.add(id);
    },
    want: (line) => {
      fake.wanted.push(line);
      if (fake.delay !== undefined) due.push({ line, at: fake.now + fake.delay });
    },
    callOff: () => due.splice(0),
    lit: (lit) => fake.lit.push(lit),
    status: (status) => fake.statuses.push(status),
  };
  const deliver = () => {
    const ready = due.filter(({ at }) => at <= fake.now);
    for (const one of ready) {
      due.splice(due.indexOf(one), 1);
      fake.conductor.deliver(one.line, fake.soundOf(one.line));
    }
  };
  const fake: FakeStage = {
    conductor: new Conductor(stage),
    played: [],
    stopped: new Set(),
    wanted: [],
    lit: [],
    statuses: [],
    delay: 0,
    now: 0,
    latency: 0,
    run: (seconds, step = 0.02) => {
      const end = fake.now + seconds;
      while (fake.now < end - 1e-9) {
        fake.now = Math.min(end, fake.now + step);
        deliver();
        fake.conductor.tick();
      }
    },
    soundOf: (line) => {
      const count = (lines[line]?.text ?? '').split(/\s+/).length;
      const words = Array.from({ length: count }, (_, at) => ({
        startMs: at * 1000,
        endMs: at * 1000 + 900,
      }));
      return { samples: new Float32Array(count * sampleRate), sampleRate, words };
    },
  };
  return fake;
}

/** A line that takes a second a word, with a pause of half a second. */
export function playerLine(text: string, more: Partial<PlayerLine> = {}): PlayerLine {
  return {
    kind: 'dialogue',
    text,
    words: [],
    volume: 1,
    pauseAfterMs: 500,
    estimatedMs: text.split(' ').length * 1000,
    element: 0,
    ...more,
  };
}
