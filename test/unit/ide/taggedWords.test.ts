import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/ide/hover';
import { english } from '../../../server/src/ide/localize';
import { taggedWordsIn } from '../../../server/src/ide/tagging/taggedWords';
import { tagHighlights } from '../../../server/src/ide/tagging/tagHighlights';
import { fixtureText } from '../../support/fixtureText';
import { documentOf, onLetter, showOf } from '../../support/scriptDocument';

/** Tagged words of the first scene, with their categories. */
function words(text: string): readonly string[] {
  const script = documentOf(text);
  const [scene] = script.screenplay.scenes;
  assert.ok(scene);
  return taggedWordsIn(script, scene).map(({ range, tag }) => `${script.tree.slice(range)}: ${tag.category}`);
}

describe('taggedWordsIn', () => {
  const heading = 'INT. BAR - DAY\n\n';

  it('finds a tag in what is seen and said, in any letter case, as whole words', () => {
    const text = `${heading}A REVOLVER. Revolvers.\n\nMARIA\n(revolver up)\nA revolver!\n\n[[prop: revolver]]\n`;
    assert.deepEqual(words(text), ['REVOLVER: prop', 'revolver: prop', 'revolver: prop']);
  });

  it('takes the longer of two names, and what stands before a comma', () => {
    const text = `${heading}A red  dress and a dress. An umbrella.\n\n[[wardrobe: dress]] [[wardrobe: red dress]] [[prop: umbrella, black]]\n`;
    assert.deepEqual(words(text), ['red  dress: wardrobe', 'dress: wardrobe', 'umbrella: prop']);
  });

  it('finds nothing in notes, in boneyard and in headings, nothing of days and of other scenes', () => {
    const text = `INT. VAN - DAY\n\nRain. [[a van]] /* van */ [[vehicle: van]] [[day: rain]]\n\nINT. B\n\n[[special effect: Rain]]\n`;
    assert.deepEqual(words(text), []);
  });

  it('keeps its place behind letters that grow when they are folded', () => {
    assert.deepEqual(
      words(`${heading}Weiß und groß: ein STRAUß, Joe’s hat.\n\n[[prop: strauß]] [[prop: joe's hat]]\n`),
      ['STRAUß: prop', 'Joe’s hat: prop'],
    );
  });

  it('takes the marks of patterns as letters', () => {
    assert.deepEqual(words(`${heading}A C+ car (red).\n\n[[vehicle: C+ car (red)]] [[prop: .*]]\n`), [
      'C+ car (red): vehicle',
    ]);
  });

  it('is all that an editor colors, with the names in the tags', () => {
    const script = documentOf(`${heading}A lamp.\n\n[[prop: lamp]] [[day: D1]]\n`);
    const found = tagHighlights(script).map(({ category, range }) => [category, range.start.line]);
    assert.deepEqual(found, [
      ['prop', 4],
      ['prop', 2],
    ]);
  });
});

describe('the hover of a tag', () => {
  const told = (drawing: string) => {
    const { text, caret } = fixtureText(drawing, '‸');
    const script = documentOf(text, 'file:///one.fountain');
    const other = documentOf('INT. C\n\n[[prop: LAMP]]\n', 'file:///two%20b.fountain');
    const hover = hoverAt(script, showOf([script, other]), caret, english, onLetter);
    const { contents } = hover ?? {};
    return typeof contents === 'object' && 'value' in contents ? contents.value : 'nothing';
  };
  const rest = '\n\nEXT. D - DAY #9#\n\n[[prop: Lamp]]\n';
  const wanted = (owner: string) =>
    `**lamp** · Props${owner}\n\nIn scenes: [1](<file:///one.fountain#L5>), [9](<file:///one.fountain#L9>)\n\n` +
    'In scenes of two b.fountain: [1](<file:///two%20b.fountain#L3>)';

  it('tells category, owner and all its scenes in the show, with links', () => {
    assert.equal(told(`INT. A\n\nA lamp.\n\n[[prop: la‸mp | ANA]]${rest}`), wanted(' · for ANA'));
  });

  it('is told of a word that the scene has tagged, and of no other', () => {
    assert.equal(told(`INT. A\n\nA la‸mp.\n\n[[prop: lamp]]${rest}`), wanted(''));
    assert.equal(told(`INT. A\n\nA la‸mp.${rest}`), 'nothing');
  });

  it('tells of a script day what it is', () => {
    assert.equal(told('INT. A\n\n[[day: D‸1]]\n'), '**D1** · Script Day');
  });
});
