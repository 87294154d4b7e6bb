import assert from 'node:assert/strict';
import { alignDrafts } from '../../../server/src/core/revision/alignDrafts';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';

function aligned(a: readonly string[], b: readonly string[]) {
  return alignDrafts(resolve(parse(a.join('\n\n'))), resolve(parse(b.join('\n\n'))));
}

/** `1-2 moved`, `3 removed`, `4 inserted`, in that order. */
function fates(a: readonly string[], b: readonly string[]): readonly string[] {
  const { pairs, removed, inserted } = aligned(a, b);
  return [
    ...pairs.map((pair) => `${pair.a}-${pair.b} ${pair.status}`),
    ...removed.map((ordinal) => `${ordinal} removed`),
    ...inserted.map((ordinal) => `${ordinal} inserted`),
  ];
}

const bar =
  'INT. BAR - NIGHT\n\nMaria counts the glasses behind the counter.\n\nMARIA\nNobody pays in this town.\n\nJOE\nPut it on my slate, then.';
const pier =
  'EXT. PIER - DAY\n\nThe ferry turns away before anyone can shout.\n\nJOE\nThat was the last one until Sunday.';
const car =
  'INT. CAR - DAY\n\nThe wipers scrape over dry glass.\n\nMARIA\nTurn left at the silo and do not stop.\n\nJOE\nYou said right.';
const kitchen =
  'INT. KITCHEN - DAWN\n\nA kettle screams. Maria lets it.\n\nMARIA\nHe will not come down.\n\nOTIS\nThen eat his egg, it is getting cold.';
const all = [bar, pier, car, kitchen];

describe('aligning drafts', () => {
  it('sees no change in quotes, dashes and dots that another program set', () => {
    const typed = `${bar}\n\n(it's "late"...)\nGo -- now.`;
    const set = `${bar}\n\n(it\u2019s \u201Clate\u201D\u2026)\nGo \u2014 now.`;
    assert.deepEqual(fates([typed, pier], [set, pier]), ['1-1 unchanged', '2-2 unchanged']);
    assert.deepEqual(fates([typed, pier], [set.replace('now', 'then'), pier]), [
      '1-1 changed',
      '2-2 unchanged',
    ]);
  });

  it('sees no change in white space, wrapping, numbers, notes, synopses, page breaks and page-lock marks', () => {
    const other = [
      'INT.  BAR -  NIGHT #12A#',
      '= Maria is alone.',
      'Maria counts the glasses\nbehind the counter. [[which ones?]]',
      '=== 12 ===',
      '/* cut */',
      '@MARIA\nNobody pays\nin this town.',
      'JOE\nPut it on my slate, then.',
      '===',
      pier,
    ];
    const { pairs } = aligned([bar, pier], other);
    assert.deepEqual(
      pairs.map(({ status, words }) => `${status} ${words}`),
      ['unchanged same', 'unchanged same'],
    );
    assert.deepEqual([pairs[0]?.renumbered, pairs[1]?.renumbered], [true, false]);
  });

  it('sees no change where paragraphs were joined or broken apart', () => {
    assert.deepEqual(fates(['INT. BAR - DAY', 'Rain.', 'Snow.'], ['INT. BAR - DAY', 'Rain. Snow.']), [
      '1-1 unchanged',
    ]);
  });

  it('tells what changed, moved, went and came', () => {
    const roof = 'EXT. ROOF - NIGHT\n\nOtis paints the antenna green, whistling.';
    const changed = car.replace('Turn left at the silo', 'Turn back at the chapel');
    assert.deepEqual(fates(all, [kitchen, bar, changed, roof]), [
      '1-2 unchanged',
      '3-3 changed',
      '4-1 moved',
      '2 removed',
      '4 inserted',
    ]);
  });

  it('keeps that a moved scene was changed too', () => {
    const changed = kitchen.replace('A kettle screams.', 'A radio sings.');
    const [pair] = aligned(all, [changed, bar, pier, car]).pairs.filter(({ a }) => a === 4);
    assert.deepEqual([pair?.status, pair?.words], ['moved', 'changed']);
  });

  it('calls a scene renamed where nothing but names differ, and says which', () => {
    const renamed = all.map((scene) =>
      scene.replaceAll('MARIA', 'ELENA').replaceAll('Maria', 'Elena').replaceAll('BAR', 'OLD MILL'),
    );
    const { pairs, renamings } = aligned(all, renamed);
    assert.deepEqual(
      pairs.map(({ status }) => status),
      ['renamed', 'unchanged', 'renamed', 'renamed'],
    );
    assert.deepEqual(renamings, [
      { kind: 'person', from: 'MARIA', to: 'ELENA' },
      { kind: 'place', from: 'BAR', to: 'OLD MILL' },
    ]);
  });

  it('calls it changed where a line went to somebody who was there before', () => {
    const other = bar.replace('JOE', 'OTIS');
    assert.deepEqual(fates(all, [other, pier, car, kitchen])[0], '1-1 changed');
  });

  it('knows renamed people who are only spoken of', () => {
    const spoken = [
      'INT. A - DAY',
      'JOE\nAsk Tibor first.',
      'INT. B - DAY',
      'JOE\nWhen Tibor is back, call.',
    ];
    const other = spoken.map((line) => line.replace('Tibor', 'Laszlo'));
    assert.deepEqual(fates(spoken, other), ['1-1 renamed', '2-2 renamed']);
  });

  it('finds a scene again in the parts that it was split into, and the parts in what they became', () => {
    const [first, second] = [bar, `INT. BACK ROOM - CONTINUOUS\n\n${car.slice(car.indexOf('The wipers'))}`];
    const whole = `${bar}\n\n${car.slice(car.indexOf('The wipers'))}`;
    assert.deepEqual(fates([whole, pier], [first, second, pier]), [
      '1-1 split',
      '1-2 split',
      '2-3 unchanged',
    ]);
    assert.deepEqual(fates([first, second, pier], [whole, pier]), [
      '1-1 merged',
      '2-1 merged',
      '3-2 unchanged',
    ]);
  });

  it('takes a copy for a new scene, not for a part', () => {
    const copy = bar.replace('INT. BAR - NIGHT', 'INT. CELLAR - NIGHT');
    assert.deepEqual(fates([bar, pier], [bar, pier, copy]), ['1-1 unchanged', '2-2 unchanged', '3 inserted']);
  });

  it('goes by the neighbors where scenes are alike', () => {
    const empty = 'INT. CAR - DAY\n\nHe drives.';
    assert.deepEqual(fates([bar, empty, pier, empty, kitchen], [bar, pier, empty, kitchen]), [
      '1-1 unchanged',
      '3-2 unchanged',
      '4-3 unchanged',
      '5-4 unchanged',
      '2 removed',
    ]);
  });

  it('pairs a scene that was written anew under its heading, between its neighbors', () => {
    const anew = 'INT. CAR - DAY\n\nNothing but fog. The radio finds a hymn.';
    assert.deepEqual(fates(all, [bar, pier, anew, kitchen])[2], '3-3 changed');
    const elsewhere = 'EXT. MOON - NIGHT\n\nNothing but fog. The radio finds a hymn.';
    assert.deepEqual(fates(all, [bar, pier, elsewhere, kitchen]).slice(3), ['3 removed', '3 inserted']);
  });

  it('takes a heading that says OMITTED for a scene that went', () => {
    const { removed, inserted, omitted } = aligned(all, [bar, '.OMITTED #2#', car, kitchen]);
    assert.deepEqual(
      { removed, inserted, omitted },
      { removed: [2], inserted: [], omitted: { a: [], b: [2] } },
    );
  });

  it('tells of what stands outside of scenes', () => {
    assert.equal(aligned(['FADE IN:', bar], ['FADE IN:', bar]).outsideChanged, false);
    assert.equal(aligned(['Title: One', bar], ['Title: Two', bar]).outsideChanged, true);
    assert.equal(aligned(['FADE IN:', bar], ['[[a note]]', 'FADE  IN:', bar]).outsideChanged, false);
  });

  it('compares drafts without a scene', () => {
    assert.deepEqual(fates([''], ['']), []);
    assert.deepEqual(fates([''], [bar]), ['1 inserted']);
    assert.deepEqual(fates([bar], ['']), ['1 removed']);
  });

  it('gets through ten thousand scenes that are all alike', function () {
    this.timeout(30_000);
    const many = Array.from({ length: 10_000 }, () => 'INT. CAR - DAY\n\nHe drives.');
    const { pairs, removed } = aligned(many, many.slice(1));
    assert.deepEqual([pairs.length, removed.length], [9_999, 1]);
    assert.ok(pairs.every(({ status }) => status === 'unchanged'));
  });
});
