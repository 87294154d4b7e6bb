import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { ElementKind } from '../../../server/src/core/syntax/elements';
import { languageWords } from '../../../server/src/core/syntax/language';
import { parse } from '../../../server/src/core/syntax/parse';
import { type GrammarToken, loadFountainGrammar } from '../../support/grammar';
import { repoRoot } from '../../support/sourceFiles';

/** The grammar is a second reading of the syntax, without the parser: these tests keep the two of one mind. */
let tokenize: Awaited<ReturnType<typeof loadFountainGrammar>>;

before(async () => {
  tokenize = await loadFountainGrammar();
});

function scopesOf(line: readonly GrammarToken[] | undefined): string {
  return (line ?? []).flatMap((token) => token.scopes).join(' ');
}

/** The scope that tells a kind of element from all others. */
const telling: Partial<Record<ElementKind, string>> = {
  titlePageEntry: 'meta.title-page',
  sceneHeading: 'markup.heading.scene',
  characterCue: 'character-cue',
  parenthetical: 'parenthetical',
  dialogue: 'meta.dialogue',
  lyric: 'lyric',
  transition: 'keyword.control.transition',
  shot: 'keyword.control.shot',
  centeredText: 'markup.quote.centered',
  section: 'markup.heading.section',
  synopsis: 'synopsis',
  pageBreak: 'meta.separator.page-break',
};

function isBlank(token: GrammarToken): boolean {
  return token.text.trim() === '';
}

/** A line in capitals with nothing said under it is action; a grammar sees one line and takes it for a cue. */
function disagreements(source: string): string[] {
  const lines = tokenize(source);
  const found: string[] = [];
  let elements = 0;
  for (const { element, offset } of parse(source).elements()) {
    const line = source.slice(0, offset + element.start).split('\n').length - 1;
    const scopes = scopesOf(lines[line]);
    const expected = telling[element.kind];
    const others = Object.values(telling).filter((scope) => scope !== expected && scope !== 'meta.dialogue');
    const right = expected === undefined || scopes.includes(expected);
    const looksLikeCue = scopes.includes('character-cue') && (lines[line + 1] ?? []).every(isBlank);
    const wrong =
      element.kind === 'action' && !looksLikeCue && others.some((scope) => scopes.includes(scope));
    if (!right || wrong) found.push(`${line + 1}: ${element.kind} is ${scopes}`);
    elements += 1;
  }
  assert.ok(elements > 10);
  return found;
}

describe('grammar beside the parser', () => {
  const samples = globSync(['test/fixtures/sample/**/*.fountain'], { cwd: repoRoot });

  it('has scripts to read', () => {
    assert.ok(samples.length >= 2);
  });

  for (const sample of samples) {
    it(`reads every element of ${sample} alike`, () => {
      assert.deepEqual(disagreements(readFileSync(path.join(repoRoot, sample), 'utf8')), []);
    });
  }

  for (const [language, { prefixes, transitions, transitionEndings }] of Object.entries(languageWords)) {
    it(`knows the headings and transitions of ${language}`, () => {
      const headings = prefixes.map(({ text, wholeWord }) =>
        wholeWord ? `${text.toUpperCase()} X - Y` : `${text.toUpperCase()}. X - Y`,
      );
      const changes = [...transitions, ...transitionEndings.map((ending) => `X ${ending}`)];
      const missed = [
        ...headings.filter((heading) => !scopesOf(tokenize(`\n${heading}`)[1]).includes('heading.scene')),
        ...changes.filter((change) => !scopesOf(tokenize(`\n${change}`)[1]).includes('transition')),
      ];
      assert.deepEqual(missed, []);
    });
  }
});
