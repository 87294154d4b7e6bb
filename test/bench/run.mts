/**
 * Runs the benchmarks and prints their tables in Markdown: `npm run bench`, or `npm run bench -- parse` for one.
 * Each is bundled first, as the server is when it ships, since a loader that compiles on the fly slows small
 * functions down; and each runs in a process of its own with a single thread, so that the processor time it measures
 * is what one caller waits for, garbage collection included, however busy the machine is.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const benchmarks = [
  'parse',
  'paginate',
  'resolve',
  'rules',
  'check',
  'keystroke',
  'storyMap',
  'tableRead',
  'compare',
  'placing',
  'voice',
  'model',
];
/** What works in threads of its own: in real time, and with all of them. */
const inThreads = new Set(['voice', 'model']);
const outFolder = path.resolve(import.meta.dirname, '..', '..', 'out', 'bench');

/** The benchmark with a last line that prints its tables. */
function printing(name: string): string {
  return [
    `import { tables } from './${name}.mts';`,
    `import { markdownTable } from './table';`,
    'for (const table of await tables()) console.log(markdownTable(table));',
  ].join('\n');
}

async function bundle(name: string): Promise<string> {
  const outfile = path.join(outFolder, `${name}.mjs`);
  await build({
    stdin: { contents: printing(name), resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // The one folder whose modules ask where they stand.
    define: { __dirname: JSON.stringify(path.resolve(import.meta.dirname, '..', 'support')) },
  });
  return outfile;
}

mkdirSync(outFolder, { recursive: true });
const wanted = process.argv.slice(2);
console.log(`Node ${process.version}, ${os.cpus().length} cores, ${process.platform} ${process.arch}.\n`);
for (const name of benchmarks.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const flags = inThreads.has(name) ? [] : ['--single-threaded'];
  const { status } = spawnSync(process.execPath, [...flags, await bundle(name)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
