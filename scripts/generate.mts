/** Writes the generated documents; with `--check` only says which are stale, and ends with 1 where one is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type GeneratedFile, generators } from './generators.mjs';

const root = path.resolve(import.meta.dirname, '..');

function generate({ path: name, render }: GeneratedFile, check: boolean): boolean {
  const file = path.join(root, name);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const wanted = render(current);
  if (wanted === current) return true;
  if (check) {
    console.error(`${name} is stale. Write it anew: npm run generate`);
    return false;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  console.log(`wrote ${name}`);
  return true;
}

const check = process.argv.includes('--check');
const current = generators.map((one) => generate(one, check));
process.exitCode = current.every(Boolean) ? 0 : 1;
