import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Speller } from '../core/continuity/rule';
import { hunspellWords } from './hunspellWords';
import { createSpeller } from './speller';

let loading: Promise<Speller | undefined> | undefined;

/** The English dictionary, read when it is first asked for; undefined where its files are not there. */
export function loadSpeller(): Promise<Speller | undefined> {
  loading ??= read();
  return loading;
}

async function read(): Promise<Speller | undefined> {
  const folder = findDictionary(__dirname);
  if (folder === undefined) return undefined;
  const [affixes, dictionary] = await Promise.all(
    ['index.aff', 'index.dic'].map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  return createSpeller(hunspellWords(affixes ?? '', dictionary ?? ''));
}

/** Beside the bundle where it is built, else among the packages of a folder above. */
function findDictionary(from: string): string | undefined {
  const built = path.join(from, 'spelling');
  if (existsSync(path.join(built, 'index.dic'))) return built;
  for (let folder = from; ; folder = path.dirname(folder)) {
    const installed = path.join(folder, 'node_modules', 'dictionary-en');
    if (existsSync(path.join(installed, 'index.dic'))) return installed;
    if (folder === path.dirname(folder)) return undefined;
  }
}
