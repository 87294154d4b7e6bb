import assert from 'node:assert/strict';
import type { SpokenKind } from '../../../../server/src/core/tableRead/model';
import { speakable } from '../../../../server/src/core/tableRead/speakable/speakable';

/** What is written, and what a person would say. */
type Case = readonly [written: string, said: string];

function check(kind: SpokenKind, cases: readonly Case[]): void {
  for (const [written, said] of cases) {
    it(written, () => assert.equal(speakable(written, { kind, language: 'en' }).text, said));
  }
}

describe('English as it is said', () => {
  describe('headings', () =>
    check('heading', [
      ['INT. HARBOR HOTEL - KITCHEN - NIGHT', 'interior, harbor hotel, kitchen, night'],
      ['EXT. PIER – DAY', 'exterior, pier, day'],
      ['INT BAR -- LATER', 'interior, bar, later'],
      ['int. apt. 4B - later', 'interior, apartment four B, later'],
      ['INT./EXT. CAR - CONTINUOUS', 'interior and exterior, car, continuous'],
      ['I/E TRUCK - DAY', 'interior and exterior, truck, day'],
      ['EST. NEW YORK - DAWN', 'establishing, new york, dawn'],
      ['INT. BAR - DAY #12A#', 'interior, bar, day, twelve A'],
      ['INT. BAR - DAY #A12#', 'interior, bar, day, A twelve'],
      ['INT. BAR (FLASHBACK) - 1987', 'interior, bar, flashback, nineteen eighty seven'],
      ['INT. BAR - DAY (2024)', 'interior, bar, day, twenty twenty four'],
      ['INT. BAR/KITCHEN - DAY/NIGHT', 'interior, bar, kitchen, day, night'],
      ["EXT. ST. MARY'S CHURCH - DAY", "exterior, saint mary's church, day"],
      ['EXT. 23 MAIN ST. - NIGHT', 'exterior, twenty three main street, night'],
      ['INT. FBI OFFICE - 3:45 PM', 'interior, F B I office, three forty five P M'],
      ['INT. ROOM 237 - 0600 HOURS', 'interior, room two thirty seven, oh six hundred hours'],
    ]));

  describe('cues and their brackets', () => {
    check('cue', [
      ['JOHN (V.O.) (CONT’D)', 'john, voice over, continued'],
      ['GUARD #2', 'guard two'],
      ['MRS. O’BRIEN', "missus o'brien"],
    ]);
    check('extension', [
      ['V.O.', 'voice over'],
      ['(O.S.)', 'off screen'],
      ['os', 'off screen'],
      ['O.C.', 'off camera'],
      ['V. O.', 'voice over'],
      ['(O. S.)', 'off screen'],
      ["CONT'D", 'continued'],
      ["V.O., CONT'D", 'voice over, continued'],
      ['PRE-LAP', 'pre lap'],
      ['ON PHONE', 'on phone'],
    ]);
    check('parenthetical', [['(beat; then, to JOHN)', 'beat; then, to john']]);
    check('transition', [['CUT TO:', 'cut to:']]);
  });

  describe('numbers', () =>
    check('dialogue', [
      ['12 of 1,234,567', 'twelve of one million two hundred thirty four thousand five hundred sixty seven'],
      ['0, 10, 100', 'zero, ten, one hundred'],
      ['the 1st, 2nd, 23rd and 100th', 'the first, second, twenty third and one hundredth'],
      ['3.5 and 0.25', 'three point five and zero point two five'],
      ['-5 or 5', 'minus five or five'],
      ['3-4 men', 'three to four men'],
      ['3.5% up, 100% sure', 'three point five percent up, one hundred percent sure'],
      [
        '1/2, 3/4, ½, 2 1/2 and 3½',
        'one half, three quarters, one half, two and a half and three and a half',
      ],
      ['24/7 and 9/11', 'twenty four seven and nine eleven'],
      ['call 555-0123', 'call five five five, zero one two three'],
      ['(212) 555-0147', 'two one two, five five five, zero one four seven'],
      ['agent 007, call 911', 'agent zero zero seven, call nine one one'],
      ['#1 fan', 'number one fan'],
      ['4x4, 10x', 'four by four, ten times'],
      ['R2-D2, an F-16, MI6, 3D', 'R two D two, an F sixteen, M I six, three D'],
      ['a 20-year-old', 'a twenty year old'],
      ['No. 5 is alive. No. Never.', 'number five is alive. No. Never.'],
      ['version 3.1.2', 'version three point one point two'],
    ]));

  describe('years and dates', () =>
    check('dialogue', [
      ['born in 1987.', 'born in nineteen eighty seven.'],
      ['in 1900, 1905, 2005', 'in nineteen hundred, nineteen oh five, two thousand five'],
      ['in 2024', 'in twenty twenty four'],
      ['I have 2024 shoes', 'I have two thousand twenty four shoes'],
      ['1939-45', 'nineteen thirty nine to forty five'],
      ['12/25/1987', 'December twenty fifth, nineteen eighty seven'],
      ['25/12/87', 'December twenty fifth, nineteen eighty seven'],
      ['1987-12-25', 'December twenty fifth, nineteen eighty seven'],
      ['Dec. 25th', 'December twenty fifth'],
      ['December 25, 1987', 'December twenty fifth, nineteen eighty seven'],
      ["the '80s, the 80s, the 1980s", 'the eighties, the eighties, the nineteen eighties'],
      ["class of '87", 'class of eighty seven'],
      ['She is in her 30s.', 'She is in her thirties.'],
    ]));

  describe('times of day', () =>
    check('dialogue', [
      ['at 3:45 PM', 'at three forty five P M'],
      ['at 3:05', 'at three oh five'],
      ['at 12:00', "at twelve o'clock"],
      ['5 p.m. We eat.', 'five P M. We eat.'],
      ['7am sharp', 'seven A M sharp'],
      ['0630 hours', 'oh six thirty hours'],
    ]));

  describe('money', () =>
    check('dialogue', [
      ['$1.5 million', 'one point five million dollars'],
      ['$20, £20, €20', 'twenty dollars, twenty pounds, twenty euros'],
      ['$1', 'one dollar'],
      ['$3.50', 'three dollars and fifty cents'],
      ['$0.99', 'ninety nine cents'],
      ['a $5 bill', 'a five dollar bill'],
      ['$20k', 'twenty thousand dollars'],
      ['20 €', 'twenty euros'],
      ['99¢', 'ninety nine cents'],
    ]));

  describe('measures', () =>
    check('action', [
      ['He is 5\'10".', 'He is five foot ten.'],
      ['A 5 in. nail at 2 in the morning', 'A five inches nail at two in the morning'],
      ['20ft at 55mph', 'twenty feet at fifty five miles per hour'],
      ['72°F, 20° C, 45°', 'seventy two degrees Fahrenheit, twenty degrees Celsius, forty five degrees'],
      ['1 km and 3 km.', 'one kilometer and three kilometers.'],
      ['a 9mm pistol', 'a nine millimeters pistol'],
    ]));

  describe('initials, acronyms and capitals', () =>
    check('action', [
      ['The FBI and NASA', 'The F B I and nasa'],
      ["the CIA's man", "the C I A's man"],
      ['J.K. Rowling in the U.S.', 'J K Rowling in the U S.'],
      ['TV, DVD, BMW', 'T V, D V D, B M W'],
      ['MARIA ENTERS. A MAN WAITS.', 'maria enters. a man waits.'],
      ["DON'T TELL McDONALD", "don't tell mcdonald"],
      ['the US army', 'the U S army'],
      ['GIVE IT TO US', 'give it to us'],
      ['HMM, MY GYM', 'hmm, my gym'],
      ['plan B', 'plan B'],
    ]));

  describe('abbreviations', () =>
    check('action', [
      ['Mr. and Mrs. Lee', 'mister and missus Lee'],
      ['Dr. Lee on Ocean Dr.', 'doctor Lee on Ocean drive.'],
      ['on Main St. near St. Mary', 'on Main street near saint Mary'],
      ['Lt. Dan and Sgt. Pepper', 'lieutenant Dan and sergeant Pepper'],
      ['cats vs. dogs, etc.', 'cats versus dogs, et cetera.'],
      ['w/ approx. 20, w/o me', 'with approximately twenty, without me'],
      ['POV, CU, SFX, MOS', 'point of view, close up, sound effects, without sound'],
      ['b.g. and f.g.', 'background and foreground.'],
      ['e.g. this, i.e. that', 'for example this, that is that'],
      ['Sammy Davis Jr. sings', 'Sammy Davis junior sings'],
    ]));

  describe('Roman numerals', () =>
    check('action', [
      ['Act II', 'Act two'],
      ['World War II', 'World War two'],
      ['Henry VIII', 'Henry the eighth'],
      ['John Smith III', 'John Smith the third'],
      ['Rocky IV', 'Rocky four'],
      ['Malcolm X', 'Malcolm X'],
      ['Then I left.', 'Then I left.'],
    ]));

  describe('how people talk', () =>
    check('dialogue', [
      ['W-what?', 'wuh what?'],
      ['I-I know', 'I I know'],
      ['Noooo! Soooo coool', 'no! so cool'],
      ['Hmmm. Shhh!', 'hmm. shh!'],
      ['Wait --', 'Wait,'],
      ['I mean... yes…', 'I mean, yes.'],
      ['“Go,” he said.', 'Go, he said.'],
      ["comin' goin' 'em 'til", 'comin going em till'],
      ['well-known', 'well known'],
      ['What?!', 'What?'],
      ['s**t, f***!', 'bleep, bleep!'],
      ['@#$%!', 'bleep!'],
    ]));

  describe('signs', () =>
    check('dialogue', [
      ['you & me @ home', 'you and me at home'],
      ['1 + 1 = 2', 'one plus one equals two'],
      ['**bold** _under_ *it*', 'bold under it'],
      ['no 😂 yes 🇩🇪', 'no yes'],
      ['😂', ''],
      ['and/or', 'and or'],
      ['j.doe@example.com', 'J dot doe at example dot com'],
      ['https://www.example.com/foo.', 'W W W dot example dot com slash foo.'],
      ['readme.txt', 'readme dot T X T'],
    ]));
});
