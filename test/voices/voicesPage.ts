import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedPreset, embeddedPresets } from '../../server/src/voice/embedded/presets';
import { repoRoot } from '../support/sourceFiles';
import { linesSaidBy, misheard, wordErrorRate, wordTimeErrors } from './judge';
import { judgeLines } from './judgeLines';

/** The table of docs/voices.md, between two marks there; the words around it are written by hand. */

const file = join(repoRoot, 'docs', 'voices.md');
const [begin, end] = ['<!-- voices -->', '<!-- /voices -->'];

export async function voicesTable(told: (line: string) => void): Promise<string> {
  const head = [
    '| voice | id | recorded speaker | pitch | tract | lines understood | word error rate | word times off by |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const line of head) told(line);
  const rows: string[] = [];
  for (const preset of embeddedPresets) {
    const row = await rowOf(preset);
    told(row);
    rows.push(row);
  }
  return [...head, ...rows].join('\n');
}

export function writeVoicesTable(table: string): void {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table: ${begin} … ${end}`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n${table}\n${page.slice(to)}`);
}

async function rowOf({ name, id, speaker, pitch, tract }: EmbeddedPreset): Promise<string> {
  const speeches = await linesSaidBy(id);
  const right = judgeLines.length - misheard(speeches).length;
  const errors = `${(100 * wordErrorRate(speeches)).toFixed(1)} %`;
  const cells = [
    name,
    `\`${id}\``,
    speaker,
    `${pitch} Hz`,
    tract.toFixed(2),
    `${right} of ${judgeLines.length}`,
  ];
  const off = [...wordTimeErrors(speeches)].sort((a, b) => a - b);
  const times = `${off[Math.floor(off.length / 2)]?.toFixed(0)} ms, at most ${off.at(-1)?.toFixed(0)} ms`;
  return `| ${[...cells, errors, times].join(' | ')} |`;
}
