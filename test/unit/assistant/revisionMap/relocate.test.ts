import assert from 'node:assert/strict';
import type { TaskScene } from '../../../../server/src/core/assistant/revisionMap/model';
import { sceneFinder, withHashes } from '../../../../server/src/core/assistant/revisionMap/relocate';
import { resolve } from '../../../../server/src/core/screenplay/resolve';
import { parse } from '../../../../server/src/core/syntax/parse';

const first = 'INT. BAR - DAY #1#\n\nRain.\n\nINT. CAR - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n\nHail.\n';
const of = (text: string) => resolve(parse(text));
const mapped = (ordinal: number): TaskScene => {
  const { heading } = of(first).scenes[ordinal - 1] ?? assert.fail();
  const scene = { ordinal, heading: heading.text, line: 1, score: 0.5, evidence: [] };
  const [hashed] = withHashes([{ ...scene, sceneNumber: heading.sceneNumber?.text ?? '' }], of(first));
  return hashed ?? assert.fail();
};
const found = (text: string, scene: TaskScene) => {
  const now = sceneFinder(of(text)).find(scene);
  return now.kind === 'removed' ? now.kind : `${now.kind} ${now.scene.ordinal}`;
};

describe('a scene of a revision map, in a later draft', () => {
  it('is where it was, or where it was moved', () => {
    assert.equal(found(first, mapped(2)), 'same 2');
    const [bar = '', car = '', other = ''] = first.split(/(?=INT\.)/);
    assert.equal(found(`${other}\n${bar}${car}`, mapped(2)), 'same 3');
  });

  it('was written anew where its number, else its heading, has other words', () => {
    assert.equal(found(first.replace('Snow.', 'Much snow.'), mapped(2)), 'changed 2');
    assert.equal(
      found(first.replace('INT. CAR - DAY #2#\n\nSnow.', 'INT. VAN - DAY #2#\n\nFog.'), mapped(2)),
      'changed 2',
    );
    const unnumbered = first.replaceAll(/ #\d#/g, '');
    assert.equal(found(unnumbered.replace('Rain.', 'Wind.'), mapped(1)), 'changed 1');
  });

  it('was not where it was only tagged, noted, numbered, wrapped otherwise or typed by another program', () => {
    const typed = 'INT. CAR - DAY\n\n"It\'s wet," he says -- and it is... wet.\n';
    const { heading } = of(typed).scenes[0] ?? assert.fail();
    const [scene] = withHashes(
      [{ ordinal: 1, heading: heading.text, line: 1, score: 1, evidence: [] }],
      of(typed),
    );
    const later = [
      `${typed}\n[[prop: umbrella]]\n\n= They talk of the rain.\n`,
      typed.replace('DAY', 'DAY #7#'),
      typed.replace(' and', '\u00A0 and').replace('\n"', '\n\n"'),
      'Int. car - day\n\n\u201CIt\u2019s wet,\u201D he says \u2014 and it is\u2026 wet.\n',
    ];
    for (const text of later) assert.equal(found(text, scene ?? assert.fail()), 'same 1', text);
    assert.equal(found(typed.replace('wet.', 'cold.'), scene ?? assert.fail()), 'changed 1');
  });

  it('is gone where nothing is left of it', () => {
    assert.equal(found('INT. BAR - DAY #1#\n\nRain.\n', mapped(2)), 'removed');
  });

  it('is taken at its word where a person wrote the line', () => {
    const { hash: _, ...typed } = mapped(1);
    assert.equal(found(first.replace('Rain.', 'Wind.'), typed), 'same 1');
  });
});
