import assert from 'node:assert/strict';
import { setScriptDayEdits } from '../../../server/src/ide/setScriptDay';
import { documentOf } from '../../support/scriptDocument';

/** The script after its scene was put on a day. */
function set(text: string, day: string | undefined, scene = 1): string {
  const edits = [...setScriptDayEdits(documentOf(text), scene, day)].sort((a, b) => b.start - a.start);
  return edits.reduce(
    (result, { start, end, text: by }) => result.slice(0, start) + by + result.slice(end),
    text,
  );
}

const untagged: readonly (readonly [says: string, text: string, after: string])[] = [
  [
    'puts a tag under the heading',
    'INT. A - DAY #1#\n\nRain.\n',
    'INT. A - DAY #1#\n\n[[day: D3]]\n\nRain.\n',
  ],
  [
    'puts it below the tags that are there',
    'INT. A - DAY\n\n[[prop: cup]] [[sound: rain]]\n\nRain.\n',
    'INT. A - DAY\n\n[[prop: cup]] [[sound: rain]]\n[[day: D3]]\n\nRain.\n',
  ],
  ['keeps the line breaks', 'INT. A\r\n\r\nRain.\r\n', 'INT. A\r\n\r\n[[day: D3]]\r\n\r\nRain.\r\n'],
  ['takes a heading at the very end', 'INT. A - DAY', 'INT. A - DAY\n\n[[day: D3]]'],
  [
    'takes a heading without a blank line under it',
    'INT. A - DAY\nRain.\n',
    'INT. A - DAY\n\n[[day: D3]]\nRain.\n',
  ],
  [
    'takes a note that is on the heading for no tag under it',
    'INT. A - DAY [[LENA: why?]]\n\nRain.\n',
    'INT. A - DAY [[LENA: why?]]\n\n[[day: D3]]\n\nRain.\n',
  ],
];

const tagged: readonly (readonly [says: string, text: string, day: string | undefined, after: string])[] = [
  ['changes the tag', 'INT. A\n\n[[day: D1]]\n\nRain.\n', 'N2', 'INT. A\n\n[[day: N2]]\n\nRain.\n'],
  [
    'keeps one tag of several',
    'INT. A\n\n[[day: D1]]\n\nx [[day: N1]]\n',
    'D2',
    'INT. A\n\n[[day: D2]]\n\nx\n',
  ],
  ['takes the line away', 'INT. A\n\n[[day: D1]]\n\nRain.\n', undefined, 'INT. A\n\nRain.\n'],
  [
    'takes the tag from among others',
    'INT. A\n\n[[day: D1]] [[prop: cup]]\n',
    undefined,
    'INT. A\n\n[[prop: cup]]\n',
  ],
  ['takes nothing where there is none', 'INT. A\n\nRain.\n', undefined, 'INT. A\n\nRain.\n'],
];

describe('setScriptDayEdits', () => {
  for (const [says, text, after] of untagged) it(says, () => assert.equal(set(text, 'D3'), after));
  for (const [says, text, day, after] of tagged) it(says, () => assert.equal(set(text, day), after));

  it('gives a script that is on that day, and the heading still one', () => {
    for (const [says, text] of untagged) {
      const { scenes, scriptDays } = documentOf(set(text, 'D3')).screenplay;
      assert.deepEqual([scenes.length, scriptDays[0]?.label], [1, 'D3'], says);
    }
  });

  it('changes the scene that is asked about, and nothing for one that is not there', () => {
    const text = 'INT. A\n\nRain.\n\nINT. B\n\nRain.\n';
    assert.equal(set(text, 'D2', 2), 'INT. A\n\nRain.\n\nINT. B\n\n[[day: D2]]\n\nRain.\n');
    assert.deepEqual(setScriptDayEdits(documentOf(text), 3, 'D2'), []);
  });
});
