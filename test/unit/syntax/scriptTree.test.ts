import assert from 'node:assert/strict';
import { applyEdit } from '../../../server/src/core/syntax/applyEdit';
import { parse } from '../../../server/src/core/syntax/parse';

const text = 'Title: X\n\nINT. A\n\nRain.\n\nINT. B\r\n\r\nROSA\nGo.\n';

describe('a script tree', () => {
  it('is cut before headings and sections, and after the title page', () => {
    const tree = parse('Title: X\n\n# Act\n\nINT. A\n\nRain.\n\nINT. B\n');
    assert.deepEqual(
      tree.chunks.map((chunk) => chunk.text),
      ['Title: X\n\n', '# Act\n\n', 'INT. A\n\nRain.\n\n', 'INT. B\n'],
    );
  });

  it('is cut at a blank line where a chunk grows long', () => {
    const tree = parse('Rain falls on the quay.\n\n'.repeat(10_000));
    assert.ok(tree.chunks.every((chunk) => chunk.text.length < 17_000));
    assert.ok(tree.chunks.length < 20);
  });

  it('knows where its chunks stand', () => {
    const tree = parse(text);
    const at = tree.chunkAt(text.indexOf('ROSA'));
    assert.deepEqual(at, { index: 2, offset: text.indexOf('INT. B'), line: 6 });
    assert.deepEqual(tree.positionOf(2), at);
    assert.equal(tree.chunkAt(tree.length).index, 2);
  });

  it('gives slices and the whole', () => {
    const tree = parse(text);
    assert.equal(tree.slice({ start: 4, end: 30 }), text.slice(4, 30));
    assert.equal(tree.text, text);
    assert.equal(tree.length, text.length);
  });

  it('finds the element at an offset, and those that touch a range', () => {
    const tree = parse(text);
    assert.equal(tree.elementAt(text.indexOf('Go'))?.element.kind, 'dialogue');
    assert.equal(tree.elementAt(tree.length)?.element.kind, 'dialogue');
    const at = text.indexOf('Rain');
    const kinds = [...tree.elements({ start: at, end: at })].map(({ element }) => element.kind);
    assert.deepEqual(kinds, ['sceneHeading', 'action']);
  });

  it('of an empty script has one empty chunk', () => {
    const tree = parse('');
    assert.deepEqual([tree.chunks.length, tree.length, [...tree.elements()]], [1, 0, []]);
    assert.equal(tree.elementAt(0), undefined);
  });

  it('takes an edit beyond its ends for one at them', () => {
    const tree = applyEdit(parse('Rain.'), { start: -3, end: 99, text: 'Snow.' });
    assert.equal(tree.text, 'Snow.');
  });

  it('stays as it was when an edit makes a new one', () => {
    const before = parse(text);
    const after = applyEdit(before, { start: 0, end: 10, text: '' });
    assert.equal(before.text, text);
    assert.equal(after.text, text.slice(10));
    assert.equal(after.positionOf(0).offset, 0);
  });
});
