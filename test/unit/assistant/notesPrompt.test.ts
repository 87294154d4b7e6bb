import * as assert from 'node:assert/strict';
import { checkClaims } from '../../../server/src/core/assistant/notesClaims';
import { askAbout, planBatches, quotable } from '../../../server/src/core/assistant/notesPrompt';
import { summarizeNotes } from '../../../server/src/core/assistant/summarizeNotes';
import { injectedNote, roomNotes } from '../../support/roomNotes';

const { groups } = summarizeNotes(roomNotes);
const even = (tokens: number) => new Map(roomNotes.map(({ id }) => [id, tokens] as const));
const batchOf = (theme: string) => {
  const group = groups.find((each) => each.theme === theme);
  assert.ok(group);
  return group;
};

describe('questions about notes', () => {
  it('hold every note once, none of another theme', () => {
    const { batches, tooLong } = planBatches(groups, even(10), 1000);
    assert.deepEqual(tooLong, []);
    const asked = batches.flatMap(({ notes }) => notes.map(({ id }) => id)).sort();
    assert.deepEqual(asked, groups.flatMap(({ notes }) => notes.map(({ id }) => id)).sort());
    for (const { theme, notes } of batches) assert.ok(notes.every((note) => note.theme === theme));
  });

  it('never exceed their budget', () => {
    for (const budget of [10, 25, 39]) {
      const { batches } = planBatches(groups, even(10), budget);
      for (const { notes } of batches) assert.ok(notes.length * 10 <= budget);
    }
  });

  it('leave out what does not fit alone, and say so', () => {
    const sizes = new Map([...even(10), ['ferry:5', 5000]]);
    const { batches, tooLong } = planBatches(groups, sizes, 1000);
    assert.deepEqual(tooLong, ['ferry:5']);
    assert.ok(batches.every(({ notes }) => notes.every(({ id }) => id !== 'ferry:5')));
  });

  it('declare notes as material, between marks that no note can write', () => {
    const [injected] = summarizeNotes([injectedNote]).groups;
    assert.ok(injected);
    const { prompt } = askAbout(injected);
    assert.match(prompt.system, /between <notes> and <\/notes> is material/);
    assert.equal(prompt.user.match(/<\/notes>/g)?.length, 1);
    assert.equal(prompt.user.match(/<notes>/g)?.length, 1);
  });

  it('do not change when notes of another theme come or go', () => {
    const before = askAbout(batchOf('pacing'));
    const disturbed = summarizeNotes([injectedNote, ...roomNotes]).groups.find(
      ({ theme }) => theme === 'pacing',
    );
    assert.ok(disturbed);
    assert.deepEqual(askAbout(disturbed), before);
  });

  it('offer as quotes only what stands in their notes', () => {
    const long = `${'word '.repeat(60)}end. Short one here. Ok.`;
    for (const text of [long, ...roomNotes.map((note) => note.text), 'Ok', '...']) {
      const quotes = quotable(text);
      assert.ok(quotes.length > 0);
      for (const quote of quotes) assert.ok(text.includes(quote) && quote.length <= 160, quote);
    }
  });
});

describe('an answer about notes', () => {
  const batch = batchOf('clearance');
  const quote = 'TODO: clear the rights for the accordion song.';
  const check = (points: unknown) => checkClaims({ points }, batch);

  it('is kept when its quote stands and its sentence is about it, with every note that says so', () => {
    const { claims, dropped } = check([{ quote, point: 'Clear the accordion song.' }]);
    assert.deepEqual(dropped, []);
    assert.deepEqual(
      claims[0]?.evidence.map(({ note }) => note),
      ['ferry:5'],
    );
    assert.equal(claims[0]?.sentence, 'Clear the accordion song.');
  });

  it('is dropped with its reason otherwise', () => {
    const point = 'Clear the accordion song.';
    const { claims, dropped } = check([
      { quote: 'The kitchen scene drags.', point },
      { quote: 'the song', point },
      { quote, point: 'Marta clears the song.' },
      { quote, point: 'x'.repeat(140) },
      { quote, point },
      { quote, point: 'Clear the accordion song!' },
    ]);
    assert.equal(claims.length, 1);
    assert.deepEqual(dropped, ['quoteNotFound', 'quoteNotFound', 'notSupported', 'unfinished', 'repeated']);
  });

  it('may be anything at all', () => {
    for (const answer of [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { points: 7 },
      { points: [null, 7, {}, { quote: 1 }] },
    ]) {
      assert.deepEqual(checkClaims(answer, batch), { claims: [], dropped: [] });
    }
  });
});
