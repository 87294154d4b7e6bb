import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/ide/documentSymbol';
import { english } from '../../../server/src/ide/localize';
import { documentOf, onLetter } from '../../support/scriptDocument';

const symbolsOf = (text: string) => documentSymbols(documentOf(text), onLetter, english);

/** `name (detail) lines/selected line`, one per line, nested by indentation. */
function drawn(symbols: readonly DocumentSymbol[], depth = 0): string {
  return symbols
    .map(({ name, detail, range, selectionRange, children = [] }) => {
      const lines = `${range.start.line}-${range.end.line}/${selectionRange.start.line}`;
      const line = `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` (${detail})`} ${lines}\n`;
      return line + drawn(children, depth + 1);
    })
    .join('');
}

const script = `Title: Pilot

INT. TEASER - DAY

Rain.

# ACT ONE

= It begins.

## Arrival

INT. BAR - NIGHT #12A#

= They meet.

MARIA
Hi.

.ROOF

MARIA waits. [[LENA: is this
still true?]]

# ACT TWO

EXT. STREET
`;

describe('documentSymbols', () => {
  it('nest acts, sequences, scenes and notes, with number, length and cast', () => {
    assert.equal(
      drawn(symbolsOf(script)),
      `INT. TEASER - DAY (1/8) 2-4/2
ACT ONE (It begins.) 6-22/6
  Arrival 10-22/10
    12A  INT. BAR - NIGHT (1/8 · They meet.) 12-17/12
    ROOF (1/8 · MARIA) 19-22/19
      is this still true? (LENA) 21-22/21
ACT TWO 24-26/24
  EXT. STREET (1/8) 26-26/26
`,
    );
  });

  it('put a shallower section beside a deeper one that came before', () => {
    const symbols = symbolsOf('### Deep\n\nINT. A\n\nX.\n\n# Act\n\nINT. B\n');
    assert.equal(drawn(symbols), 'Deep 0-4/0\n  INT. A (1/8) 2-4/2\nAct 6-8/6\n  INT. B (1/8) 8-8/8\n');
  });

  it('hold the selection within the range, and siblings apart', () => {
    const check = (symbols: readonly DocumentSymbol[]): void => {
      symbols.forEach(({ range, selectionRange, children = [] }, index) => {
        assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line);
        const next = symbols[index + 1];
        if (next) assert.ok(range.end.line < next.range.start.line);
        check(children);
      });
    };
    check(symbolsOf(script));
  });

  it('find nothing in an empty file', () => {
    assert.deepEqual(symbolsOf(''), []);
  });

  it('count the tags of a scene, script days left out', () => {
    const details = (tags: string) =>
      symbolsOf(`INT. A\n\nANA\nYes.\n\n${tags}\n`).map(({ detail }) => detail);
    assert.deepEqual(details('[[prop: a]] [[day: D1]]'), ['1/8 · ANA · 1 tag']);
    assert.deepEqual(details('[[prop: a]] [[prop: b]]'), ['1/8 · ANA · 2 tags']);
    assert.deepEqual(details('Rain.'), ['1/8 · ANA']);
  });

  it('holds the line of each symbol within its range, as the editor demands, white space at its end included', () => {
    for (const text of ['INT. ', 'INT. BAR  \n\n', '# Act  ', '.A \n\nRain.   ', '[[a note]]  ']) {
      for (const { range, selectionRange } of symbolsOf(text)) {
        const [last, shown] = [range.end, selectionRange.end];
        const holds =
          last.line > shown.line || (last.line === shown.line && last.character >= shown.character);
        assert.ok(holds, JSON.stringify(text));
      }
    }
  });
});
