import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../server/src/cli/run';
import { fakeIo } from '../../support/cliIo';
import { repoRoot } from '../../support/sourceFiles';

/** What changed from the first draft of the sample show to the one of today, as people and programs get it. */
describe('changes of the sample show summed up', () => {
  const sample = path.join(repoRoot, 'test', 'fixtures', 'sample');
  const files = {
    'first.fountain': readFileSync(path.join(sample, 'drafts', 'one-key-low-first-draft.fountain'), 'utf8'),
    'now.fountain': readFileSync(path.join(sample, 'one-key-low.fountain'), 'utf8'),
  };
  /** The first two scenes: as data all of it would be long. */
  const beginning = (text: string) => text.split('\n').slice(0, 122).join('\n');
  const beginnings = {
    'first.fountain': beginning(files['first.fountain']),
    'now.fountain': beginning(files['now.fountain']),
  };
  const cases: readonly (readonly [string, readonly string[], typeof files])[] = [
    ['changes-writer.md', [], files],
    ['changes-producer.md', ['--audience', 'producer', '--length', 'short'], files],
    ['changes-json.txt', ['--format', 'json'], beginnings],
  ];
  for (const [name, options, drafts] of cases) {
    it(name, async () => {
      const io = fakeIo({ files: drafts });
      const code = await run(
        ['summarize', 'now.fountain', '--changes-since', 'first.fountain', ...options],
        io,
      );
      assert.deepEqual([code, io.err()], [0, '']);
      const kept = path.join(import.meta.dirname, name);
      if (process.env.UPDATE_GOLDEN) writeFileSync(kept, io.out());
      assert.equal(io.out(), readFileSync(kept, 'utf8'));
    });
  }
});
