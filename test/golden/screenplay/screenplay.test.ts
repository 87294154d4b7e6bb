import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parseShowFile } from '../../../server/src/core/screenplay/showFile';
import { parse } from '../../../server/src/core/syntax/parse';
import { drawScreenplay } from '../../support/screenplayDrawing';

/** Whole small scripts, each with a page of what they mean beside it. UPDATE_GOLDEN=1 writes the pages anew. */
describe('screenplay, drawn', () => {
  const folder = import.meta.dirname;
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.fountain'));

  for (const name of scripts) {
    it(name, () => {
      const base = path.join(folder, name.replace(/\.fountain$/, ''));
      const show = existsSync(`${base}.json`)
        ? parseShowFile(readFileSync(`${base}.json`, 'utf8')).file
        : undefined;
      const drawn = drawScreenplay(resolve(parse(readFileSync(`${base}.fountain`, 'utf8')), show));
      if (process.env.UPDATE_GOLDEN) writeFileSync(`${base}.txt`, drawn);
      assert.equal(drawn, readFileSync(`${base}.txt`, 'utf8'));
    });
  }

  it('finds the scripts', () => assert.ok(scripts.length >= 4));
});
