import assert from 'node:assert/strict';
import { breakdownItems } from '../../../server/src/ide/breakdown';
import { highlightsAt } from '../../../server/src/ide/documentHighlight';
import { english } from '../../../server/src/ide/localize';
import { referencesAt } from '../../../server/src/ide/references';
import { planRename, prepareRename } from '../../../server/src/ide/rename/rename';
import { planElementRename } from '../../../server/src/ide/rename/renameElement';
import { documentOf, showOf } from '../../support/scriptDocument';

const one = documentOf(
  `[[prop: lamp]]

INT. BAR - DAY #3#

Maria waits. [[prop: Revolver | MARIA]] [[prop: revolver]]

MARIA
No.

EXT. ROOF - DAY

[[animal: gull]] [[prop: revolver]] [[day: D2]]
`,
  'file:///1.fountain',
);
const two = documentOf('INT. BAR - DAY\n\n[[prop: REVOLVER]]\n', 'file:///2.fountain');
const show = showOf([one, two]);

describe('breakdownItems', () => {
  const items = breakdownItems([one, two], english);

  it('lists categories that have elements, in the order of the industry', () => {
    const listed = items.map(({ id, name, elements }) => [id, name, elements.map((element) => element.name)]);
    assert.deepEqual(listed, [
      ['cast', 'Cast', ['MARIA']],
      ['prop', 'Props', ['lamp', 'Revolver']],
      ['animal', 'Animals', ['gull']],
    ]);
  });

  it('names each scene of an element once, and what stands in none without a heading', () => {
    const [lamp, revolver] = items[1]?.elements ?? [];
    assert.deepEqual(
      lamp?.scenes.map(({ heading }) => heading),
      [''],
    );
    assert.deepEqual(
      revolver?.scenes.map(({ uri, heading, sceneNumber }) => [uri.at(-10), heading, sceneNumber]),
      [
        ['1', 'INT. BAR - DAY', '3'],
        ['1', 'EXT. ROOF - DAY', undefined],
        ['2', 'INT. BAR - DAY', undefined],
      ],
    );
    assert.deepEqual([revolver.owners, revolver.tags], [['MARIA'], 4]);
  });

  it('tells how cast is in the scene', () => {
    const [maria] = items[0]?.elements ?? [];
    assert.deepEqual([maria?.tags, maria?.scenes.map(({ appearance }) => appearance)], [0, ['speaking']]);
  });
});

describe('a tag under the caret', () => {
  const caret = one.tree.text.indexOf('Revolver |') + 2;

  it('is found in every tag of the show', () => {
    const found = referencesAt(one, show, caret, true);
    assert.deepEqual(
      found.map(({ uri, range }) => [uri.at(-10), range.start.line]),
      [
        ['1', 4],
        ['1', 4],
        ['1', 11],
        ['2', 2],
      ],
    );
    assert.equal(highlightsAt(one, caret).length, 3);
  });

  it('is left to the person where it names its owner', () => {
    const owner = one.tree.text.indexOf('| MARIA') + 3;
    assert.ok(referencesAt(one, show, owner, true).every(({ range }) => range.start.line !== 11));
  });

  it('is renamed in every tag of the show, and nowhere else', () => {
    const editor = { documentChanges: true, annotations: true };
    const query = { script: one, show, offset: caret, localize: english, editor };
    const prepared = prepareRename(one, caret, english);
    assert.ok(prepared.kind === 'answer');
    assert.equal(prepared.answer.placeholder, 'Revolver');
    const renamed = planRename({ ...query, newName: ' old  gun ' });
    assert.ok(renamed.kind === 'answer');
    const edits = (renamed.answer.documentChanges ?? []).map((change) =>
      'edits' in change ? change.edits : [],
    );
    assert.deepEqual(
      edits.map((each) => each.length),
      [3, 1],
    );
    assert.ok(edits.flat().every((edit) => 'newText' in edit && edit.newText === 'old gun'));
  });

  it('keeps a name that would not read back as this tag', () => {
    for (const newName of ['', '  ', 'a | b', 'a ]] b', 'a [[ b']) {
      const element = { category: 'prop', key: 'REVOLVER' };
      const plan = planElementRename({ show, element, newName, localize: english, documentChanges: true });
      assert.equal(plan.kind, 'refused', newName);
    }
  });
});
