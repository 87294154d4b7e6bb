import assert from 'node:assert/strict';
import type { Range } from '../../../../client/src/readAloud/placedLines';
import { playerReading } from '../../../../client/src/readAloud/playerReading';
import {
  beginSession,
  edited,
  firstLines,
  lightOf,
  renewed,
  type Session,
  type Start,
} from '../../../../client/src/readAloud/session';
import { resultOf, textIn } from '../../../support/readingResults';

const uri = 'file:///pilot.fountain';
const script = 'Rain falls.\nANNA: Come in now.\n\nBEN: I will not.\nANNA: Then stay out there.';
const plan = resultOf(script);
const begin = (start: Start, text = script) => beginSession(uri, start, resultOf(text));
const from = (line: number): Start => ({ kind: 'from', position: { line, character: 0 } });
const heard = (session: Session, line: number, word?: number): Session => ({
  ...session,
  at: line,
  lit: [{ line, ...(word !== undefined && { word }) }],
});

describe('a reading of a script', () => {
  it('begins at the line of the caret or the next', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => begin(from(line)).at),
      [0, 1, 2, 2],
    );
  });

  it('of a scene is the whole scene, though the caret stands below its last words', () => {
    const scenes = [
      { ordinal: 1, title: 'A', first: 0, end: 2 },
      { ordinal: 2, title: 'B', first: 2, end: 4 },
    ];
    const at = (line: number) =>
      beginSession(uri, { kind: 'scene', position: { line, character: 0 } }, { ...plan, scenes });
    assert.deepEqual([at(2).at, at(2).range], [0, { first: 0, end: 2 }]);
    assert.deepEqual([at(9).at, at(9).range], [2, { first: 2, end: 4 }]);
  });

  it('of a selection is the lines that it touches', () => {
    const range = { start: { line: 1, character: 8 }, end: { line: 3, character: 2 } };
    const session = begin({ kind: 'selection', range });
    assert.deepEqual([session.at, session.range], [1, { first: 1, end: 3 }]);
  });

  it('is heard with the lines from there on, as far as others speak them', () => {
    assert.deepEqual(firstLines(begin(from(1))), [1, 2, 3]);
    assert.deepEqual(firstLines(begin(from(1), script.replace('BEN', '*BEN'))), [1, 3]);
    assert.deepEqual(firstLines(begin(from(9))), [0, 1, 2]);
    assert.deepEqual(firstLines(begin(from(4))), [3]);
  });

  it('lights the line and the word', () => {
    const light = lightOf(heard(begin(from(0)), 1, 2), 'all');
    assert.deepEqual(
      [...light.lines, ...light.words].map((range) => textIn(script, range)),
      ['ANNA: Come in ', '', 'now.'],
    );
    assert.deepEqual(light.hidden, []);
  });

  it('finds its place again in a new plan, by where it stands', () => {
    const before = heard(begin(from(0)), 2, 1);
    const change = {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      text: 'New.\nTwo.\n',
    };
    const moved = edited(before, [change]);
    const text =
      'Rain falls.\nNew.\nTwo.\nANNA: Come in now.\n\nBEN: I will not.\nANNA: Then stay out there.';
    const after = renewed(moved, resultOf(text, 'next'));
    assert.deepEqual([after.plan, after.at, after.lit], ['next', 4, [{ line: 4, word: 1 }]]);
    assert.equal(textIn(text, lightOf(after, 'all').words[0]), 'will');
  });

  it('goes on with the next line where its own was taken out', () => {
    const before = heard(begin(from(0)), 2);
    const gone = { range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }, text: '' };
    const text = 'Rain falls.\nANNA: Come in now.\n\nANNA: Then stay out there.';
    assert.equal(renewed(edited(before, [gone]), resultOf(text)).at, 2);
  });

  it('keeps the stretch that is read', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 3, character: 4 } };
    const before = begin({ kind: 'selection', range });
    const change = {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: 'New.\n',
    };
    const after = renewed(edited(before, [change]), resultOf(`New.\n${script}`));
    assert.deepEqual(after.range, { first: 2, end: 4 });
  });
});

describe('a rehearsal', () => {
  const mine = script.replace('BEN:', '*BEN:').replace('I will not.', 'I will not come in.');
  const start: Start = { kind: 'rehearse', part: 'BEN', position: { line: 0, character: 0 } };
  const hidden = (session: Session, showing: 'nothing' | 'firstWords' | 'all') =>
    lightOf(session, showing).hidden.map((range) => textIn(mine, range));

  it('hides my lines in the script until they are over', () => {
    const session = begin(start, mine);
    assert.deepEqual(hidden(session, 'nothing'), ['*BEN: I will not come in.']);
    assert.deepEqual(hidden(session, 'firstWords'), ['come in.']);
    assert.deepEqual(hidden(session, 'all'), []);
    assert.deepEqual(hidden(heard(session, 3), 'nothing'), []);
  });

  it('tells the page which lines are mine', () => {
    const reading = playerReading(resultOf(mine), 'BEN', undefined);
    assert.deepEqual(
      [reading.part, reading.lines.map((line) => line.mine === true)],
      ['BEN', [false, false, true, false]],
    );
  });
});

describe('what the page is told', () => {
  it('is in the words of the script, with the place of each word', () => {
    const written = {
      textIn: ({ start }: Range) => (script.split('\n')[start.line] ?? '').replace(' in', '\nin'),
      offsetAt: () => 0,
    };
    const [, line] = playerReading(plan, undefined, written).lines;
    assert.equal(line?.text, 'ANNA: Come in now.');
    assert.deepEqual(line?.words, [6, 10, 11, 13, 14, 18]);
    const [, said] = playerReading(plan, undefined, undefined).lines;
    assert.deepEqual([said?.text, said?.words.slice(0, 2)], ['Come in now.', [0, 4]]);
  });
});
