import assert from 'node:assert/strict';
import { readNote } from '../../../server/src/core/screenplay/note';

describe('readNote', () => {
  const read = (inner: string) => readNote(`ab[[${inner}]]`, { start: 2, end: inner.length + 6 });
  const note = (inner: string) => {
    const found = read(inner);
    assert.equal(found?.kind, 'note');
    const { author, date, status, label, text } = found;
    assert.equal(`ab[[${inner}]]`.slice(found.textRange.start, found.textRange.end), text);
    return [author, date, status, label, text];
  };
  const none = undefined;

  it('reads author and date', () => {
    assert.deepEqual(note('MARIA: too slow'), ['MARIA', none, 'open', none, 'too slow']);
    assert.deepEqual(note('MARIA 2026-03-02: too slow'), ['MARIA', '2026-03-02', 'open', none, 'too slow']);
    assert.deepEqual(note('2026-03-02 J. Smith: x'), ['J. Smith', '2026-03-02', 'open', none, 'x']);
    assert.deepEqual(note('2026-03-02: x'), [none, '2026-03-02', 'open', none, 'x']);
    assert.deepEqual(note('anna 2026-03-02: x'), ['anna', '2026-03-02', 'open', none, 'x']);
  });

  it('takes prose with a colon for prose', () => {
    for (const text of [
      'Remember: the key',
      'the thing is: no',
      'See: page 3',
      'http://example.com',
      'at 10:30',
    ]) {
      assert.deepEqual(note(text), [none, none, 'open', none, text]);
    }
  });

  it('reads what is done', () => {
    for (const text of ['x (done)', 'x DONE', '[x] x', '(DONE) x', 'x (resolved)', 'DONE: x', 'x [x]']) {
      assert.deepEqual(note(text).slice(2), ['done', none, 'x'], text);
    }
    for (const text of ['[ ] x', 'x']) assert.deepEqual(note(text).slice(2), ['open', none, 'x'], text);
    assert.deepEqual(note('is she done'), [none, none, 'open', none, 'is she done']);
    assert.deepEqual(note('ANNA: x (done)'), ['ANNA', none, 'done', none, 'x']);
  });

  it('reads labels', () => {
    assert.deepEqual(note('TODO find it'), [none, none, 'open', 'todo', 'find it']);
    assert.deepEqual(note('todo: find it'), [none, none, 'open', 'todo', 'find it']);
    assert.deepEqual(note('FIX: find it'), [none, none, 'open', 'fix', 'find it']);
    assert.deepEqual(note('? find it'), [none, none, 'open', '?', 'find it']);
    assert.deepEqual(note('ANNA: TODO find it'), ['ANNA', none, 'open', 'todo', 'find it']);
    assert.deepEqual(note('ANNA TODO 2026-03-02: x'), ['ANNA', '2026-03-02', 'open', 'todo', 'x']);
    assert.deepEqual(note('marker pink: too long'), [none, none, 'open', 'marker', 'too long']);
  });

  it("leaves other tools' data alone", () => {
    const data = [
      'red',
      'color blue',
      '#ff8800',
      'marker',
      'marker pink',
      '@act two',
      '>scene 4',
      'closedset-ignore x: y',
      ' ',
      '',
    ];
    for (const text of data) assert.equal(read(text), undefined, text);
  });

  it('reads tags of the breakdown, with whose they are', () => {
    const tag = (inner: string) => {
      const found = read(inner);
      return found?.kind === 'tag' ? [found.category, found.value.text, found.owner?.text] : undefined;
    };
    assert.deepEqual(tag('prop: revolver'), ['prop', 'revolver', none]);
    assert.deepEqual(tag('wardrobe: red dress | MARIA'), ['wardrobe', 'red dress', 'MARIA']);
    assert.deepEqual(tag('SFX: rain'), ['specialEffect', 'rain', none]);
    assert.deepEqual(tag('sound effects: rain'), ['sound', 'rain', none]);
    assert.deepEqual(tag('Hair: wet'), ['makeup', 'wet', none]);
    assert.deepEqual(tag('day: D3'), ['day', 'D3', none]);
    assert.deepEqual(tag('prop: '), ['prop', '', none]);
    assert.equal(tag('proper: no'), undefined);
  });
});

describe('readNote, of facts', () => {
  const fact = (inner: string) => {
    const found = readNote(`ab[[${inner}]]`, { start: 2, end: inner.length + 6 });
    if (found?.kind !== 'fact') return found?.kind;
    return [found.fact, found.subject?.text, found.value?.text];
  };

  it('reads what is stated, by word, subject and value', () => {
    assert.deepEqual(fact('dies: TOMÁS'), ['dies', 'TOMÁS', undefined]);
    assert.deepEqual(fact('LEAVES : Dr. Smith '), ['leaves', 'Dr. Smith', undefined]);
    assert.deepEqual(fact('set up: the brass key'), ['setUp', 'the brass key', undefined]);
    assert.deepEqual(fact('trait: MARIA | eyes: blue'), ['trait', 'MARIA', 'eyes: blue']);
    assert.deepEqual(fact('heals: MARIA'), ['heals', 'MARIA', undefined]);
    assert.deepEqual(fact('weather: heavy snow'), ['weather', undefined, 'heavy snow']);
  });

  it('takes what has another form for a note', () => {
    for (const text of [
      'dies: does she really?',
      'gone: no, we still need it',
      'found: somebody who knows how boats are named',
      'dies: TOMÁS | slowly',
      'trait: MARIA',
      'weather: rain | PIER',
      'light: ',
      'MARIA: dies',
    ]) {
      assert.equal(fact(text), 'note', text);
    }
  });
});
