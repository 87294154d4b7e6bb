import * as assert from 'node:assert/strict';
import { findQuote, firstSentence, isSupported } from '../../../server/src/core/assistant/evidence';
import type { SourceNote } from '../../../server/src/core/assistant/sourceNote';

const note = (id: string, text: string): SourceNote => ({ id, text, file: 'a.fountain', line: 1 });
const kitchen = note('kitchen', 'The kitchen scene “drags” — trim a\n page.');
const short = note('short', 'Why?');
const notes = [kitchen, short];

function found(quote: string): readonly string[] | string {
  const check = findQuote(quote, notes);
  return check.kind === 'found' ? check.notes.map(({ id }) => id) : check.reason;
}

describe('a quote', () => {
  it('is found word for word', () => assert.deepEqual(found('The kitchen scene'), ['kitchen']));
  it('is found through other quote marks, dashes and line ends', () => {
    assert.deepEqual(found('kitchen scene "drags" - trim a page.'), ['kitchen']);
  });
  it('is found inside quote marks of its own', () =>
    assert.deepEqual(found('"The kitchen scene"'), ['kitchen']));
  it('is not found when one word differs', () =>
    assert.equal(found('The kitchen scene sags'), 'quoteNotFound'));
  it('is not found in other capitals', () => assert.equal(found('the KITCHEN scene'), 'quoteNotFound'));
  it('is not found when it is nothing', () => assert.equal(found(' '), 'quoteNotFound'));
  it('proves nothing when it is a word or two', () => assert.equal(found('The kitchen'), 'quoteTooShort'));
  it('may be short when it is the whole note', () => assert.deepEqual(found('Why?'), ['short']));
});

describe('a sentence about a note', () => {
  const text = 'The chase goes on forever. Lose the motorbike, it is over budget by 3 days.\nKim';
  const supported = (sentence: string) => isSupported(sentence, text);

  it('may use its words in another order', () =>
    assert.ok(supported('Kim wants the motorbike out of the chase.')));
  it('may not bring in a name', () => assert.ok(!supported('Lose the motorbike for Marta in the chase.')));
  it('may not bring in a name in capitals at its start', () =>
    assert.ok(!supported('BANANA motorbike chase budget.')));
  it('may not bring in a number', () => assert.ok(!supported('The chase motorbike costs 4 days.')));
  it('may use its numbers', () => assert.ok(supported('The motorbike chase is 3 days over.')));
  it('must share words that mean something', () => assert.ok(!supported('I think the story is very good.')));
  it('may not lean on a single word', () => assert.ok(!supported('The chase is a lie.')));
  it('is not shown by naming who said it', () => {
    assert.ok(!isSupported('Kim Lee is no motorbike.', `${text} Lee`, ['Kim Lee']));
    assert.ok(isSupported('Kim Lee is over budget.', `${text} Lee`, ['Kim Lee']));
  });
  it('may not deny what nobody denied', () => {
    assert.ok(!supported('The motorbike chase is not over budget.'));
    assert.ok(isSupported('No motorbike in the chase.', `${text} No motorbike.`));
  });
  it('must not be mostly about something else', () => {
    assert.ok(!supported('The chase shows a parrot singing cheerfully among yellow umbrellas.'));
  });
});

describe('what a model wrote', () => {
  it('is taken to the end of its first sentence', () => {
    assert.equal(firstSentence('Trim the bar. Trim the bar. Trim'), 'Trim the bar.');
  });
  it('may lack its full stop', () => assert.equal(firstSentence('Trim the bar'), 'Trim the bar.'));
  it('is nothing when it reaches the limit without an end', () =>
    assert.equal(firstSentence('x'.repeat(140)), undefined));
  it('is nothing when it ends in the middle of marks', () =>
    assert.equal(firstSentence('Trim the \\{,'), undefined));
});
