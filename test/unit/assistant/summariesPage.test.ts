import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changesSections } from '../../../server/src/core/assistant/changes/changesDocument';
import { notesSections } from '../../../server/src/core/assistant/notesDocument';
import { sceneSections } from '../../../server/src/core/assistant/sceneDocument';
import { repoRoot } from '../../support/sourceFiles';

describe('the page about summaries', () => {
  it('names every placeholder, and no other', () => {
    const page = readFileSync(path.join(repoRoot, 'docs', 'summaries.md'), 'utf8');
    const named = [...page.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
    const known = new Set([...notesSections, ...sceneSections, ...changesSections, 'name']);
    assert.deepEqual(new Set(named), known);
  });
});
