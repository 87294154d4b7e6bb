import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateScript } from './generateScript';
import { repoRoot } from './sourceFiles';

/** Scripts to try the parser on: those in this checkout, and real ones where they lie beside it. */
export interface NamedScript {
  readonly name: string;
  readonly text: string;
}

const sharedFolder = path.join(repoRoot, '..', 'shared', 'corpus', 'scripts');
const sampleFolder = path.join(repoRoot, 'test', 'fixtures', 'sample');

function scriptsIn(folder: string): NamedScript[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.fountain'),
  );
  return files
    .sort()
    .map((file) => ({ name: path.basename(file), text: readFileSync(path.join(folder, file), 'utf8') }));
}

/** The scripts of the sample show. */
export function sampleScripts(): readonly NamedScript[] {
  return scriptsIn(sampleFolder);
}

/** Those that the placing of notes is measured on. */
export function evalScripts(): readonly NamedScript[] {
  return scriptsIn(path.join(repoRoot, 'test', 'eval', 'scripts'));
}

/** Real scripts; none where they are absent. */
export function sharedScripts(): readonly NamedScript[] {
  return scriptsIn(sharedFolder);
}

/** A feature: a real one where there is one, else a generated one of the same size. */
export function featureScript(): NamedScript {
  const longest = [...sharedScripts()].sort((a, b) => b.text.length - a.text.length)[0];
  return longest ?? { name: 'generated', text: generateScript({ scenes: 150, seed: 1 }) };
}
