import assert from 'node:assert/strict';
import { emptyShow, resolve } from '../../../server/src/core/screenplay/resolve';
import { publishedDraftOf, resolvePath, resolveShow } from '../../../server/src/core/screenplay/show';
import { parse } from '../../../server/src/core/syntax/parse';

const script = (uri: string, text: string) => ({ uri, screenplay: resolve(parse(text)) });
const order = (show: ReturnType<typeof resolveShow>) => show.scripts.map(({ uri }) => uri);

describe('resolveShow', () => {
  it('takes the episodes that are listed, in their order, and no other script', () => {
    const scripts = ['c', 'b', 'a', 'd'].map((name) => script(`file:///show/my%20eps/${name}.fountain`, ''));
    const file = {
      ...emptyShow,
      episodes: ['my eps/d.fountain', './my eps/../my eps/b.fountain', 'gone.fountain'],
    };
    assert.deepEqual(
      order(resolveShow(file, scripts, 'file:///show')).map((uri) => uri.at(-10)),
      ['d', 'b'],
    );
  });

  it('takes every script by path where no episodes are listed', () => {
    const scripts = ['c', 'b', 'a'].map((name) => script(`${name}.fountain`, ''));
    assert.deepEqual(order(resolveShow(emptyShow, scripts)), ['a.fountain', 'b.fountain', 'c.fountain']);
  });

  it('follows includes, each script once, in a circle too', () => {
    const scripts = [
      script('z.fountain', '{{INCLUDE: parts/two.fountain}}\n\n{{INCLUDE: one.fountain}}\n'),
      script('one.fountain', '{{INCLUDE: z.fountain}}\n'),
      script('parts/two.fountain', '{{INCLUDE: ../two-b.fountain}}\n'),
      script('two-b.fountain', ''),
      script('a.fountain', ''),
    ];
    const file = { ...emptyShow, episodes: ['z.fountain'] };
    const found = ['z.fountain', 'parts/two.fountain', 'two-b.fountain', 'one.fountain'];
    assert.deepEqual(order(resolveShow(file, scripts)), found);
  });

  it('loses no script whose only includer includes it back', () => {
    const scripts = [
      script('a.fountain', '{{INCLUDE: b.fountain}}\n'),
      script('b.fountain', '{{INCLUDE: a.fountain}}\n'),
    ];
    assert.deepEqual(order(resolveShow(emptyShow, scripts)), ['a.fountain', 'b.fountain']);
  });
});

describe('resolvePath', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['file:///a/b.fountain', 'c.fountain', 'file:///a/c.fountain'],
    ['file:///a/', '../../../c', 'file:///c'],
    ['file:///a/b', '/c', 'file:///c'],
    ['file:///a%20b/c', 'd\\e', 'file:///a b/d/e'],
    ['a/b', '../c', 'c'],
    ['', 'c', 'c'],
    ['file:///a/%', 'c', 'file:///a/c'],
  ];
  for (const [base, path, wanted] of cases) {
    it(`${path} from ${base || 'nothing'}`, () => assert.equal(resolvePath(base, path), wanted));
  }
});

describe('publishedDraftOf', () => {
  const file = { ...emptyShow, published: { 'my eps/1.fountain': 'drafts/1 white.fountain' } };

  it('finds the draft beside the show file, however the address is encoded', () => {
    assert.equal(
      publishedDraftOf(file, 'file:///show/my%20eps/1.fountain', 'file:///show'),
      'file:///show/drafts/1 white.fountain',
    );
    assert.equal(publishedDraftOf(file, 'my eps/1.fountain'), 'drafts/1 white.fountain');
  });

  it('finds none for another script, or where none is named', () => {
    assert.equal(publishedDraftOf(file, 'file:///show/2.fountain', 'file:///show'), undefined);
    assert.equal(publishedDraftOf(emptyShow, 'my eps/1.fountain'), undefined);
  });
});
