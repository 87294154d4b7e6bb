import assert from 'node:assert/strict';
import {
  afterEdit,
  lineAt,
  linesIn,
  placeLines,
  wordRange,
} from '../../../../client/src/readAloud/placedLines';
import { createRandom } from '../../../support/random';
import { resultOf, textIn } from '../../../support/readingResults';

const script = 'Rain falls.\n\nANNA: Come in now.\nShe waits.';
const placed = placeLines(resultOf(script).lines);
const at = (line: number, character: number) => ({ line, character });

function edit(text: string, start: ReturnType<typeof at>, end: ReturnType<typeof at>, insert: string) {
  const lines = text.split('\n');
  const offset = (place: ReturnType<typeof at>) =>
    lines.slice(0, place.line).reduce((sum, line) => sum + line.length + 1, 0) + place.character;
  return {
    text: text.slice(0, offset(start)) + insert + text.slice(offset(end)),
    change: { range: { start, end }, text: insert },
  };
}

describe('lines of a reading while somebody writes', () => {
  it('move with what is written above them', () => {
    const { text, change } = edit(script, at(0, 0), at(0, 0), 'New.\n\n');
    const lines = afterEdit(placed, change);
    assert.equal(textIn(text, lines[1]?.range), 'ANNA: Come in now.');
    assert.equal(textIn(text, lines[1] && wordRange(lines[1], 2)), 'now.');
    assert.ok(lines.every(({ isTouched }) => !isTouched));
  });

  it('move along their own line, with their words', () => {
    const { text, change } = edit(script, at(2, 0), at(2, 0), '> ');
    const [, speech] = afterEdit(placed, change);
    assert.equal(textIn(text, speech && wordRange(speech, 0)), 'Come');
  });

  it('stay where they are when something is written below', () => {
    const { change } = edit(script, at(3, 4), at(3, 4), 'still ');
    const lines = afterEdit(placed, change);
    assert.equal(lines[0], placed[0]);
    assert.equal(lines[1], placed[1]);
  });

  it('have no words to light once somebody wrote in them', () => {
    const { text, change } = edit(script, at(2, 11), at(2, 13), 'inside,');
    const [, speech] = afterEdit(placed, change);
    assert.equal(textIn(text, speech?.range), 'ANNA: Come inside, now.');
    assert.equal(speech && wordRange(speech, 0), undefined);
  });

  it('are empty where they were taken out', () => {
    const { change } = edit(script, at(1, 0), at(3, 0), '');
    const [, speech, action] = afterEdit(placed, change);
    assert.deepEqual(speech?.range, { start: at(1, 0), end: at(1, 0) });
    assert.deepEqual(action?.range.start, at(1, 0));
  });

  it('are where a new plan would have them, after any edits outside of them', () => {
    const random = createRandom(7);
    let text = script;
    let lines = placed;
    for (let turn = 0; turn < 200; turn++) {
      const line = random.below(text.split('\n').length);
      const made = edit(text, at(line, 0), at(line, 0), ['\n', 'x.\n', '\n\n'][turn % 3] ?? '');
      text = made.text;
      lines = afterEdit(lines, made.change);
    }
    assert.deepEqual(
      lines.map(({ range }) => textIn(text, range)),
      placed.map(({ range }) => textIn(script, range)),
    );
  });
});

describe('the line at a place', () => {
  it('is the one there, or the next, or the first', () => {
    const found = [at(0, 3), at(1, 0), at(2, 17), at(3, 2), at(9, 0)].map((place) => lineAt(placed, place));
    assert.deepEqual(found, [0, 1, 1, 2, 0]);
  });

  it('of a stretch are those that it touches', () => {
    assert.deepEqual(linesIn(placed, { start: at(0, 5), end: at(2, 1) }), { first: 0, end: 2 });
    assert.deepEqual(linesIn(placed, { start: at(1, 0), end: at(1, 0) }), undefined);
  });
});
