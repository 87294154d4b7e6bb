import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { repoRoot } from './sourceFiles';

/** A stretch of one line and what the grammar calls it, outermost scope first, the root scope left out. */
export interface GrammarToken {
  readonly text: string;
  readonly start: number;
  readonly scopes: readonly string[];
}

const rootScope = 'text.source.fountain';
const grammarFile = path.join(repoRoot, 'syntaxes', 'fountain.tmLanguage.json');

/** Tokenizes as the editor does: same engine, same regular expressions, line by line. */
export async function loadFountainGrammar(): Promise<(text: string) => readonly GrammarToken[][]> {
  const require = createRequire(import.meta.url);
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
  });
  const grammar = await registry.loadGrammar(rootScope);
  if (grammar === null) throw new Error(`${grammarFile} holds no grammar for ${rootScope}`);
  return (text) => {
    let state = INITIAL;
    return text.split(/\r\n|\r|\n/).map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        start: startIndex,
        scopes: scopes.slice(1).map((scope) => scope.replace(/\.fountain$/, '')),
      }));
    });
  };
}
