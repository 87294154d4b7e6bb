import assert from 'node:assert/strict';
import { readNotesText } from '../../../../server/src/core/assistant/reading/readNotesText';

const brief = (text: string) =>
  readNotesText(text, 'call.txt').map(({ author, time, line, text: words }) => [author, time, line, words]);

describe('transcripts', () => {
  it('of WebVTT are put together across cues, small talk left out', () => {
    const cues = [
      'WEBVTT',
      '',
      '1',
      '00:00:01.000 --> 00:00:04.000',
      '<v Ana Perez>Hi everybody, can you hear me?</v>',
      '',
      '2',
      '00:00:10.000 --> 00:00:14.000',
      '<v Omar Idris>Yes. I think the ferry</v>',
      '',
      '00:00:14.000 --> 00:00:18.000',
      '<v Omar Idris>is too slow. Could we cut <i>the ticket man</i>?</v>',
      '',
      '00:12:18.000 --> 00:12:20.000',
      '<v Ana Perez>Agreed.</v>',
    ];
    assert.deepEqual(brief(cues.join('\n')), [
      ['Omar Idris', '00:00:10', 9, 'I think the ferry is too slow. Could we cut the ticket man?'],
    ]);
  });

  it('of SRT have times and, where they say so, speakers', () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:04,000\nANA: The second act is confusing.\n\n2\n00:01:04,500 --> 00:01:09,000\nOMAR: Then open with the letter.\n';
    assert.deepEqual(brief(srt), [
      ['ANA', '00:00:01', 3, 'The second act is confusing.'],
      ['OMAR', '00:01:04', 7, 'Then open with the letter.'],
    ]);
  });

  it('have turns with a time before the name, after it, or on a line of its own', () => {
    const same = [
      '[00:12:03] Ana Perez: Cut the dog.',
      'Ana Perez [00:12:03]: Cut the dog.',
      'Ana Perez  12:03\nCut the dog.',
    ];
    for (const turn of same) {
      const found = brief(`${turn}\n\n${turn.replace('Ana Perez', 'Omar Idris')}\n\n${turn}\n`);
      assert.deepEqual(
        found.map(([author, time, , text]) => [author, time, text]),
        ['Ana Perez', 'Omar Idris', 'Ana Perez'].map((author) => [author, '00:12:03', 'Cut the dog.']),
      );
    }
  });

  it('keep the speaker over paragraphs', () => {
    const text =
      'ANA: The dog goes in scene 3.\n\nAnd the bar is too long.\n\nOMAR: Which bar?\n\nANA: The second bar.\n\nOMAR: Fine, half a page.\n';
    assert.deepEqual(
      brief(text).map(([author, , line]) => [author, line]),
      [
        ['ANA', 1],
        ['OMAR', 5],
        ['ANA', 7],
        ['OMAR', 9],
      ],
    );
  });

  it('give a note with nothing of its own the remark that it leans on, and leave a title out', () => {
    const call = [
      'Notes call - The Ferry - 3/16/2026',
      'Recording: 00:42:10',
      '',
      '[00:00:04] ANA: The bathroom. Nancy has this one great line. Can she have a moment after? Like, what does she do?',
      '[00:03:40] OMAR: Yeah, I had that too. Scene twenty-three, the finger. I do not get it.',
      '[00:05:10] DANA: It is the trigger finger.',
      '[00:05:12] ANA: Then make that clear.',
      '[00:07:00] DANA: I will look at the map in Scene 4.',
    ].join('\n');
    assert.deepEqual(
      readNotesText(call, 'call.txt').map(({ text, about }) => [text, about]),
      [
        [
          'The bathroom. Nancy has this one great line. Can she have a moment after? Like, what does she do?',
          undefined,
        ],
        [
          'Yeah, I had that too.',
          'The bathroom. Nancy has this one great line. Can she have a moment after? Like, what does she do?',
        ],
        ['Scene twenty-three, the finger. I do not get it.', undefined],
        ['It is the trigger finger.', 'Scene twenty-three, the finger. I do not get it.'],
        ['Then make that clear.', 'Scene twenty-three, the finger. I do not get it.'],
        ['I will look at the map in Scene 4.', undefined],
      ],
    );
  });

  it('keep what somebody promises or is to do, each by itself', () => {
    const call = [
      'Tom: Who is doing the pass on act three?',
      "Lena: I'll do it. By Wednesday.",
      'Tom: Okay, recording.',
      'Lena: Decision: the mailman stays. Tom to write the alt for the helicopter.',
    ].join('\n');
    assert.deepEqual(
      readNotesText(call, 'call.txt').map(({ author, text }) => [author, text]),
      [
        ['Tom', 'Who is doing the pass on act three?'],
        ['Lena', "I'll do it. By Wednesday."],
        ['Lena', 'Decision: the mailman stays.'],
        ['Lena', 'Tom to write the alt for the helicopter.'],
      ],
    );
  });

  it('of three hundred pages are read in time', () => {
    const turn = (index: number) =>
      `[00:${String(index % 60).padStart(2, '0')}:00] ${index % 2 ? 'Ana' : 'Omar'}: I think the ferry in scene ${index % 40} is too slow. Could we cut the ticket man? It takes half a page, and the rest is fine for me.`;
    const text = Array.from({ length: 7000 }, (_, index) => turn(index)).join('\n');
    assert.ok(text.length > 900_000);
    const begin = performance.now();
    assert.equal(readNotesText(text, 'call.txt').length, 7000);
    assert.ok(performance.now() - begin < 10_000);
  });
});
