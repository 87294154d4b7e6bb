import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { contextOf, renamed, type ShowTexts } from '../support/renamed';
import { skipBecause } from '../support/skipping';

const repoRoot = path.resolve(__dirname, '..', '..');
const sample = path.join(repoRoot, 'test', 'fixtures', 'sample');
const corpus = path.join(repoRoot, '..', 'shared', 'corpus', 'scripts');

/** In no script and no dictionary. */
const unused = 'ZELMIRA';

/** The kind of every line, and who and where, with `from` read as `to`. */
function structure(texts: ShowTexts, from: string, to: string): unknown {
  const exchange = (name: string) => name.replaceAll(from, to);
  return contextOf(texts).scripts.map(({ tree, screenplay }) => ({
    kinds: Array.from(tree.elements(), ({ element }) => element.kind).join(),
    headings: screenplay.scenes.map(({ heading }) => exchange(heading.text.toUpperCase())),
    speakers: screenplay.scenes.map(({ speeches }) => speeches.map(({ character }) => exchange(character))),
  }));
}

/** The first cue that is just this name, in the first script that has one. */
function cueOf(
  texts: ShowTexts,
  name: string,
): { readonly name: string; readonly offset: number } | undefined {
  for (const { uri, screenplay } of contextOf(texts).scripts) {
    const speeches = screenplay.scenes.flatMap((scene) => scene.speeches);
    const speech = speeches.find(({ name: cue }) => cue.text.toUpperCase() === name);
    if (speech) return { name: uri.replace('file:///show/', ''), offset: speech.name.range.start };
  }
  return undefined;
}

function renameCue(texts: ShowTexts, from: string, to: string): ShowTexts {
  const cue = cueOf(texts, from);
  assert.ok(cue, `no cue ${from}`);
  return renamed({ texts, ...cue, newName: to }, true);
}

function goesThereAndBack(texts: ShowTexts, name: string): void {
  const there = renameCue(texts, name, unused);
  assert.deepEqual(structure(there, unused, name), structure(texts, unused, name), name);
  assert.deepEqual(renameCue(there, unused, name), texts, name);
}

/** Names that can come back: all capitals, and no `James' coat` that becomes `Zelmira's coat`. */
function plainNames(texts: ShowTexts): readonly string[] {
  const speeches = contextOf(texts).scripts.flatMap(({ screenplay }) =>
    screenplay.scenes.flatMap((scene) => scene.speeches),
  );
  const names = new Set(
    speeches.filter(({ characters }) => characters.length === 1).map(({ name }) => name.text),
  );
  return [...names].filter((name) => /^\p{Lu}{2,}$/u.test(name) && !name.endsWith('S'));
}

const lines = [
  'INT. BAR - DAY',
  "EXT. MARIA'S FLAT - NIGHT",
  'MARIA',
  'MARIA (V.O.)',
  'MARIA ^',
  '@MARIA',
  'JOE',
  'JOE AND MARIA',
  "MARIA'S MOTHER",
  'MARIANNE',
  'Maria waits.',
  'MARIA (34) enters with Marianne.',
  "Joe takes Maria's coat.",
  "MARIA'S coat. maria. Ave Maria!",
  '[[Ask Maria]]',
  '[[prop: coat | MARIA]]',
  '/* MARIA */',
  '= Maria leaves',
  '# MARIA',
  '',
  '',
  '',
];

const script = fc.array(fc.constantFrom(...lines), { maxLength: 30 }).map((chosen) => chosen.join('\n'));

describe('renaming to a name that nobody has, and back', () => {
  it('gives any script back byte for byte', () => {
    const property = fc.property(script, script, (a, b) => {
      const texts = { 'a.fountain': `INT. BAR - DAY\n\nMARIA\nHi.\n\n${a}`, 'b.fountain': b };
      goesThereAndBack(texts, 'MARIA');
    });
    fc.assert(property, { numRuns: 300, seed: 20240602 });
  });

  it('gives the sample show back, for everyone in it', () => {
    const names = ['one-key-low.fountain', 'episodes/102-teeth.fountain', 'closedset.json'];
    const texts = Object.fromEntries(
      names.map((name) => [name, readFileSync(path.join(sample, name), 'utf8')]),
    );
    const everyone = plainNames(texts);
    assert.ok(everyone.length >= 5, `only ${everyone.join(', ')}`);
    for (const name of everyone) goesThereAndBack(texts, name);
  });

  it('gives real scripts back', function () {
    this.timeout(120_000);
    if (!existsSync(corpus)) skipBecause(this, 'the corpus is not beside the checkout');
    const files = readdirSync(corpus).filter((name) => name.endsWith('.fountain'));
    for (const file of files.slice(0, 12)) {
      const texts = { 'a.fountain': readFileSync(path.join(corpus, file), 'utf8') };
      for (const name of plainNames(texts).slice(0, 4)) goesThereAndBack(texts, name);
    }
  });
});
