import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spokenKinds } from '../../server/src/core/tableRead/model';
import { speakable } from '../../server/src/core/tableRead/speakable/speakable';

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'uk', 'pl', 'und'];

/** Pieces that rules look at, so that random texts come near what they are about. */
const bits = [
  ...[
    'INT.',
    'EXT',
    'I/E',
    '#12A#',
    '#',
    'V.O.',
    "CONT'D",
    '(',
    ')',
    '$',
    '€',
    '1',
    '12',
    '1,000',
    '1987',
    '.5',
    '%',
    ':',
  ],
  ...[
    '30',
    '/',
    '-',
    '--',
    '—',
    '…',
    '...',
    "'",
    '’',
    '"',
    '*',
    '**',
    '_',
    '@',
    '&',
    'Dr.',
    'St.',
    'Mr',
    'NASA',
    'FBI',
    'US',
  ],
  ...[
    'W-what',
    'Nooo',
    'VIII',
    'Act',
    'a',
    'A',
    ' ',
    '  ',
    '\n',
    '\t',
    'p.m.',
    'http://',
    'www.',
    '.com',
    'x',
    'ft',
    '°F',
    's',
  ],
  ...[
    '😂',
    '🇩🇪',
    '\ud83d',
    '\u200d',
    '\u0301',
    'ß',
    'שלום',
    '日本',
    '٣',
    '½',
    '²',
    'million',
    'k',
    'Siobhan',
    "'s",
    '\0',
    '\u202e',
  ],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...bits), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...bits), { maxLength: 24 }).map((parts) => parts.join(' ')),
);

describe('any text as it is said', function () {
  this.timeout(60_000);
  const runs = { numRuns: 6000, seed: 20240601 };
  const pronunciations = { Siobhan: 'shi-vawn', 'New York': 'noo yawk', '': 'x', '\ud800': '\udfff' };
  const anyContext = fc.record({
    kind: fc.constantFrom(...spokenKinds),
    language: fc.constantFrom(...languages),
    pronunciations: fc.constant(pronunciations),
  });

  it('is words with single spaces, every one of which stands for a stretch of what is written, in order', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const said = speakable(text, context);
        const between = said.words.map(({ spoken }) => said.text.slice(spoken.start, spoken.end));
        for (const word of between) assert.match(word, /^[^\s]+$/);
        const rest = said.words.reduceRight(
          (left, { spoken }) => `${left.slice(0, spoken.start)}w${left.slice(spoken.end)}`,
          said.text,
        );
        assert.match(rest, /^(?:w[,;:.!?]?(?: w[,;:.!?]?)*)?$/);
        let [spokenEnd, sourceStart] = [0, 0];
        for (const { spoken, source } of said.words) {
          assert.ok(spoken.start >= spokenEnd && spoken.end > spoken.start);
          assert.ok(source.start >= sourceStart && source.end > source.start && source.end <= text.length);
          [spokenEnd, sourceStart] = [spoken.end, source.start];
        }
      }),
      runs,
    );
  });

  it('holds nothing that a voice would read as markup', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const { text: said, words } = speakable(text, context);
        assert.doesNotMatch(said, /[*_#<>&@[\](){}|\\~"“”…—–]|[\p{Cc}\p{Cs}\p{Extended_Pictographic}]/u);
        for (const { spoken } of words) assert.ok(spoken.end - spoken.start <= 60);
      }),
      runs,
    );
  });

  it('leaves no figure where the language has words for numbers', () => {
    const withNumbers = anyContext.filter(({ language }) => language !== 'und');
    fc.assert(
      fc.property(anyText, withNumbers, (text, context) => {
        assert.doesNotMatch(speakable(text, context).text, /\p{N}/u);
      }),
      runs,
    );
  });

  it('is the same a second time', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        assert.deepEqual(speakable(text, context), speakable(text, context));
      }),
      { ...runs, numRuns: 500 },
    );
  });

  for (const bit of [
    ...bits,
    '1.',
    '1,',
    'a.',
    'a-',
    'A.A',
    '1/',
    "a'",
    '$1',
    '(1',
    'A A',
    '.a',
    '1:1',
    'aA',
    '#a',
    'mm',
    'I',
  ]) {
    it(`takes linear time: ${JSON.stringify(bit)}`, () => {
      const time = (size: number): number => {
        const text = bit.repeat(Math.ceil(size / bit.length));
        const start = performance.now();
        for (const kind of ['dialogue', 'heading'] as const) speakable(text, { kind, language: 'en' });
        return performance.now() - start;
      };
      const small = Math.max(3, Math.min(time(5000), time(5000), time(5000)));
      let large = time(40_000);
      // Eight times the text, quadratic 64 times the time; a busy machine may be slow, but not every time.
      for (let attempt = 0; attempt < 8 && large > 40 * small; attempt++) large = time(40_000);
      assert.ok(
        large <= 40 * small,
        `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms for 8 times as much`,
      );
    });
  }
});
