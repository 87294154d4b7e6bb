import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'name-unlike-earlier';
const earlier = ['INT. BAR - DAY\n\nHASKELL\nRain.\n\nHASKELL\nRain.\n\nINÉS\nSnow.\n\nINÉS\nSnow.\n'];

describe(id, () => {
  it('marks each cue, and points at the earlier episode', () => {
    const drawing = 'INT. BAR - DAY\n\nHASKEL (V.O.)\n^^^^^^ unlike\nRain.\n';
    assertDrawing(id, drawing, { earlier });
    assert.deepEqual(evidenceOf(id, drawing, { earlier }), [
      { message: 'usual', words: 'file:///episode-1.fountain' },
    ]);
    assert.match(fixedScript(id, drawing, { earlier }), /\nHASKELL \(V\.O\.\)\n/);
  });

  it('marks a name without its accent', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nINES\n^^^^ unlike\nRain.\n', { earlier });
  });

  it('is silent without earlier episodes', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nHASKEL\nRain.\n');
  });

  it('is silent where both speak here, who may be two', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nHASKEL\nRain.\n\nHASKELL\nSnow.\n', { earlier });
  });

  it('is silent about people who are only called alike', () => {
    const others = [
      'INT. BAR - DAY\n\nMARIO\nRain.\n\nMARIO\nRain.\n\nROBERT\nRain.\n\nROBERT\nRain.\n\nCOP 1\nRain.\n\nCOP 1\nRain.\n',
    ];
    const script = 'INT. BAR - DAY\n\nMARIA\nRain.\n\nROBERTA\nRain.\n\nCOP 2\nRain.\n\nINA\nSnow.\n';
    assertDrawing(id, script, { earlier: others });
  });

  it('is silent about people whom the show file knows', () => {
    const show = '{ "characters": { "HASKEL": {} } }';
    assertDrawing(id, 'INT. BAR - DAY\n\nHASKEL\nRain.\n', { earlier, show });
  });
});
