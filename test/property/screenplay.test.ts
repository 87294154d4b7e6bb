import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Screenplay, ShowFile } from '../../server/src/core/screenplay/model';
import { emptyShow, resolve, workingsOf } from '../../server/src/core/screenplay/resolve';
import { segmentPeople } from '../../server/src/core/screenplay/segmentPeople';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import type { ScriptTree } from '../../server/src/core/syntax/tree';
import { plainScreenplay } from '../support/plainScreenplay';
import { repoRoot } from '../support/sourceFiles';

/** What a script means after edits is what it means when read anew. */
describe('incremental resolution', function () {
  this.timeout(120_000);
  const seed = 20_261_122;
  const golden = path.join(repoRoot, 'test', 'golden', 'screenplay');
  const scripts = ['people', 'notes', 'aliases'].map((name) =>
    readFileSync(path.join(golden, `${name}.fountain`), 'utf8'),
  );
  const show: ShowFile = {
    ...emptyShow,
    characters: [{ name: 'NORA', aliases: ['OFFICER QUILL', 'BEN'] }],
    locations: [{ name: 'STREET', aliases: ['OFFICE'] }],
  };
  const snippets = fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      'MARIA\nHello, Ben.\n\n',
      'INT. OFFICE - NIGHT\n\n',
      '# Act\n\n',
      'BEN',
      'Will',
      ' AND ',
    ],
    ...[
      '[[prop: key | MARIA]]',
      '[[ANA: why]]',
      '/*',
      '*/',
      '[[',
      'NEW MAN (40) waits.\n\n',
      "'s",
      '(V.O.)',
      '^',
    ],
    ...[
      'HOPE\nI hope.\n\n',
      'Title: x\n',
      '  ',
      '@maria\nyes\n\n',
      'BEN AND MARIA\nTogether.\n\n',
      'BEN sees MARIA (30s).\n\n',
      '.LATER\n\n',
      '= synopsis\n\n',
      'é',
      '\r\n',
    ],
  );
  const other: ShowFile = { ...show, characters: [{ name: 'MARIA', aliases: ['MARIA SOUSA', 'HOPE'] }] };
  const shows = fc.constantFrom(show, show, show, other);
  const edits = fc.array(fc.record({ at: fc.nat(1000), length: fc.nat(60), text: snippets, file: shows }), {
    minLength: 1,
    maxLength: 8,
  });

  it('equals resolution from scratch after seeded edits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scripts), edits, (text, changes) => {
        let tree = parse(text);
        let screenplay = touched(resolve(tree, show));
        for (const { at, length, text: inserted, file } of changes) {
          const start = Math.floor((at / 1000) * tree.length);
          const end = Math.min(tree.length, start + (at % 3 === 0 ? length : 0));
          tree = applyEdit(tree, { start, end, text: inserted });
          screenplay = touched(resolve(tree, file, screenplay));
          assert.deepEqual(plainScreenplay(screenplay), fromScratch(tree, file));
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('tells of the script as it was, whatever is typed after', () => {
    const tree = parse(scripts[0] ?? '');
    const before = touched(resolve(tree, show));
    const typed = { start: 0, end: 0, text: 'INT. X\n\nBEN\nHi.\n\n' };
    const after = touched(resolve(applyEdit(tree, typed), show, before));
    assert.deepEqual(plainScreenplay(after), fromScratch(after.tree, show));
    assert.deepEqual(plainScreenplay(before), fromScratch(tree, show));
  });

  it('takes over what unchanged scenes tell of people, while a new name is typed too', () => {
    const people = (each: Screenplay) => {
      const { segments, names } = workingsOf(each);
      return segments.map(({ segment }) => segmentPeople(segment, names));
    };
    const before = touched(resolve(parse(scripts.join('\n\n'))));
    const old = new Set(people(before));
    const end = before.tree.length;
    const typed = { start: end, end, text: '\n\nINT. X\n\nSOMEBODY NEW\nHi.\n' };
    const after = touched(resolve(applyEdit(before.tree, typed), undefined, before));
    const taken = people(after).filter((list) => old.has(list)).length;
    assert.ok(old.size > 3 && taken >= old.size - 1, `${taken} of ${old.size}`);
  });

  it('leaves the facts of other scenes alone when a body changes', () => {
    const text = scripts[0] ?? '';
    const before = resolve(parse(text));
    const at = text.indexOf('a night clerk');
    const after = resolve(
      applyEdit(parse(text), { start: at, end: at, text: 'very quietly ' }),
      undefined,
      before,
    );
    assert.equal(after.scenes[1]?.hash, before.scenes[1]?.hash);
    assert.deepEqual(names(after, 1), names(before, 1));
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        plainScreenplay(resolve(parse(text)));
      }),
      { seed, numRuns: 300 },
    );
  });

  function touched(screenplay: Screenplay): Screenplay {
    assert.ok(screenplay.characters.size >= 0);
    return screenplay;
  }

  function fromScratch(tree: ScriptTree, file: ShowFile) {
    return plainScreenplay(resolve(parse(tree.text), file));
  }

  function names(screenplay: Screenplay, scene: number) {
    return screenplay.scenes[scene]?.appearances.map(({ character, kind }) => `${character} ${kind}`);
  }
});
