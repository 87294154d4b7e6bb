import assert from 'node:assert/strict';
import { tagCategories, tagCategory } from '../../../server/src/core/screenplay/tagCategories';

describe('tagCategories', () => {
  it('have a color each, and no word in common', () => {
    const words = tagCategories.flatMap(({ id, name, synonyms }) => [
      ...new Set([id, name, ...synonyms].map((word) => word.toLowerCase())),
    ]);
    assert.deepEqual(
      words.filter((word, i) => words.indexOf(word) !== i),
      [],
    );
    assert.equal(new Set(tagCategories.map(({ color }) => color)).size, tagCategories.length);
    for (const { color } of tagCategories) assert.match(color, /^#[0-9a-f]{6}$/);
  });

  it('are found by name, identifier and synonym, in any letter case', () => {
    for (const { id, name, synonyms } of tagCategories) {
      for (const word of [id, name, name.toUpperCase(), ...synonyms]) assert.equal(tagCategory(word), id);
    }
    assert.equal(tagCategory('weather'), undefined);
  });
});
