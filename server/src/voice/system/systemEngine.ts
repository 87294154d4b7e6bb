import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWav, WavError } from '../../audio/readWav';
import { CancelledError } from '../../core/text/cancellation';
import { type Speech, type SpeechRequest, type VoiceEngine, VoiceError } from '../engine';
import { espeak } from './espeak';
import { festival } from './festival';
import { flite } from './flite';
import { type ProgramRun, type RunProgram, runProgram } from './runProgram';
import { say } from './say';
import type { ListedVoice, SpeechProgram } from './speechProgram';
import { windowsSpeech } from './windowsSpeech';

/**
 * The voices that the system has, by its own programs: one short run a sentence, words in by standard input, sound out
 * by a file that is taken away at once. A program counts as there when it has really spoken a word.
 */
export function systemEngine(
  programs: readonly SpeechProgram[] = programsOf(process.platform),
  run: RunProgram = runProgram,
): VoiceEngine {
  let found: Promise<readonly FoundVoice[]> | undefined;
  const all = () => (found ??= voicesThatSpeak(programs, run));
  return {
    kind: 'system',
    voices: async () => (await all()).map(({ id, voice: { key, ...traits } }) => ({ id, ...traits })),
    speak: async (request, signal) => {
      const wanted = (await all()).find(({ id }) => id === request.voice);
      if (!wanted) throw new VoiceError('unknownVoice', request.voice);
      return speak(wanted, request, run, signal);
    },
    // Each sentence is a run of its own: nothing goes on.
    close: async () => {
      found = undefined;
    },
  };
}

/** Not `spd-say`, which can write no file. */
export function programsOf(platform: NodeJS.Platform): readonly SpeechProgram[] {
  if (platform === 'darwin') return [say];
  return platform === 'win32' ? [windowsSpeech] : [espeak, flite, festival];
}

interface FoundVoice {
  readonly id: string;
  readonly program: SpeechProgram;
  readonly voice: ListedVoice;
}

async function voicesThatSpeak(programs: readonly SpeechProgram[], run: RunProgram) {
  return (await Promise.all(programs.map((program) => voicesOf(program, run)))).flat();
}

async function voicesOf(program: SpeechProgram, run: RunProgram): Promise<readonly FoundVoice[]> {
  const listed = await run(program.listing);
  if (listed.kind !== 'done') return [];
  const voices = program.voicesOf(listed.output).map((voice) => ({
    id: `system:${program.name}/${voice.key}`,
    program,
    voice,
  }));
  const [first] = voices;
  const heard =
    first && (await speak(first, { ...first, voice: first.id, ...probe }, run).catch(() => undefined));
  return heard && heard.samples.length > 0 ? voices : [];
}

const probe = { text: 'One.', rate: 1, pitch: 1 };

async function speak(
  { program, voice }: FoundVoice,
  request: SpeechRequest,
  run: RunProgram,
  signal?: AbortSignal,
): Promise<Speech> {
  const folder = await mkdtemp(path.join(tmpdir(), 'closed-set-voice-'));
  const sound = path.join(folder, `${randomUUID()}.wav`);
  const textFile = path.join(folder, 'line.txt');
  try {
    if (program.readsFile) await writeFile(textFile, request.text, { mode: 0o600 });
    const ended = await run(program.speaking({ ...request, voice: voice.key, sound, textFile }), signal);
    const output = outputOf(ended, program.name);
    const speech = readWav(await readFile(sound));
    const durationMs = (speech.samples.length / speech.sampleRate) * 1000;
    const words = program.wordsOf?.(output, request.text, durationMs);
    return { ...speech, ...(words && { words }) };
  } catch (error) {
    throw asVoiceError(error, program.name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outputOf(run: ProgramRun, program: string): string {
  if (run.kind === 'done') return run.output;
  if (run.kind === 'cancelled') throw new CancelledError();
  if (run.kind === 'missing') throw new VoiceError('missing', program);
  if (run.kind === 'tooSlow') throw new VoiceError('tookTooLong', program);
  throw new VoiceError('broken', `${program}: ${run.message}`);
}

/** A file that is not there or is no sound: the program has not done what it said. */
function asVoiceError(error: unknown, program: string): unknown {
  if (error instanceof VoiceError || error instanceof CancelledError) return error;
  const reason = error instanceof WavError || error instanceof Error ? error.message : String(error);
  return new VoiceError('broken', `${program}: ${reason}`);
}
