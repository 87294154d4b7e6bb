import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { ReadingScene } from '../core/tableRead/model';
import { type Mp3File, type Mp3Parts, mp3File } from './mp3Recording';
import type { Recording } from './recording';
import { openSoundFile } from './soundFile';

/** Longer names are cut by most players. */
const longestName = 80;
/** And refused by disks, which count bytes: 255 with the number before it and the ending. */
const longestNameBytes = 160;

/**
 * One file a scene in a folder beside the playlist, for players that know no chapters. The files take their places only
 * when all are whole; scenes of an older reading that are no longer there stay, and the playlist does not name them.
 *
 * @param playlist absolute path of the playlist, `reading.m3u8`; the folder is `reading`
 */
export async function sceneRecordings(
  playlist: string,
  scenes: readonly ReadingScene[],
  parts: Mp3Parts,
): Promise<Recording> {
  const folder = path.join(path.dirname(playlist), path.parse(playlist).name);
  const list = await openSoundFile(playlist, Buffer.from('#EXTM3U\n'));
  const isNew = await madeFolder(folder).catch(async (error: unknown) => {
    await list.discard();
    throw error;
  });
  const files: SceneFile[] = [];
  const begin = async ({ title }: { readonly title: string }) => {
    await files.at(-1)?.mp3.complete();
    const number = files.length + 1;
    const target = path.join(folder, `${String(number).padStart(3, '0')} ${fileName(title)}.mp3`);
    const content = { title, chapters: [], track: { number, of: scenes.length } };
    const file = { title, target, mp3: await mp3File(target, content, parts) };
    files.push(file);
    return file;
  };
  return {
    begin: async (scene) => void (await begin(scene)),
    write: async (samples) => (files.at(-1) ?? (await begin(parts.facts))).mp3.write(samples),
    finish: async () => {
      await files.at(-1)?.mp3.complete();
      await list.write(Buffer.from(playlistOf(files, path.basename(folder))));
      await list.complete();
      for (const { mp3 } of files) await mp3.place();
      await list.place();
      return [...files.map(({ target }) => target), playlist];
    },
    discard: async () => {
      await list.discard();
      for (const { mp3 } of files) await mp3.discard();
      // Another recording may have begun in it.
      if (isNew) await rmdir(folder).catch(() => undefined);
    },
  };
}

/** @returns false where it was there */
async function madeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

interface SceneFile {
  readonly title: string;
  readonly target: string;
  readonly mp3: Mp3File;
}

/** Paths within are relative, so that folder and playlist can be copied together. A line that begins with # is no path. */
function playlistOf(files: readonly SceneFile[], name: string): string {
  const folder = name.startsWith('#') ? `./${name}` : name;
  const entries = files.map(
    ({ title, target }) => `#EXTINF:-1,${oneLine(title)}\n${folder}/${path.basename(target)}\n`,
  );
  return entries.join('');
}

/** What every system takes as the name of a file: no separators, no marks that a shell or FAT forbids. */
function fileName(title: string): string {
  const plain = oneLine(title)
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(plain).replace(/[. ]+$/, '') || 'scene';
}

/** Cut between characters, never within one. */
function shortened(name: string): string {
  const characters = [...name].slice(0, longestName);
  while (Buffer.byteLength(characters.join('')) > longestNameBytes) characters.pop();
  return characters.join('');
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
