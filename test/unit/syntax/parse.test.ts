import assert from 'node:assert/strict';
import type { ElementKind, ScriptElement } from '../../../server/src/core/syntax/elements';
import { parse } from '../../../server/src/core/syntax/parse';
import type { ScriptTree } from '../../../server/src/core/syntax/tree';
import type { Range } from '../../../server/src/core/text/range';

function only<K extends ElementKind>(
  tree: ScriptTree,
  kind: K,
): Extract<ScriptElement, { readonly kind: K }> {
  for (const { element } of tree.elements()) if (isKind(element, kind)) return element;
  throw new Error(`no ${kind}`);
}

function isKind<K extends ElementKind>(
  element: ScriptElement,
  kind: K,
): element is Extract<ScriptElement, { kind: K }> {
  return element.kind === kind;
}

/** The words of a range in the chunk where the text starts. */
function words(tree: ScriptTree, range: Range | undefined): string | undefined {
  return range && tree.chunks[0]?.text.slice(range.start, range.end);
}

describe('elements', () => {
  it('end with the blank lines below, their text before the line ending', () => {
    const { start, textEnd, end } = only(parse('INT. BAR - DAY\n\nRain.'), 'sceneHeading');
    assert.deepEqual({ start, textEnd, end }, { start: 0, textEnd: 14, end: 16 });
  });

  it('of a heading: words and number without marks, notes left out', () => {
    const tree = parse('.THE DREAM #7A# [[blue]]\n');
    const heading = only(tree, 'sceneHeading');
    assert.equal(words(tree, heading.text), 'THE DREAM');
    assert.equal(words(tree, heading.sceneNumber), '7A');
    assert.equal(heading.forced, true);
  });

  it('of a cue: name and each extension', () => {
    const tree = parse("@McRae (O.S.) (CONT'D) [[who?]] ^\nHi.");
    const cue = only(tree, 'characterCue');
    assert.equal(words(tree, cue.name), 'McRae');
    assert.deepEqual(
      cue.extensions.map((extension) => words(tree, extension)),
      ['(O.S.)', "(CONT'D)"],
    );
  });

  it('of a dual dialogue: left and right', () => {
    const tree = parse('A\nx\n\nB ^\ny\n\nC\nz\n');
    const duals = [...tree.elements()].flatMap(({ element }) =>
      element.kind === 'characterCue' ? [element.dual] : [],
    );
    assert.deepEqual(duals, ['left', 'right', undefined]);
  });

  it('of the title page: keys', () => {
    const tree = parse('Draft date : today\n\nRain.');
    assert.equal(words(tree, only(tree, 'titlePageEntry').key), 'Draft date');
  });

  it('of a section: depth and words', () => {
    const tree = parse('### Beat');
    const section = only(tree, 'section');
    assert.deepEqual([section.depth, words(tree, section.text)], [3, 'Beat']);
  });

  it('of a page lock mark: its page', () => {
    const tree = parse('=== 12A ===');
    assert.equal(words(tree, only(tree, 'pageBreak').pageNumber), '12A');
  });

  it('of dialects: whose, and what is included', () => {
    const highland = parse('{{INCLUDE: two.fountain}}');
    assert.equal(words(highland, only(highland, 'dialectBlock').include), 'two.fountain');
    const meander = parse('include: b.fountain');
    assert.equal(words(meander, only(meander, 'dialectBlock').include), 'b.fountain');
    assert.equal(only(parse('Rain.\n\n/* BEAT: {} END_BEAT*/'), 'dialectBlock').dialect, 'beat');
  });

  it('of lyrics: whether they are sung by somebody', () => {
    assert.equal(only(parse('A\n~la'), 'lyric').inDialogue, true);
    assert.equal(only(parse('~la'), 'lyric').inDialogue, false);
  });

  it('of shots', () => {
    assert.equal(only(parse('!!CLOSE ON THE GUN'), 'shot').textEnd, 18);
  });

  it('of a byte order mark: blank', () => {
    assert.equal(only(parse('\uFEFF\nRain.'), 'blank').end, 2);
  });
});

describe('problems', () => {
  const fixed = (text: string): string => {
    const edits = parse(text)
      .problems()
      .flatMap((problem) => problem.fix?.edits ?? []);
    const backwards = [...edits].sort((a, b) => b.range.start - a.range.start);
    return backwards.reduce(
      (left, { range, text: put }) => left.slice(0, range.start) + put + left.slice(range.end),
      text,
    );
  };
  const cases: readonly (readonly [string, string])[] = [
    ['INT. A\r\nRain.', 'INT. A\r\n\r\nRain.'],
    ['Rain.\nINT. A\n\nRain.', 'Rain.\n\nINT. A\n\nRain.'],
    ['EXT/INT. A\n', 'INT./EXT. A\n'],
    ['INT. A#2#\n', 'INT. A #2#\n'],
    ['李雷\n你好。', '@李雷\n你好。'],
    ['A ^\nx', 'A \nx'],
    ['A\nx\n \nso on', 'A\nx\n  \nso on'],
    ['CUT TO: \n', 'CUT TO:\n'],
    ['CUT TO:\nRain.', 'CUT TO:\n\nRain.'],
    ['Rain [[x\n\ny.', 'Rain [[x]]\n\ny.'],
    ['Rain [[x\n\ny]].', 'Rain [[x\n  \ny]].'],
    ['Rain /* x', 'Rain /* x */'],
    ['A\n(low\nx', 'A\n(low)\nx'],
  ];
  for (const [before, after] of cases) {
    it(`have a fix that mends them: ${JSON.stringify(before)}`, () => {
      assert.equal(fixed(before), after);
      assert.deepEqual(parse(after).problems(), []);
    });
  }

  it('count from the start of the whole text', () => {
    const text = 'INT. A\n\nRain.\n\nINT. B\n\nRain /* x';
    assert.equal(parse(text).problems()[0]?.range.start, text.indexOf('/*'));
  });
});

describe('languages', () => {
  const kindOf = (text: string, language: 'auto' | 'en' | 'ru' | 'fr') =>
    parse(text, { language }).chunks[0]?.elements[0]?.kind;

  it('are those of the setting, and English', () => {
    assert.equal(kindOf('ИНТ. ДОМ - НОЧЬ', 'ru'), 'sceneHeading');
    assert.equal(kindOf('ИНТ. ДОМ - НОЧЬ', 'en'), 'action');
    assert.equal(kindOf('INT. DOM - NOCH', 'ru'), 'sceneHeading');
  });

  it('open headings with whole words only where a setting or the line’s shape speaks for it', () => {
    assert.equal(kindOf('INTÉRIEUR BAR', 'fr'), 'sceneHeading');
    assert.equal(kindOf('INTÉRIEUR BAR', 'auto'), 'action');
    assert.equal(kindOf('INTÉRIEUR BAR - NUIT', 'auto'), 'sceneHeading');
  });
});
