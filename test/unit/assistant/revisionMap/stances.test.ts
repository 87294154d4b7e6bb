import assert from 'node:assert/strict';
import {
  areOpposite,
  clausesOf,
  isDeniedWish,
} from '../../../../server/src/core/assistant/revisionMap/stances';

/** Each clause with what it wants: `Cut it. [less]`. */
function read(text: string): readonly string[] {
  return clausesOf(text).map(({ text: clause, stances }) => `${clause} [${[...stances].sort().join(' ')}]`);
}

function opposed(a: string, b: string): boolean {
  return clausesOf(a).some((one) => clausesOf(b).some((other) => areOpposite(one, other)));
}

describe('what a clause wants', () => {
  it('is read clause by clause, and abbreviations end none', () => {
    assert.deepEqual(read('Sc. 4 is fine. Lose the glove; keep the hat.'), [
      'Sc. 4 is fine. []',
      'Lose the glove; [less]',
      'keep the hat. [keep]',
    ]);
  });

  it('turns around where it is denied', () => {
    assert.deepEqual(read("Don't trim a word."), ["Don't trim a word. [keep]"]);
    assert.deepEqual(read('Please nobody cut it.'), ['Please nobody cut it. [keep]']);
    assert.deepEqual(read("I don't love it."), ["I don't love it. []"]);
  });

  it('is nothing where it is only granted', () => {
    assert.deepEqual(read('If the glove has to stay, could the hat go?').slice(0, 1), [
      'If the glove has to stay, []',
    ]);
  });

  it('is less in a question whether something is needed, and keep in a need', () => {
    assert.match(read('Do we need the dog at all?')[0] ?? '', /\[less\]/);
    assert.match(read('I need the lighthouse.')[0] ?? '', /keep/);
  });

  it('is opposed by its opposite alone', () => {
    assert.ok(opposed('Cut the cat.', 'The cat stays.'));
    assert.ok(opposed('Make it longer.', 'Way too long.'));
    assert.ok(opposed('Move it up.', 'It stays where it is.'));
    assert.ok(opposed('Loved it.', 'Lose it.'));
    assert.ok(!opposed('Cut the cat.', 'Trim the cat.'));
    assert.ok(!opposed('Never cut the cat.', 'The cat stays.'));
    assert.ok(!opposed('Where is the cat?', 'The cat stays.'));
  });

  it('knows a wish that another forbids', () => {
    const [wish, ban, same] = ['He should tell her.', 'He must not tell her.', 'Never let him tell her.'].map(
      (text) => clausesOf(text)[0],
    );
    assert.ok(wish && ban && same);
    assert.ok(isDeniedWish(wish, ban) && isDeniedWish(ban, wish));
    assert.ok(!isDeniedWish(ban, same) && !isDeniedWish(wish, wish));
  });

  it('keeps the words of the note, and says nothing of an empty one', () => {
    const text = '  “Cut it” – she said.  Or: keep the “hat”!  ';
    for (const clause of clausesOf(text)) assert.equal(text.slice(clause.start, clause.end), clause.text);
    assert.deepEqual(clausesOf(''), []);
  });
});
