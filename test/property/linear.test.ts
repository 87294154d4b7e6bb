import assert from 'node:assert/strict';
import { emphasisOf } from '../../server/src/core/syntax/emphasis';
import { parse } from '../../server/src/core/syntax/parse';
import { assertLinear, megabytes, milliseconds } from '../support/linearTime';

/** Texts that make a parser slow which looks at anything twice. */
const repeated = [
  ...[
    '*',
    '_',
    '[[',
    ']]',
    '[[a]]',
    '(',
    ')',
    '()',
    'A',
    'a',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '/*',
    '*/',
    '/*/',
    '/**/',
    '#',
    '~',
  ],
  ...[
    '=',
    '>',
    '<',
    '!',
    '@',
    '.',
    '{{',
    '^',
    '\0',
    '\uD800',
    'A\n',
    'A ^\na\n\n',
    '[[\n',
    '[[\n\n',
    '/*\n',
    '/*\n\n',
    'A\n[[\n\n',
  ],
  ...[
    'A\n/*\n\n',
    'A\n[[a]]\n',
    '[[a\nb]]\n',
    'A\n  \n',
    '  \n',
    '~\n',
    '(a)\n',
    '.#\n',
    '#\n',
    '=\n',
    'INT. #1#\n\n',
    'I',
    'a:',
  ],
  ...['INT. A\nb\n', 'ROSA\n(low)\nGo.\n\n', '{{include: \n', '* ', 'a* ', '=== 1\n', '/* */ [[ ]] A\n'],
];

/** Around a text repeated, what may turn each repetition into a search of the whole. */
const settings = [
  (text: string) => text,
  (text: string) => `Title: x\n ${text}`,
  (text: string) => `A\n${text}`,
  (text: string) => `${text}]]*/`,
  (text: string) => `*/]]\n\n${text}`,
];

describe('any text', function () {
  this.timeout(300_000);

  for (const text of repeated) {
    it(`is parsed in linear time: ${JSON.stringify(text)}`, () => {
      for (const [index, setting] of settings.entries()) {
        assertLinear(`${JSON.stringify(text)}, setting ${index}`, (size) =>
          parse(setting(megabytes(text, size))),
        );
      }
    });
  }

  it('has its emphasis found in linear time', () => {
    for (const text of ['*', '_', '* ', 'a*', '*a', '**a ', '_a ', '_a_ *b ', '***a**']) {
      assertLinear(JSON.stringify(text), (size) => emphasisOf(megabytes(text, size)));
    }
  });

  for (const text of ['*', '[[', '(', 'A', ' ', '/*', '#', 'a']) {
    it(`of 10 MB takes seconds at the most: ${JSON.stringify(text)}`, () => {
      const script = megabytes(text, 10);
      let length = 0;
      const time = milliseconds(() => {
        length = parse(script).length;
      });
      assert.equal(length, script.length);
      assert.ok(time < 30_000, `${time} ms`);
    });
  }

  it('of a hundred thousand scenes is parsed', () => {
    const scene = 'INT. A - DAY\n\nRain.\n\nROSA\nGo.\n\n';
    assert.equal(parse(scene.repeat(100_000)).chunks.length, 100_000);
  });
});
