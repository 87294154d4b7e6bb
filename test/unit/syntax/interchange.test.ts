import assert from 'node:assert/strict';
import { toInterchange } from '../../../server/src/core/syntax/interchange';
import { parse } from '../../../server/src/core/syntax/parse';

describe('toInterchange', () => {
  it('gives words without marks, notes and boneyard', () => {
    const script =
      'Title:\n  X\n\n.THE SEA #4#\n\nRain [[a]] falls /* b */.\n\n@Ro (V.O.) ^\nGo.\n\n> out\n\n>in<\n\n## S';
    assert.deepEqual(toInterchange(parse(script)), [
      { type: 'title_page', key: 'Title', text: 'X' },
      { type: 'scene_heading', text: 'THE SEA', scene_number: '4' },
      { type: 'action', text: 'Rain  falls .' },
      { type: 'character', text: 'Ro (V.O.)' },
      { type: 'dialogue', text: 'Go.' },
      { type: 'transition', text: 'out' },
      { type: 'centered', text: 'in' },
      { type: 'section', text: 'S', level: 2 },
    ]);
  });

  it('keeps the marks of what prints nothing', () => {
    assert.deepEqual(toInterchange(parse('[[a]]\n\n/* b */\n\n=== 9 ===')), [
      { type: 'note', text: '[[a]]' },
      { type: 'boneyard', text: '/* b */' },
      { type: 'page_break', text: '9' },
    ]);
  });
});
