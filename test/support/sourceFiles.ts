/** The source files of the project as text, and what they import: what the tidy tests look at. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

export const repoRoot = path.resolve(__dirname, '..', '..');

export interface SourceFile {
  /** Relative to the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Everything that is ours; what is installed, built, fetched or made by a test is not. */
export function filesMatching(patterns: readonly string[]): readonly SourceFile[] {
  const ignore = ['**/node_modules/**', 'dist/**', 'out/**', '.cache/**', 'artifacts/**', '.git/**'];
  return globSync([...patterns], { cwd: repoRoot, ignore, dot: true })
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(repoRoot, file), 'utf8') }));
}

const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g;

/** The modules that a file names: a path relative to the checkout without extension, or a package. */
export function importsOf({ path: file, text }: SourceFile): readonly string[] {
  const names = [...withoutComments(text).matchAll(specifier)].map(([, , name = '']) => name);
  return names.map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

/** The text with comments and the insides of strings kept in place but for comments, which become spaces. */
export function withoutComments(text: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(token, (found) => (/^\/[/*]/.test(found) ? found.replace(/[^\n]/g, ' ') : found));
}
