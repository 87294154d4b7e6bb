import assert from 'node:assert/strict';
import { isScript, isWithin, parentOf, resolveFrom, uriKey } from '../../../server/src/lsp/uris';

describe('uris', () => {
  it('have one key however an editor encodes them', () => {
    assert.equal(uriKey('file:///c:/My Show/é.fountain'), uriKey('file:///c%3A/My%20Show/%C3%A9.fountain'));
    assert.notEqual(uriKey('file:///a.fountain'), uriKey('file:///b.fountain'));
  });

  it('lead from a folder to a file', () => {
    assert.equal(resolveFrom('file:///show', 'episodes/1.fountain'), 'file:///show/episodes/1.fountain');
    assert.equal(resolveFrom('file:///show/season', '..\\bible.json'), 'file:///show/bible.json');
    assert.equal(parentOf('file:///show/pilot.fountain'), 'file:///show');
    assert.doesNotThrow(() => resolveFrom(parentOf('untitled:Untitled-1'), 'closedset.json'));
  });

  it('know what lies in a folder, and not what only begins like it', () => {
    assert.ok(isWithin('file:///show', 'file:///show/a.fountain'));
    assert.ok(!isWithin('file:///show', 'file:///show2/a.fountain'));
  });

  it('know a script by its ending', () => {
    assert.ok(isScript('file:///a.Fountain') && isScript('file:///a.spmd'));
    assert.ok(!isScript('file:///fountain') && !isScript('file:///a.fountain.txt'));
  });
});
