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

  it('reads a clock as a time without a period', () => {
    for (const text of ['3:00 AM', '10 PM', '23:15', "3 O'CLOCK"]) assert.deepEqual(readTime(text), {}, text);
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
