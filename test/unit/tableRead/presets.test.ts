import assert from 'node:assert/strict';
import { spokenKinds } from '../../../server/src/core/tableRead/model';
import { readerOf, readingsOf, saysSceneNumbers, styleOf } from '../../../server/src/core/tableRead/presets';

const readIn = (...of: Parameters<typeof styleOf>) => {
  const style = styleOf(...of);
  return spokenKinds.filter((kind) => style[kind] !== 'hidden');
};

describe('presets of a reading', () => {
  it('read everything, what a table read reads, or only what is spoken', () => {
    assert.deepEqual(readIn('all'), [...spokenKinds]);
    const left = ['titlePage', 'section', 'cue', 'extension', 'parenthetical'];
    assert.deepEqual(
      readIn('tableRead'),
      spokenKinds.filter((kind) => !left.includes(kind)),
    );
    assert.deepEqual(readIn('dialogueOnly'), ['dialogue', 'lyric']);
  });

  it('rehearse what a table read reads', () => {
    assert.deepEqual(styleOf('rehearsal'), styleOf('tableRead'));
  });

  it('take a style of the person, and fill in what it leaves out', () => {
    const style = styleOf('custom', { action: 'hidden', cue: 'narrator' });
    assert.deepEqual(style, { ...styleOf('tableRead'), action: 'hidden', cue: 'narrator' });
    assert.deepEqual(styleOf('all', { action: 'hidden' }), styleOf('all'), 'only for the custom one');
  });

  it('let a character read only what belongs to a speech', () => {
    const byCharacters = spokenKinds.filter((kind) => readingsOf(kind).includes('character'));
    assert.deepEqual(byCharacters, ['cue', 'extension', 'parenthetical', 'dialogue', 'lyric']);
    assert.deepEqual(readingsOf('action'), ['hidden', 'narrator']);
  });

  it('give the narrator what belongs to no character', () => {
    const style = styleOf('tableRead');
    assert.equal(readerOf('dialogue', style, true), 'character');
    assert.equal(readerOf('dialogue', style, false), 'narrator');
    assert.equal(readerOf('cue', style, false), 'hidden');
  });

  it('say the number of a scene only where everything is read', () => {
    assert.equal(saysSceneNumbers('all'), true);
    for (const preset of ['tableRead', 'dialogueOnly', 'rehearsal', 'custom'] as const)
      assert.equal(saysSceneNumbers(preset), false, preset);
  });
});
