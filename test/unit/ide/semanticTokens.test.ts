import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../../server/src/core/syntax/applyEdit';
import type { Range } from '../../../server/src/core/text/range';
import { tokenModifiers, tokenTypes } from '../../../server/src/ide/chunkTokens';
import { type ScriptDocument, scriptDocument } from '../../../server/src/ide/script';
import { semanticTokens, tokenEdits } from '../../../server/src/ide/semanticTokens';
import { documentOf } from '../../support/scriptDocument';

/** Read back from what goes over the wire. */
function decoded(script: ScriptDocument, data: readonly number[]) {
  const tokens: { start: number; end: number; type: string }[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down > 0 ? along : character + along;
    line += down;
    const start = script.toOffset({ line, character });
    const modifiers = tokenModifiers.filter((_, index) => bits & (1 << index));
    tokens.push({ start, end: start + length, type: [tokenTypes[type], ...modifiers].join('.') });
  }
  return tokens;
}

function tokensIn(script: ScriptDocument, within?: Range) {
  return decoded(script, semanticTokens(script, within));
}

/** `text: type`, one token per line. */
function drawn(text: string): string {
  const script = documentOf(text);
  return tokensIn(script)
    .map((token) => `${script.tree.slice(token)}: ${token.type}`)
    .join('\n');
}

describe('semanticTokens', () => {
  it('tell the parts of a heading', () => {
    assert.equal(
      drawn('INT. HARBOR HOTEL - KITCHEN - NIGHT (FLASHBACK) #12A#\n\nRain.\n'),
      `INT.: keyword
HARBOR HOTEL: class
KITCHEN: type
NIGHT: enumMember
FLASHBACK: decorator
12A: number`,
    );
  });

  it('tell brackets within a part of a heading from the part', () => {
    assert.equal(
      drawn('INT. BAR - DAY(RAIN)INT. BAR - DAY\n'),
      `INT.: keyword
BAR: class
DAY(: enumMember
RAIN: decorator
)INT. BAR - DAY: enumMember`,
    );
  });

  it('tell who speaks and how, and leave the spoken words plain', () => {
    assert.equal(
      drawn("INT. A\n\nMARIA (V.O.) (CONT'D)\n(beat)\nHello there.\n~la la\n"),
      `INT.: keyword
A: class
MARIA: function
(V.O.): parameter
(CONT'D): parameter
(beat): parameter
~la la: string`,
    );
  });

  it('let notes and boneyard win over what they stand in, line by line', () => {
    assert.equal(
      drawn('JOE [[who\nis he]]\nHi. /* gone */ Yes.\n'),
      `JOE: function
[[who: comment.documentation
is he]]: comment.documentation
/* gone */: comment`,
    );
  });

  it('mark the title page, sections, synopses, transitions and introductions', () => {
    assert.equal(
      drawn('Title:\n  Pilot\n  Two\n\n# Act\n\n= why\n\nINT. A\n\nMARIA (34) enters.\n\nCUT TO:\n\n===\n'),
      `Title: property
:: string
Pilot: string
Two: string
# Act: namespace
= why: comment.documentation
INT.: keyword
A: class
MARIA: variable.declaration
CUT TO:: keyword
===: keyword`,
    );
  });

  it('mark an introduction that no scene holds', () => {
    assert.equal(drawn('MARIA (34) waits.\n'), 'MARIA: variable.declaration');
  });

  it('move an introduction to the next scene when an edit takes it from the first', () => {
    const text = 'INT. A\n\nMARIA enters.\n\nINT. B\n\nMARIA waits.\n\nMARIA\nHi.\n';
    const script = documentOf(text);
    semanticTokens(script);
    const start = text.indexOf('MARIA');
    const tree = applyEdit(script.tree, { start, end: start + 5, text: 'She' });
    const edited = scriptDocument({ uri: 'file:///edited.fountain', version: 2, tree, resolve });
    assert.deepEqual(semanticTokens(edited), semanticTokens(documentOf(tree.text)));
    assert.ok(tokensIn(edited).some(({ start, type }) => type.startsWith('variable') && start > 20));
  });

  it('are as many, in order, and none over another, whatever the text', () => {
    const piece = fc.constantFrom(
      'INT. BAR - DAY',
      'MARIA',
      '(V.O.)',
      '[[',
      ']]',
      '/*',
      '*/',
      '\n',
      '\n\n',
      'x',
      '> C <',
      '~l',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const script = documentOf(pieces.join(''));
        let end = 0;
        for (const token of tokensIn(script)) {
          assert.ok(token.start >= end && token.end > token.start);
          assert.ok(!/[\r\n]/.test(script.tree.slice(token)));
          ({ end } = token);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('of a range are those of the whole that touch it', () => {
    const text = Array.from({ length: 40 }, (_, n) => `INT. ROOM ${n} - DAY\n\nMARIA\nHi.\n\n`).join('');
    const script = documentOf(text);
    const within = { start: text.indexOf('ROOM 20'), end: text.indexOf('ROOM 22') };
    const expected = tokensIn(script).filter(({ start, end }) => end > within.start && start < within.end);
    assert.deepEqual(
      tokensIn(script, within).filter(({ start, end }) => end > within.start && start < within.end),
      expected,
    );
    assert.ok(tokensIn(script, within).length < 30);
    const gap = text.indexOf(' - DAY', within.start);
    assert.deepEqual(tokensIn(script, { start: gap, end: gap + 3 }), []);
  });
});

describe('tokenEdits', () => {
  const numbers = fc.array(fc.nat(3), { maxLength: 30 });

  it('make the old answer into the new one', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const result = [...before];
        for (const { start, deleteCount, data } of tokenEdits(before, after)) {
          result.splice(start, deleteCount, ...data);
        }
        assert.deepEqual(result, after);
      }),
      { seed: 7 },
    );
  });

  it('are none where nothing changed, and small where little did', () => {
    assert.deepEqual(tokenEdits([1, 2, 3], [1, 2, 3]), []);
    assert.deepEqual(tokenEdits([1, 2, 3, 4], [1, 9, 3, 4]), [{ start: 1, deleteCount: 1, data: [9] }]);
  });
});
