import assert from 'node:assert/strict';
import { makeTasks } from '../../../../server/src/core/assistant/revisionMap/makeTasks';
import { placingIndex } from '../../../../server/src/core/assistant/revisionMap/place';
import type { SourceNote } from '../../../../server/src/core/assistant/sourceNote';
import { resolve } from '../../../../server/src/core/screenplay/resolve';
import { parse } from '../../../../server/src/core/syntax/parse';

const script = `INT. LIGHTHOUSE - NIGHT

MARA polishes the lamp. A gull taps at the glass.

INT. BAKERY - DAY

JON kneads. The radio plays a waltz, and he dances with the broom.

EXT. HARBOR - DAY

The ferry leaves. Mara waves a red scarf. Jon does not look up.
`;
const index = placingIndex(resolve(parse(script)));

function notes(...texts: readonly (string | Partial<SourceNote>)[]): readonly SourceNote[] {
  return texts.map((each, at) => ({
    ...{ id: `${at}`, file: 'notes.md', line: at + 1, text: '' },
    ...(typeof each === 'string' ? { text: each } : each),
  }));
}

function make(...texts: readonly (string | Partial<SourceNote>)[]) {
  return makeTasks(notes(...texts), index);
}

describe('tasks from notes', () => {
  it('puts together what says the same and keeps every source', () => {
    const { tasks } = make(
      { text: 'Cut the waltz in the bakery.', author: 'Ana', date: '2026-04-02', page: 3 },
      { text: 'cut the waltz in the bakery', author: 'Ben' },
    );
    assert.equal(tasks.length, 1);
    assert.deepEqual(
      tasks[0]?.sources.map(({ author, line, quote }) => [author, line, quote]),
      [
        ['Ana', 1, 'Cut the waltz in the bakery.'],
        ['Ben', 2, 'cut the waltz in the bakery'],
      ],
    );
    assert.deepEqual([tasks[0]?.sources[0]?.date, tasks[0]?.sources[0]?.page], ['2026-04-02', 3]);
    assert.equal(tasks[0]?.scenes[0]?.ordinal, 2);
  });

  it('names a task after its words, wherever and whenever they come', () => {
    const [first] = make('Cut the waltz.').tasks;
    const again = make('The scarf must be blue.', {
      text: 'Cut the waltz.',
      file: 'other.md',
      line: 90,
    }).tasks;
    assert.match(first?.id ?? '', /^n-[0-9a-f]{8}$/);
    assert.equal(again[1]?.id, first?.id);
  });

  it('tells equal words of different scenes apart', () => {
    const ids = make(
      { text: 'Trim this.', sceneOrdinal: 1 },
      { text: 'Trim this.', sceneOrdinal: 2 },
    ).tasks.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
  });

  it('finds who wants the opposite, and shows the words of both', () => {
    const { tasks, contradictions } = make(
      'The waltz goes. Cut it.',
      'Keep the waltz, it is all he has.',
      'Is the scarf red?',
    );
    assert.deepEqual(
      tasks.map(({ contradicts }) => contradicts),
      [[tasks[1]?.id], [tasks[0]?.id], []],
    );
    assert.deepEqual(
      contradictions.map(({ quotes }) => quotes),
      [['Cut it.', 'Keep the waltz, it is all he has.']],
    );
  });

  it('takes two that agree, or speak of different things, for no contradiction', () => {
    for (const [a, b] of [
      ['Keep the waltz.', 'Never cut the waltz.'],
      ['Cut the gull.', 'Keep the lamp.'],
      ['If the waltz has to stay, could the broom go?', 'The waltz stays.'],
    ] as const)
      assert.deepEqual(make(a, b).contradictions, [], `${a} | ${b}`);
  });

  it('links what may be the same, said in other words', () => {
    const { tasks } = make(
      'Trim the waltz with the broom.',
      'The broom dance is too long.',
      'Trim the ferry.',
    );
    assert.deepEqual(
      tasks.map(({ duplicates }) => duplicates),
      [[tasks[1]?.id], [tasks[0]?.id], []],
    );
  });

  it('is done where every source says so, and knows who is to do it', () => {
    assert.deepEqual(
      make({ text: 'Trim the gull.', isDone: true }, 'Ben to check the ferry times.').tasks.map(
        ({ status, assignee }) => [status, assignee],
      ),
      [
        ['done', undefined],
        ['open', 'Ben'],
      ],
    );
  });

  it('gives the same answer again, and one for no notes', () => {
    const texts = ['Cut the waltz.', 'Keep the waltz.', 'Who waves?'];
    assert.deepEqual(make(...texts), make(...texts));
    assert.deepEqual(make(), { tasks: [], contradictions: [] });
  });

  it('finds who wants a thing the other way around, and two who speak of what no scene has', () => {
    const relations = (...texts: readonly string[]) =>
      make(...texts).tasks.map(({ contradicts, duplicates }) => [contradicts.length, duplicates.length]);
    assert.deepEqual(relations('Make the gull older.', 'The gull should be younger.'), [
      [1, 0],
      [1, 0],
    ]);
    assert.deepEqual(relations('The broom has to go.', 'I like the broom.'), [
      [1, 0],
      [1, 0],
    ]);
    assert.deepEqual(relations('Lose the zeppelin.', 'Please cut the zeppelin, it is too expensive.'), [
      [0, 1],
      [0, 1],
    ]);
    assert.deepEqual(relations('He is a butcher, Marge.', 'A point for Marge there.'), [
      [0, 0],
      [0, 0],
    ]);
    assert.deepEqual(relations('Lose the zeppelin.', 'Keep the zeppelin, please.'), [
      [1, 0],
      [1, 0],
    ]);
  });
});
