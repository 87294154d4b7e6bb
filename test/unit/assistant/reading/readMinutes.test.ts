import assert from 'node:assert/strict';
import { readNotesText } from '../../../../server/src/core/assistant/reading/readNotesText';

const read = (text: string, file = 'notes.md') => readNotesText(text, file);
const brief = (text: string) => read(text).map(({ line, text: words }) => [line, words]);

describe('Markdown and plain text', () => {
  it('gives an item of a list as one note, under its headings', () => {
    const notes = read(
      '# Call\n\n## The bar\n\n1. Cut it. Or lose the song.\n2. The clock says\n   ten past.\n\n## The end\n\n- Keep the canoe.\n',
    );
    assert.deepEqual(
      notes.map(({ line, text, headings }) => [line, text, headings]),
      [
        [5, 'Cut it. Or lose the song.', ['Call', 'The bar']],
        [6, 'The clock says ten past.', ['Call', 'The bar']],
        [11, 'Keep the canoe.', ['Call', 'The end']],
      ],
    );
  });

  it('takes an item with items below it for their heading where it says nothing itself', () => {
    const notes = read(
      '- Scene 4:\n  - Too slow.\n  - Who has the key?\n- Trim the bar, it is a page too long.\n  - Ask Dana first.\n',
    );
    assert.deepEqual(
      notes.map(({ text, headings }) => [text, headings?.at(-1)]),
      [
        ['Too slow.', 'Scene 4'],
        ['Who has the key?', 'Scene 4'],
        ['Trim the bar, it is a page too long.', undefined],
        ['Ask Dana first.', 'Trim the bar, it is a page too long.'],
      ],
    );
  });

  it('reads check boxes, marks of being done, labels and what is struck out', () => {
    const notes = read(
      '- [x] Check the clock\n- [ ] TODO: clear the song\n- Pay the phone. (done)\n- ~~The poster.~~\n☑ Tides\n',
    );
    assert.deepEqual(
      notes.map(({ text, tag, isDone }) => [text, tag, isDone]),
      [
        ['Check the clock', undefined, true],
        ['clear the song', 'todo', undefined],
        ['Pay the phone.', undefined, true],
        ['~~The poster.~~', undefined, true],
        ['Tides', undefined, true],
      ],
    );
  });

  it('reads who says it: bold, in capitals, in brackets, or a name that is used again or listed', () => {
    const text = [
      'Present: Ana Perez, Omar.',
      '',
      '- **Director:** Shorter.',
      '- PROD 2026-03-12: Cheaper.',
      '- [DIR] Louder.',
      '- Omar: Softer.',
      '- Ending: too sentimental.',
      '- Scene 4: too slow.',
    ].join('\n');
    assert.deepEqual(
      read(text).map(({ author, date, text: words }) => [author, date, words]),
      [
        ['Director', undefined, 'Shorter.'],
        ['PROD', '2026-03-12', 'Cheaper.'],
        ['DIR', undefined, 'Louder.'],
        ['Omar', undefined, 'Softer.'],
        [undefined, undefined, 'Ending: too sentimental.'],
        [undefined, undefined, 'Scene 4: too slow.'],
      ],
    );
  });

  it('takes date and writer from the head of the file or its name, and makes no note of them', () => {
    const yaml = read('---\nauthor: Dana\ndate: 2026-03-01\n---\n\nThe bar is too long.\n');
    assert.deepEqual(
      yaml.map(({ author, date, line }) => [author, date, line]),
      [['Dana', '2026-03-01', 6]],
    );
    assert.equal(read('Cut it.', 'call-2026-04-02.txt')[0]?.date, '2026-04-02');
  });

  it('takes lines that break early for notes of their own, and full lines for one paragraph', () => {
    assert.deepEqual(brief('Cut the bar\nNora too cold in 4\nCheck the clock\n'), [
      [1, 'Cut the bar'],
      [2, 'Nora too cold in 4'],
      [3, 'Check the clock'],
    ]);
    const wrapped =
      'The boat comes in at a quarter past six and the bar clock shows\nfive past, which is the one thing that everybody will notice.\n';
    assert.deepEqual(brief(wrapped), [[1, wrapped.trim().replace('\n', ' ')]]);
  });

  it('gives a quotation to the remark that follows it; one by itself is a note', () => {
    const notes = read(
      '> He lifts the case.\n\nIt has to be heavy.\n\n> The horn blows too early.\n\n## Next\n\nCut the dog.\n',
    );
    assert.deepEqual(
      notes.map(({ text, about }) => [text, about]),
      [
        ['It has to be heavy.', 'He lifts the case.'],
        ['The horn blows too early.', undefined],
        ['Cut the dog.', undefined],
      ],
    );
  });

  it('reads a row of a table as a note, with what the other cells say', () => {
    const [first, second] = read(
      '| Scene | Note | Who | Status |\n|---|:--|---|---|\n| 4 | The ferry is slow | Dana | open |\n| 12 | Clock | Omar | done |\n',
    );
    assert.deepEqual(
      [first?.text, first?.author, first?.headings, first?.isDone],
      ['The ferry is slow', 'Dana', ['Scene 4'], undefined],
    );
    assert.deepEqual([second?.text, second?.line, second?.isDone], ['Clock', 4, true]);
  });

  it('says nothing of a file without notes', () => {
    assert.deepEqual(
      ['', '\n\n', '# Notes\n', '---\n'].flatMap((text) => read(text)),
      [],
    );
  });

  it('takes a title and what leads to a list for headings', () => {
    const notes = read(
      'NOTES ON WHITE DRAFT (old numbers)\n\nThe bar drags. Here are our points:\n\n- Cut it.\n',
    );
    assert.deepEqual(
      notes.map(({ text, headings }) => [text, headings?.[0]]),
      [
        ['The bar drags.', 'NOTES ON WHITE DRAFT (old numbers)'],
        ['Cut it.', 'NOTES ON WHITE DRAFT (old numbers)'],
      ],
    );
    assert.deepEqual(brief('Notes for scene 4 are below\n\nTrim it.\n'), [
      [1, 'Notes for scene 4 are below'],
      [3, 'Trim it.'],
    ]);
  });

  it('keeps a place that a line begins with, and lines that end as notes of their own', () => {
    assert.deepEqual(
      brief(
        '(p. 22) He would not say that.\np. 15-16 the attack is too expensive for us, we cannot shoot it at all.\nS. 3: zu kalt.\n',
      ),
      [
        [1, '(p. 22) He would not say that.'],
        [2, 'p. 15-16 the attack is too expensive for us, we cannot shoot it at all.'],
        [3, 'S. 3: zu kalt.'],
      ],
    );
  });

  it('takes a line for a note of its own where the line before was not full, however it begins', () => {
    assert.deepEqual(
      brief(
        'BIG FISH - notes from the room\n\nCircus: how long does he stay? three years? say it\nthe elephant in the front yard, is that real\nThe witch? I never got that. Clarify.\nAnd this is the one line that is as long as lines in this file ever come to be, so it sets the width.\n',
      ),
      [
        [3, 'Circus: how long does he stay? three years? say it'],
        [4, 'the elephant in the front yard, is that real'],
        [5, 'The witch? I never got that. Clarify.'],
        [
          6,
          'And this is the one line that is as long as lines in this file ever come to be, so it sets the width.',
        ],
      ],
    );
  });

  it('reads lists counted with letters and Roman numbers, with boxes or without', () => {
    const notes = read(
      'A. General\n   i. Title is boring.\n   ii. Who is Ana?\nB. Kitchen\n   iii. [x] Ana waits too long\nA. Perez: the dog.\nA. Perez: the cat.\n',
    );
    assert.deepEqual(
      notes.map(({ author, text, headings, isDone }) => [author, text, headings?.at(-1), isDone]),
      [
        [undefined, 'Title is boring.', 'General', undefined],
        [undefined, 'Who is Ana?', 'General', undefined],
        [undefined, 'Ana waits too long', 'Kitchen', true],
        ['A. Perez', 'the dog.', undefined, undefined],
        ['A. Perez', 'the cat.', undefined, undefined],
      ],
    );
  });

  it('takes no note below for the head of the file, and no place that a line begins with for its end', () => {
    assert.deepEqual(
      brief(
        'Hi team - quick thoughts, sorry for typos, on a plane.\n\nTrim the bar.\n\nScott on p. 10 ("Enemies too.") - love\nRe: the dog, no.\nTBD: title\npp8-9: icky in a good way\np.11 the gallery is redundant\nSc 33-36 can be one scene, as in\nscene 4 before.\nNo notes on act 2.\n???\nSame as above.\nThx\n-J\n',
      ),
      [
        [3, 'Trim the bar.'],
        [5, 'Scott on p. 10 ("Enemies too.") - love'],
        [6, 'Re: the dog, no.'],
        [7, 'TBD: title'],
        [8, 'pp8-9: icky in a good way'],
        [9, 'p.11 the gallery is redundant'],
        [10, 'Sc 33-36 can be one scene, as in scene 4 before.'],
      ],
    );
  });

  it('gives a sentence that leans on the one before what it is about', () => {
    assert.deepEqual(
      read(
        'Lose the newscaster, we hear all of this from Baxter. (Also: is her dialogue too on the nose?)\n',
      ).map(({ text, about }) => [text, about?.slice(0, 19)]),
      [
        ['Lose the newscaster, we hear all of this from Baxter.', undefined],
        ['(Also: is her dialogue too on the nose?)', 'Lose the newscaster'],
      ],
    );
  });
});
