import { id3Tag, type Mp3Chapter } from '../audio/id3';
import { createMp3Encoder } from '../audio/mp3Encoder';
import type { ReadingScene } from '../core/tableRead/model';
import type { Recording, RecordingFacts } from './recording';
import { openSoundFile, type SoundFile } from './soundFile';

/** What every file of a reading in MP3 is made with. */
export interface Mp3Parts {
  readonly facts: RecordingFacts;
  /** The bytes of the encoder. */
  readonly encoder: Uint8Array;
}

export interface Mp3Content {
  readonly title: string;
  /** Names of all chapters in order; their times are known once they begin. */
  readonly chapters: readonly string[];
  readonly track?: { readonly number: number; readonly of: number };
}

/** One MP3 on its way: sound goes in, and the file knows when each chapter began. */
export interface Mp3File extends Pick<SoundFile, 'place' | 'discard'> {
  /** The next chapter begins here. */
  begin(): void;
  write(samples: Int16Array): Promise<void>;
  /** Nothing more comes. */
  complete(): Promise<void>;
}

/** The whole reading as one file with a chapter a scene. */
export async function mp3Recording(
  target: string,
  scenes: readonly ReadingScene[],
  parts: Mp3Parts,
): Promise<Recording> {
  const content = { title: parts.facts.title, chapters: scenes.map(({ title }) => title) };
  const file = await mp3File(target, content, parts);
  return {
    begin: async () => file.begin(),
    write: file.write,
    finish: async () => {
      await file.complete();
      await file.place();
      return [target];
    },
    discard: file.discard,
  };
}

/** The tag is written first, with times that are not known yet, and over itself at the end: its length is the same. */
export async function mp3File(
  target: string,
  content: Mp3Content,
  { facts, encoder }: Mp3Parts,
): Promise<Mp3File> {
  const mp3 = await createMp3Encoder(encoder, facts.sampleRate);
  const starts: number[] = [];
  let samples = 0;
  const now = () => (samples / facts.sampleRate) * 1000;
  const tag = () => tagOf(facts, content, starts, now());
  const file = await openSoundFile(target, tag());
  return {
    begin: () => {
      starts.push(now());
    },
    write: async (piece) => {
      samples += piece.length;
      await file.write(mp3.encode(piece));
    },
    complete: async () => {
      await file.write(mp3.end());
      await file.complete(tag());
    },
    place: file.place,
    discard: file.discard,
  };
}

function tagOf(
  { artist, album, cover }: RecordingFacts,
  { title, track, chapters }: Mp3Content,
  starts: readonly number[],
  durationMs: number,
): Uint8Array {
  return id3Tag({
    title,
    artist,
    album,
    durationMs,
    chapters: chapters.map((name, index) => chapterOf(name, starts, index, durationMs)),
    ...(track && { track }),
    ...(cover && { cover: { mimeType: 'image/png', bytes: cover } }),
  });
}

/** The first chapter takes in what is heard before it: players show a chapter at every moment. */
function chapterOf(title: string, starts: readonly number[], index: number, durationMs: number): Mp3Chapter {
  const startMs = index === 0 ? 0 : (starts[index] ?? durationMs);
  return { title, startMs, endMs: starts[index + 1] ?? durationMs };
}
