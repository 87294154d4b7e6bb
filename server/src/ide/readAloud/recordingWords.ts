import { foldSpace } from '../../core/screenplay/fold';
import type { TitlePage } from '../../core/screenplay/model';
import type { ReadingPlan, Utterance } from '../../core/tableRead/model';
import type { Localize } from '../localize';
import type { CastReading } from './castReading';
import { type VoiceProblem, voiceProblem } from './voiceWords';

/** What a recording is called and shows, from the title page. Emphasis marks and line breaks are for paper. */
export interface RecordingTitle {
  /** Of the writer; empty where nobody is named. */
  readonly artist: string;
  readonly cover: { readonly title: string; readonly credits: readonly string[]; readonly foot: string };
}

/** Under the title, in the order of a title page. */
const creditKeys = ['credit', 'author', 'authors', 'source'];
const footKeys = ['revision', 'draft', 'draft date', 'date'];

export function recordingTitle({ entries }: TitlePage): RecordingTitle {
  const valuesOf = (keys: readonly string[]) =>
    keys.flatMap((key) => entries.filter((entry) => entry.key.toLowerCase() === key).flatMap(linesOf));
  return {
    artist: valuesOf(['author', 'authors']).join(', '),
    cover: {
      title: valuesOf(['title']).join(' '),
      credits: valuesOf(creditKeys),
      foot: valuesOf(footKeys).join(', '),
    },
  };
}

function linesOf({ value }: TitlePage['entries'][number]): readonly string[] {
  return value
    .split(/\r?\n/)
    .map((line) => foldSpace(line.replace(/[*_]+/g, '')))
    .filter((line) => line !== '');
}

/** A plan and its cast as a recording is made of them. */
export function readingToRecord(plan: ReadingPlan, { lines, result }: CastReading, titlePage: TitlePage) {
  return {
    plan,
    voiceOf: ({ index }: Utterance) => lines[index]?.voice ?? '',
    estimateMs: ({ index }: Utterance) => result.lines[index]?.estimatedMs ?? 0,
    ...recordingTitle(titlePage),
  };
}

/** Told of recordings. */
export const recordingSentences = {
  title: 'Recording the reading',
  line: 'line {done} of {count}',
  nothing: 'There is nothing to read in what was chosen. Choose other scenes, or another preset.',
  noEncoder:
    'The encoder of MP3 (mp3.wasm) is not in the installation any more. Record a WAV file, or install Closed Set anew.',
  stoodIn: '{role}: read by another voice in {count} lines. {reason}',
  silent: '{role}: silent in {count} lines. {reason}',
  narrator: 'Narrator',
} as const;

/** A line that another voice than its own had to read, or nobody could. */
export type LineTrouble = { readonly utterance: Utterance } & (
  | {
      readonly kind: 'stoodIn';
      readonly instead: { readonly because: VoiceProblem['code']; readonly detail: string };
    }
  | { readonly kind: 'silent'; readonly error: VoiceProblem }
);

/** One sentence for each role and reason, the commonest first. */
export function troubleSentences(
  troubles: readonly LineTrouble[],
  { result }: CastReading,
  localize: Localize,
): readonly string[] {
  const counts = new Map<string, { readonly tell: (count: number) => string; count: number }>();
  for (const trouble of troubles) {
    const role = result.lines[trouble.utterance.index]?.speaker ?? localize(recordingSentences.narrator);
    const reason = voiceProblem(problemOf(trouble), localize);
    const tell = (count: number) =>
      localize(recordingSentences[trouble.kind], { role, reason, count: String(count) });
    const known = counts.get(tell(1)) ?? { tell, count: 0 };
    known.count += 1;
    counts.set(tell(1), known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ tell, count }) => tell(count));
}

function problemOf(trouble: LineTrouble): VoiceProblem {
  if (trouble.kind === 'silent') return trouble.error;
  return { code: trouble.instead.because, detail: trouble.instead.detail };
}

const writeReasons = {
  EACCES: '{name} was not written: you are not allowed to write it. Check the permissions of the folder.',
  EPERM: '{name} was not written: you are not allowed to write it. Check the permissions of the folder.',
  EROFS: '{name} was not written: its disk is read-only. Choose another place.',
  ENOSPC: '{name} was not written: the disk is full. Free some room, or choose another place.',
  EDQUOT: '{name} was not written: the disk has no room left for you. Free some, or choose another place.',
  EFBIG:
    '{name} was not written: it would be longer than a file of its kind can be. Record fewer scenes, or an MP3.',
  EBUSY: '{name} was not written: another program holds it open. Close it there.',
  ENOENT: '{name} was not written: its folder is not there. Make it, or choose another place.',
  ENOTDIR: '{name} was not written: its folder is not there. Make it, or choose another place.',
  ENAMETOOLONG: '{name} was not written: its name is longer than its disk allows. Choose a shorter one.',
  EISDIR: '{name} was not written: this is a folder. Choose another name.',
} as const;

export const recordingFailures: readonly string[] = Object.values(writeReasons);

/** Why a recording could not be written, as a sentence; undefined for what is no fault of a disk. */
export function recordingFailure(error: unknown, name: string, localize: Localize): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = Object.entries(writeReasons).find(([known]) => known === code)?.[1];
  return reason && localize(reason, { name });
}
