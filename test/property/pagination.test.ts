import assert from 'node:assert/strict';
import { elementOf, heightOf, itemsOf, type PrintedBlock } from '../../server/src/core/pagination/blocks';
import type { PageRules } from '../../server/src/core/pagination/fillPage';
import { type LaidPage, type Laying, layPages } from '../../server/src/core/pagination/layPages';
import { type PageLayout, pageLayouts } from '../../server/src/core/pagination/pageLayout';
import { paginate } from '../../server/src/core/pagination/pagination';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import type { Chunk, ScriptTree } from '../../server/src/core/syntax/tree';
import { generateScript } from '../support/generateScript';
import { textsOf } from '../support/pageDrawing';
import { createRandom, type Random } from '../support/random';
import { type NamedScript, sampleScripts, sharedScripts } from '../support/sharedScripts';

/** Short pages: many breaks, and blocks that do not fit on one. */
const short: PageLayout = { ...pageLayouts.letter, linesPerPage: 14 };
const layouts: readonly PageLayout[] = [pageLayouts.letter, pageLayouts.a4, short];

const typed = [
  ...[
    'x',
    ' ',
    '\n',
    '\n\n',
    '. ',
    '===\n',
    '\n\n=== 12A ===\n\n',
    '/*',
    '*/',
    '[[',
    ']]',
    '^',
    '**',
    '~',
    '李雷',
  ],
  ...['\n\nINT. X - DAY\n\n', '\n\nJOE\nhi\n\n', '\n\nBOB ^\nyo\n\n', '\n\nCUT TO:\n\n', '# Act\n', '!', '>'],
  'A long sentence stands here for no reason. '.repeat(12),
];

function scripts(): readonly NamedScript[] {
  const generated = { name: 'generated', text: generateScript({ scenes: 60, seed: 5 }) };
  return [...sampleScripts(), ...sharedScripts(), generated];
}

function edit(random: Random, tree: ScriptTree): ScriptTree {
  const start = random.below(tree.length + 1);
  const end = Math.min(tree.length, start + (random.below(3) === 0 ? random.below(400) : 0));
  return applyEdit(tree, { start, end, text: random.pick(typed) });
}

function check(tree: ScriptTree, rules: PageRules, note: string): void {
  const { pages, items } = layPages(tree.chunks, rules);
  checkPages(tree, pages, rules, note);
  const printed = pages.flatMap(({ first, page }) =>
    page.pieces.flatMap(({ chunk, block }) => wordsOf(tree.chunks[first.chunk + chunk], block)),
  );
  const words = items.flatMap((each, index) =>
    each.flatMap((item) => (item.kind === 'pageBreak' ? [] : wordsOf(tree.chunks[index], item))),
  );
  assert.equal(printed.sort().join(''), words.sort().join(''), note);
}

function wordsOf(chunk: Chunk | undefined, block: PrintedBlock): readonly string[] {
  assert.ok(chunk);
  const lines = [...textsOf(chunk, block, block.lines), ...textsOf(chunk, block, block.beside)];
  return lines.flatMap((line) => [...line.replaceAll(/\s+/g, '')]);
}

/** Every page is used, none is overfull, and none ends with what must not stand alone. */
function checkPages(tree: ScriptTree, pages: readonly LaidPage[], rules: PageRules, note: string): void {
  pages.forEach(({ page }, index) => {
    const marks = (page.continued ? 2 : 0) + (page.continues ? 2 : 0);
    const lines = page.lines + marks;
    assert.ok(page.lines > 0 && lines <= rules.layout.linesPerPage, `${note}: ${lines} lines`);
    assert.ok(rules.sceneContinueds || marks === 0, note);
    const last = page.pieces.at(-1)?.block;
    assert.equal(page.lines, (page.pieces.at(-1)?.top ?? 0) + (last ? heightOf(last) : 0), note);
    const next = pages[index + 1];
    assert.equal(page.continues, next?.page.continued ?? false, `${note}: page ${index + 1}`);
    if (!last || !next || isForced(tree, next, rules.layout)) return;
    const begins = next.page.pieces[0]?.block.kind;
    if (last.kind === 'heading') assert.equal(begins, 'heading', `${note}: page ${index + 1}`);
    if (begins === 'transition') assert.equal(page.pieces.length, 1, `${note}: page ${index + 2}`);
    const lastLine = elementOf(last, last.lines.at(-2) ?? 0)?.kind;
    if (last.more) assert.ok(lastLine !== 'characterCue' && lastLine !== 'parenthetical', note);
  });
}

/** The writer may end a page wherever they like. */
function isForced(tree: ScriptTree, { first }: LaidPage, layout: PageLayout): boolean {
  const chunk = tree.chunks[first.chunk];
  return chunk !== undefined && itemsOf(chunk, layout)[first.item]?.kind === 'pageBreak';
}

/** Of each page what the list of pages does not tell. */
const laid = ({ pages }: Laying) =>
  pages.map(({ first: { tail, ...first }, page: { pieces, ...page } }) => [first, tail?.start, page]);

describe('pagination', () => {
  it('keeps the rules on whole scripts, and prints every word once', function () {
    this.timeout(60_000);
    for (const { name, text } of scripts()) {
      const tree = parse(text);
      for (const layout of layouts)
        for (const sceneContinueds of [false, true])
          check(tree, { layout, sceneContinueds }, `${name}, ${layout.linesPerPage}, ${sceneContinueds}`);
    }
  });

  it('after edits equals pagination from scratch', function () {
    this.timeout(240_000);
    const random = createRandom(34);
    const all = scripts();
    for (let passage = 0; passage < 60; passage++) {
      const { name, text } = random.pick(all);
      const options = { layout: random.pick(layouts), sceneContinueds: random.below(2) === 0 };
      const start = random.below(Math.max(1, text.length - 2000));
      let tree = parse(text.slice(start, start + 60_000));
      let pagination = paginate(tree, options);
      let laying = layPages(tree.chunks, options);
      for (let count = 0; count < 40; count++) {
        tree = edit(random, tree);
        pagination = paginate(tree, options, pagination);
        const fresh = paginate(tree, options);
        assert.deepEqual(pagination.pages, fresh.pages, `${name}, passage ${passage}, edit ${count}`);
        laying = layPages(tree.chunks, options, laying);
        assert.deepEqual(laid(laying), laid(layPages(tree.chunks, options)));
        const at = random.below(tree.length + 1);
        assert.deepEqual(pagination.placeOf(at), fresh.placeOf(at));
        assert.equal(pagination.eighthsOf({ start: 0, end: at }), fresh.eighthsOf({ start: 0, end: at }));
      }
    }
  });

  it('fills few pages anew after a letter', () => {
    const before = parse(generateScript({ scenes: 150, seed: 1 }));
    const rules = { layout: pageLayouts.letter, sceneContinueds: false };
    const earlier = layPages(before.chunks, rules);
    const at = before.text.indexOf('.', before.length / 2);
    const after = applyEdit(before, { start: at, end: at, text: 'x' });
    const again = layPages(after.chunks, rules, earlier);
    const fresh = again.pages.filter(({ page }) => !earlier.pages.some((old) => old.page === page));
    assert.ok(earlier.pages.length > 60, `${earlier.pages.length} pages`);
    assert.ok(fresh.length <= 4, `${fresh.length} pages filled anew`);
  });
});
