import assert from 'node:assert/strict';
import { heightOf, itemsOf } from '../../server/src/core/pagination/blocks';
import type { Piece } from '../../server/src/core/pagination/fillPage';
import { type LaidPage, layPages } from '../../server/src/core/pagination/layPages';
import { type PageLayout, pageLayouts } from '../../server/src/core/pagination/pageLayout';
import { paginate } from '../../server/src/core/pagination/pagination';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import type { ScriptTree } from '../../server/src/core/syntax/tree';
import { generateScript } from '../support/generateScript';
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

const piecesOf = (pages: readonly LaidPage[]): readonly Piece[] => pages.flatMap(({ page }) => page.pieces);

function check(tree: ScriptTree, layout: PageLayout, note: string): void {
  const rules = { layout, sceneContinueds: false };
  const pages = layPages(tree.chunks, rules);
  checkPages(tree, pages, layout, note);
  const printed = piecesOf(pages).flatMap(({ block }) => [...block.lines, ...block.beside]);
  const words = tree.chunks
    .flatMap((chunk) => itemsOf(chunk, layout))
    .flatMap((item) => (item.kind === 'pageBreak' ? [] : [...item.lines, ...item.beside]));
  const text = (lines: readonly { readonly text: string }[]) =>
    lines.flatMap((line) => line.text.split(/\s+/)).join('');
  assert.equal([...text(printed)].sort().join(''), [...text(words)].sort().join(''), note);
}

/** Every page is used, none is overfull, and none ends with what must not stand alone. */
function checkPages(tree: ScriptTree, pages: readonly LaidPage[], layout: PageLayout, note: string): void {
  pages.forEach(({ page }, index) => {
    assert.ok(page.lines > 0 && page.lines <= layout.linesPerPage, `${note}: ${page.lines} lines`);
    const last = page.pieces.at(-1)?.block;
    assert.equal(page.lines, (page.pieces.at(-1)?.top ?? 0) + (last ? heightOf(last) : 0), note);
    const next = pages[index + 1];
    if (!last || !next || isForced(tree, next, layout)) return;
    const begins = next.page.pieces[0]?.block.kind;
    if (last.kind === 'heading') assert.equal(begins, 'heading', `${note}: page ${index + 1}`);
    if (begins === 'transition') assert.equal(page.pieces.length, 1, `${note}: page ${index + 2}`);
    const lastLine = last.lines.at(-1)?.kind;
    if (last.more) assert.ok(lastLine !== 'characterCue' && lastLine !== 'parenthetical', note);
  });
}

/** The writer may end a page wherever they like. */
function isForced(tree: ScriptTree, { first }: LaidPage, layout: PageLayout): boolean {
  const chunk = tree.chunks[first.chunk];
  return chunk !== undefined && itemsOf(chunk, layout)[first.item]?.kind === 'pageBreak';
}

describe('pagination', () => {
  it('keeps the rules on whole scripts, and prints every word once', function () {
    this.timeout(60_000);
    for (const { name, text } of scripts())
      for (const layout of layouts) check(parse(text), layout, `${name}, ${layout.linesPerPage} lines`);
  });

  it('after edits equals pagination from scratch', function () {
    this.timeout(240_000);
    const random = createRandom(34);
    const all = scripts();
    for (let passage = 0; passage < 60; passage++) {
      const { name, text } = random.pick(all);
      const options = { layout: random.pick(layouts), sceneContinueds: random.below(3) === 0 };
      const start = random.below(Math.max(1, text.length - 2000));
      let tree = parse(text.slice(start, start + 60_000));
      let pagination = paginate(tree, options);
      for (let count = 0; count < 40; count++) {
        tree = edit(random, tree);
        pagination = paginate(tree, options, pagination);
        const fresh = paginate(tree, options);
        assert.deepEqual(pagination.pages, fresh.pages, `${name}, passage ${passage}, edit ${count}`);
        const at = random.below(tree.length + 1);
        assert.deepEqual(pagination.placeOf(at), fresh.placeOf(at));
        assert.equal(pagination.eighthsOf({ start: 0, end: at }), fresh.eighthsOf({ start: 0, end: at }));
      }
    }
  });

  it('fills few pages anew after a letter', () => {
    const before = parse(generateScript({ scenes: 150, seed: 1 }));
    const rules = { layout: pageLayouts.letter, sceneContinueds: false };
    const pages = layPages(before.chunks, rules);
    const at = before.text.indexOf('.', before.length / 2);
    const after = applyEdit(before, { start: at, end: at, text: 'x' });
    const again = layPages(after.chunks, rules, { chunks: before.chunks, pages });
    const fresh = again.filter(({ page }) => !pages.some((old) => old.page === page));
    assert.ok(pages.length > 60, `${pages.length} pages`);
    assert.ok(fresh.length <= 4, `${fresh.length} pages filled anew`);
  });
});
