import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import type { ReadingPlan, Utterance } from '../../server/src/core/tableRead/model';
import { longestPause } from '../../server/src/core/tableRead/pauses';
import { styleOf } from '../../server/src/core/tableRead/presets';
import { planReading } from '../../server/src/core/tableRead/readingPlan';
import { sentencesOf } from '../../server/src/core/tableRead/sentences';
import { contains } from '../../server/src/core/text/range';
import { assertLinear, megabytes } from '../support/linearTime';

const seed = 20_261_125;
const all = { style: styleOf('all'), sceneNumbers: true };

/** What stands in scripts, and what makes trouble where it stands next to something else. */
const pieces = fc.constantFrom(
  ...[
    'INT. BAR - NIGHT #12A#\n\n',
    'Title: *X*\n\n',
    '# Act\n\n',
    '= Syn\n\n',
    '\n',
    '\n\n',
    ' ',
    '  \n',
    '\r\n',
  ],
  ...[
    'ANNA\n',
    'BEN ^\n',
    'ANNA (V.O.)\n',
    '@\n',
    '@_\n',
    'ANNA AND BEN\n',
    '(beat)\n',
    '(shouting)\n',
    '()\n',
  ],
  ...[
    'Hello there. ',
    'Mr. Bloom waits... ',
    '3.50 ',
    'No! Yes? ',
    '"Stop!" she says. ',
    'A.B.C. ',
    '\u2014',
    '...',
  ],
  ...['*', '**', '_', '\\*', '[[note]]', '[[', ']]', '/*', '*/', '/* gone */', '~la la\n', '> FADE OUT.\n\n'],
  ...[
    '> centered <\n',
    '!!SHOT\n',
    '!',
    '===\n',
    '\ud83d\ude42',
    '\ud800',
    '\u200f\u0645\u0631\u062d\u0628\u0627 ',
    '\u4ed6\u8d70\u3002',
  ],
  ...['a'.repeat(400), 'word '.repeat(90), '#', '@#$%! ', '\0', '{{include: x}}\n'],
);
const scripts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

function checkUtterance(utterance: Utterance, index: number, text: string): void {
  const { element, range, words, delivery, pauseAfterMs } = utterance;
  assert.equal(utterance.index, index);
  assert.ok(contains({ start: 0, end: text.length }, element));
  assert.ok(contains(element, range), `${JSON.stringify(element)} holds ${JSON.stringify(range)}`);
  assert.ok(range.start < range.end && words.length > 0);
  assert.match(utterance.text, /[\p{L}\p{N}]/u);
  assert.ok(pauseAfterMs >= 0 && pauseAfterMs <= longestPause);
  assert.ok(delivery.rate >= 0.5 && delivery.rate <= 2 && delivery.volume >= 0 && delivery.volume <= 1.5);
  let [spokenEnd, sourceStart] = [0, range.start];
  for (const { spoken, source } of words) {
    assert.ok(spoken.start >= spokenEnd && spoken.start < spoken.end && spoken.end <= utterance.text.length);
    assert.ok(source.start >= sourceStart && source.start < source.end && contains(range, source));
    [spokenEnd, sourceStart] = [spoken.end, source.start];
  }
}

function checkPlan({ utterances, scenes, speakers }: ReadingPlan, text: string): void {
  for (const [index, utterance] of utterances.entries()) checkUtterance(utterance, index, text);
  assert.deepEqual(
    scenes.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)),
    utterances.map(({ index }) => index),
  );
  const heard = utterances.flatMap(({ speaker }) => (speaker.kind === 'character' ? [speaker.key] : []));
  assert.deepEqual(new Set(speakers), new Set(heard));
  assert.ok(!speakers.includes(''));
}

describe('a reading plan of any text', function () {
  this.timeout(300_000);

  it('has everything in its place', () => {
    fc.assert(
      fc.property(scripts, (text) => checkPlan(planReading(resolve(parse(text)), all), text)),
      { seed, numRuns: 1500 },
    );
  });

  it('holds nothing of a kind that is hidden', () => {
    const kinds = fc.constantFrom('tableRead', 'dialogueOnly', 'rehearsal' as const);
    fc.assert(
      fc.property(scripts, kinds, (text, preset) => {
        const style = styleOf(preset);
        const { utterances } = planReading(resolve(parse(text)), { style });
        assert.deepEqual(
          utterances.filter(({ kind }) => style[kind] === 'hidden'),
          [],
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  it('is after an edit what it is from the start', () => {
    const edit = fc.record({ at: fc.nat(), size: fc.nat({ max: 12 }), text: pieces });
    fc.assert(
      fc.property(scripts, fc.array(edit, { maxLength: 4 }), (text, edits) => {
        let screenplay = resolve(parse(text));
        for (const { at, size, text: typed } of edits) {
          planReading(screenplay, all);
          const start = at % (screenplay.tree.length + 1);
          const end = Math.min(screenplay.tree.length, start + size);
          const tree = applyEdit(screenplay.tree, { start, end, text: typed });
          screenplay = resolve(tree, screenplay.showFile, screenplay);
        }
        const anew = resolve(parse(screenplay.tree.text));
        assert.deepEqual(planReading(screenplay, all), planReading(anew, all));
      }),
      { seed, numRuns: 400 },
    );
  });

  it('of a part of the script is a part of the whole', () => {
    fc.assert(
      fc.property(scripts, fc.nat(), fc.nat({ max: 200 }), (text, at, size) => {
        const screenplay = resolve(parse(text));
        const start = at % (text.length + 1);
        const range = { start, end: start + size };
        const whole = planReading(screenplay, all).utterances;
        const some = planReading(screenplay, { ...all, scope: { kind: 'selection', range } }).utterances;
        const touched = whole.filter(
          (each) => each.range.start < Math.max(range.end, start + 1) && each.range.end > start,
        );
        assert.deepEqual(
          some.map(({ range: place, text: words }) => [place, words]),
          touched.map(({ range: place, text: words }) => [place, words]),
        );
      }),
      { seed, numRuns: 400 },
    );
  });

  it('parts sentences without losing a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), scripts, (noise, script) => {
        for (const text of [noise, script]) {
          const ranges = sentencesOf(text);
          const kept = ranges.map(({ start, end }) => text.slice(start, end)).join('');
          assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''));
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  const repeated = [
    ...[
      'a',
      ' ',
      '. ',
      '.',
      '!',
      '...',
      'A. ',
      'Mr. ',
      '\n',
      'A\n[[a]]\n',
      '*a* ',
      '*',
      '_',
      '[[a]] ',
      '/*a*/',
      ', ',
      '-- ',
    ],
    ...[
      'A\nb\n\n',
      'A\n(beat)\nb\n\n',
      'A\nb\n\nC ^\nd\n\n',
      'INT. A - B #1#\n\nC.\n\n',
      '~a\n',
      '> a <\n',
      '(',
      '"',
      '1. ',
    ],
  ];
  for (const text of repeated) {
    it(`is made in linear time: ${JSON.stringify(text)}`, () => {
      for (const lead of ['', 'ANNA\n', 'ANNA\n(']) {
        assertLinear(lead + text, (size) =>
          planReading(resolve(parse(`${lead}${megabytes(text, size)}`)), all),
        );
      }
    });
  }
});
