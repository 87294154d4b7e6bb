import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

describe('the suite in the extension host', () => {
  it('runs every file of tests that lies there', () => {
    const folder = path.resolve('test/e2e/suite');
    const index = readFileSync(path.join(folder, 'index.ts'), 'utf8');
    const imported = [...index.matchAll(/import\('\.\/(.+\.test)'\)/g)].map(([, name]) => `${name}.ts`);
    const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
    assert.ok(files.length > 10);
    assert.deepEqual(imported.toSorted(), files.toSorted());
  });
});
