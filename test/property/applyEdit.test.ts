import assert from 'node:assert/strict';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import type { ScriptTree, TextEdit } from '../../server/src/core/syntax/tree';
import { generateScript } from '../support/generateScript';
import { createRandom, type Random } from '../support/random';
import { type NamedScript, sampleScripts, sharedScripts } from '../support/sharedScripts';
import { firstGap, treeFacts } from '../support/treeFacts';

/** What is typed: words, the marks that reach far, and whatever moves the bounds of blocks. */
const typed = [
  ...[
    '/*',
    '*/',
    '[[',
    ']]',
    '^',
    '\n',
    '\n\n',
    '  \n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '#',
    '.',
    '=',
    '>',
    '<',
    '~',
    '(',
    ')',
  ],
  ...[
    '@',
    '!',
    'a',
    'A',
    '# Act\n',
    '\nINT. X - DAY\n\n',
    '===\n',
    'CUT TO:',
    '\n\nJOE\nhi\n\n',
    '\n\nBOB ^\nyo\n\n',
    'INT. ',
  ],
];

const editsPerPassage = 50;
const passages = 200;

/** Scripts with their scenes, and without: long stretches without a heading are cut into chunks elsewhere. */
function sources(): readonly NamedScript[] {
  const scripts = [...sampleScripts(), ...sharedScripts(), generated];
  return [
    ...scripts,
    ...scripts.map(({ name, text }) => ({ name: `${name} without headings`, text: withoutHeadings(text) })),
  ];
}

const generated = { name: 'generated', text: generateScript({ scenes: 60, seed: 3 }) };

function withoutHeadings(text: string): string {
  return text.replace(/^\s*(INT|EXT|EST|I\/E|#|\.)/gim, 'x$1');
}

function passage(random: Random, text: string): string {
  const start = random.below(Math.max(1, text.length - 1000));
  return text.slice(start, start + random.below(40_000));
}

function randomEdit(random: Random, text: string): TextEdit {
  const start = random.below(text.length + 1);
  const kind = random.below(6);
  if (kind < 3) return { start, end: start, text: random.pick(typed) };
  if (kind === 3)
    return { start, end: Math.min(text.length, start + random.below(4)), text: random.pick(['', 'x']) };
  if (kind === 4) return { start, end: Math.min(text.length, start + random.below(300)), text: '' };
  return lineDeletion(text, start);
}

function lineDeletion(text: string, at: number): TextEdit {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  return { start, end: next < 0 ? text.length : next + 1, text: '' };
}

function apply(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

function inverse(text: string, edit: TextEdit): TextEdit {
  return { start: edit.start, end: edit.start + edit.text.length, text: text.slice(edit.start, edit.end) };
}

function check(tree: ScriptTree, text: string, note: string): void {
  assert.equal(tree.text, text, note);
  assert.equal(firstGap(tree), undefined, note);
  assert.deepEqual(treeFacts(tree), treeFacts(parse(text)), note);
}

describe('applyEdit', () => {
  it(`is a parse from scratch, after ${passages * editsPerPassage} random edits`, function () {
    this.timeout(300_000);
    const random = createRandom(20);
    const scripts = sources();
    for (let each = 0; each < passages; each++) {
      const script = random.pick(scripts);
      let text = passage(random, script.text);
      let tree = parse(text);
      for (let count = 0; count < editsPerPassage; count++) {
        const edit = randomEdit(random, text);
        const undo = inverse(text, edit);
        text = apply(text, edit);
        tree = applyEdit(tree, edit);
        check(tree, text, `${script.name}, passage ${each}, edit ${count}: ${JSON.stringify(edit)}`);
        if (random.below(4) > 0) continue;
        text = apply(text, undo);
        tree = applyEdit(tree, undo);
      }
    }
  });

  it('keeps the chunks it does not touch, the very same ones', () => {
    const before = parse(generated.text);
    const at = generated.text.indexOf('\n\n', generated.text.length / 2) + 2;
    const after = applyEdit(before, { start: at, end: at, text: 'Quiet. ' });
    const kept = after.chunks.filter((chunk) => before.chunks.includes(chunk));
    assert.ok(before.chunks.length > 50);
    assert.ok(kept.length >= before.chunks.length - 2, `${kept.length} of ${before.chunks.length}`);
  });

  it('brings back what a closing mark far below hid', () => {
    const opened = applyEdit(parse(generated.text), { start: 0, end: 0, text: '/* ' });
    assert.deepEqual(
      opened.problems().map((problem) => problem.code),
      ['unclosed-boneyard'],
    );
    const end = opened.length - 20;
    const closed = applyEdit(opened, { start: end, end, text: '*/' });
    assert.deepEqual(closed.chunks[0]?.boneyards, [{ start: 0, end: end + 2 }]);
    const reopened = applyEdit(closed, { start: end, end: end + 2, text: '' });
    check(reopened, `/* ${generated.text}`, 'reopened');
  });
});
