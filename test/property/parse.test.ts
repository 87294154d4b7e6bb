import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emphasisOf } from '../../server/src/core/syntax/emphasis';
import { parse } from '../../server/src/core/syntax/parse';
import { sampleScripts, sharedScripts } from '../support/sharedScripts';
import { firstGap, treeFacts } from '../support/treeFacts';

/** What scripts are made of, and what makes trouble. */
const pieces = [
  ...[
    'INT. BAR - DAY',
    '.FORCED',
    'ROSA',
    '@rosa',
    'ROSA ^',
    '(low)',
    'words',
    'CUT TO:',
    '> x <',
    '> y',
    '~la',
  ],
  ...[
    '# Act',
    '= syn',
    '===',
    '=== 12A ===',
    '!x',
    '!!x',
    '[[',
    ']]',
    '/*',
    '*/',
    '{{a}}',
    'Title: x',
    'include: x',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  \n',
    ' \n',
    '\t',
    ' ',
    '\0',
    '\uD800',
    '\uDC00',
    '\uFEFF',
    '李雷',
    '#1#',
    '*',
    '_',
  ],
];
const script = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  script,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);

describe('parse', () => {
  it('loses nothing of any string: ranges follow one on another to its end', () => {
    const holds = fc.property(anyText, (text) => {
      const tree = parse(text);
      assert.equal(firstGap(tree), undefined);
      assert.equal(tree.chunks.map((chunk) => chunk.text).join(''), text);
      assert.equal(treeFacts(tree).lineBreaks, text.split(/\r\n|\r|\n/).length - 1);
    });
    fc.assert(holds, { seed: 1, numRuns: 3000 });
  });

  it('keeps every range inside of its chunk', () => {
    const holds = fc.property(anyText, (text) => {
      for (const chunk of parse(text).chunks) {
        const ranges = [
          ...chunk.notes,
          ...chunk.boneyards,
          ...chunk.problems.map((problem) => problem.range),
        ];
        for (const { start, end } of ranges)
          assert.ok(0 <= start && start <= end && end <= chunk.text.length);
      }
    });
    fc.assert(holds, { seed: 2, numRuns: 2000 });
  });

  it('gives a real script back byte for byte', () => {
    for (const { name, text } of [...sampleScripts(), ...sharedScripts()]) {
      const tree = parse(text);
      const parts = [...tree.elements()].map(({ element, chunk }) =>
        chunk.text.slice(element.start, element.end),
      );
      assert.equal(parts.join(''), text, name);
    }
  });

  it('finds emphasis within its text, opened before it is closed', () => {
    const marks = fc.array(fc.constantFrom('*', '**', '***', '_', 'a', ' ', '\\', '\n'), { maxLength: 30 });
    const holds = fc.property(marks, (parts) => {
      const text = parts.join('');
      for (const { range, content } of emphasisOf(text)) {
        assert.ok(
          range.start < content.start && content.start < content.end && content.end < range.end,
          text,
        );
        assert.ok(!text.slice(range.start, range.end).includes('\n'), text);
      }
    });
    fc.assert(holds, { seed: 3, numRuns: 5000 });
  });
});
