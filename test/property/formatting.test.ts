import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDocument } from '../../server/src/ide/formatting';
import { withProtocolEdits } from '../support/protocolEdits';
import { documentOf } from '../support/scriptDocument';
import { scriptText } from '../support/scriptText';

const options = fc.record({
  tabSize: fc.constant(2),
  insertSpaces: fc.constant(true),
  trimTrailingWhitespace: fc.boolean(),
  insertFinalNewline: fc.boolean(),
  trimFinalNewlines: fc.boolean(),
});

function formatted(text: string, style: Parameters<typeof formatDocument>[1]): string {
  return withProtocolEdits(text, formatDocument(documentOf(text), style));
}

function words(text: string): string {
  return text.replace(/\s+/g, '');
}

function kinds(text: string): readonly string[] {
  return Array.from(documentOf(text).tree.elements(), ({ element }) => element.kind);
}

describe('formatting any script', () => {
  const runs = { numRuns: 2000, seed: 20240601 };

  it('changes no word, and what no line is', () => {
    fc.assert(
      fc.property(scriptText, options, (text, style) => {
        const after = formatted(text, style);
        assert.equal(words(after), words(text));
        assert.deepEqual(kinds(after), kinds(text));
      }),
      runs,
    );
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(scriptText, options, (text, style) => {
        const once = formatted(text, style);
        assert.equal(formatted(once, style), once);
      }),
      runs,
    );
  });
});
