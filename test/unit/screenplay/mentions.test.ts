import assert from 'node:assert/strict';
import { characterOccurrences } from '../../../server/src/core/screenplay/occurrences';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';

/** `name` has a cue in another scene; where is it found in this text, and how sure is that? */
function found(name: string, prose: string): readonly string[] {
  const text = `INT. A - DAY\n\n${prose}\n\nINT. B - DAY\n\n@${name}\nYes.\n`;
  const screenplay = resolve(parse(text));
  const [key = ''] = screenplay.scenes[1]?.speeches.map(({ character }) => character) ?? [];
  return characterOccurrences(screenplay, key)
    .filter(({ role }) => role !== 'cue')
    .map(({ range, role, certain }) => `${text.slice(range.start, range.end)}${certain ? '' : '?'} ${role}`);
}

describe('mentions', () => {
  it('take a single name with a capital only, as a whole word', () => {
    assert.deepEqual(found('MARIA', 'Maria waits. He sees Maria; maria, Mariah and Annamaria go.'), [
      'Maria mention',
      'Maria mention',
    ]);
  });

  it('take a possessive, the name alone', () => {
    assert.deepEqual(found('MARIA', 'In Maria’s coat.'), ['Maria possessive']);
    assert.deepEqual(found('JAMES', "In James' coat, James's hat."), [
      'James possessive',
      'James possessive',
    ]);
    assert.deepEqual(found('MARIA', "In MARIA's coat."), ['MARIA introduction']);
  });

  it('doubt a name that is an ordinary word where a sentence starts', () => {
    assert.deepEqual(found('WILL', 'Will he come? We ask Will. He will. Dr. Will sits.'), [
      'Will? mention',
      'Will mention',
      'Will mention',
    ]);
    assert.deepEqual(found('HOPE', 'The light. Hope fades.'), ['Hope? mention']);
  });

  it('doubt an ordinary word that is shouted, and believe it in capitals in action', () => {
    assert.deepEqual(found('HOPE', 'EVE\nI HOPE YOU DIE.'), ['HOPE? mention']);
    assert.deepEqual(found('HOPE', 'Here comes HOPE CLARK, 20.'), ['HOPE introduction']);
  });

  it('take a name of several words in any letter case, with its own marks', () => {
    assert.deepEqual(found('TALL MAN', 'The tall man and a Tall  Man, tall. Man.'), [
      'tall man mention',
      'Tall  Man mention',
    ]);
    assert.deepEqual(found('JEAN-LUC', 'Jean-Luc and Jean Luc.'), ['Jean-Luc mention']);
    assert.deepEqual(found("O'BRIEN", 'Then O’Brien.'), ['O’Brien mention']);
    assert.deepEqual(found('COP #1', 'Then Cop #1 and Cop #2.'), ['Cop #1 mention']);
  });

  it('look through emphasis and past notes', () => {
    assert.deepEqual(found('MARIA SOUSA', 'Then *Maria* _Sousa_ runs /* Maria Sousa */.'), [
      'Maria* _Sousa mention',
    ]);
  });

  it('see names in headings, synopses and notes, but count nobody present for it', () => {
    const text =
      "INT. MARIA'S FLAT - DAY\n= Maria sleeps.\n\nRain. [[ANA: cut Maria]]\n\nINT. B - DAY\n\nMARIA\nYes.\n";
    const screenplay = resolve(parse(text));
    const roles = characterOccurrences(screenplay, 'MARIA').map(({ role }) => role);
    assert.deepEqual(roles, ['possessive', 'mention', 'mention', 'cue']);
    assert.deepEqual(screenplay.scenes[0]?.appearances, []);
  });
});

describe('introductions', () => {
  const introduced = (prose: string) => {
    const screenplay = resolve(parse(`INT. A - DAY\n\n${prose}\n\nMARIA\nYes.\n`));
    return [...screenplay.characters.values()].flatMap(({ key, introduction }) =>
      introduction ? [[key, introduction.age?.text, screenplay.tree.slice(introduction.sentence)]] : [],
    );
  };

  it('read the age in the ways it is told', () => {
    const ways: readonly (readonly [string, string | undefined])[] = [
      ['MARIA (34) waits.', '34'],
      ['MARIA SOUSA, 34, waits.', '34'],
      ['MARIA (mid-40s) waits.', 'mid-40s'],
      ['MARIA, in her thirties, waits.', 'thirties'],
      ['MARIA SOUSA, AGE 3, waits.', '3'],
      ['MARIA (F, 30s) waits.', '30s'],
      ['MARIA SOUSA is 12, and tall.', '12'],
      ['MARIA, 20 feet away, waits.', undefined],
      ['MARIA (1973) waits.', undefined],
      ['MARIA, 9:30 sharp, waits.', undefined],
    ];
    for (const [prose, age] of ways) assert.deepEqual(introduced(prose), [['MARIA', age, prose]], prose);
  });

  it('take the sentence, whatever stands in it', () => {
    assert.deepEqual(introduced('Rain. “Well.” Dr. J. MARIA, 34, waits. More.'), [
      ['MARIA', '34', 'Dr. J. MARIA, 34, waits.'],
    ]);
  });

  it('know no sound from a person without cue or age', () => {
    assert.deepEqual(
      introduced('A BANG. The PHONE rings. A TALL MAN (50) and a DOG, 3, hear MARIA.').map(([key]) => key),
      ['TALL MAN', 'DOG', 'MARIA'],
    );
  });
});
