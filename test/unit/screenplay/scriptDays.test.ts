import assert from 'node:assert/strict';
import type { ScriptDay } from '../../../server/src/core/screenplay/model';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';
import { sampleScripts } from '../../support/sharedScripts';

/**
 * A script as `DAY | > THE NEXT DAY < | NIGHT`: a time is a scene in a place of its own, with action under it;
 * headings, cards, tags and sections stand as they are written.
 */
function daysOf(drawing: string): readonly ScriptDay[] {
  let places = 0;
  const blocks = drawing.split(' | ').map((block) => {
    if (/^(?:[>#[!]|SUPER|TITLE|BEGIN|END)/.test(block)) return block;
    if (/^(?:INT|EXT|\.)/.test(block)) return `${block}\n\nRain.`;
    places++;
    return `INT. PLACE ${'ABCDEFGH'[places] ?? 'Z'} - ${block}\n\nRain.`;
  });
  return resolve(parse(blocks.join('\n\n'), { language: 'auto' })).scriptDays;
}

/** Each scene's label, with a question mark where it is not certain. */
function labels(days: readonly ScriptDay[]): string {
  return days.map(({ label, certain }) => `${label}${certain ? '' : '?'}`).join(' ');
}

type Drawing = readonly [says: string, script: string, days: string];

const timesOfDay: readonly Drawing[] = [
  ['begins by day or by night', 'NIGHT', 'N1'],
  ['goes on at the same time of day', 'DAY | DAY', 'D1 D1'],
  ['stays with CONTINUOUS, SAME and LATER', 'DAY | CONTINUOUS | SAME | LATER', 'D1 D1 D1 D1'],
  ['stays at night with them', 'NIGHT | CONTINUOUS | MOMENTS LATER', 'N1 N1 N1'],
  ['goes on from day to night', 'DAY | EVENING | NIGHT', 'D1 N1 N1'],
  ['begins a day where night ends', 'NIGHT | DAY | NIGHT | MORNING', 'N1 D2 N2 D3'],
  ['begins a day at dawn', 'NIGHT | DAWN | MORNING | DAY', 'N1 D2 D2 D2'],
  ['begins a day with a morning after an afternoon', 'AFTERNOON | MORNING', 'D1 D2'],
  ['begins a day with a morning after an evening', 'EVENING | MORNING', 'N1 D2'],
  ['begins a day with a day after dusk', 'DUSK | DAY', 'D1 D2'],
  ['counts noon and afternoon to the day', 'NOON | AFTERNOON | DAY', 'D1 D1 D1'],
  ['is not sure of a morning after a day', 'DAY | MORNING', 'D1 D2?'],
  ['is not sure of an evening after a night', 'NIGHT | EVENING', 'N1 N1?'],
  ['is not sure of CONTINUOUS from night to day', 'NIGHT | DAY - CONTINUOUS', 'N1 D1?'],
  ['reads other languages', 'TAG | NACHT | AM NÄCHSTEN MORGEN | LE LENDEMAIN', 'D1 N1 D2 D3'],
];

const words: readonly Drawing[] = [
  ['follows THE NEXT DAY', 'DAY | THE NEXT DAY | NEXT MORNING', 'D1 D2 D3'],
  ['follows the following night', 'NIGHT | THE FOLLOWING NIGHT', 'N1 N2'],
  ['follows the next day in brackets', 'DAY | INT. B - [THE NEXT] MORNING', 'D1 D2'],
  ['counts days that are shown, not those between', 'DAY | THREE WEEKS LATER | DAY', 'D1 D2 D2'],
  ['is not sure of a jump said again', 'DAY | DAYS LATER | DAYS LATER', 'D1 D2 D2?'],
  ['stays with minutes, is not sure of hours', 'DAY | MINUTES LATER | HOURS LATER', 'D1 D1 D1?'],
  ['takes a night that is hours later', 'DAY | NIGHT - HOURS LATER', 'D1 N1'],
  ['stays with LATER THAT NIGHT', 'DAY | LATER THAT NIGHT', 'D1 N1'],
  ['takes the morning after a night for the next', 'NIGHT | THAT MORNING', 'N1 D2'],
  ['is not sure of what is earlier', 'DAY | EARLIER THAT DAY | THREE DAYS EARLIER', 'D1 D1? D2?'],
  ['takes SAME NIGHT for a night', 'DAY | SAME NIGHT | LATER', 'D1 N1 N1'],
  ['follows days of the week', 'MONDAY | MONDAY AFTERNOON | TUESDAY', 'D1 D1 D2'],
  ['takes a number from the heading', 'DAY 1 | D4 | NIGHT | DAY', 'D1 D4 N4 D5'],
  ['takes the number of a night', 'N3 | DAY', 'N3 D4'],
  ['is not sure of a year that is new', 'DAY | DAY (1973) | DAY (1974) | DAY (1974)', 'D1 D2? D3 D3'],
];

const noTime: readonly Drawing[] = [
  ['is not sure of a place without a time', 'DAY | INT. B', 'D1 D1?'],
  ['is not sure of a beginning without a time', 'INT. A', 'D1?'],
  ['lets a place go on without a time', 'INT. A - DAY | INT. A - CORNER', 'D1 D1'],
  ['lets a part of a scene go on', 'NIGHT | .AT THE WINDOW', 'N1 N1'],
  ['keeps the time of day over such a scene', 'NIGHT | INT. B | DAY', 'N1 N1? D2'],
];

const cards: readonly Drawing[] = [
  ['reads a card between scenes', 'DAY | > **THAT NIGHT** < | CONTINUOUS', 'D1 N1'],
  ['reads a card of the next day', 'DAY | > The Next Morning < | DAY', 'D1 D2'],
  ['reads a jump in weeks', 'DAY | > THREE WEEKS LATER | DAY', 'D1 D2'],
  ['reads a jump in action', 'DAY | !TWO MONTHS LATER | DAY', 'D1 D2'],
  ['reads what is put on the screen', 'DAY | SUPER: "Two days later" | DAY', 'D1 D2'],
  [
    'reads the day of the week with it',
    'DAY | TITLE: "Monday, 9:00 AM" | DAY | > FRIDAY < | DAY',
    'D1 D1 D2',
  ],
  ['reads it behind a cut', 'DAY | > CUT TO: THE NEXT DAY | DAY', 'D1 D2'],
  ['reads the day in words', 'DAY | TITLE: "DAY TWO" | DAY', 'D1 D2'],
  ['reads a jump in a section', 'DAY | # The Next Day | DAY', 'D1 D2'],
  ['makes one step of a card and a heading', 'DAY | > THE NEXT DAY < | THE NEXT DAY', 'D1 D2'],
  ['takes no chapter for a day', 'DAY | # Day Ninety | DAY | # Day Two | DAY', 'D1 D1 D1'],
  ['takes no prose for a card', 'DAY | !The next morning. | DAY', 'D1 D1'],
  ['is not sure after a fade', 'DAY | > FADE OUT. | DAY', 'D1 D1?'],
  ['is sure after a fade in one place', 'INT. A - DAY | > DISSOLVE TO: | INT. A - DAY', 'D1 D1'],
  ['is sure after a fade to the night', 'DAY | > DISSOLVE TO: | NIGHT', 'D1 N1'],
];

const tags: readonly Drawing[] = [
  ['lets a tag win, and counts on', 'DAY | [[day: D3]] | NIGHT | DAY', 'D3 N3 D4'],
  ['reads tags in other words', 'DAY | [[day: DAY 2]] | DAY | [[script day: N5]] | LATER', 'D2 N5 N5'],
  ['reads a tag of a number alone', 'NIGHT | [[day: 7]]', 'N7'],
  ['goes over from day to night', 'DAY | [[day: D2/N2]] | LATER', 'D2/N2 N2'],
  ['goes over by a second tag', 'DAY | [[day: D2]] | [[day: N2]] | LATER', 'D2 N2'],
  ['says so where a tag is no day', 'DAY | [[day: someday]]', 'D1?'],
  ['lets a tag name an X-day', 'DAY | DAY | [[day: X4]] | DAY', 'D1 X4 D1'],
  ['lets a tag bring the story back', 'DAY | NIGHT (FLASHBACK) | DAY | [[day: D2]]', 'D1 X1 D2'],
  [
    'counts the days apart on from a tag',
    'DAY | DAY (DREAM) | [[day: 3]] | DAY | DAY (DREAM)',
    'D1 X3 D1 X4',
  ],
];

const frames: readonly Drawing[] = [
  ['counts flashbacks apart and comes back', 'DAY | NIGHT (FLASHBACK) | DAY', 'D1 X1 D1'],
  ['counts each of them', 'DAY | DAY (FLASHBACK) | DAY | DAY (DREAM)', 'D1 X1 D1 X2'],
  [
    'goes on in one',
    'NIGHT | DAY (FLASHBACK) | NIGHT (FLASHBACK) | DAY (FLASHBACK) | NIGHT',
    'N1 X1 X1 X2 N1',
  ],
  ['takes in all up to its end', 'DAY | BEGIN FLASHBACK: | DAY | DAY | END FLASHBACK. | DAY', 'D1 X1 X1 D1'],
  [
    'ends with the present',
    'DAY | > FLASHBACK TO: | DAY | NIGHT | > BACK TO PRESENT DAY: | DAY',
    'D1 X1 X1 D1',
  ],
  ['ends with a heading of the present', 'DAY | DAY (FLASHBACK) | DAY | DAY (PRESENT)', 'D1 X1 X1 D1'],
  ['takes in one scene where no end is', 'DAY | BEGIN FLASHBACK: | NIGHT | DAY', 'D1 X1? D1'],
  [
    'takes no frame inside of a scene for the next',
    'DAY | BEGIN FLASHBACK: | !He sleeps. | END FLASHBACK. | DAY',
    'D1 D1',
  ],
  [
    'tells a dream in a flashback',
    'DAY | BEGIN DREAM: | DAY (FLASHBACK) | DAY | END DREAM. | DAY',
    'D1 X1 X2 D1',
  ],
  ['keeps the day in a montage', 'NIGHT | DAY - MONTAGE | LATER', 'N1 D1? D1'],
  ['keeps the day in an intercut', 'NIGHT | NIGHT - INTERCUT | INT. A - INTERCUT', 'N1 N1 N1'],
];

describe('script days', () => {
  const groups = { timesOfDay, words, noTime, cards, tags, frames };
  for (const [group, drawings] of Object.entries(groups)) {
    describe(group, () => {
      for (const [says, script, expected] of drawings) {
        it(says, () => assert.equal(labels(daysOf(script)), expected));
      }
    });
  }

  it('tells why, and from what', () => {
    const told = daysOf('DAY | NIGHT | D3 | INT. B | DAY (DREAM) | DAY | [[day: D1]]');
    assert.deepEqual(
      told.map(({ source, reason }) => `${source} ${reason}`),
      [
        'inferred firstScene',
        'inferred nightFell',
        'heading numbered',
        'inferred noTimeOfDay',
        'heading dream',
        'tag tag',
      ],
    );
  });

  it('carries the time of day over', () => {
    const told = daysOf('DUSK | CONTINUOUS | [[day: N1]] | LATER');
    assert.deepEqual(
      told.map(({ period }) => period),
      ['dusk', 'night', 'night'],
    );
  });

  it('has one for every scene, and none without scenes', () => {
    assert.deepEqual(daysOf('> THE END <'), []);
    for (const { name, text } of sampleScripts()) {
      const { scenes, scriptDays } = resolve(parse(text));
      assert.deepEqual(
        scriptDays.map(({ scene }) => scene),
        scenes.map(({ ordinal }) => ordinal),
        name,
      );
    }
  });
});
