import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type GrammarToken, loadFountainGrammar } from '../../support/grammar';

/** What the grammar makes of every element. Look at the difference, then write it anew with `UPDATE_GOLDEN=1`. */
const folder = import.meta.dirname;

function show(line: readonly GrammarToken[]): string {
  const text = line.map((token) => token.text).join('');
  const tokens = line
    .filter((token) => token.scopes.length > 0 && token.text.trim() !== '')
    .map((token) => `    ${JSON.stringify(token.text)} ${token.scopes.join(' ')}`);
  return [`|${text}`, ...tokens].join('\n');
}

describe('grammar', () => {
  it('tokens of everything.fountain are as written down', async () => {
    const tokenize = await loadFountainGrammar();
    const source = readFileSync(path.join(folder, 'everything.fountain'), 'utf8');
    const actual = `${tokenize(source).map(show).join('\n')}\n`;
    const expected = path.join(folder, 'everything.tokens.txt');
    if (process.env.UPDATE_GOLDEN) writeFileSync(expected, actual);
    assert.equal(actual, readFileSync(expected, 'utf8'));
  });
});
