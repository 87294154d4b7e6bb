import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareDrafts } from '../../../server/src/ide/compare/compareDrafts';
import { compareMarkdown } from '../../../server/src/ide/compare/compareMarkdown';
import { english } from '../../../server/src/ide/localize';
import { documentOf } from '../../support/scriptDocument';
import { repoRoot } from '../../support/sourceFiles';

/** The first draft of the sample show beside the one of today, as a page to review. UPDATE_GOLDEN=1 writes it anew. */
describe('drafts of the sample show compared', () => {
  const sample = path.join(repoRoot, 'test', 'fixtures', 'sample');
  const draftOf = (name: string) => documentOf(readFileSync(path.join(sample, name), 'utf8'));

  it('first-draft.md', () => {
    const comparison = compareDrafts(
      draftOf('drafts/one-key-low-first-draft.fountain'),
      draftOf('one-key-low.fountain'),
    );
    const names = { before: 'first draft', after: 'now' };
    const written = compareMarkdown(comparison, { ...names, words: true, localize: english });
    const kept = path.join(import.meta.dirname, 'first-draft.md');
    if (process.env.UPDATE_GOLDEN) writeFileSync(kept, written);
    assert.equal(written, readFileSync(kept, 'utf8'));
  });
});
