import assert from 'node:assert/strict';
import { Documents } from '../../../server/src/lsp/documents';

const uri = 'file:///pilot.fountain';

function opened(text: string): Documents {
  const documents = new Documents();
  documents.open({ uri, languageId: 'fountain', version: 1, text }, { language: 'auto' });
  return documents;
}

describe('Documents', () => {
  it('parse again for another language only', () => {
    const documents = opened('INT. A\n');
    const before = documents.get(uri)?.tree;
    documents.useOptions(uri, { language: 'auto' });
    assert.equal(documents.get(uri)?.tree, before);
    documents.useOptions(uri, { language: 'de' });
    assert.notEqual(documents.get(uri)?.tree, before);
    assert.equal(documents.get(uri)?.tree.options.language, 'de');
  });

  it('take a range that ends before it starts for the place where it starts', () => {
    const documents = opened('one\ntwo\n');
    const range = { start: { line: 1, character: 3 }, end: { line: 0, character: 0 } };
    documents.change(uri, 2, [{ range, text: '!' }]);
    assert.equal(documents.get(uri)?.tree.text, 'one\ntwo!\n');
    assert.equal(documents.get(uri)?.version, 2);
  });
});
