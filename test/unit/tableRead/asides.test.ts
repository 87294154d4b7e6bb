import assert from 'node:assert/strict';
import { asidesIn } from '../../../server/src/core/tableRead/asides';

const directions = (line: string) =>
  asidesIn(line, 0, line.length).map(({ start, end }) => line.slice(start, end));

describe('directions within a line of dialogue', () => {
  it('are pauses, manners, acts, and whom it is said to', () => {
    const line =
      "Don't (laughs) be (beat) silly, (to Ben) come (whispering); now (into phone) here (turning away). (O.S.)";
    assert.deepEqual(directions(line), [
      '(laughs)',
      '(beat)',
      '(to Ben)',
      '(whispering)',
      '(into phone)',
      '(turning away)',
      '(O.S.)',
    ]);
    assert.deepEqual(directions('Nein (flüsternd) nicht (zu Anna) hier.'), ['(flüsternd)', '(zu Anna)']);
  });

  it('are nothing that may be said', () => {
    for (const line of [
      'My brother (the tall one) came.',
      'It was fun (and I was happy).',
      'He did nothing (nothing at all).',
      'Call (212) 555-0142.',
      'All of you (including him) go.',
      'Some(one) did.',
      'Go (Now.)',
      'I was there (to see you).',
      'Well (probably) so, (to be honest).',
      '**No (beat) way**',
      'A [[note (beat)]] here',
    ]) {
      assert.deepEqual(directions(line), [], line);
    }
  });
});
