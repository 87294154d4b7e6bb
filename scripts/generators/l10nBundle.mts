/** Every sentence of the client and the server, for translators: the English sentence is its own key. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { serverSentences } from '../../server/src/ide/sentences';

const root = path.resolve(import.meta.dirname, '..', '..');
const call = /\bl10n\.t\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

/** The sentences in one source file, as they are at run time. */
export function sentencesIn(source: string): readonly string[] {
  return [...source.matchAll(call)].map(([, , sentence = '']) => sentence.replace(/\\(['"`\\])/g, '$1'));
}

export function l10nBundle(): string {
  const files = globSync(['client/src/**/*.ts'], { cwd: root });
  const sentences = files.flatMap((file) => sentencesIn(readFileSync(path.join(root, file), 'utf8')));
  const sorted = [...new Set([...sentences, ...serverSentences])].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((sentence) => [sentence, sentence])), null, 2)}\n`;
}
