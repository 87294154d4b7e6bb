import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { plainScreenplay } from '../support/plainScreenplay';
import { skipBecause } from '../support/skipping';
import { repoRoot } from '../support/sourceFiles';

/** Scripts that other people wrote: nothing throws, every range holds what it says, the counts are printed. */
describe('screenplay of whole scripts', function () {
  this.timeout(60_000);
  const folder = path.join(repoRoot, '..', 'shared', 'corpus');
  const files = existsSync(folder) ? fountainFiles(folder) : [];

  before(function () {
    if (files.length === 0) skipBecause(this, 'no corpus of scripts beside the checkout');
  });

  it('resolves them', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const screenplay = resolve(parse(text));
      const plain = plainScreenplay(screenplay);
      const { scenes, characters, locations, notes, words } = screenplay.counts;
      console.log(
        `      ${path.basename(file).slice(0, 60).padEnd(60)} ${scenes} scenes, ${characters} characters, ` +
          `${locations} places, ${notes} notes, ${words} words`,
      );
      checkScenes(plain, text);
      checkNames(plain, text);
    }
  });

  type Plain = ReturnType<typeof plainScreenplay>;

  function checkScenes({ scenes, counts }: Plain, text: string): void {
    let end = 0;
    scenes.forEach(({ ordinal, heading, extent, speeches, appearances }, i) => {
      assert.equal(ordinal, i + 1);
      assert.ok(extent.start >= end && extent.end <= text.length);
      end = extent.end;
      const line = text.slice(heading.range.start, heading.range.end);
      if (heading.location) assert.ok(line.includes(heading.location.text.split(' ')[0] ?? ''));
      for (const speech of speeches) assert.ok(speech.range.start >= extent.start && speech.range.end <= end);
      assert.equal(new Set(appearances.map(({ character }) => character)).size, appearances.length);
    });
    assert.ok(counts.words >= counts.actionWords);
  }

  function checkNames({ characters, locations }: Plain, text: string): void {
    for (const { key, speeches, speakingScenes, silentScenes, cues, occurrences } of characters) {
      assert.ok(
        speakingScenes.every((scene) => !silentScenes.includes(scene)),
        key,
      );
      assert.equal(cues.length, speeches);
      for (const { range } of occurrences)
        assert.equal(text.slice(range.start, range.end).trim() === '', false);
    }
    for (const { scenes, ranges } of locations) assert.equal(scenes.length, ranges.length);
  }
});

function fountainFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.fountain'))
    .map((name) => path.join(folder, name));
}
