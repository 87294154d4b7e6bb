import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceNote } from '../../../server/src/core/assistant/sourceNote';
import { readNotes } from '../../../server/src/notes/readNotes';
import { repoRoot } from '../../support/sourceFiles';

/** Every file of notes of the sample show, cut into single notes. UPDATE_GOLDEN=1 writes the pages anew. */
describe('notes of the sample show', () => {
  const folder = path.join(repoRoot, 'test', 'fixtures', 'sample', 'notes');

  for (const name of readdirSync(folder)) {
    it(name, async () => {
      const { notes, problem } = await readNotes(name, readFileSync(path.join(folder, name)));
      const drawn = `${notes.map(drawing).join('\n')}${problem === undefined ? '' : `\n${problem}\n`}`;
      const kept = path.join(import.meta.dirname, `${name}.txt`);
      if (process.env.UPDATE_GOLDEN) writeFileSync(kept, drawn);
      assert.equal(drawn, readFileSync(kept, 'utf8'));
    });
  }
});

function drawing({ id, file, line, author = '-', text, about, ...rest }: SourceNote): string {
  const facts = Object.entries(rest).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(' > ') : value}`,
  );
  const pinned = about === undefined ? '' : `\n   on "${about}"`;
  return `${line} ${author}: ${text}${pinned}\n   ${facts.join('; ')}\n`;
}
