import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveScenesEdits } from '../../../server/src/ide/moveScenes';
import type { SceneTarget } from '../../../server/src/protocol/requests';
import { withProtocolEdits } from '../../support/protocolEdits';
import { documentOf } from '../../support/scriptDocument';

function moved(text: string, scenes: readonly number[], to: SceneTarget): string {
  return withProtocolEdits(text, moveScenesEdits(documentOf(text), scenes, to));
}

/** Headings and sections in order, `#` before those of sections. */
function order(text: string): string {
  const { scenes, sections } = documentOf(text).screenplay;
  const items = [
    ...scenes.map(({ heading, extent }) => ({ name: heading.text, at: extent.start })),
    ...sections.map(({ text: name, range }) => ({ name: `#${name}`, at: range.start })),
  ];
  return items
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
    .join(' | ');
}

const script = `Title: Pilot

.A

a

# ONE

= why

.B

b

.C

c

# TWO

.D

d`;

describe('moveScenesEdits', () => {
  it('move scenes before and after others', () => {
    assert.equal(order(moved(script, [3], { kind: 'before', ordinal: 2 })), 'A | #ONE | C | B | #TWO | D');
    assert.equal(order(moved(script, [1], { kind: 'after', ordinal: 4 })), '#ONE | B | C | #TWO | D | A');
  });

  it('tell the end of an act from the beginning of the next', () => {
    assert.equal(order(moved(script, [1], { kind: 'after', ordinal: 3 })), '#ONE | B | C | A | #TWO | D');
    assert.equal(order(moved(script, [1], { kind: 'before', ordinal: 4 })), '#ONE | B | C | #TWO | A | D');
  });

  it('put scenes first in a section, below what introduces it', () => {
    const text = moved(script, [4], { kind: 'section', section: 0 });
    assert.equal(order(text), 'A | #ONE | D | B | C | #TWO');
    assert.match(text, /# ONE\n\n= why\n\n\.D\n\nd\n\n\.B/);
  });

  it('put scenes into a section that has none, and at the end', () => {
    const empty = '.A\n\na\n\n.B\n\nb\n\n# ONE\n\n# TWO\n';
    assert.equal(order(moved(empty, [1], { kind: 'section', section: 0 })), 'B | #ONE | A | #TWO');
    assert.equal(
      moved(empty, [1], { kind: 'section', section: 1 }),
      '.B\n\nb\n\n# ONE\n\n# TWO\n\n.A\n\na\n\n',
    );
    assert.equal(order(moved(script, [1, 2], { kind: 'end' })), '#ONE | C | #TWO | D | A | B');
  });

  it('move several scenes and keep their order', () => {
    assert.equal(
      order(moved(script, [4, 1, 4], { kind: 'before', ordinal: 3 })),
      '#ONE | B | A | D | C | #TWO',
    );
    assert.equal(order(moved(script, [2, 4], { kind: 'before', ordinal: 3 })), 'A | #ONE | B | D | C | #TWO');
  });

  it('are none where nothing would change', () => {
    assert.deepEqual(moveScenesEdits(documentOf(script), [2], { kind: 'before', ordinal: 3 }), []);
    assert.deepEqual(moveScenesEdits(documentOf(script), [2, 3], { kind: 'section', section: 0 }), []);
    assert.deepEqual(moveScenesEdits(documentOf(script), [4], { kind: 'end' }), []);
    assert.deepEqual(moveScenesEdits(documentOf(script), [9], { kind: 'end' }), []);
    assert.deepEqual(moveScenesEdits(documentOf(script), [1], { kind: 'before', ordinal: 9 }), []);
  });

  it('add the blank line that the end of the file lacked, in the line endings of the file', () => {
    assert.equal(
      moved('.A\r\n\r\na\r\n\r\n.B\r\n\r\nb', [2], { kind: 'before', ordinal: 1 }),
      '.B\r\n\r\nb\r\n\r\n.A\r\n\r\na\r\n\r\n',
    );
    assert.equal(moved('.A\n\na\n\n.B\n\nb\n', [1], { kind: 'end' }), '.B\n\nb\n\n.A\n\na\n\n');
  });

  it("leave another tool's data at the end of the file", () => {
    const data =
      '/*\n\nIf you\'re seeing this, you can remove the following stuff - BEAT:\n{"a":1}\nEND_BEAT\n\n*/\n';
    const text = `.A\n\na\n\n.B\n\nb\n\n${data}`;
    assert.equal(moved(text, [2], { kind: 'before', ordinal: 1 }), `.B\n\nb\n\n.A\n\na\n\n${data}`);
    assert.equal(moved(text, [1], { kind: 'end' }), `.B\n\nb\n\n.A\n\na\n\n${data}`);
  });

  it('keep every scene as it is and lose nothing, wherever scenes go', () => {
    const block = fc.constantFrom(
      '.A',
      'INT. BAR #2#',
      '# ACT',
      '= s',
      'MARIA\nHi.',
      'x [[n\nm]]',
      '/* b */',
      'CUT TO:',
    );
    const file = fc.record({
      blocks: fc.array(block, { minLength: 1, maxLength: 14 }),
      lineBreak: fc.constantFrom('\n', '\r\n'),
      end: fc.constantFrom('', '\n', '\n\n'),
    });
    fc.assert(
      fc.property(
        file,
        fc.array(fc.nat(9), { maxLength: 4 }),
        fc.nat(9),
        fc.nat(3),
        (made, picks, target, how) => {
          const text = made.blocks.join(made.lineBreak.repeat(2)) + made.end;
          const before = documentOf(text).screenplay;
          fc.pre(before.scenes.length > 1);
          const ordinal = (target % before.scenes.length) + 1;
          const targets: readonly SceneTarget[] = [
            { kind: 'before', ordinal },
            { kind: 'after', ordinal },
            { kind: 'section', section: target },
            { kind: 'end' },
          ];
          const scenes = picks.map((pick) => (pick % before.scenes.length) + 1);
          const after = documentOf(moved(text, scenes, targets[how] ?? { kind: 'end' }));
          const texts = (one: typeof before): readonly string[] =>
            one.scenes.map(({ extent }) => one.tree.slice(extent).trimEnd()).sort();
          assert.deepEqual(texts(after.screenplay), texts(before));
          assert.equal(after.screenplay.sections.length, before.sections.length);
          assert.ok(after.tree.length >= text.length && after.tree.length <= text.length + 4);
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });
});
