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
      ["INT. HOUSE - LATE '70S", 'interior, house, late seventies'],
      ['INT. OR - 20 MIN LATER', 'interior, O R, twenty minutes later'],
      ["INT. V.P.'S OFFICE, 1ST FL. - DAY", "interior, V P's office, first floor, day"],
      ["INT. YOUNG DR. LEE'S - RM 412", "interior, young doctor lee's, room four twelve"],
      ['EXT. 3RD ST. AND OAK RD.', 'exterior, third street and oak road.'],
      ['EXT. AUSTIN, TX - DAY', 'exterior, austin, Texas, day'],
      ["EXT. ST. MARY'S CHURCH - DAY", "exterior, saint mary's church, day"],
      ['EXT. 23 MAIN ST. - NIGHT', 'exterior, twenty three main street, night'],
      ['INT. FBI OFFICE - 3:45 PM', 'interior, F B I office, three forty five P M'],
      ['INT. ROOM 237 - 0600 HOURS', 'interior, room two thirty seven, oh six hundred hours'],
    ]));

  describe('cues and their brackets', () => {
    check('cue', [
      ['JOHN (V.O.) (CONT’D)', 'john, voice over, continued'],
      ['GUARD #2', 'guard two'],
      ['MIA', 'mia'],
      ['ED', 'ed'],
      ['VI', 'vi'],
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
      ['10-4, 21-14, 20-20, 2-3 weeks', 'ten four, twenty one fourteen, twenty twenty, two to three weeks'],
      ['9-5 at the 7-11', 'nine to five at the seven eleven'],
      ['off the 405. Route 9W', 'off the four oh five. Route nine W'],
      ['my 401(k), 2x4s, 10" x 12"', 'my four oh one K, two by fours, ten inches by twelve'],
      ['1-2-3 go, 123-45-6789', 'one, two, three go, one two three, four five, six seven eight nine'],
      ['1-800-FLOWERS', 'one eight hundred flowers'],
      ['a 2:1 chance', 'a two to one chance'],
      ['a 9.5/10', 'a nine point five out of ten'],
      ['the 10,000th', 'the ten thousandth'],
      ['an F-150 on I-405', 'an F one fifty on I four oh five'],
      ['a 747', 'a seven forty seven'],
      ['a .357, a .45, .5 of it', 'a three fifty seven, a forty five, point five of it'],
      [
        '2145 Elm Street, Austin, TX 78701',
        'twenty one forty five Elm Street, Austin, Texas seven eight seven zero one',
      ],
      ['Albany, NY. Out, OR in.', 'Albany, New York. Out, or in.'],
      ['la la (x2)', 'la la, times two'],
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
      ["mid-'90s", 'mid nineties'],
      ["class of '87", 'class of eighty seven'],
      ['She is in her 30s.', 'She is in her thirties.'],
    ]));

  describe('times of day', () =>
    check('dialogue', [
      ['at 3:45 PM', 'at three forty five P M'],
      ['at 3:05', 'at three oh five'],
      ['9am-5pm, 1:30-2:30', 'nine A M to five P M, one thirty to two thirty'],
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
      ['$100-$200, $5-10 million', 'one hundred to two hundred dollars, five to ten million dollars'],
      ['$20/hr, two $20s', 'twenty dollars an hour, two twenties'],
    ]));

  describe('measures', () =>
    check('action', [
      ['He is 5\'10".', 'He is five foot ten.'],
      ['A 5 in. nail at 2 in the morning', 'A five inch nail at two in the morning'],
      ['20ft at 55mph', 'twenty feet at fifty five miles per hour'],
      ['72°F, 20° C, 45°', 'seventy two degrees Fahrenheit, twenty degrees Celsius, forty five degrees'],
      [
        '5-6ft, a 20 ft drop, 35MM, 20 MIN',
        'five to six feet, a twenty foot drop, thirty five millimeter, twenty minutes',
      ],
      ['1 km and 3 km.', 'one kilometer and three kilometers.'],
      ['a 9mm pistol', 'a nine millimeter pistol'],
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
      ['JOHN F. KENNEDY waits', 'john F kennedy waits'],
      ['Broadway and W. 42nd', 'Broadway and west forty second'],
      ['I AM here, it chose ME. The ME left.', 'I am here, it chose me. The M E left.'],
      ["This OR that. That's IT! An IT guy.", "This or that. That's it! An I T guy."],
      ['They want US, in the US', 'They want us, in the U S'],
      ['MIA (30s) and IRA, in the IRA', 'mia, thirties, and ira, in the I R A'],
      ['POW! He was a POW.', 'pow! He was a P O W.'],
      ['LA, OOH LA LA', 'L A, ooh la la'],
      ["I'M HERE, I'LL GO", "i'm here, i'll go"],
      ['AT&T, Ph.D., AAA Towing', 'A T and T, P H D, triple A Towing'],
      ["the V.P.'s, C. S. Lewis", "the V P's, C S Lewis"],
    ]));

  describe('abbreviations', () =>
    check('action', [
      ['Mr. and Mrs. Lee', 'mister and missus Lee'],
      ['Dr. Lee on Ocean Dr.', 'doctor Lee on Ocean drive.'],
      ['on Main St. near St. Mary', 'on Main street near saint Mary'],
      ['Lt. Dan and Sgt. Pepper', 'lieutenant Dan and sergeant Pepper'],
      ['Young Dr. Bennett, 12 Ocean Dr. Miami', 'Young doctor Bennett, twelve Ocean drive Miami'],
      ['Ann St. John', 'Ann saint John'],
      ['aka Bob, a MED. SHOT', 'A K A Bob, a medium shot'],
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
      ['On the day I left, the part I love', 'On the day I left, the part I love'],
      ['Every scene I wrote. "The Day I Died"', 'Every scene I wrote. The Day I Died'],
      ['Act I, Part I: Rain, World War I was', 'Act one, Part one: Rain, World War one was'],
      ['Grade C, Type X', 'Grade C, Type ten'],
    ]));

  describe('how people talk', () =>
    check('dialogue', [
      ['W-what?', 'wuh what?'],
      ['I-I know', 'I I know'],
      ['S-so, k-keep, y-you, n-no, st-stop', 'suh so, kuh keep, yuh you, nuh no, stuh stop'],
      ['D-Day', 'D Day'],
      ['Noooo! Soooo coool', 'no! so cool'],
      ['Hmmm. Shhh! Mm-hmm. Grrr. BZZT!', 'hmm. shh! mm hmm. grr. bzzt!'],
      ['AAAH! Aaaa!', 'ah! ah!'],
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
      ['== one ==', 'one'],
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
