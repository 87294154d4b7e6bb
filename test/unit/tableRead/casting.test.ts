import assert from 'node:assert/strict';
import type { Screenplay, ShowReadAloud } from '../../../server/src/core/screenplay/model';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parseShowFile } from '../../../server/src/core/screenplay/showFile';
import { parse } from '../../../server/src/core/syntax/parse';
import { type Casting, castVoices } from '../../../server/src/core/tableRead/casting';
import { castingHints } from '../../../server/src/core/tableRead/castingHints';
import { likeness } from '../../../server/src/core/tableRead/likeness';
import { voice } from '../../support/voiceTraits';

const voices = [
  voice('baritone', 'male', 95, 'rms'),
  voice('mezzo', 'female', 175, 'slt'),
  voice('tenor', 'male', 135, 'rms'),
  voice('alto', 'female', 160, 'slt'),
  voice('bass', 'male', 75, 'rms'),
  voice('soprano', 'female', 260, 'slt'),
  voice('youth', 'neutral', 195, 'rms'),
];

const read = (text: string, showFile = '{}'): Screenplay =>
  resolve(parse(text), parseShowFile(showFile).file);

const none: ShowReadAloud = { pronunciations: {}, voices: {} };

function castOf(text: string, choices: ShowReadAloud = none, from = voices): Casting {
  return castVoices(read(text), { voices: from, language: 'en', choices });
}

const idsOf = ({ roles }: Casting): Record<string, string> =>
  Object.fromEntries(
    [...roles].map(
      ([
        key,
        {
          voice: { id },
        },
      ]) => [key, id],
    ),
  );

/** A scene in which people speak in turns, a number of words each. */
const scene = (...speeches: readonly (readonly [string, number])[]): string =>
  `INT. ROOM - DAY\n\n${speeches.map(([name, words]) => `${name}\n${'word '.repeat(words)}\n\n`).join('')}`;

describe('casting', () => {
  it('gives people who talk voices that are easy to tell apart, and the narrator one of its own', () => {
    const cast = castOf(scene(['ANNA', 20], ['BEN', 10], ['ANNA', 20], ['BEN', 10], ['ANNA', 5]));
    const { ANNA = '', BEN = '' } = idsOf(cast);
    assert.equal(cast.narrator?.voice.id, 'baritone');
    assert.equal(new Set(['baritone', ANNA, BEN]).size, 3);
    const [a, b] = [ANNA, BEN].map((id) => voices.find((one) => one.id === id));
    assert.ok(a && b && likeness(a, b) < 0.3, `${ANNA} and ${BEN}`);
  });

  it('follows what the script tells of gender and age', () => {
    const text = `INT. ROOM - DAY\n\nPAT (30s), a woman of few words, waits. She sighs.\n\nA LITTLE GIRL and an OLD MAN enter. SAM walks in. He sits. Sam looks at his shoes.\n\n${['PAT', 'LITTLE GIRL', 'OLD MAN', 'SAM', 'MRS. POOLE'].map((name) => `${name}\nOne two three.\n\n`).join('')}`;
    const screenplay = read(text);
    assert.deepEqual(castingHints(screenplay, 'PAT'), { gender: 'female', age: 'adult', years: 34.5 });
    assert.deepEqual(castingHints(screenplay, 'LITTLE GIRL'), { gender: 'female', age: 'child' });
    assert.deepEqual(castingHints(screenplay, 'OLD MAN'), { gender: 'male', age: 'old' });
    assert.deepEqual(castingHints(screenplay, 'SAM'), { gender: 'male' });
    assert.deepEqual(castingHints(screenplay, 'MRS. POOLE'), { gender: 'female' });
    const ids = idsOf(castVoices(screenplay, { voices, language: 'en' }));
    const genders = Object.fromEntries(
      Object.entries(ids).map(([key, id]) => [key, voices.find((one) => one.id === id)?.gender]),
    );
    assert.equal(genders.PAT, 'female');
    assert.equal(genders['MRS. POOLE'], 'female');
    assert.equal(genders.SAM, 'male');
    assert.equal(genders['OLD MAN'], 'male');
    assert.ok(['soprano', 'youth'].includes(ids['LITTLE GIRL'] ?? ''), ids['LITTLE GIRL']);
  });

  it('takes an age from the show file, and guesses nothing from a name', () => {
    const screenplay = read(scene(['MARIA', 3]), '{ "characters": { "MARIA": { "age": 9 } } }');
    assert.deepEqual(castingHints(screenplay, 'MARIA'), { age: 'child', years: 9 });
    assert.deepEqual(castingHints(read(scene(['MARIA', 3])), 'MARIA'), {});
  });

  it('gives a woman a woman’s voice and a grown man no child’s, also where all voices are in use', () => {
    const men = ['ART', 'BEN', 'CAL', 'DOV', 'ELI', 'FITZ'];
    const women = ['GWEN', 'HOPE', 'IVY', 'JUNE', 'KIT'];
    const told = [
      ...men.map((name) => `${name} (40s), a man in a coat, waits.\n\n`),
      ...women.map((name) => `${name} (40s), a woman in a coat, waits.\n\n`),
    ].join('');
    // Each has a scene with each of two leads; the smaller the role, the fewer voices are left.
    const scenes = [...men, ...women].flatMap((one, i) =>
      ['ART', 'GWEN'].flatMap((lead) => (one === lead ? [] : [scene([lead, 30], [one, 20 - i], [lead, 5])])),
    );
    const { roles } = castOf(`INT. HALL - DAY\n\n${told}${scenes.join('')}`);
    for (const name of men) assert.equal(roles.get(name)?.voice.gender, 'male', name);
    for (const name of women) assert.equal(roles.get(name)?.voice.gender, 'female', name);
    assert.ok(![...roles.values()].some(({ voice: { id } }) => id === 'youth'));
  });

  it('gives one person at two ages voices that are akin, and a child the voice of one', () => {
    const text = `${scene(['ANNA', 30], ['DAN', 20])}INT. ROOM - DAY\n\nDAN (40s) waits. He sighs.\n\nANNA (30s) waits. She sighs.\n\n${scene(['YOUNG DAN', 4], ['OLDER ANNA', 4])}`;
    const { roles } = castOf(text);
    assert.equal(roles.get('YOUNG DAN')?.voice.gender, 'male');
    assert.equal(roles.get('OLDER ANNA')?.voice.id, roles.get('ANNA')?.voice.id);
    const child = castOf(`INT. ROOM - DAY\n\nPIP (8) waits. He sighs.\n\n${scene(['PIP', 9])}`);
    assert.equal(child.roles.get('PIP')?.voice.id, 'youth');
  });

  it('gives neither the highest nor the lowest voice to somebody of whom the script tells nothing', () => {
    const { roles } = castOf(scene(['ALEX', 9]));
    assert.ok(['alto', 'mezzo'].includes(roles.get('ALEX')?.voice.id ?? ''), roles.get('ALEX')?.voice.id);
  });

  it('keeps what the room has chosen, under any name of the role, and tells what is not there', () => {
    const text = scene(['ANNA', 9], ['BEN', 5]);
    const choices = {
      ...none,
      voices: { anna: 'bass', BEN: 'gone', NOBODY: 'alto' },
      narrator: 'soprano',
    };
    const cast = castOf(text, choices);
    assert.deepEqual(cast.roles.get('ANNA'), { voice: voices[4], chosen: true });
    assert.equal(cast.roles.get('BEN')?.chosen, false);
    assert.deepEqual([cast.narrator?.voice.id, cast.narrator?.chosen], ['soprano', true]);
    assert.deepEqual(cast.missing, [{ key: 'BEN', voice: 'gone' }]);
    assert.equal(castOf(text, { ...none, narrator: 'gone' }).narrator?.voice.id, 'baritone');
  });

  it('moves nobody for a choice of the room, but who would talk to their own voice', () => {
    const text = [
      scene(['ANNA', 30], ['BEN', 20], ['ANNA', 9], ['CLEO', 15], ['ANNA', 3]),
      scene(['BEN', 9], ['DAN', 8], ['BEN', 3], ['CLEO', 4], ['EVE', 3]),
    ].join('');
    const before = idsOf(castOf(text));
    const { ANNA = '', BEN = '', DAN = '' } = before;
    const swapped = idsOf(castOf(text, { ...none, voices: { ANNA: BEN, BEN: ANNA } }));
    assert.deepEqual(swapped, { ...before, ANNA: BEN, BEN: ANNA });
    // BEN talks to DAN, whose voice he is given.
    const taken = idsOf(castOf(text, { ...none, voices: { BEN: DAN } }));
    assert.deepEqual({ ...taken, DAN: '' }, { ...before, BEN: DAN, DAN: '' });
    assert.notEqual(taken.DAN, DAN);
    // The biggest role is moved too, but not onto the voice of a smaller one whom it meets.
    const moved = idsOf(castOf(text, { ...none, voices: { CLEO: ANNA } }));
    assert.deepEqual({ ...moved, ANNA: '' }, { ...before, CLEO: ANNA, ANNA: '' });
    assert.ok(![ANNA, BEN].includes(moved.ANNA ?? ''), moved.ANNA);
    const narrated = castOf(text, { ...none, narrator: DAN });
    assert.deepEqual({ ...idsOf(narrated), DAN: '' }, { ...before, DAN: '' });
    assert.notEqual(narrated.roles.get('DAN')?.voice.id, DAN);
  });

  it('lets a narrator of its own be nobody whom the room has cast', () => {
    const cast = castOf(scene(['ANNA', 9]), { ...none, voices: { ANNA: 'baritone' } });
    assert.equal(cast.narrator?.voice.id, 'mezzo');
  });

  it('with fewer voices than people, has those share who never meet', () => {
    const text = scene(['ANNA', 9], ['BEN', 8]) + scene(['CLEO', 7], ['DAN', 6]);
    const ids = idsOf(castOf(text, none, voices.slice(0, 3)));
    assert.notEqual(ids.ANNA, ids.BEN);
    assert.notEqual(ids.CLEO, ids.DAN);
    assert.ok(!Object.values(ids).includes('baritone'));
  });

  it('casts with one voice, with none, with none of the language, and a script in which nobody speaks', () => {
    const text = scene(['ANNA', 9], ['BEN', 8]);
    assert.deepEqual(idsOf(castOf(text, none, voices.slice(0, 1))), { ANNA: 'baritone', BEN: 'baritone' });
    const empty = castOf(text, none, []);
    assert.deepEqual([empty.narrator, empty.roles.size], [undefined, 0]);
    const german = castVoices(read(text), { voices, language: 'de' });
    assert.equal(german.roles.size, 2);
    const silent = castOf('INT. ROOM - DAY\n\nRain.');
    assert.deepEqual([silent.narrator?.voice.id, silent.roles.size], ['baritone', 0]);
  });

  it('gives a group that speaks as one a voice', () => {
    const { roles } = castOf(scene(['ANNA', 9], ['BEN', 8], ['ANNA AND BEN', 2]));
    assert.deepEqual([...roles.keys()], ['ANNA', 'BEN', 'ANNA AND BEN']);
  });
});
