import assert from 'node:assert/strict';
import { emptyShow, resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';

const of = (text: string, ...rest: Parameters<typeof resolve> extends [unknown, ...infer R] ? R : never) =>
  resolve(parse(text), ...rest);

describe('resolve', () => {
  it('gives an empty script an empty screenplay', () => {
    const screenplay = of('');
    assert.equal(screenplay.scenes.length + screenplay.characters.size + screenplay.notes.length, 0);
    assert.equal(screenplay.sceneAt(0), undefined);
    assert.deepEqual(screenplay.counts, {
      ...{ words: 0, actionWords: 0, dialogueWords: 0, speeches: 0 },
      ...{ scenes: 0, characters: 0, locations: 0, notes: 0 },
    });
  });

  it('gives the same text the same hash wherever it stands', () => {
    const bar = 'INT. BAR - DAY\n\nRain.\n\n';
    const pier = 'EXT. PIER - DAY\n\nSun.\n\n';
    const [first, second] = of(bar + pier).scenes;
    const [moved, last] = of(pier + bar.trimEnd()).scenes;
    assert.equal(first?.hash, last?.hash);
    assert.equal(second?.hash, moved?.hash);
    assert.notEqual(first?.hash, second?.hash);
  });

  it('ends a scene at the next heading or section', () => {
    const text = 'Before.\n\nINT. BAR - DAY\n\nRain.\n\n# Act\n\nBetween.\n\nEXT. PIER - DAY\n';
    const screenplay = of(text);
    assert.deepEqual(
      screenplay.scenes.map(({ extent }) => text.slice(extent.start, extent.end).trim()),
      ['INT. BAR - DAY\n\nRain.', 'EXT. PIER - DAY'],
    );
    assert.equal(screenplay.sceneAt(text.indexOf('Rain'))?.ordinal, 1);
    assert.equal(screenplay.sceneAt(text.indexOf('Between') + 2), undefined);
    assert.equal(screenplay.sceneAt(text.length)?.ordinal, 2);
  });

  it('holds a scene of many chunks together', () => {
    const text = `INT. BAR - DAY\n\n${'MARIA\nYes, Ben.\n\nShe waits by the door.\n\n'.repeat(2000)}BEN\nNo.\n`;
    const tree = parse(text);
    const [scene, ...more] = resolve(tree).scenes;
    assert.ok(tree.chunks.length > 1);
    assert.equal(more.length, 0);
    assert.equal(scene?.speeches.length, 2001);
    assert.deepEqual(
      scene?.appearances.map(({ character, kind }) => [character, kind]),
      [
        ['MARIA', 'speaking'],
        ['BEN', 'speaking'],
      ],
    );
    assert.deepEqual(resolve(tree).characters.get('BEN')?.mentionedScenes, []);
  });

  it('nests the extents of sections by depth', () => {
    const text = '# One\n\n## A\n\nx\n\n### deep\n\n## B\n\ny\n\n# Two\n\nz\n';
    assert.deepEqual(
      of(text).sections.map(({ text: name, extent }) => [name, text.slice(extent.start, extent.end).length]),
      [
        ['One', 35],
        ['A', 19],
        ['deep', 10],
        ['B', 9],
        ['Two', 9],
      ],
    );
  });

  it('starts from the names it had, and forgets those that went', () => {
    const before = of('INT. BAR - DAY\n\nBEN\nYes.\n\nMARIA\nBen, no.\n');
    assert.equal(before.characters.get('BEN')?.speeches, 1);
    const after = of('INT. BAR - DAY\n\nMARIA\nBen, no.\n', undefined, before);
    assert.equal(after.characters.has('BEN'), false);
  });

  it('counts a declared character only where there is a sign of them', () => {
    const show = {
      ...emptyShow,
      characters: [
        { name: 'BEN', aliases: [] },
        { name: 'EVE', aliases: [] },
      ],
    };
    const { characters } = of('INT. BAR - DAY\n\nMARIA\nBen, no.\n', show);
    assert.deepEqual([...characters.keys()], ['MARIA', 'BEN']);
    assert.deepEqual(characters.get('BEN')?.mentionedScenes, [1]);
  });
});
