import assert from 'node:assert/strict';
import { elementsOf, showElements } from '../../../server/src/core/breakdown/elements';
import { emptyShow, resolve } from '../../../server/src/core/screenplay/resolve';
import { resolveShow } from '../../../server/src/core/screenplay/show';
import { parse } from '../../../server/src/core/syntax/parse';
import { generateScript } from '../../support/generateScript';

const screenplayOf = (text: string, show = emptyShow) => resolve(parse(text), show);
const elementList = (text: string, show = emptyShow) => [...elementsOf(screenplayOf(text, show)).values()];
const one = (text: string) => {
  const [element, ...others] = elementList(text);
  assert.ok(element && others.length === 0);
  return element;
};

describe('elementsOf', () => {
  const heading = (place: string) => `INT. ${place} - DAY\n\n`;

  it('groups tags by category and name, whatever their letter case and white space', () => {
    const text = `${heading('A')}[[prop: Revolver]]\n\n${heading('B')}Rain. [[Props:  REVOLVER ]] [[hand prop: revolver]]\n`;
    const { category, key, name, scenes, places } = one(text);
    assert.deepEqual([category, key, name, scenes], ['prop', 'REVOLVER', 'Revolver', [1, 2]]);
    assert.deepEqual(
      places.map(({ range }) => text.slice(range.start, range.end)),
      ['Revolver', 'REVOLVER', 'revolver'],
    );
  });

  it('keeps the same name in two categories apart', () => {
    const found = elementList(`${heading('A')}[[vehicle: wagon]] [[prop: wagon]]\n`);
    assert.deepEqual(
      found.map(({ category, name }) => [category, name]),
      [
        ['vehicle', 'wagon'],
        ['prop', 'wagon'],
      ],
    );
  });

  it('orders by the categories of the industry, then by first place', () => {
    const found = elementList(`${heading('A')}[[misc: tent]] [[prop: b]] [[prop: a]] [[extras: crowd]]\n`);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['crowd', 'b', 'a', 'tent'],
    );
  });

  it('takes script days and empty tags for no element', () => {
    assert.deepEqual(elementList(`${heading('A')}[[day: D1]] [[prop: ]] [[prop: | ]]\n`), []);
  });

  it('keeps a tag that stands in no scene, without a scene', () => {
    const { scenes, places } = one('[[prop: lamp]]\n\nINT. A - DAY\n\nRain.\n');
    assert.deepEqual([scenes, places.map(({ scene }) => scene)], [[], [undefined]]);
  });

  it('tells owners once, as first written', () => {
    const text = `${heading('A')}[[prop: ring | Ana]] [[prop: ring]] [[prop: ring | ANA]] [[prop: ring | BO]]\n`;
    assert.deepEqual(one(text).owners, ['Ana', 'BO']);
  });

  it('derives the cast from who speaks or is seen, not from who is spoken of', () => {
    const text = `${heading('A')}ANA (30) waits.\n\nBO\nWhere is Cy?\n\n${heading('B')}Ana looks up. Bo is gone.\n\nCY\nHere.\n`;
    const cast = elementList(text).map(({ category, name, scenes }) => [category, name, scenes]);
    assert.deepEqual(cast, [
      ['cast', 'ANA', [1, 2]],
      ['cast', 'BO', [1, 2]],
      ['cast', 'CY', [2]],
    ]);
  });

  it('adds a cast tag to the character it names, also by an alias', () => {
    const show = { ...emptyShow, characters: [{ name: 'ANA', aliases: ['THE NURSE'] }] };
    const text = `${heading('A')}ANA\nYes.\n\n${heading('B')}[[cast: the nurse]] [[cast: Extra Man]]\n`;
    const cast = elementList(text, show).map(({ key, scenes, places }) => [
      key,
      scenes,
      places.map(({ kind }) => kind),
    ]);
    assert.deepEqual(cast, [
      ['ANA', [1, 2], ['appearance', 'tag']],
      ['EXTRA MAN', [2], ['tag']],
    ]);
  });

  it('finds every tag of a long script once', () => {
    const scenes = generateScript({ scenes: 40, seed: 7 }).split(/\n(?=(?:INT|EXT)\.)/);
    const text = scenes.map((scene, i) => `${scene}\n[[prop: thing ${i % 5}]]\n`).join('\n');
    const screenplay = screenplayOf(text);
    const props = [...elementsOf(screenplay).values()].filter(({ category }) => category === 'prop');
    assert.equal(props.length, 5);
    assert.equal(
      props.reduce((sum, { places }) => sum + places.length, 0),
      screenplay.tags.length,
    );
  });
});

describe('showElements', () => {
  it('merges scripts in the order of the show, each with its own scenes', () => {
    const script = (uri: string, text: string) => ({ uri, screenplay: screenplayOf(text) });
    const one = script('1.fountain', 'INT. A - DAY\n\n[[prop: tent]] [[prop: lamp | ANA]]\n');
    const two = script('2.fountain', 'INT. A - DAY\n\n[[extras: crowd]] [[prop: Lamp | BO]]\n');
    const found = [...showElements(resolveShow(emptyShow, [two, one])).values()];
    assert.deepEqual(
      found.map(({ name, owners, scripts }) => [name, owners, scripts.map(({ uri }) => uri)]),
      [
        ['crowd', [], ['2.fountain']],
        ['tent', [], ['1.fountain']],
        ['lamp', ['ANA', 'BO'], ['1.fountain', '2.fountain']],
      ],
    );
  });
});
