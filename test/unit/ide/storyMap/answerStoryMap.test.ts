import assert from 'node:assert/strict';
import { activateRules, defaultChoice } from '../../../../server/src/core/continuity/activeRules';
import { nothingAround } from '../../../../server/src/core/continuity/checkScript';
import { rules } from '../../../../server/src/core/continuity/registry';
import { checkDocument } from '../../../../server/src/ide/checkDocument';
import { english } from '../../../../server/src/ide/localize';
import { defaultPageSetup } from '../../../../server/src/ide/pageSetup';
import { answerStoryMap, type StoryMapQuestion } from '../../../../server/src/ide/storyMap/answerStoryMap';
import { mostScenesOnPanel } from '../../../../server/src/protocol/requests';
import { generateScript } from '../../../support/generateScript';
import { elementsOf, type MarkupElement, readMarkup, withClass } from '../../../support/markup';
import { documentOf, emptyShow } from '../../../support/scriptDocument';

const pilot = `Title: Pilot & "Co" <One>

# Act One

INT. BAR - KITCHEN - NIGHT #12A#

MARIA (34) sees JOE. [[prop: knife]] [[prop: gun]]

JOE
Hello there.

EXT. ROOF - DAY

MARIA
Bye.

Joe goes.
`;

function answer(text: string, question: Partial<StoryMapQuestion> = {}) {
  const result = answerStoryMap(documentOf(text), {
    setup: defaultPageSetup,
    localize: english,
    ...question,
  });
  return { ...result, drawing: result.svg === '' ? undefined : readMarkup(result.svg) };
}

function drawn(text: string, question?: Partial<StoryMapQuestion>): MarkupElement {
  const { drawing } = answer(text, question);
  assert.ok(drawing);
  return drawing;
}

const stripsOf = (drawing: MarkupElement) =>
  withClass(drawing, 'strip').filter(({ attributes }) => attributes['data-scene'] !== undefined);
const rectOf = (strip?: MarkupElement) => strip?.children.find(({ name }) => name === 'rect')?.attributes;
const lanes = (drawing: MarkupElement) =>
  drawing.children.filter(({ name }) => name === 'g').map(({ attributes }) => attributes.class);

describe('the drawing of a story map', () => {
  it('has a strip for every scene, to scale, in the kind of its heading', () => {
    const { drawing, scenes } = answer(pilot, { width: 1000 });
    assert.ok(drawing);
    const strips = stripsOf(drawing);
    assert.deepEqual(
      strips.map(({ attributes }) => [attributes['data-scene'], attributes.class]),
      [
        ['1', 'strip int night'],
        ['2', 'strip ext day'],
      ],
    );
    const [first, second] = strips.map(rectOf);
    assert.equal(Number(first?.x) + Number(first?.width) + 1, Number(second?.x));
    assert.ok(Number(second?.x) + Number(second?.width) <= 1000);
    assert.deepEqual(
      scenes.map(({ x, width }) => [String(x), String(width)]),
      [first, second].map((rect) => [rect?.x, rect?.width]),
    );
  });

  it('tells night by a sky and outside by ground, not by color alone', () => {
    const drawing = drawn(pilot, { width: 1000 });
    const [lane] = withClass(drawing, 'strips');
    assert.ok(lane);
    const columns = (name: string) =>
      withClass(lane, name).map(({ attributes }) =>
        [...(attributes.d ?? '').matchAll(/M([\d.]+)/g)].map(([, x]) => x),
      );
    const [night, day] = stripsOf(drawing).map((strip) => rectOf(strip)?.x);
    assert.deepEqual(columns('sky'), [[night]]);
    assert.deepEqual(columns('ground'), [[day]]);
  });

  it('says in words of every strip what the eye sees', () => {
    const { drawing, scenes } = answer(pilot);
    assert.deepEqual(scenes[0]?.facts, [
      'Act One',
      'Page 1, 2/8 long',
      'Night 1 (inferred: the first scene)',
      'Speaking: JOE',
      'Silent: MARIA',
      'Props: knife, gun',
    ]);
    assert.equal(scenes[0]?.label, '12A  INT. BAR - KITCHEN - NIGHT');
    assert.deepEqual(scenes[0]?.range.start, { line: 4, character: 0 });
    const [strip] = drawing ? stripsOf(drawing) : [];
    assert.equal(strip?.attributes.role, 'option');
    assert.equal(strip?.attributes.tabindex, '-1');
    assert.match(
      strip?.attributes['aria-label'] ?? '',
      /^12A {2}INT\. BAR .*Act One\. Page 1.*Props: knife, gun$/,
    );
    const silent = drawing?.children.filter(
      ({ name, attributes }) => name === 'g' && !attributes['aria-hidden'],
    );
    assert.deepEqual(
      silent?.map(({ attributes }) => attributes.class),
      ['strips', 'still'],
    );
  });

  it('fills the cells of who speaks and leaves those of who is silent hollow', () => {
    const drawing = drawn(pilot, { width: 1000 });
    const [lane] = withClass(drawing, 'cast');
    assert.ok(lane);
    const [maria, joe] = stripsOf(drawing).map((strip) => Number(rectOf(strip)?.x));
    const startsOf = (name: string) =>
      withClass(lane, name).map(({ attributes }) => Number(/M([\d.]+)/.exec(attributes.d ?? '')?.[1]));
    assert.deepEqual(startsOf('speaking'), [maria, joe]);
    assert.deepEqual(
      startsOf('silent').map(Math.floor),
      [joe, maria].map((x) => Math.floor((x ?? 0) + 0.75)),
    );
  });

  it('draws the layers that are asked for and says which there are', () => {
    const all = answer(pilot);
    assert.deepEqual(all.layers, ['sections', 'days', 'cast', 'tags']);
    assert.ok(all.drawing);
    assert.deepEqual(lanes(all.drawing), [
      'legend',
      'pages',
      'sections',
      'strips',
      'days',
      'cast',
      'tags',
      'still',
    ]);
    assert.deepEqual(lanes(drawn(pilot, { layers: ['tags'] })), [
      'legend',
      'pages',
      'strips',
      'tags',
      'still',
    ]);
    const plain = answer('INT. BAR - DAY\n\nRain.\n', { layers: ['sections', 'cast', 'tags'] });
    assert.deepEqual(plain.layers, ['days']);
    assert.ok(plain.drawing);
    assert.deepEqual(lanes(plain.drawing), ['legend', 'pages', 'strips', 'still']);
  });

  it('marks what was found in a shape of its severity, and says it', () => {
    const script = documentOf('INT. BAR - DAY #1#\n\nRain.\n\nINT. BAR - NIGHT #1#\n\nRain.\n');
    const active = activateRules(rules, defaultChoice, emptyShow);
    const checking = { active, around: nothingAround, pageSetup: defaultPageSetup };
    const { findings } = checkDocument(script, checking);
    assert.equal(findings.length, 1);
    const about = { setup: defaultPageSetup, localize: english, findings };
    const { svg, layers, scenes } = answerStoryMap(script, about);
    assert.ok(layers.includes('findings'));
    const drawing = readMarkup(svg);
    const [lane] = withClass(drawing, 'findings');
    assert.ok(lane);
    const [mark] = withClass(lane, 'finding');
    assert.equal(mark?.attributes.class, 'finding warning');
    const second = scenes[1];
    const [, x] = /^M([\d.]+) /.exec(mark?.attributes.d ?? '') ?? [];
    assert.ok(second && Number(x) > second.x && Number(x) < second.x + second.width);
    assert.match(second.facts.at(-1) ?? '', /^Warning: .*\b1\b/);
    assert.match(withClass(drawing, 'still')[0]?.text ?? '', /Warning/);
  });

  it('explains the kinds of strips that the script has', () => {
    const [legend] = withClass(drawn('INT. BAR - DAY\n\nRain.\n'), 'still');
    assert.ok(legend);
    assert.deepEqual(
      withClass(legend, 'key').map(({ text }) => text),
      ['INT. day'],
    );
  });

  it('is as wide as it was asked to be, however many scenes there are', () => {
    for (const scenes of [1, 40, 600]) {
      const { drawing, scenes: told } = answer(generateScript({ scenes, seed: 4 }), { width: 800 });
      assert.equal(drawing?.attributes.width, '800');
      const last = told.at(-1);
      assert.ok(last && last.x + last.width <= 800 && last.x + last.width > 780);
      const texts = elementsOf(drawing, ({ name }) => name === 'text');
      assert.ok(texts.length < 150, `${scenes} scenes have ${texts.length} texts`);
      assert.equal(drawing.attributes.class, scenes === 600 ? 'storyMap dense' : 'storyMap');
    }
  });

  it('numbers as many pages as there is room for, the first among them', () => {
    for (const width of [400, 900, 9000]) {
      const drawing = drawn(generateScript({ scenes: 300, seed: 4 }), { width });
      const numbers = withClass(drawing, 'page');
      const starts = numbers.map(({ attributes }) => Number(attributes.x));
      assert.equal(numbers[0]?.text, '1');
      assert.ok(starts.every((x, index) => index === 0 || x - (starts[index - 1] ?? 0) > 15));
      assert.ok((starts.at(-1) ?? 0) < width - 15);
    }
  });

  it('of a standalone file has a heading, styles, hints, and nothing from elsewhere', () => {
    const { svg, drawing } = answer(pilot, { standalone: true });
    assert.ok(drawing);
    const of = (wanted: string) => elementsOf(drawing, ({ name }) => name === wanted);
    assert.match(of('style')[0]?.text ?? '', /\.strip/);
    assert.equal(withClass(drawing, 'title')[0]?.text, 'Pilot & "Co" <One>');
    assert.equal(withClass(drawing, 'counts')[0]?.text, '2 scenes · 3/8 pages');
    assert.match(stripsOf(drawing)[0]?.children[0]?.text ?? '', /12A {2}INT\. BAR/);
    assert.doesNotMatch(
      svg,
      /tabindex|role="option"|var\(|<script|(?:href|src)=|https?:(?!\/\/www\.w3\.org\/2000\/svg)/,
    );
  });

  it('is whole whatever a script holds', () => {
    const odd =
      'INT. <BAR> & "GRILL" \u0000\u0007\uFFFE\uD800 🎬 - NIGHT #1"<#\n\nMA<R>IA & CO\nHi & bye.\n\n[[prop: <a> & "b"]]\n';
    const drawing = drawn(odd, { width: 3000 });
    assert.match(stripsOf(drawing)[0]?.attributes['aria-label'] ?? '', /INT\. <BAR> & "GRILL"/);
    drawn(odd, { standalone: true });
  });

  it('of a script without scenes is none', () => {
    const { svg, scenes, layers } = answer('# One\n\nNothing.\n');
    assert.deepEqual([svg, scenes, layers], ['', [], []]);
  });

  it('of a script of too many scenes for a panel is none there, and one in a file', () => {
    const scenes = (count: number) => 'INT. A - DAY\n\nX.\n\n'.repeat(count);
    const { svg, sceneCount } = answer(scenes(mostScenesOnPanel + 1));
    assert.deepEqual([svg, sceneCount], ['', mostScenesOnPanel + 1]);
    assert.notEqual(answer(scenes(mostScenesOnPanel)).svg, '');
    assert.notEqual(answer(scenes(mostScenesOnPanel + 1), { standalone: true }).svg, '');
  });

  it('speaks the language of the editor', () => {
    const localize = (sentence: string) => sentence.toUpperCase();
    const { scenes, svg } = answer(pilot, { localize });
    assert.equal(scenes[0]?.facts[1], 'PAGE {PAGE}, {LENGTH} LONG');
    assert.match(svg, />PAGES<.*>PROPS</);
  });
});
