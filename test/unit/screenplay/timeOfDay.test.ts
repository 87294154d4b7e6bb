import assert from 'node:assert/strict';
import { readFrame, readTime } from '../../../server/src/core/screenplay/timeOfDay';

describe('readTime', () => {
  const periods: Readonly<Record<string, readonly string[]>> = {
    day: ['DAY', 'day', 'DAY 2', 'D3', 'THE NEXT DAY', 'TAG', 'JOUR', 'ДЕНЬ', 'DAY/NIGHT', 'NOON'],
    night: ['NIGHT', 'LATE NIGHT', 'N12', 'NACHT', 'НОЧЬ', 'MIDNIGHT', 'LATER THAT NIGHT', 'NIGHT.'],
    morning: ['EARLY MORNING', 'THE FOLLOWING MORNING', 'УТРО'],
    dusk: ['MAGIC HOUR', 'SUNSET'],
    dawn: ['PRE-DAWN', 'Alba'],
  };
  for (const [period, texts] of Object.entries(periods)) {
    for (const text of texts) it(`${text} is ${period}`, () => assert.equal(readTime(text)?.period, period));
  }

  const relations: Readonly<Record<string, readonly string[]>> = {
    continuous: ['CONTINUOUS', "CONT'D", 'CONTINUO'],
    later: ['LATER', 'MOMENTS LATER', 'TEN MINUTES LATER', 'A FEW DAYS LATER', 'SPÄTER', 'LATER THAT NIGHT'],
    same: ['SAME', 'SAME TIME', 'SAME DAY', 'MEANWHILE'],
  };
  for (const [relation, texts] of Object.entries(relations)) {
    for (const text of texts)
      it(`${text} is ${relation}`, () => assert.equal(readTime(text)?.relation, relation));
  }

  it('reads a clock, with the part of the day where there is no doubt', () => {
    const clocks = {
      '3:00 AM': 'night',
      '12 AM': 'night',
      '5:30 A.M.': 'dawn',
      '06:15': 'morning',
      '12 PM': 'day',
    };
    const more = { '1 PM': 'afternoon', '18 UHR': 'evening', '10 PM': 'night', '23:15': 'night' };
    for (const [text, period] of Object.entries({ ...clocks, ...more })) {
      assert.deepEqual(readTime(text), { period }, text);
    }
    for (const text of ["3 O'CLOCK", '3:00', '99:00']) assert.deepEqual(readTime(text), {}, text);
  });

  it('reads how far from the scene before', () => {
    const shifts: Readonly<Record<string, unknown>> = {
      'THE NEXT MORNING': { direction: 'later', unit: 'day', amount: 1 },
      'ANOTHER DAY': { direction: 'later', unit: 'day', amount: 1 },
      'TWO WEEKS LATER': { direction: 'later', unit: 'week', amount: 2 },
      '6 MONTHS EARLIER': { direction: 'earlier', unit: 'month', amount: 6 },
      'A YEAR LATER': { direction: 'later', unit: 'year', amount: 1 },
      'A FEW HOURS LATER': { direction: 'later', unit: 'hour' },
      'THAT NIGHT': { direction: 'same', unit: 'day' },
      'THE NIGHT BEFORE': { direction: 'earlier', unit: 'day', amount: 1 },
      'AM NÄCHSTEN TAG': { direction: 'later', unit: 'day', amount: 1 },
      LATER: undefined,
      'EARLY MORNING': undefined,
    };
    for (const [text, shift] of Object.entries(shifts)) {
      assert.deepEqual(readTime(text)?.shift, shift, text);
    }
  });

  it('reads script days and days of the week', () => {
    const days = { D3: 3, N12: 12, 'DAY 2': 2, 'NIGHT #4': 4, 'DAY TWO': 2 };
    for (const [text, day] of Object.entries(days)) assert.equal(readTime(text)?.scriptDay, day, text);
    assert.deepEqual(readTime('MONDAY'), { weekday: 'MONDAY' });
    assert.deepEqual(readTime('TUESDAY NIGHT'), { period: 'night', weekday: 'TUESDAY' });
  });

  it('takes places for places', () => {
    const places = [
      'KITCHEN',
      'NIGHT CLUB',
      'DAY CARE',
      'SUNSET BOULEVARD',
      'ROOM 12',
      '12',
      'THE LATER YEARS BAR',
      'DAWN’S HOUSE',
      '',
    ];
    for (const text of places) assert.equal(readTime(text), undefined, text);
  });
});

describe('readFrame', () => {
  const frames: readonly (readonly [string, string])[] = [
    ['FLASHBACK', 'flashback'],
    ['END FLASHBACK', 'flashback'],
    ['FLASHBACK TO 1973', 'flashback'],
    ['FLASH-FORWARD', 'flashForward'],
    ["MARIA'S DREAM", 'dream'],
    ['DREAM SEQUENCE', 'dream'],
    ['SERIES OF SHOTS', 'montage'],
    ['INTERCUT', 'intercut'],
    ['BACK TO PRESENT', 'present'],
    ['RÜCKBLENDE', 'flashback'],
  ];
  for (const [text, frame] of frames) it(`${text} is ${frame}`, () => assert.equal(readFrame(text), frame));

  it('takes places for places', () => {
    for (const text of ['DREAM CAFE', 'PRESENTATION ROOM', 'MOVING', 'THE MONTAGE HOTEL', '1973']) {
      assert.equal(readFrame(text), undefined, text);
    }
  });
});
