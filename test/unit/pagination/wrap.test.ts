import assert from 'node:assert/strict';
import { columnsOf } from '../../../server/src/core/pagination/columns';
import { wrap } from '../../../server/src/core/pagination/wrap';

function wrapped(text: string, width: number): readonly string[] {
  const lines: number[] = [];
  wrap(lines, text, { start: 0, end: text.length }, width);
  return lines.flatMap((start, at) => (at % 2 === 0 ? [text.slice(start, lines[at + 1])] : []));
}

describe('columns', () => {
  const columns = (text: string) =>
    [...text].reduce((sum, character) => sum + columnsOf(character.codePointAt(0) ?? 0), 0);

  it('counts letters as one, ideographs as two, combining marks as none', () => {
    assert.equal(columns('Zoë'), 3);
    assert.equal(columns('Zoe\u0308'), 3);
    assert.equal(columns('李雷'), 4);
    assert.equal(columns('МАРИЯ'), 5);
    assert.equal(columns('a\u200db'), 2);
    assert.equal(columns('👋'), 2);
  });
});

describe('wrap', () => {
  it('breaks at white space, which belongs to neither line', () => {
    assert.deepEqual(wrapped('The door waits for the open window.', 12), [
      'The door',
      'waits for',
      'the open',
      'window.',
    ]);
  });

  it('counts two spaces after a full stop, but not at the end of a line', () => {
    assert.deepEqual(wrapped('One.  Two.', 10), ['One.  Two.']);
    assert.deepEqual(wrapped('One.  Two.', 9), ['One.', 'Two.']);
  });

  it('fills a line to its last column', () => {
    assert.deepEqual(wrapped('12345 7890', 10), ['12345 7890']);
    assert.deepEqual(wrapped('12345 78901', 10), ['12345', '78901']);
  });

  it('breaks after a hyphen', () => {
    assert.deepEqual(wrapped('a twenty-seven', 10), ['a twenty-', 'seven']);
  });

  it('breaks a word only where the word alone is too long', () => {
    assert.deepEqual(wrapped('ab abcdefghij', 5), ['ab', 'abcde', 'fghij']);
  });

  it('breaks between ideographs', () => {
    assert.deepEqual(wrapped('李雷走进房间', 6), ['李雷走', '进房间']);
  });

  it('breaks before a pair of surrogates, never within', () => {
    assert.deepEqual(wrapped('ab👋👋', 5), ['ab👋', '👋']);
  });

  it('keeps the white space that a line begins with', () => {
    assert.deepEqual(wrapped('    inside', 12), ['    inside']);
  });

  it('gives one line for nothing', () => {
    assert.deepEqual(wrapped('', 10), ['']);
  });
});
