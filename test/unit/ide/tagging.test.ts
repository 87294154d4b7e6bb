import assert from 'node:assert/strict';
import {
  CodeActionKind,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { ElementCategory } from '../../../server/src/core/breakdown/elements';
import { english } from '../../../server/src/ide/localize';
import { tagActions } from '../../../server/src/ide/tagging/tagActions';
import { tagChoices } from '../../../server/src/ide/tagging/tagChoices';
import { categoryLetters } from '../../../server/src/ide/tagging/tagNames';
import { planTag } from '../../../server/src/ide/tagging/tagSelection';
import { withProtocolEdits } from '../../support/protocolEdits';
import { documentOf, showOf } from '../../support/scriptDocument';

/** Brackets of this kind stand around what is selected. */
function selected(drawing: string, others: readonly string[] = []) {
  const start = drawing.indexOf('«');
  const text = drawing.replace(/[«»]/g, '');
  const script = documentOf(text, 'file:///a.fountain');
  const show = showOf([script, ...others.map((other, i) => documentOf(other, `file:///${i}.fountain`))]);
  const selection = { start, end: drawing.indexOf('»') - 1 };
  return { text, query: { script, show, selection, localize: english, documentChanges: true } };
}

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return withProtocolEdits(text, (change?.edits ?? []) as TextEdit[]);
}

function tagged(drawing: string, category: ElementCategory = 'prop', others: readonly string[] = []): string {
  const { text, query } = selected(drawing, others);
  const plan = planTag(query, category);
  return plan.kind === 'answer' ? applied(text, plan.answer) : plan.message;
}

const heading = 'INT. BAR - DAY\n\n';

describe('tagging a selection', () => {
  it('writes the tag on a line of its own below the paragraph', () => {
    assert.equal(
      tagged(`${heading}A «revolver» on\nthe table.\n\nRain.\n`),
      `${heading}A revolver on\nthe table.\n\n[[prop: revolver]]\n\nRain.\n`,
    );
  });

  it('writes it under the tags that stand there already', () => {
    assert.equal(
      tagged(`${heading}A «revolver».\n\n[[prop: table]] [[extras: crowd]]\n\nRain.\n`),
      `${heading}A revolver.\n\n[[prop: table]] [[extras: crowd]]\n[[prop: revolver]]\n\nRain.\n`,
    );
    assert.equal(
      tagged(`${heading}A «revolver».\n\n[[ANNA: a table?]]\n\nRain.\n`),
      `${heading}A revolver.\n\n[[prop: revolver]]\n\n[[ANNA: a table?]]\n\nRain.\n`,
    );
  });

  it('breaks no speech: the tag comes below all of it', () => {
    const speech = `${heading}MARIA\n(to JOE)\nA «revolver»,\nof all things.\n\nJOE\nYes.\n`;
    assert.equal(
      tagged(speech),
      speech.replace(/[«»]/g, '').replace('things.\n', 'things.\n\n[[prop: revolver]]\n'),
    );
    const dual = `${heading}MARIA\nA «revolver».\n\nJOE ^\nYes.\n\nRain.\n`;
    assert.match(tagged(dual), /A revolver\.\n\n\[\[prop: revolver\]\]\n\nJOE \^/);
  });

  it('writes it below a heading, and at the end of a file without a line ending', () => {
    assert.equal(
      tagged('INT. «CAR» - DAY\n\nRain.\n', 'vehicle'),
      'INT. CAR - DAY\n\n[[vehicle: CAR]]\n\nRain.\n',
    );
    assert.equal(tagged(`${heading}A «lamp».`), `${heading}A lamp.\n\n[[prop: lamp]]`);
  });

  it("keeps the script's line endings", () => {
    assert.equal(
      tagged('INT. BAR - DAY\r\n\r\nA «lamp».\r\n\r\nRain.\r\n'),
      'INT. BAR - DAY\r\n\r\nA lamp.\r\n\r\n[[prop: lamp]]\r\n\r\nRain.\r\n',
    );
  });

  it('says whose it is where the paragraph names one person', () => {
    const people = 'MARIA\nNo.\n\nJOE\nYes.\n';
    const of = (line: string, category?: ElementCategory) =>
      /\[\[.*\]\]/.exec(tagged(`${heading}${line}\n\n${people}`, category))?.[0];
    assert.equal(of('Maria lifts a «revolver».'), '[[prop: revolver | MARIA]]');
    assert.equal(of('Maria in a «red dress».', 'wardrobe'), '[[wardrobe: red dress | MARIA]]');
    assert.equal(of('Maria shows Joe a «revolver».'), '[[prop: revolver]]');
    assert.equal(of('Maria starts the «van».', 'vehicle'), '[[vehicle: van]]');
    assert.equal(of('MARIA\n(with her «cigar»)\nYes.'), '[[prop: cigar | MARIA]]');
    assert.equal(of('MARIA\nYour «cigar», Joe.'), '[[prop: cigar]]');
  });

  it('writes a name as the script or the show has it, without emphasis and punctuation', () => {
    assert.match(tagged(`${heading}A «*REVOLVER*.»\n`), /\[\[prop: REVOLVER\]\]/);
    const known = `${heading}[[prop: Old Revolver]]\n`;
    assert.match(
      tagged(`${heading}An «old\nREVOLVER,» cold.\n`, 'prop', [known]),
      /\[\[prop: Old Revolver\]\]/,
    );
  });

  it('takes the word at the caret where nothing is selected', () => {
    assert.match(tagged(`${heading}A revol«»ver.\n`), /\[\[prop: revolver\]\]/);
    assert.equal(tagged(`${heading}A revolver. «»\n`), 'Select the words that name it, then tag them.');
  });

  it('names a category as a writer types it', () => {
    assert.match(tagged(`${heading}«Smoke».\n`, 'specialEffect'), /\[\[special effect: Smoke\]\]/);
  });

  it('tags a thing once in a scene, and nothing that is not printed', () => {
    assert.equal(
      tagged(`${heading}A «lamp».\n\n[[prop: Lamp]]\n`),
      'This scene has that tag already: [[prop: Lamp]]',
    );
    assert.match(tagged(`${heading}[[ANNA: a «lamp»?]]\n`), /^Only what is printed/);
    assert.match(tagged(`${heading}Rain. [[a «lamp»]]\n`), /^Only what is printed/);
    assert.match(tagged(`Title: A «lamp»\n\n${heading}`), /^Only what is printed/);
  });

  it('changes no other line, whatever stands around', () => {
    for (const drawing of [
      `${heading}MARIA\nA «lamp».\nAnd so on.\n\n!MARIA\n`,
      `${heading}> a «lamp» <\nRain.\n`,
      `${heading}~a «lamp»\nRain.\n`,
      `# A «lamp»\nINT. BAR - DAY\n`,
      `${heading}A «lamp».\nMARIA\n`,
      `${heading}A «lamp» /* gone\n\ngone */ shines.\n\nMARIA\nYes.\n`,
    ]) {
      const { text, query } = selected(drawing);
      const after = tagged(drawing);
      const kinds = (script: string) =>
        [...documentOf(script).tree.elements()]
          .map(({ element }) => element.kind)
          .filter((kind) => kind !== 'note');
      assert.deepEqual(kinds(after), kinds(text), after);
      assert.equal(
        after.replace(/\s*\[\[prop: lamp\]\]/, '').replace(/\s+/g, ' '),
        text.replace(/\s+/g, ' '),
      );
      assert.ok(query.script.tree.length > 0);
    }
  });
});

describe('tag actions', () => {
  const titles = (drawing: string, only?: readonly string[]) =>
    tagActions(selected(drawing).query, only ? { only } : {}).map(({ title }) => title);

  it('offer the categories used most, and every one to who asks for a refactoring', () => {
    const drawing = `${heading}A «lamp».\n\n[[vehicle: van]] [[vehicle: cab]] [[animal: gull]]\n`;
    assert.deepEqual(titles(drawing), [
      'Tag “lamp”: Vehicles',
      'Tag “lamp”: Animals',
      'Tag “lamp”: Cast',
      'Tag “lamp”: Extras',
    ]);
    assert.equal(titles(drawing, [CodeActionKind.Refactor]).length, Object.keys(categoryLetters).length);
    assert.deepEqual(titles(drawing, [CodeActionKind.QuickFix]), []);
    assert.deepEqual(titles(`${heading}A la«»mp.\n`), []);
  });

  it('take a tag out again, and nothing else', () => {
    for (const drawing of [
      `${heading}A «lamp».\n\nRain.\n`,
      `${heading}A «lamp».`,
      `${heading}A «lamp».\n\n[[extras: crowd]]\n\nRain.\n`,
      `${heading}A «lamp».\n\n[[extras: crowd]]`,
      `${heading}MARIA\nA «lamp».\n\nJOE ^\nNo.\n`,
      'INT. BAR - DAY\r\n\r\nA «lamp».\r\n\r\nRain.\r\n',
    ]) {
      const after = tagged(drawing);
      const at = after.indexOf('[[prop: lamp') + 4;
      const { query } = selected(`${after.slice(0, at)}«»${after.slice(at)}`);
      const [untag] = tagActions(query, {});
      assert.equal(untag?.title, 'Remove the tag “lamp”');
      assert.equal(applied(after, untag.edit), drawing.replace(/[«»]/g, ''));
    }
  });

  it('take a tag out of a line that holds more', () => {
    const untagged = (drawing: string) => {
      const { text, query } = selected(drawing);
      return applied(text, tagActions(query, {})[0]?.edit);
    };
    assert.equal(untagged(`${heading}[[prop: «»a]] [[prop: b]]\n`), `${heading}[[prop: b]]\n`);
    assert.equal(untagged(`${heading}[[prop: a]] [[prop: «»b]]\n`), `${heading}[[prop: a]]\n`);
    assert.equal(untagged(`${heading}Rain. [[prop: «»b]]\n`), `${heading}Rain.\n`);
    assert.equal(untagged(`${heading}A lamp [[prop: «»b]] here.\n`), `${heading}A lamp here.\n`);
    assert.equal(untagged(`${heading}[[prop: «»a]]\n[[prop: b]]\n`), `${heading}[[prop: b]]\n`);
    assert.equal(untagged(`[[prop: «»a]]\n\n${heading}`), `\n${heading}`);
  });
});

describe('tagChoices', () => {
  it('have a letter each, and come most used first', () => {
    const letters = Object.values(categoryLetters);
    assert.equal(new Set(letters).size, letters.length);
    const { query } = selected(`${heading}«» [[prop: a]] [[prop: b]] [[music: c]]\n`);
    const found = tagChoices(query.show.scripts, english);
    assert.deepEqual(
      found.slice(0, 3).map(({ name, letter, uses }) => [name, letter, uses]),
      [
        ['Props', 'p', 2],
        ['Music', 'u', 1],
        ['Cast', 'c', 0],
      ],
    );
    assert.equal(found.length, letters.length);
  });
});
