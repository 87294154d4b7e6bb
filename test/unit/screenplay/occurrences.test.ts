import assert from 'node:assert/strict';
import { cueCandidates } from '../../../server/src/core/screenplay/cueCandidates';
import {
  characterAt,
  locationAt,
  locationOccurrences,
} from '../../../server/src/core/screenplay/occurrences';
import { emptyShow, resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';

const text = [
  "INT. MARIA'S FLAT - KITCHEN - DAY\n\nMARIA (34) and Ben sit.\n\n",
  'MARIA\nWhere is Cy?\n\nBEN (O.S.)\nGone.\n\nMARIA\nAnd Ben?\n\n',
  'EXT. PIER - NIGHT\n\nBEN AND CY\nHere!\n\nCY\nYes.\n\n',
].join('');

describe('characterAt and locationAt', () => {
  const screenplay = resolve(parse(text));
  const at = (words: string, by = 1) => characterAt(screenplay, text.indexOf(words) + by);

  it('tell name, range and role', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ["MARIA'S", 'MARIA', 'possessive'],
      ['MARIA (34)', 'MARIA', 'introduction'],
      ['Ben sit', 'BEN', 'mention'],
      ['MARIA\nWhere', 'MARIA', 'cue'],
      ['Cy?', 'CY', 'mention'],
      ['BEN AND', 'BEN', 'cue'],
      ['CY\nHere', 'CY', 'cue'],
    ];
    for (const [words, key, role] of cases) {
      const found = at(words);
      assert.deepEqual([found?.key, found?.role], [key, role], words);
      assert.equal(found?.range.start, text.indexOf(words), words);
      assert.equal(found.range.end - found.range.start, key.length, words);
    }
  });

  it('touch a name at both of its ends', () => {
    assert.equal(at('BEN (O.S.)', 0)?.key, 'BEN');
    assert.equal(at('BEN (O.S.)', 3)?.key, 'BEN');
    assert.equal(at('BEN (O.S.)', 5), undefined);
    assert.equal(characterAt(screenplay, text.length), undefined);
  });

  it('know the place of a heading, not its parts', () => {
    assert.equal(locationAt(screenplay, text.indexOf('FLAT'))?.key, "MARIA'S FLAT");
    assert.equal(locationAt(screenplay, text.indexOf('KITCHEN') + 2), undefined);
    assert.equal(locationAt(screenplay, text.indexOf('Where')), undefined);
    assert.deepEqual(
      locationOccurrences(screenplay, 'PIER').map(({ range }) => text.slice(range.start, range.end)),
      ['PIER'],
    );
  });
});

describe('cueCandidates', () => {
  const names = (script: string, offset = script.length) =>
    cueCandidates(resolve(parse(script)), offset).map(({ name, reason }) => `${name} ${reason}`);

  it('put who answers first and the last speaker behind the others of the scene', () => {
    const here = text.indexOf('EXT. PIER') - 1;
    assert.deepEqual(names(text, here), ['BEN answers', 'MARIA inScene', 'CY recent']);
  });

  it('offer who was just seen', () => {
    assert.deepEqual(names(`${text}INT. CAR - DAY\n\nCy drives. MARIA sleeps.\n\n`).slice(0, 2), [
      'MARIA inScene',
      'CY inScene',
    ]);
  });

  it('do not count the cue that is being typed', () => {
    const typing = `${text}ZO`;
    assert.ok(!names(typing).some((name) => name.startsWith('ZO')));
  });

  it('offer whom only the show file knows last', () => {
    const show = { ...emptyShow, characters: [{ name: 'ZOE', aliases: [] }] };
    assert.equal(cueCandidates(resolve(parse(text), show), text.length).at(-1)?.name, 'ZOE');
  });
});
