import path from 'node:path';
import type { ModelVoice, VoiceModel } from './voiceModel';

/**
 * Voices of one name in several files, kept apart. The first keeps the plain id, which a show file names on any machine;
 * one that comes later has the folder it lies in before it, or as many folders as it takes. The names that are shown are
 * kept apart by the file's name, and where that is the same, by the folders too.
 */
export class DistinctVoices {
  readonly #ids = new Set<string>();
  readonly #names = new Set<string>();

  of({ path: file, voices }: VoiceModel): readonly ModelVoice[] {
    const folders = foldersOf(file);
    return voices.map((voice) => {
      const own = voice.id.replace('neural:', '');
      const id = free(this.#ids, [voice.id, ...folders.map((folder) => `neural:${folder}/${own}`)]);
      const isTwin = id !== voice.id;
      const where = [...(isTwin ? [] : [path.parse(file).name]), ...folders];
      const name = free(this.#names, [voice.name, ...where.map((one) => `${voice.name} (${one})`)]);
      return { ...voice, id, name };
    });
  }
}

/** `c`, `b/c`, `a/b/c` for a file in `/a/b/c`. */
function foldersOf(file: string): readonly string[] {
  const names = path.dirname(file).split(path.sep).filter(Boolean);
  return names.map((_, index) => names.slice(-1 - index).join('/'));
}

/** The first that is not taken; the last, where a file is named twice. */
function free(taken: Set<string>, tried: readonly string[]): string {
  const one = tried.find((each) => !taken.has(each)) ?? tried.at(-1) ?? '';
  taken.add(one);
  return one;
}
