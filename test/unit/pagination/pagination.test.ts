import assert from 'node:assert/strict';
import { type PageLayout, pageLayouts } from '../../../server/src/core/pagination/pageLayout';
import { paginate } from '../../../server/src/core/pagination/pagination';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';
import { knownScenes } from '../../support/knownPages';
import { drawPages } from '../../support/pageDrawing';
import { sharedScripts } from '../../support/sharedScripts';
import { skipBecause } from '../../support/skipping';

/** Ten lines a page and narrow columns: rules show at a glance. */
const small: PageLayout = {
  ...pageLayouts.letter,
  linesPerPage: 10,
  heading: { indent: 0, width: 30 },
  action: { indent: 0, width: 30 },
  transition: { indent: 0, width: 30 },
  dialogue: { indent: 5, width: 20 },
};

const draw = (text: string, layout = small) => drawPages(parse(text), { layout });
const lines = (count: number, word = 'Rain.') => Array.from({ length: count }, () => word).join('\n');

describe('what prints', () => {
  it('is neither title page, notes, boneyard, synopses, sections nor data of other tools', () => {
    const text =
      'Title: A\n\n# Act\n\n= What happens\n\n[[a note]]\n\n/* cut */\n\n{{INCLUDE: x.fountain}}\n\nRain. [[why?]]\n';
    assert.deepEqual(draw(text), ['1| Rain.']);
  });

  it('has two blank lines above a heading, one above all else, none at the top of a page', () => {
    assert.deepEqual(draw('INT. BAR - DAY #4#\n\nRain.\n\nINT. BAR - NIGHT\n\nFog.\n'), [
      '1| INT. BAR - DAY / / Rain. / / / INT. BAR - NIGHT / / Fog.',
    ]);
  });

  it('keeps every empty line between paragraphs of action', () => {
    assert.deepEqual(draw('Rain.\n\n\n\nFog.\n'), ['1| Rain. / / / / Fog.']);
  });

  it('does not count marks', () => {
    assert.deepEqual(draw('**123456789012** _345678901234 6789_\n'), ['1| 123456789012 345678901234 6789']);
    assert.deepEqual(draw('12345678901234567890\\*2345678 0\n'), ['1| 12345678901234567890*2345678 0']);
    assert.deepEqual(
      draw('!FORCED\n\n!!CLOSE ON\n\n> TO:\n\n> mid <\n\n~la\n\n@joe (V.O.) [[who?]]\nHi.\n'),
      ['1| FORCED / / CLOSE ON / / TO: / / mid / / la', '2| joe (V.O.) / Hi.'],
    );
  });

  it('leaves no line where a note stood alone, but one where two spaces hold a speech', () => {
    assert.deepEqual(draw('One.\n[[a\nnote]]\nTwo.\n'), ['1| One. / Two.']);
    assert.deepEqual(draw('JOE\nOne.\n  \nTwo.\n'), ['1| JOE / One. / / Two.']);
  });

  it('is nothing for an empty script', () => {
    const pagination = paginate(parse('Title: A\n\n[[nothing yet]]\n'));
    assert.deepEqual(pagination.pages, []);
    assert.equal(pagination.placeOf(0), undefined);
    assert.equal(pagination.eighths, 0);
  });

  it('stands side by side in dual dialogue', () => {
    assert.deepEqual(draw('JOE\nYes.\n\nANN ^\n(low)\nNo.\n\nRain.\n'), [
      '1| JOE+ANN / Yes.+(low) / +No. / / Rain.',
    ]);
  });
});

describe('where pages end', () => {
  it('a heading is not left alone', () => {
    assert.deepEqual(draw(`${lines(6)}\n\nINT. BAR - DAY\n\nFog.\n`), [
      `1| ${lines(6).replaceAll('\n', ' / ')}`,
      '2| INT. BAR - DAY / / Fog.',
    ]);
  });

  it('a heading may end a page before another heading', () => {
    assert.match(
      draw(`${lines(6)}\n\nINT. BAR - DAY\n\nEXT. PIER - DAY\n\nFog.\n`)[1] ?? '',
      /^2\| EXT\. PIER/,
    );
  });

  it('neither cue nor parenthetical is left alone', () => {
    const speech = 'JOE\n(low)\nFirst here.\n\n';
    assert.deepEqual(draw(`${lines(7)}\n\n${speech}`)[1], '2| JOE / (low) / First here.');
    assert.deepEqual(draw(`${lines(6)}\n\n${speech}`).length, 1);
  });

  it('action is parted at the end of a sentence, two lines on each side', () => {
    const action =
      'One word follows another here. Two comes. Three is a sentence that is long. Four too, and long.';
    assert.deepEqual(draw(`${lines(6)}\n\n${action}\n`), [
      '1| Rain. / Rain. / Rain. / Rain. / Rain. / Rain. / / One word follows another here. / Two comes.',
      '2| Three is a sentence that is / long. Four too, and long.',
    ]);
    assert.match(draw(`${lines(7)}\n\n${action}\n`)[1] ?? '', /^2\| Three/);
    assert.match(draw(`${lines(8)}\n\n${action}\n`)[1] ?? '', /^2\| One word/);
  });

  it('the full stop of an abbreviation ends no sentence', () => {
    const action =
      'Here comes our own good old Dr. Smith who is waiting for the train that never came at all';
    assert.match(draw(`${lines(6)}\n\n${action}.\n`)[1] ?? '', /^2\| Here comes/);
  });

  it('dialogue is parted with (MORE) and (CONT’D)', () => {
    const speech = 'JOE\nThe first one is here. The second is. The third one is here too, and it is long.';
    assert.deepEqual(draw(`${lines(5)}\n\n${speech}\n`), [
      '1| Rain. / Rain. / Rain. / Rain. / Rain. / / JOE / The first one is / here. The second is. / (MORE)',
      '2| (CONT’D) / The third one is / here too, and it is / long.',
    ]);
  });

  it('a speech is parted before a parenthetical, never after it', () => {
    const speech = 'JOE\nOne one one one one two two two.\n(beat)\nThree three three three four four.';
    assert.deepEqual(
      draw(`${lines(5)}\n\n${speech}\n`)[1],
      '2| (CONT’D) / (beat) / Three three three / three four four.',
    );
  });

  it('a transition does not begin a page', () => {
    assert.deepEqual(
      draw(`${lines(7)}\n\nFog.\n\nCUT TO:\n\nINT. BAR - DAY\n\nSun.\n`)[1],
      '2| Fog. / / CUT TO: / / / INT. BAR - DAY / / Sun.',
    );
  });

  it('a paragraph longer than a page is parted all the same', () => {
    const pages = draw(`${'word '.repeat(200)}\n`);
    assert.equal(pages.length, 4);
  });
});

describe('scenes that go over a page', () => {
  const draw = (text: string) => drawPages(parse(text), { layout: small, sceneContinueds: true });
  const scene = (count: number) => `INT. BAR - DAY\n\n${'Rain.\n\n'.repeat(count)}`;

  it('are marked below and above', () => {
    assert.deepEqual(draw(scene(5)), [
      '1| INT. BAR - DAY / / Rain. / / Rain. / / Rain. / / (CONTINUED)',
      '2| CONTINUED: / / Rain. / / Rain.',
    ]);
    assert.equal(draw(scene(20)).length, 7);
    assert.equal(drawPages(parse(scene(20)), { layout: small }).length, 5);
  });

  it('take no line where the scene ends with the page', () => {
    const full = '1| INT. BAR - DAY / / Rain. / / Rain. / / Rain. / / Rain.';
    assert.deepEqual(draw(scene(4)), [full]);
    assert.deepEqual(draw(`${scene(4)}EXT. PIER - DAY\n\nFog.\n`), [full, '2| EXT. PIER - DAY / / Fog.']);
    assert.deepEqual(draw(`${scene(4)}# Act Two\n\nFog.\n`), [full, '2| Fog.']);
    assert.deepEqual(draw(`${scene(4)}> THE END <\n`), [full, '2| THE END']);
    assert.deepEqual(draw(`${scene(4)}===\n\nEXT. PIER - DAY\n\nFog.\n`), [
      full,
      '2| EXT. PIER - DAY / / Fog.',
    ]);
  });

  it('are marked over a break that the writer sets', () => {
    assert.deepEqual(draw(`${scene(1)}=== 2A ===\n\nRain.\n`), [
      '1| INT. BAR - DAY / / Rain. / / (CONTINUED)',
      '2A| CONTINUED: / / Rain.',
    ]);
  });

  it('are not marked before the first heading', () => {
    assert.deepEqual(draw('Rain.\n\n'.repeat(6)), [
      '1| Rain. / / Rain. / / Rain. / / Rain. / / Rain.',
      '2| Rain.',
    ]);
  });

  it('keep the transition that ends them', () => {
    const text = `${scene(3)}CUT TO:\n\nEXT. PIER - DAY\n\nFog.\n`;
    assert.equal(draw(text)[0], '1| INT. BAR - DAY / / Rain. / / Rain. / / Rain. / / CUT TO:');
    assert.match(
      draw(`${scene(4)}CUT TO:\n\nEXT. PIER - DAY\n\nFog.\n`)[1] ?? '',
      /^2\| CONTINUED: \/ \/ Rain/,
    );
  });

  it('begin their second page below CONTINUED:', () => {
    const pagination = paginate(parse(scene(5)), { layout: small, sceneContinueds: true });
    const last = pagination.placeOf(scene(5).length);
    assert.deepEqual([last?.index, last?.line], [1, 4]);
    assert.equal(pagination.pages[1]?.lines, 3);
  });
});

describe('breaks that the writer sets', () => {
  it('begin a page, but never an empty one', () => {
    assert.deepEqual(draw('===\n\nRain.\n\n===\n\n===\n\nFog.\n\n===\n'), ['1| Rain.', '2| Fog.']);
  });

  it('give a locked page its number', () => {
    assert.deepEqual(draw('=== 12 ===\n\nRain.\n\n=== 12A ===\n\nFog.\n\n=== 13 ===\n\nSun.\n'), [
      '12| Rain.',
      '12A| Fog.',
      '13| Sun.',
    ]);
  });
});

describe('places and lengths', () => {
  const text = `INT. BAR - DAY\n\n${'Rain.\n\n'.repeat(60)}INT. PIER - DAY\n\nFog.\n`;
  const tree = parse(text);
  const pagination = paginate(tree);

  it('tell page and eighth of an offset', () => {
    assert.deepEqual(pagination.placeOf(0), { page: pagination.pages[0], index: 0, line: 0, eighth: 1 });
    const place = pagination.placeOf(text.indexOf('Fog'));
    assert.equal(place?.page.number, '3');
    assert.equal(place?.line, 17);
    assert.equal(place?.eighth, 3);
  });

  it('tell the length of scenes in eighths', () => {
    const lengths = resolve(tree).scenes.map(({ extent }) => pagination.eighthsOf(extent));
    assert.deepEqual(lengths, [18, 1]);
    assert.equal(pagination.eighths, 19);
  });

  it('follow the paper', () => {
    assert.equal(paginate(tree, { layout: pageLayouts.a4 }).pages.length, 3);
    assert.deepEqual([pageLayouts.letter.linesPerPage, pageLayouts.a4.linesPerPage], [54, 58]);
  });
});

/** How the document that the known pages are from is set: dialogue is wider, headings closer. */
const asPrinted: PageLayout = {
  ...pageLayouts.letter,
  aboveHeading: 1,
  cue: { indent: 19, width: 28 },
  parenthetical: { indent: 14, width: 28 },
  dialogue: { indent: 9, width: 38 },
};

describe('a feature whose pages are known', () => {
  const feature = sharedScripts().find(({ name }) => name.endsWith('FountainTests_Big_Fish.fountain'));
  // Its first page holds a dedication that the document does not count.
  const extraPages = 1;

  it('is within two pages of the 120 it has in print, and within an eighth for every scene', function () {
    if (!feature) return skipBecause(this, 'the shared scripts are not beside this checkout');
    const tree = parse(feature.text);
    const pagination = paginate(tree, { layout: asPrinted });
    const { scenes } = resolve(tree);
    const found = knownScenes.map((known) => {
      const scene = scenes.find(({ heading }) => heading.text === known.heading);
      const place = scene && pagination.placeOf(scene.extent.start);
      assert.ok(scene && place, known.heading);
      return {
        pagesOff: Number(place.page.number) - extraPages - known.page,
        eighthsOff: pagination.eighthsOf(scene.extent) - known.eighths,
      };
    });
    assert.ok(found.every(({ pagesOff }) => pagesOff >= 0 && pagesOff <= 2));
    assert.ok(found.every(({ eighthsOff }) => Math.abs(eighthsOff) <= 1));
    assert.ok(found.filter(({ eighthsOff }) => eighthsOff === 0).length >= 23);
    assert.equal(pagination.pageCount - extraPages, 122);
    const marked = paginate(tree, { layout: asPrinted, sceneContinueds: true });
    assert.equal(marked.pageCount - extraPages, 129);
  });
});
