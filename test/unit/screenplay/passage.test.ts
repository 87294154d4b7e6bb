import assert from 'node:assert/strict';
import { passagesOf } from '../../../server/src/core/screenplay/passage';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../../server/src/core/syntax/applyEdit';
import { parse } from '../../../server/src/core/syntax/parse';
import { generateScript } from '../../support/generateScript';

const long = generateScript({ scenes: 6, seed: 3 }).replace(/^INT\. .*$/gm, (heading, at) =>
  at > 2_000 ? '' : heading,
);

describe('passages', () => {
  it('hold the whole text, in order, and their elements stand where they say', () => {
    const script =
      'Title: X\n\nFADE IN:\n\n# Act\n\n= Begin\n\nINT. A - DAY\n\nJOE\n(low)\nYes. [[note]]\n\n.B\n\n/* cut */ Rain.\n';
    for (const text of [script, long, '', 'x']) {
      const placed = passagesOf(resolve(parse(text)));
      assert.equal(placed.map(({ passage }) => passage.text).join(''), text);
      for (const { passage } of placed) {
        assert.equal(
          passage.elements.map(({ start, end }) => passage.text.slice(start, end)).join(''),
          passage.text,
        );
      }
    }
  });

  it('know their scene, heading, speeches and notes, counted from their own start', () => {
    const placed = passagesOf(
      resolve(parse('Rain.\n\nINT. A - DAY #3#\n\nJOE (V.O.)\nYes. [[prop: gun | JOE]]\n')),
    );
    const scene = placed.find((each) => each.scene);
    const { text, heading, speeches, notes, holes } = scene?.passage ?? assert.fail();
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.equal(scene?.scene?.ordinal, 1);
    assert.equal(words(heading?.sceneNumber?.range ?? assert.fail()), '3');
    assert.equal(words(speeches[0]?.extensions[0]?.range ?? assert.fail()), '(V.O.)');
    assert.equal(words(notes[0]?.kind === 'tag' ? notes[0].value.range : assert.fail()), 'gun');
    assert.equal(words(holes[0] ?? assert.fail()), '[[prop: gun | JOE]]');
  });

  it('are the very same objects where an edit left their words alone', () => {
    const before = resolve(parse(long));
    const at = long.lastIndexOf('The ');
    const after = resolve(applyEdit(before.tree, { start: at, end: at, text: 'x' }), before.showFile, before);
    const [old, now] = [passagesOf(before), passagesOf(after)];
    assert.equal(old.length, now.length);
    const changed = now.filter(({ passage }, index) => passage !== old[index]?.passage);
    assert.equal(changed.length, 1);
  });
});
