import assert from 'node:assert/strict';
import fc from 'fast-check';
import { positionIn } from '../../support/fixtureText';
import { documentOf } from '../../support/scriptDocument';

const piece = fc.constantFrom(
  'INT. BAR - DAY',
  'MARIA',
  'Hi.',
  '😀 e\u0301',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '[[a\nb]]',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('positions', () => {
  it('agree with counting line breaks from the start, and lead back', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, number) => {
        const script = documentOf(source);
        const offset = number % (source.length + 1);
        // Between CR and LF there is no position of its own.
        fc.pre(source[offset - 1] !== '\r' || source[offset] !== '\n');
        const position = script.toPosition(offset);
        assert.deepEqual(position, positionIn(source, offset));
        assert.equal(script.toOffset(position), offset);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('before the start of a line are at it', () => {
    assert.equal(documentOf('one\ntwo\n').toOffset({ line: 1, character: -2 }), 4);
  });

  it('count a character beyond the basic plane as two columns', () => {
    const script = documentOf('INT. 😀 BAR - DAY\n');
    assert.deepEqual(script.toPosition(8), { line: 0, character: 8 });
    assert.equal(script.tree.slice({ start: script.toOffset({ line: 0, character: 8 }), end: 11 }), 'BAR');
  });

  it('bring a column past the end of the line back to it, and a line past the last to the end', () => {
    const script = documentOf('INT. BAR - DAY\r\n\r\nRain.');
    assert.equal(script.toOffset({ line: 0, character: 99 }), 14);
    assert.equal(script.toOffset({ line: 9, character: 0 }), 23);
    assert.equal(script.toOffset({ line: 2, character: 2 }), 20);
  });

  it('are right far into a script of many chunks', () => {
    const scenes = Array.from({ length: 300 }, (_, index) => `INT. ROOM ${index} - DAY\n\nRain.\n\n`);
    const script = documentOf(scenes.join(''));
    assert.ok(script.tree.chunks.length > 100);
    const offset = scenes.slice(0, 250).join('').length;
    assert.deepEqual(script.toPosition(offset), { line: 1000, character: 0 });
    assert.equal(script.toOffset({ line: 1000, character: 5 }), offset + 5);
  });
});
