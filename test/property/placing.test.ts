import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeTasks } from '../../server/src/core/assistant/revisionMap/makeTasks';
import { placingIndex } from '../../server/src/core/assistant/revisionMap/place';
import { paginate } from '../../server/src/core/pagination/pagination';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { scriptText } from '../support/scriptText';

/** Notes of words that point somewhere, that want something, and that mean nothing, in any order. */
const noteText = fc
  .array(
    fc.constantFrom(
      ...[
        'scene',
        'sc.',
        '12A',
        '3-5',
        'p. 1',
        'bottom of',
        'first act',
        'the ending',
        '“Hello there.”',
        '"',
        "'",
        '(',
      ],
      ...[
        'cut',
        'keep',
        'nobody',
        'too long',
        'the phone',
        'Maria',
        'joe',
        'rain',
        'window',
        'lobby',
        'harbor',
        '?',
      ],
      ...[
        '.',
        ';',
        '\n',
        '  ',
        '\r\n',
        '[[',
        'é',
        '李雷',
        '🙂',
        '\u0000',
        'flashback',
        'act one',
        '7, 8 and 9',
      ],
    ),
    { maxLength: 16 },
  )
  .map((words) => words.join(' '));

const note = fc.record({
  text: noteText,
  sceneOrdinal: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
});

describe('placing any note in any script', function () {
  this.timeout(120_000);

  it('throws nothing, and every quote stands in the line that it names', () => {
    fc.assert(
      fc.property(scriptText, fc.array(note, { maxLength: 6 }), (text, given) => {
        const screenplay = resolve(parse(text));
        const index = placingIndex(screenplay, paginate(screenplay.tree).pages);
        const notes = given.map(({ text: words, sceneOrdinal }, at) => ({
          ...{ id: `${at}`, text: words, file: 'notes.md', line: at + 1 },
          ...(sceneOrdinal !== undefined && { sceneOrdinal }),
        }));
        const { tasks, contradictions } = makeTasks(notes, index);
        const lines = text.split(/\r\n|\r|\n/);
        assert.equal(tasks.flatMap(({ sources }) => sources).length, notes.length);
        for (const { scenes } of tasks) {
          for (const { ordinal, score, evidence } of scenes) {
            assert.ok(screenplay.scenes[ordinal - 1] && score >= 0 && score <= 1);
            for (const { line, quote } of evidence)
              assert.ok(
                quote !== '' && (lines[line - 1] ?? '').includes(quote),
                JSON.stringify({ line, quote }),
              );
          }
        }
        const texts = new Map(tasks.map((task) => [task.id, task.text]));
        for (const { a, b, quotes } of contradictions)
          assert.ok(texts.get(a)?.includes(quotes[0]) && texts.get(b)?.includes(quotes[1]));
      }),
      { numRuns: 400, seed: 20_260_316 },
    );
  });

  it('reads a note of any length in time that grows with it', () => {
    const index = placingIndex(resolve(parse('INT. BAR - DAY\n\nRain.\n')));
    for (const piece of [
      '1, ',
      'p. 1-',
      '"',
      "'a ",
      'act ',
      "don't cut ",
      '(',
      'no ',
      'could we ',
      '5 in ',
    ]) {
      const start = process.cpuUsage();
      makeTasks([{ id: 'n', text: piece.repeat(20_000), file: 'n.md', line: 1 }], index);
      // Usually a tenth of a second; squared it would be eight seconds and more.
      const { user } = process.cpuUsage(start);
      assert.ok(user < 4_000_000, `${piece} took ${user / 1000} ms`);
    }
  });
});
