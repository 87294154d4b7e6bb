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

  it('is gone where nothing is left of it', () => {
    assert.equal(found('INT. BAR - DAY #1#\n\nRain.\n', mapped(2)), 'removed');
  });

  it('is taken at its word where a person wrote the line', () => {
    const { hash: _, ...typed } = mapped(1);
    assert.equal(found(first.replace('Rain.', 'Wind.'), typed), 'same 1');
  });
});
