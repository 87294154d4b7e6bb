import assert from 'node:assert/strict';
import { sceneNumberOf } from '../../../server/src/core/breakdown/reportTable';
import { readSceneRange } from '../../../server/src/core/breakdown/sceneRange';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';

const numbers = ['1', '2', '2A', '3', '12', '12A'];
const numbered = resolve(parse(numbers.map((number) => `INT. A #${number}#\n\nRain.\n`).join('\n'))).scenes;
const plain = resolve(parse('INT. A\n\nRain.\n\n'.repeat(4))).scenes;

function chosen(text: string, scenes = numbered): string {
  const isChosen = readSceneRange(text) ?? assert.fail(`${text} is no range`);
  return scenes.filter(isChosen).map(sceneNumberOf).join(' ');
}

describe('readSceneRange', () => {
  it('reads numbers and ranges, in the order of scene numbers', () => {
    assert.equal(chosen('2'), '2');
    assert.equal(chosen('2-3'), '2 2A 3');
    assert.equal(chosen('1, 12a'), '1 12A');
    assert.equal(chosen('3 – 12'), '3 12');
    assert.equal(chosen('99'), '');
  });

  it('takes the place in the file where scenes have no numbers', () => {
    assert.equal(chosen('2-3', plain), '2 3');
  });

  it('refuses what is none', () => {
    for (const text of ['', '-', '3-', '1-2-3', 'a b', '1,,2']) {
      assert.equal(readSceneRange(text), undefined, text);
    }
  });
});
