import assert from 'node:assert/strict';
import { pathLinks } from '../../../server/src/ide/documentLink';
import { characterItems, locationItems } from '../../../server/src/ide/entities';
import { english } from '../../../server/src/ide/localize';
import { scenesOf, scriptStatus } from '../../../server/src/ide/sceneItems';
import { workspaceSymbols } from '../../../server/src/ide/workspaceSymbol';
import { documentOf, onLetter } from '../../support/scriptDocument';

const pilot = documentOf(
  `# ONE

INT. BAR - KITCHEN - NIGHT #12A#

= They meet.

MARIA (34) sees JOE. [[prop: knife]] [[LENA: whose?]]

JOE
Hello there.

EXT. ROOF - DAY

Joe and Maria.
`,
  'file:///show/1.fountain',
);

const second = documentOf(
  `INT. BAR - DAY

MARIA
One two three.
`,
  'file:///show/2.fountain',
);

describe('scenesOf', () => {
  it('tells of every scene what a view shows and filters by', () => {
    const { version, sections, scenes } = scenesOf(pilot, onLetter, english);
    assert.equal(version, 1);
    assert.deepEqual(
      sections.map(({ depth, text, range }) => [depth, text, range.start.line]),
      [[1, 'ONE', 0]],
    );
    const at = (line: number, start: number, endLine: number, end: number) => ({
      start: { line, character: start },
      end: { line: endLine, character: end },
    });
    assert.deepEqual(scenes[0], {
      ordinal: 1,
      heading: 'INT. BAR - KITCHEN - NIGHT',
      sceneNumber: '12A',
      interiorExterior: 'int',
      location: 'BAR',
      timeOfDay: 'NIGHT',
      synopsis: 'They meet.',
      range: at(2, 0, 2, 32),
      extent: at(2, 0, 11, 0),
      characters: ['MARIA', 'JOE'],
      tags: [{ category: 'prop', categoryName: 'Props', value: 'knife' }],
      notes: 1,
      words: scenes[0]?.words,
      page: '1',
      eighths: 2,
      length: '2/8',
      day: {
        label: 'N1',
        number: 1,
        kind: 'night',
        certain: true,
        tagged: false,
        why: 'Night 1 (inferred: the first scene)',
      },
    });
    assert.ok((scenes[0]?.words ?? 0) > 5);
    assert.equal(scenes[1]?.heading, 'EXT. ROOF - DAY');
  });
});

describe('scriptStatus', () => {
  it('tells the scene of the line, and none before the first', () => {
    assert.deepEqual(scriptStatus(pilot, 9, onLetter).scene, {
      ordinal: 1,
      heading: 'INT. BAR - KITCHEN - NIGHT',
      sceneNumber: '12A',
    });
    assert.equal(scriptStatus(pilot, 11, onLetter).scene?.ordinal, 2);
    assert.equal(scriptStatus(pilot, 0, onLetter).scene, undefined);
    assert.equal(scriptStatus(pilot, 0, onLetter).scenes, 2);
  });

  it('tells the page of the line, its eighth and how many pages there are', () => {
    const long = documentOf(`INT. BAR - DAY\n\n${'Rain.\n\n'.repeat(60)}`);
    const { page, pages } = scriptStatus(long, 62, onLetter);
    assert.deepEqual([page, pages], [{ number: '2', eighth: 2 }, 3]);
    const marked = scriptStatus(long, 66, { ...onLetter, sceneContinueds: true }).page;
    assert.deepEqual(marked, { number: '2', eighth: 3 });
    assert.deepEqual(scriptStatus(long, 62, { ...onLetter, paper: 'a4' }).page, { number: '2', eighth: 1 });
  });
});

describe('characterItems', () => {
  it('put together who is in several scripts, most words first', () => {
    const items = characterItems([pilot, second]);
    assert.deepEqual(
      items.map(({ name, speeches, words, age }) => [name, speeches, words, age]),
      [
        ['MARIA', 1, 3, '34'],
        ['JOE', 1, 2, undefined],
      ],
    );
    assert.deepEqual(
      items[0]?.scenes.map(({ uri, range, appearance }) => [uri.at(-10), range.start.line, appearance]),
      [
        ['1', 6, 'silent'],
        ['1', 13, 'silent'],
        ['2', 2, 'speaking'],
      ],
    );
    assert.deepEqual(items[0]?.introduction, {
      uri: pilot.uri,
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } },
    });
  });
});

describe('locationItems', () => {
  it('put together the scenes of a place, in order of first use', () => {
    assert.deepEqual(
      locationItems([pilot, second]).map(({ name, subLocations, scenes }) => [
        name,
        subLocations,
        scenes.map(({ heading }) => heading),
      ]),
      [
        ['BAR', ['KITCHEN'], ['INT. BAR - KITCHEN - NIGHT', 'INT. BAR - DAY']],
        ['ROOF', [], ['EXT. ROOF - DAY']],
      ],
    );
  });
});

describe('workspaceSymbols', () => {
  it('find scenes, people and places by letters in order', () => {
    const names = (query: string) => workspaceSymbols(pilot, query).map(({ name }) => name);
    assert.deepEqual(names('mar'), ['MARIA']);
    assert.deepEqual(names('rof'), ['EXT. ROOF - DAY', 'ROOF']);
    assert.deepEqual(names('12a bar'), ['12A  INT. BAR - KITCHEN - NIGHT']);
    assert.deepEqual(names('zz'), []);
    assert.equal(names('').length, 6);
    assert.equal(workspaceSymbols(pilot, 'mar')[0]?.location.range.start.line, 6);
  });
});

describe('pathLinks', () => {
  it('are the includes of a script', () => {
    const script = documentOf('INT. A\n\nx\n\n{{INCLUDE: two/act.fountain}}\n');
    assert.deepEqual(
      pathLinks(script).map(({ path, range }) => [path, range.start.line, range.start.character]),
      [['two/act.fountain', 4, 11]],
    );
  });
});
