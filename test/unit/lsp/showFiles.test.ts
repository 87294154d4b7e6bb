import assert from 'node:assert/strict';
import { ShowFiles } from '../../../server/src/lsp/showFiles';
import { memoryFileSystem } from '../../support/protocolClient';

const uri = 'file:///show/closedset.json';

function started(text?: string) {
  const files = new Map(text === undefined ? [] : [[uri, text]]);
  const told: string[] = [];
  const shows = new ShowFiles(memoryFileSystem(files), {
    onNamed: () => told.push('named'),
    onProblems: (_, __, problems) => told.push(`${problems.length} problems`),
  });
  return { files, told, shows };
}

describe('ShowFiles', () => {
  it('keep the very same names while the text is the same', async () => {
    const { shows, told } = started('{ "title": "A" }');
    await shows.load(uri);
    const before = shows.get(uri);
    await shows.load(uri);
    assert.equal(shows.get(uri), before);
    assert.deepEqual(told, ['named', '0 problems']);
  });

  it('take back what was wrong with a file that is gone, and tell nothing of one that never was', async () => {
    const { shows, told, files } = started('{ "tilte": "A" }');
    await shows.load(uri);
    files.delete(uri);
    await shows.load(uri);
    assert.deepEqual(told, ['named', '1 problems', '0 problems']);
    assert.equal(shows.isFound(uri), false);
    const absent = started();
    await absent.shows.load(uri);
    assert.deepEqual(absent.told, ['named']);
  });

  it('count the version of the text that is known, not of one that is on its way', async () => {
    const { shows } = started('{}');
    await shows.load(uri);
    assert.equal(shows.versionOf(uri), null);
    shows.open({ uri, languageId: 'json', version: 7, text: '{ "title": "B" }' });
    assert.equal(shows.versionOf(uri), null);
    await shows.load(uri);
    assert.deepEqual([shows.versionOf(uri), shows.get(uri).title], [7, 'B']);
    assert.equal(shows.close(uri), true);
    await shows.load(uri);
    assert.deepEqual([shows.versionOf(uri), shows.get(uri).title], [null, undefined]);
    assert.equal(shows.close(uri), false);
  });
});
