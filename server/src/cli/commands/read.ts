import path from 'node:path';
import { readSceneRange } from '../../core/breakdown/sceneRange';
import {
  type ReadingPlan,
  type ReadingScope,
  type ReadingStyle,
  readings,
  spokenKinds,
} from '../../core/tableRead/model';
import { type ReadingPreset, readingsOf, saysSceneNumbers, styleOf } from '../../core/tableRead/presets';
import { planReading } from '../../core/tableRead/readingPlan';
import { CancelledError } from '../../core/text/cancellation';
import { english } from '../../ide/localize';
import { type CastReading, castReading } from '../../ide/readAloud/castReading';
import {
  readingToRecord,
  recordingFailure,
  recordingSentences,
  troubleSentences,
} from '../../ide/readAloud/recordingWords';
import { voicesToCast } from '../../ide/readAloud/voicesToCast';
import { EncoderMissingError, type RecordingFormat, recordReading } from '../../recording/recordReading';
import { castReport, foreignCast, missingVoices } from '../castReport';
import type { Command, ExitCode } from '../command';
import { counted, duration, formatOption, writeReport } from '../formats';
import type { CliIo, CliVoices } from '../io';
import { namedVoices, neuralVoiceOption } from '../neuralVoices';
import { type Arguments, type OptionSpec, UsageError } from '../options';
import { type LoadedScript, loadScripts, scriptOptions } from '../scripts';
import { SpokenTally, spokenLines } from '../spokenTally';

const outOption: OptionSpec = {
  name: 'out',
  value: 'FILE',
  doc: 'The recording to write: `.mp3` (a chapter a scene), `.wav`, or `.m3u8` (a playlist, with one MP3 a scene in a folder beside it). Without it: who would read what, and how long it takes.',
};

const presetOption: OptionSpec = {
  name: 'preset',
  value: 'PRESET',
  choices: ['table-read', 'all', 'dialogue-only'],
  default: 'table-read',
  doc: 'What is read: headings, action and dialogue; everything; nothing but what is spoken.',
};

const readOption: OptionSpec = {
  name: 'read',
  value: 'KIND=READER',
  doc: `Changes what the preset reads, separated by commas: \`cue=narrator,action=hidden\`. Kinds: ${spokenKinds.join(', ')}. Readers: ${readings.join(', ')}.`,
};

const scenesOption: OptionSpec = {
  name: 'scenes',
  value: 'SCENES',
  doc: 'Only these scenes, by number or place in the script: `3-7`.',
};

const sidesOption: OptionSpec = {
  name: 'sides',
  value: 'NAME',
  doc: 'Only the sides of this character: their speeches, and those before each.',
};

const partOption: OptionSpec = {
  name: 'part',
  value: 'NAME',
  doc: 'Leave room for the lines of this character, to rehearse with.',
};

export const read: Command = {
  name: 'read',
  summary: 'a script read aloud by a cast of voices, as a recording',
  usage: 'FILE [options]',
  description: [
    'A narrator reads headings and action, every character has a voice; the show file keeps who has which. All of it is ' +
      'made on this machine. The title page becomes the cover of an MP3.',
    'What read it, on what device and how fast, is said on standard error in the end. closed-set voices lists all voices.',
  ],
  options: [
    outOption,
    presetOption,
    readOption,
    scenesOption,
    sidesOption,
    partOption,
    neuralVoiceOption,
    formatOption,
    ...scriptOptions,
  ],
  examples: [
    { line: 'closed-set read pilot.fountain --out reading.mp3', doc: 'A table read of the whole script.' },
    {
      line: 'closed-set read pilot.fountain --out reading.mp3 --preset table-read --scenes 3-7',
      doc: 'A few scenes of it.',
    },
    { line: 'closed-set read pilot.fountain --part MARA --out cues.mp3', doc: 'Everybody but one.' },
    {
      line: 'closed-set read pilot.fountain --out reading.mp3 --neural-voice voices/en_US-joe-medium.onnx',
      doc: 'With a neural voice among the others.',
    },
    { line: 'closed-set read pilot.fountain', doc: 'Who reads what, and how long it takes.' },
  ],
  run: async (args, io) => {
    const format = formatOf(args.values.out);
    const { scripts, failed } = await loadScripts(args, io);
    const [script, ...more] = scripts;
    if (more.length > 0) throw new UsageError('A reading is of one script: name one.');
    if (script === undefined) return 2;
    const plan = planOf(script, args);
    if (plan.utterances.length === 0) return refused(recordingSentences.nothing, io);
    const { voices, hasFiles, problems } = namedVoices(args, io);
    try {
      const unusable = await problems();
      for (const { message } of unusable) refused(message, io);
      if (unusable.length > 0) return 2;
      const choices = script.screenplay.showFile.readAloud;
      const needs = { language: plan.language, choices, hasVoiceFiles: hasFiles };
      const cast = castReading(script, plan, await voicesToCast(voices, needs));
      for (const sentence of [...foreignCast(cast), ...missingVoices(cast)])
        io.stderr.write(`closed-set: ${sentence}\n`);
      const work = { script, plan, cast, args, io, voices };
      const code = format === undefined ? reported(work) : await written({ ...work, format });
      return failed && code === 0 ? 2 : code;
    } finally {
      await voices.close();
    }
  },
};

/** @throws UsageError */
function formatOf(out: string | undefined): RecordingFormat | undefined {
  if (out === undefined) return undefined;
  const ending = path.extname(out).toLowerCase();
  if (ending === '.mp3') return 'mp3';
  if (ending === '.wav') return 'wav';
  if (ending === '.m3u8') return 'mp3PerScene';
  throw new UsageError(`${out} ends in none of .mp3, .wav and .m3u8, so it is not clear what to record.`);
}

const presets: Readonly<Record<string, ReadingPreset>> = {
  'table-read': 'tableRead',
  all: 'all',
  'dialogue-only': 'dialogueOnly',
};

/** @throws UsageError where nobody has the name, or no scene is meant */
function planOf(script: LoadedScript, { values }: Arguments): ReadingPlan {
  const pronunciations = script.screenplay.showFile.readAloud?.pronunciations;
  const preset = presets[values.preset ?? ''] ?? 'tableRead';
  for (const name of [values.part, values.sides]) if (name !== undefined) mustSpeak(script, name);
  return planReading(script.screenplay, {
    style: { ...styleOf(preset), ...readStyle(values.read) },
    sceneNumbers: saysSceneNumbers(preset),
    scope: scopeOf(script, values),
    ...(values.part !== undefined && { part: values.part }),
    ...(pronunciations && { pronunciations }),
  });
}

/** @throws UsageError where a kind or a reader is not known, or a kind belongs to no character */
function readStyle(option: string | undefined): Partial<ReadingStyle> {
  const pairs = option?.split(',').map((pair) => {
    const [name, by] = pair.split('=').map((part) => part.trim());
    const kind = spokenKinds.find((one) => one === name);
    const reading = kind && readingsOf(kind).find((one) => one === by);
    if (kind && reading) return [kind, reading] as const;
    const known = kind
      ? `${kind} takes ${readingsOf(kind).join(' or ')}`
      : `kinds are ${spokenKinds.join(', ')}`;
    throw new UsageError(`--read does not understand ${JSON.stringify(pair)}: ${known}, as in cue=narrator.`);
  });
  return Object.fromEntries(pairs ?? []);
}

function mustSpeak({ screenplay, file }: LoadedScript, name: string): void {
  const wanted = name.toUpperCase();
  const speaks = [...screenplay.characters.values()].some(
    ({ key, name: own, aliases, speeches }) =>
      speeches > 0 && [key, own, ...aliases].some((each) => each.toUpperCase() === wanted),
  );
  if (speaks) return;
  throw new UsageError(
    `Nobody called ${JSON.stringify(name)} speaks in ${file}. closed-set characters lists who does.`,
  );
}

function scopeOf(script: LoadedScript, { scenes, sides }: Arguments['values']): ReadingScope {
  if (scenes !== undefined && sides !== undefined)
    throw new UsageError('Name --scenes or --sides, not both.');
  if (sides !== undefined) return { kind: 'sides', character: sides };
  return scenes === undefined ? { kind: 'script' } : sceneScope(script, scenes);
}

function sceneScope({ screenplay, file }: LoadedScript, text: string): ReadingScope {
  const isMeant = readSceneRange(text);
  if (!isMeant)
    throw new UsageError(`--scenes is a list of scene numbers such as 3-7; ${JSON.stringify(text)} is not.`);
  const ordinals = screenplay.scenes.filter(isMeant).map(({ ordinal }) => ordinal);
  const [first, last] = [ordinals[0], ordinals.at(-1)];
  if (first === undefined || last === undefined) throw new UsageError(`${file} has no scene ${text}.`);
  if (last - first >= ordinals.length) {
    throw new UsageError(
      `The scenes ${text} do not follow one another. A recording is of one stretch: ${first}-${last}.`,
    );
  }
  return { kind: 'scenes', first, last };
}

interface Work {
  readonly script: LoadedScript;
  readonly plan: ReadingPlan;
  readonly cast: CastReading;
  readonly args: Arguments;
  readonly io: CliIo;
  readonly voices: CliVoices;
  readonly format: RecordingFormat;
}

function reported({ cast, args, io }: Pick<Work, 'cast' | 'args' | 'io'>): ExitCode {
  writeReport(castReport(cast), args, io);
  return 0;
}

async function written({ script, plan, cast, args, io, voices, format }: Work): Promise<ExitCode> {
  const name = args.values.out ?? '';
  const file = path.resolve(io.cwd, name);
  const reading = readingToRecord(plan, cast, script.screenplay.titlePage);
  try {
    const progress = progressTo(io, plan.utterances.length);
    const tally = new SpokenTally();
    const speak = tally.over((request, signal) => voices.speak(request, signal));
    const target = { file, format };
    const recorded = await recordReading(reading, target, speak, io.signal, progress);
    const { seconds, troubles, files } = recorded;
    for (const sentence of troubleSentences(troubles, cast, english))
      io.stderr.write(`closed-set: ${sentence}\n`);
    for (const line of await spokenLines(tally, voices)) io.stderr.write(`${line}\n`);
    io.stderr.write(`${name}: ${duration(seconds)} in ${counted(files.length, 'file')}.\n`);
    return 0;
  } catch (error) {
    if (error instanceof CancelledError) return 130;
    if (error instanceof EncoderMissingError) return refused(recordingSentences.noEncoder, io);
    const sentence = recordingFailure(error, name, english);
    if (sentence === undefined) throw error;
    return refused(sentence, io);
  }
}

function refused(sentence: string, io: CliIo): ExitCode {
  io.stderr.write(`closed-set: ${sentence}\n`);
  return 2;
}

/** A line every tenth of the way: standard error may be a log. */
function progressTo(io: CliIo, count: number): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((done / count) * 10);
    if (tenth === told || tenth === 10) return;
    told = tenth;
    io.stderr.write(`${tenth * 10} % …\n`);
  };
}
