import assert from 'node:assert/strict';
import { makeReport, type ReportName, reportNames } from '../../../server/src/core/breakdown/reports';
import { usualReportOptions } from '../../../server/src/core/breakdown/reportTable';
import { readSceneRange } from '../../../server/src/core/breakdown/sceneRange';
import { paginate } from '../../../server/src/core/pagination/pagination';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parseShowFile } from '../../../server/src/core/screenplay/showFile';
import { parse } from '../../../server/src/core/syntax/parse';
import { cellValue, columnKey } from '../../../server/src/ide/reports/reportCells';

interface Asked {
  readonly scenes?: string;
  readonly show?: string;
  readonly longDayEighths?: number;
}

/** Rows as objects by the keys of their columns; what is empty is left out. */
function rows(name: ReportName, text: string | readonly string[], asked: Asked = {}) {
  const { file } = parseShowFile(asked.show ?? '{}');
  const within = asked.scenes === undefined ? () => true : readSceneRange(asked.scenes);
  const scripts = [text].flat().map((one, index) => {
    const tree = parse(one, { language: 'auto' });
    const screenplay = resolve(tree, file);
    const scenes = screenplay.scenes.filter(within ?? assert.fail('no range'));
    return { id: '', name: `${index + 1}`, screenplay, pages: paginate(tree), scenes };
  });
  const { columns, rows } = makeReport(name, scripts, { ...usualReportOptions, ...asked });
  return rows.map((row) =>
    Object.fromEntries(
      columns
        .map((column, index) => [columnKey(column), cellValue(row[index])])
        .filter(([, value]) => value !== null),
    ),
  );
}

const script = `INT. BAR - BACK ROOM - DAY #1#

= They meet.

MARIA (17) sits. TOM (40s) waits. [[prop: gun | MARIA]] [[animal: cat]]

MARIA
Where is Zoe?

EXT. ROOF - NIGHT #2#

Tom looks down. [[prop: gun]]

INT. BAR - DAY #2A#

TOM
Good morning.

INT. BAR - BACK ROOM - LATER #3#

MARIA
Tom.
`;

describe('reports', () => {
  it('make nothing of nothing, and are as wide as their columns', () => {
    for (const name of reportNames) {
      assert.deepEqual(makeReport(name, []).rows, [], name);
      if (name !== 'counts') assert.deepEqual(rows(name, ''), [], name);
    }
    for (const name of reportNames) {
      const tree = parse(script);
      const screenplay = resolve(tree);
      const one = { id: 'x', name: 'x', screenplay, pages: paginate(tree), scenes: screenplay.scenes };
      for (const scripts of [[one], [one, one]]) {
        const table = makeReport(name, scripts);
        assert.ok(
          table.rows.every((row) => row.length === table.columns.length),
          name,
        );
      }
    }
  });

  it('breakdown: a scene with all that it needs', () => {
    assert.deepEqual(rows('breakdown', script, { scenes: '1' }), [
      {
        scene: '1',
        heading: 'INT. BAR - BACK ROOM - DAY',
        interiorExterior: 'int',
        place: 'BAR',
        subPlace: 'BACK ROOM',
        timeOfDay: 'DAY',
        scriptDay: 'D1',
        eighths: 2,
        page: '1',
        synopsis: 'They meet.',
        speaking: ['MARIA'],
        silent: ['TOM'],
        prop: ['gun (MARIA)'],
        animal: ['cat'],
      },
    ]);
  });

  it('breakdown: cast that only a tag tells', () => {
    const [row] = rows('breakdown', 'INT. BAR - DAY\n\nRain. [[cast: WAITER]]\n');
    assert.deepEqual([row?.cast, row?.speaking, row?.silent], [['WAITER'], undefined, undefined]);
  });

  it('elements: with their scenes, within those that are asked about', () => {
    const props = (scenes?: string) =>
      rows('elements', script, scenes === undefined ? {} : { scenes }).filter(
        ({ category }) => category === 'prop',
      );
    assert.deepEqual(props(), [
      { category: 'prop', element: 'gun', owners: ['MARIA'], scenes: ['1', '2'], sceneCount: 2 },
    ]);
    assert.deepEqual(props('2-2A')[0]?.scenes, ['2']);
    assert.deepEqual(props('3'), []);
  });

  it('day-out-of-days: starts, works, holds and finishes', () => {
    const told = rows('day-out-of-days', script);
    assert.deepEqual(told, [
      { character: 'MARIA', D1: 'SW', D2: 'WF', workDays: 2, holdDays: 0 },
      { character: 'TOM', D1: 'SW', D2: 'WF', workDays: 2, holdDays: 0 },
    ]);
    const held = rows('day-out-of-days', [
      `INT. A - DAY\n\nANN\nHi.\n\nINT. A - THE NEXT DAY\n\nBOB\nHi.\n\nINT. B - DAY (FLASHBACK)\n\nBOB\nHi.`,
      'INT. A - DAY\n\nANN\nHi.\n',
    ]);
    assert.deepEqual(held, [
      { character: 'ANN', '1 D1': 'SW', '1 D2': 'H', '1 X1': 'H', '2 D1': 'WF', workDays: 2, holdDays: 2 },
      { character: 'BOB', '1 D2': 'SW', '1 X1': 'WF', workDays: 2, holdDays: 0 },
    ]);
  });

  it('places: parts with their scenes, other spellings where the show file says so', () => {
    const [first] = rows('places', script);
    assert.deepEqual(first, {
      place: 'BAR',
      subPlace: 'BACK ROOM',
      interiorExterior: ['int'],
      scenes: ['1', '3'],
      sceneCount: 2,
      eighths: 3,
      dayScenes: 2,
      nightScenes: 0,
    });
    const pub = 'INT. BAR - DAY\n\nRain.\n\nEXT. THE BAR - NIGHT\n\nRain.\n';
    assert.equal(rows('places', pub).length, 2);
    const show = '{ "locations": { "BAR": { "aliases": ["THE BAR"] } } }';
    assert.deepEqual(
      rows('places', pub, { show }).map(({ interiorExterior, scenes }) => [interiorExterior, scenes]),
      [
        [
          ['int', 'ext'],
          ['1', '2'],
        ],
      ],
    );
  });

  it('day-lengths: marks what is above the limit, not what is at it', () => {
    const marks = (longDayEighths: number) =>
      rows('day-lengths', script, { longDayEighths }).map(({ scriptDay, eighths, overLong }) => [
        scriptDay,
        eighths,
        overLong,
      ]);
    assert.deepEqual(marks(3), [
      ['D1', 3, undefined],
      ['D2', 2, undefined],
    ]);
    assert.deepEqual(marks(2)[0], ['D1', 3, 'yes']);
  });

  it('silent-characters: who never speaks, and who is only spoken of', () => {
    const text = 'INT. A - DAY\n\nZOE (20) and a DOG (3) wait.\n\nANN\nWhere is Kim?\n';
    const show = '{ "characters": { "KIM": {} } }';
    assert.deepEqual(rows('silent-characters', text, { show }), [
      { character: 'ZOE', appearance: 'neverSpeaks', scenes: ['1'] },
      { character: 'DOG', appearance: 'neverSpeaks', scenes: ['1'] },
      { character: 'KIM', appearance: 'onlyMentioned', scenes: ['1'] },
    ]);
  });

  it('counts: minors by their ages, here or in the show file', () => {
    const text = 'INT. A - DAY\n\nZOE (9), TIM (teens), ANN (30s) and BOB (18) wait. KIM sits.\n\nKIM\nHi.\n';
    const show = '{ "characters": { "KIM": { "age": 12 } } }';
    const minors = rows('counts', text, { show }).find(({ item }) => item === 'minors');
    assert.deepEqual(minors?.names, ['KIM', 'ZOE', 'TIM']);
  });

  it('counts: day and night, inside and outside, tagged elements', () => {
    const told = new Map(rows('counts', script).map(({ item, count }) => [item, count]));
    const of = (...items: readonly string[]) => items.map((item) => told.get(item));
    assert.deepEqual(of('allScenes', 'dayTime', 'nightTime', 'interiors', 'exteriors'), [4, 3, 1, 3, 1]);
    assert.deepEqual(of('storyDays', 'apartDays', 'speakingCast', 'animal', 'stunt'), [2, 0, 2, 1, 0]);
  });
});

describe('similar names', () => {
  const pairs = (...names: readonly string[]) => {
    const text = `INT. A - DAY\n\n${names.map((name) => `${name}\nHi.\n`).join('\n')}`;
    return rows('similar-names', text).map(({ character, other }) => `${character}/${other}`);
  };

  it('are those that differ in a letter or two, an accent or a mark', () => {
    assert.deepEqual(pairs('JON', 'JOHN', 'MARIA'), ['JON/JOHN']);
    assert.deepEqual(pairs('CATHERINE', 'KATHARINE'), ['CATHERINE/KATHARINE']);
    assert.deepEqual(pairs('INÉS', 'INES'), ['INÉS/INES']);
    assert.deepEqual(pairs('COP #1', 'COP 1'), ['COP #1/COP 1']);
    assert.deepEqual(pairs('A WAITER', 'WAITER'), ['A WAITER/WAITER']);
  });

  it('are not numbered roles, short names, or names with a word in common', () => {
    assert.deepEqual(pairs('COP #1', 'COP #2', 'ED', 'AL'), []);
    assert.deepEqual(pairs('DAN', 'THE MAN'), []);
    assert.deepEqual(pairs("MAN'S VOICE", "WOMAN'S VOICE", 'DR. SMITH', 'MRS. SMITH'), []);
  });

  it('are those with one first letter who speak together often', () => {
    const scene = (place: string) => `INT. ${place} - DAY\n\n${'MARIA\nHi.\n\nMATTHEW\nHi.\n\n'.repeat(3)}`;
    assert.deepEqual(rows('similar-names', scene('A')), []);
    const [pair] = rows('similar-names', scene('A') + scene('B'));
    assert.deepEqual(pair, { character: 'MARIA', other: 'MATTHEW', likeness: 'initial' });
  });
});
