import assert from 'node:assert/strict';
import { inlayHints, type ShownHints } from '../../../server/src/ide/inlayHint';
import { english } from '../../../server/src/ide/localize';
import { documentOf, onLetter } from '../../support/scriptDocument';

const text = `Title: Pilot

FADE IN:

INT. BAR - NIGHT #1# [[late]]

${'Rain.\n\n'.repeat(60)}EXT. ROOF - DAY

Fog.
`;
const script = documentOf(text);
const everything = { start: 0, end: text.length };

/** `line: label`, in order of the answer. */
function drawn(show: ShownHints['show'], within = everything, setup = onLetter): readonly string[] {
  return inlayHints(script, within, { show, setup, localize: english }).map(({ position, label }) => {
    const words = text.split('\n')[position.line] ?? '';
    assert.equal(position.character, words.length, 'at the end of its line');
    return `${words}: ${typeof label === 'string' ? label : '?'}`;
  });
}

const scenes = ['INT. BAR - NIGHT #1# [[late]]: 2 2/8', 'EXT. ROOF - DAY: 1/8'];
const pages = ['FADE IN:: p. 1', 'Rain.: p. 2', 'Rain.: p. 3'];

describe('inlayHints', () => {
  it('tell the length of each scene and where each page begins', () => {
    assert.deepEqual(drawn('both'), [...scenes, ...pages]);
    assert.deepEqual(drawn('eighths'), scenes);
    assert.deepEqual(drawn('pages'), pages);
    assert.deepEqual(drawn('off'), []);
  });

  it('say in a tooltip what they are', () => {
    const hints = inlayHints(script, everything, { show: 'both', setup: onLetter, localize: english });
    assert.deepEqual(hints.map(({ tooltip }) => tooltip).slice(1, 3), [
      'Length of the scene in pages: 1/8',
      'Page 1 begins in this line.',
    ]);
  });

  it('are of the lines asked for, whole lines at both ends', () => {
    const heading = text.indexOf('INT.');
    assert.deepEqual(drawn('both', { start: heading + 3, end: heading + 5 }), [scenes[0]]);
    const fadeIn = text.indexOf('FADE');
    assert.deepEqual(drawn('both', { start: fadeIn, end: heading }), [scenes[0], pages[0]]);
    assert.deepEqual(drawn('both', { start: heading + 40, end: heading + 60 }), []);
    assert.deepEqual(drawn('both', { start: text.length, end: text.length }), []);
  });

  it('follow paper and marks', () => {
    const setup = { ...onLetter, paper: 'a4' } as const;
    assert.equal(drawn('eighths', everything, setup)[0], 'INT. BAR - NIGHT #1# [[late]]: 2 1/8');
    const page = (sceneContinueds: boolean) =>
      inlayHints(script, everything, {
        show: 'pages',
        setup: { ...onLetter, sceneContinueds },
        localize: english,
      })[1]?.position.line;
    assert.deepEqual([page(false), page(true)], [56, 54]);
  });

  it('have nothing to say of an empty file', () => {
    const options: ShownHints = { show: 'both', setup: onLetter, localize: english };
    assert.deepEqual(inlayHints(documentOf(''), { start: 0, end: 0 }, options), []);
  });
});
