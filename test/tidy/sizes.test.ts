import assert from 'node:assert/strict';
import { functionsOf } from '../support/functionSizes';
import { filesMatching, withoutComments } from '../support/sourceFiles';

const functionLimit = 40;
const fileLimit = 400;

const code = filesMatching([
  'server/src/**/*.{ts,mts}',
  'client/src/**/*.ts',
  'media/**/*.ts',
  'scripts/**/*.{mts,mjs}',
  'esbuild.mjs',
]);
const tests = filesMatching(['test/**/*.{ts,mts,mjs}']);

const lineCount = (text: string) => text.split('\n').length;

/** Strings may say anything: "any" in a sentence is not a type. */
function withoutStrings(text: string): string {
  return withoutComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''");
}

describe('sizes', () => {
  it('measures functions by their indentation', () => {
    const text = [
      'export function one(',
      '  a: string,',
      '): string {',
      '  const two = () => {',
      "    return /[{(]/.test('}');",
      '  };',
      '',
      '  return two();',
      '}',
      'const three = (a: number) =>',
      '  a +',
      '  1;',
      'const four = 4;',
    ];
    assert.deepEqual(functionsOf(text.join('\n')), [
      { name: 'one', line: 1, lines: 9 },
      { name: 'two', line: 4, lines: 3 },
      { name: 'three', line: 10, lines: 3 },
    ]);
  });

  it(`no function is longer than ${functionLimit} lines`, () => {
    const long = code.flatMap(({ path, text }) =>
      functionsOf(text)
        .filter(({ lines }) => lines > functionLimit)
        .map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines} lines`),
    );
    assert.deepEqual(long, []);
  });

  it(`no file is longer than ${fileLimit} lines`, () => {
    const long = code.filter(({ text }) => lineCount(text) > fileLimit);
    assert.deepEqual(
      long.map(({ path, text }) => `${path}: ${lineCount(text)} lines`),
      [],
    );
  });

  it('nothing is typed any, and no check of the compiler is silenced', () => {
    const typed = /(?::|\bas|<|\|)\s*any\b(?!\s*[:.(])/;
    const silenced = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore/;
    const found = [...code, ...tests]
      .filter(({ path }) => path !== 'test/tidy/sizes.test.ts')
      .filter(({ text }) => typed.test(withoutStrings(text)) || silenced.test(text));
    assert.deepEqual(
      found.map(({ path }) => path),
      [],
    );
  });

  it('looks at the code there is', () => {
    assert.ok(code.length > 50 && tests.length > 20);
    assert.ok(code.flatMap(({ text }) => functionsOf(text)).length > 200);
  });
});
