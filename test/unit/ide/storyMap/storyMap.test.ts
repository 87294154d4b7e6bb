import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../../../server/src/core/continuity/finding';
import { defaultPageSetup } from '../../../../server/src/ide/pageSetup';
import { storyMapOf } from '../../../../server/src/ide/storyMap/storyMap';
import { documentOf } from '../../../support/scriptDocument';

const lines = (count: number) => 'One line of action.\n\n'.repeat(count);
const map = (text: string) => storyMapOf(documentOf(text), defaultPageSetup);

describe('storyMapOf', () => {
  it('lays scenes one after another, as long as they are in eighths', () => {
    const { strips, eighths, title } = map(`Title: Pilot

FADE IN:

INT. BAR - NIGHT

${lines(20)}EXT. ROOF - DAY

Rain.
`);
    assert.equal(title, 'Pilot');
    assert.deepEqual(
      strips.map(({ scene, at, eighths: length, page }) => [scene.ordinal, at, length, page]),
      [
        [1, 0, 7, '1'],
        [2, 7, 1, '1'],
      ],
    );
    assert.equal(eighths, 8);
  });

  it('has the numbers that are written, and counts only where there are none', () => {
    const numbers = (text: string) => map(text).strips.map(({ number }) => number);
    assert.deepEqual(numbers('INT. A - DAY\n\nX.\n\nINT. B - DAY\n\nX.\n'), ['1', '2']);
    assert.deepEqual(numbers('INT. A - DAY #4A#\n\nX.\n\nINT. B - DAY\n\nX.\n'), ['4A', '']);
  });

  it('knows inside from outside and the light, which CONTINUOUS and LATER take from the scene before', () => {
    const headings = [
      ['INT. BAR - NIGHT', 'int', 'night'],
      ['EXT. ROOF - CONTINUOUS', 'ext', 'night'],
      ['INT./EXT. CAR - DUSK', 'both', 'twilight'],
      ['INT. BAR - LATER', 'int', 'twilight'],
      ['EST. HARBOR - MORNING', 'ext', 'day'],
      ['INT. BAR', 'int', 'noLight'],
      ['INT. BAR - NIGHT', 'int', 'night'],
      ['INT. BAR - SAME', 'int', 'night'],
      ['.THE END OF IT', 'noSide', 'noLight'],
      ['INT. BAR - EVENING', 'int', 'night'],
    ] as const;
    const { strips } = map(headings.map(([heading]) => `${heading}\n\nAction.\n\n`).join(''));
    assert.deepEqual(
      strips.map(({ scene, side, light }) => [scene.heading.text, side, light]),
      headings.map(([heading, side, light]) => [heading.replace(/^\./, ''), side, light]),
    );
  });

  it('marks each page where it begins, within a scene too', () => {
    const { pages, strips } = map(`INT. BAR - NIGHT\n\n${lines(60)}EXT. ROOF - DAY\n\nRain.\n`);
    assert.deepEqual(
      pages.map(({ number }) => number),
      ['1', '2', '3'],
    );
    assert.equal(pages[0]?.at, 0);
    assert.ok(Math.abs((pages[1]?.at ?? 0) - 8) <= 1, `page 2 is a page from the start: ${pages[1]?.at}`);
    assert.ok((pages[2]?.at ?? 0) < (strips[1]?.at ?? 0), 'page 3 begins within the first scene');
  });

  it('spans acts and sequences over their scenes, and leaves out those without', () => {
    const { bands } = map(`## Before

# One

## First

INT. A - DAY

X.

## Second

INT. B - DAY

X.

# Two

INT. C - DAY

X.

# Nothing in it
`);
    assert.deepEqual(
      bands.map(({ level, text, at, eighths }) => [level, text, at, eighths]),
      [
        [0, 'One', 0, 2],
        [1, 'First', 0, 1],
        [1, 'Second', 1, 1],
        [0, 'Two', 2, 1],
      ],
    );
  });

  it('has a band for scenes in a row on one day of the story, apart where it is not certain', () => {
    const { days } = map(`INT. A - DAY

X.

EXT. B - DAY

X.

INT. A - NIGHT

X.

INT. C - DAY (FLASHBACK)

X.

INT. A - NIGHT

X.

INT. D

X.
`);
    assert.deepEqual(
      days.map(({ label, kind, certain, at, eighths }) => [label, kind, certain, at, eighths]),
      [
        ['D1', 'day', true, 0, 2],
        ['N1', 'night', true, 2, 1],
        ['X1', 'X', true, 3, 1],
        ['N1', 'night', true, 4, 1],
        ['N1', 'night', false, 5, 1],
      ],
    );
  });

  it('has what was found by scene, with the worst of it', () => {
    const text = 'Title: X\n\nBefore.\n\nINT. A - DAY\n\nX.\n\nINT. B - DAY\n\nX.\n';
    const finding = (at: string, severity: Severity): Finding => ({
      ruleId: 'duplicate-scene-number',
      severity,
      message: 'duplicate',
      parameters: {},
      range: { start: text.indexOf(at), end: text.indexOf(at) + 1 },
      evidence: [],
    });
    const findings = [
      finding('Before', 'error'),
      finding('INT. B', 'hint'),
      finding('INT. B - DAY', 'warning'),
      finding('INT. A', 'information'),
    ];
    const { found } = storyMapOf(documentOf(text), defaultPageSetup, findings);
    assert.deepEqual(
      found.map(({ scene, worst, findings: all }) => [scene, worst, all.length]),
      [
        [1, 'information', 1],
        [2, 'warning', 2],
      ],
    );
  });

  it('has a row for who speaks, most words first, with the scenes where they are silent', () => {
    const { cast } = map(`INT. A - DAY

MARIA sees JOE. ANNA never says a word.

JOE
Hello.

INT. B - DAY

MARIA
One two three four.

Joe listens.
`);
    assert.deepEqual(cast, [
      { name: 'MARIA', speaking: [2], silent: [1] },
      { name: 'JOE', speaking: [1], silent: [2] },
    ]);
  });

  it('counts tags by category and scene, in the order of a breakdown sheet', () => {
    const { tags } = map(`INT. A - DAY

[[prop: gun]] [[prop: knife]] [[day: D1]] [[vehicle: cab]]

INT. B - DAY

[[prop: gun]] [[Joe: is this a note?]]
`);
    assert.deepEqual(
      tags.map(({ category, counts }) => [category, [...counts]]),
      [
        ['vehicle', [[1, 1]]],
        [
          'prop',
          [
            [1, 2],
            [2, 1],
          ],
        ],
      ],
    );
  });

  it('of a script without scenes is empty', () => {
    const { strips, eighths, pages, bands } = map('# One\n\nNothing yet.\n');
    assert.deepEqual([strips.length, eighths, pages.length, bands.length], [0, 0, 0, 0]);
  });
});
