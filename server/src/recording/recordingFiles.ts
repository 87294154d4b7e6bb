import { existsSync } from 'node:fs';
import path from 'node:path';

/** Files that recordings are made with: beside the bundle where it is built, else among the packages of a folder above. */
const files = {
  encoder: ['wasm-media-encoders', 'wasm/mp3.wasm'],
  typeface: ['@fontsource/special-elite', 'files/special-elite-latin-400-normal.woff'],
} as const;

/** Absolute path; undefined where it was taken away. */
export function findRecordingFile(name: keyof typeof files, from = __dirname): string | undefined {
  const [packageName, place] = files[name];
  const built = path.join(from, 'recording', path.basename(place));
  if (existsSync(built)) return built;
  for (let folder = from; ; folder = path.dirname(folder)) {
    const installed = path.join(folder, 'node_modules', packageName, place);
    if (existsSync(installed)) return installed;
    if (folder === path.dirname(folder)) return undefined;
  }
}
