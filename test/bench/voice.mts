/** The embedded voices: how fast they speak, how soon the first sound is there, and what memory they hold. Real time. */
import type { EmbeddedEngine } from '../../server/src/voice/embedded/embeddedEngine';
import { embeddedPresets } from '../../server/src/voice/embedded/presets';
import { closeVoices, embeddedVoices } from '../support/embeddedVoice';
import { judgeLines } from '../voices/judgeLines';
import { type BenchTable, milliseconds, percentile } from './table';

const first = judgeLines[0] ?? '';
const narrator = 'embedded:slt';

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function says(engine: EmbeddedEngine, text: string, voice = narrator) {
  return engine.speak({ text, voice, rate: 1, pitch: 1 });
}

/** Sorted milliseconds of every line, and the seconds of sound that came out. */
async function allLines(engine: EmbeddedEngine, voice: string) {
  let seconds = 0;
  const times: number[] = [];
  for (const line of judgeLines) {
    const time = elapsed(async () => {
      const { samples, sampleRate } = await says(engine, line, voice);
      seconds += samples.length / sampleRate;
    });
    times.push(await time);
  }
  return { times: times.sort((a, b) => a - b), seconds };
}

async function speeds(): Promise<BenchTable> {
  const engine = await embeddedVoices();
  await allLines(engine, narrator);
  const rows: string[][] = [];
  for (const { id, name } of embeddedPresets) {
    const { times, seconds } = await allLines(engine, id);
    const total = times.reduce((sum, time) => sum + time, 0);
    const factor = (1000 * seconds) / total;
    rows.push([
      name,
      `\`${id}\``,
      factor.toFixed(0),
      milliseconds(percentile(times, 0.5)),
      milliseconds(times.at(-1) ?? 0),
    ]);
  }
  await closeVoices();
  return {
    title: 'Embedded voices',
    about: `${judgeLines.length} lines of a script, one after another, word times included. Speed is seconds of sound for each second of work.`,
    columns: ['voice', 'id', 'speed', 'median ms a line', 'longest'],
    rows,
  };
}

async function firstSounds(): Promise<BenchTable> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < 15; run++) {
    const engine = await embeddedVoices();
    cold.push(await elapsed(() => says(engine, first)));
    warm.push(await elapsed(() => says(engine, first)));
    await engine.close();
  }
  const row = (what: string, times: readonly number[]) => {
    const sorted = [...times].sort((a, b) => a - b);
    return [
      what,
      milliseconds(percentile(sorted, 0.5)),
      milliseconds(sorted.at(-1) ?? 0),
      String(times.length),
    ];
  };
  return {
    title: 'The first sound',
    about:
      'Milliseconds from asking for the first line until all of its samples are there; a line is said whole.',
    columns: ['', 'median', 'longest', 'runs'],
    rows: [row('a thread that has to start', cold), row('the next line', warm)],
  };
}

async function memory(): Promise<BenchTable> {
  const engine = await embeddedVoices();
  const before = process.memoryUsage().rss;
  await says(engine, first);
  const once = process.memoryUsage().rss;
  for (const { id } of embeddedPresets) await allLines(engine, id);
  const all = process.memoryUsage().rss;
  await engine.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = process.memoryUsage().rss;
  const row = (what: string, bytes: number) => [what, `${((bytes - before) / 1e6).toFixed(0)} MB`];
  return {
    title: 'Memory of the embedded voices',
    about: 'What the whole process holds more than before the first line.',
    columns: ['', 'more'],
    rows: [
      row('after the first line', once),
      row(`after ${judgeLines.length} lines of each voice`, all),
      row('after the thread ended', after),
    ],
  };
}

export async function tables(): Promise<readonly BenchTable[]> {
  // Memory first: what was allocated once is not given back by all of it.
  const held = await memory();
  return [await speeds(), await firstSounds(), held];
}
