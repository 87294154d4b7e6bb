import assert from 'node:assert/strict';
import type { Position, Range as ProtocolRange } from 'vscode-languageserver-types';
import { wordRanges } from '../../../../client/src/readAloud/placedLines';
import { playerReading } from '../../../../client/src/readAloud/playerReading';
import { styleOf } from '../../../../server/src/core/tableRead/presets';
import { planReading } from '../../../../server/src/core/tableRead/readingPlan';
import { utteranceMs } from '../../../../server/src/core/tableRead/timing';
import { castReading } from '../../../../server/src/ide/readAloud/castReading';
import { readingItems } from '../../../../server/src/ide/readAloud/readingItems';
import { documentOf } from '../../../support/scriptDocument';

const offsets = ({ start, end }: { readonly start: number; readonly end: number }) => [start, end] as const;

const text = `INT. BAR - NIGHT #12A#

She waits
for him. Rain.

ANNA & BEN
We *know* it.
`;

describe('how long a line is estimated to take', () => {
  it('goes by the pace of the voice that reads it', () => {
    const script = documentOf(text);
    const plan = planReading(script.screenplay, { style: styleOf('tableRead') });
    const traits = { id: 'slow', name: 'Slow', gender: 'male', languages: ['en'] } as const;
    const item = { ...traits, engine: 'embedded' } as const;
    const lengths = (pace?: number) =>
      castReading(script, plan, [{ traits: { ...traits, ...(pace && { pace }) }, item }]).result.lines.map(
        ({ estimatedMs }) => estimatedMs,
      );
    assert.deepEqual(
      lengths(2),
      plan.utterances.map((utterance) => Math.round(2 * utteranceMs(utterance))),
    );
    assert.deepEqual(
      lengths(),
      plan.utterances.map((utterance) => Math.round(utteranceMs(utterance))),
    );
  });
});

describe('a plan as the protocol tells it', () => {
  it('tells what of a line is not printed, as an editor finds it', () => {
    const [, action = ''] = text.split('\n\n');
    const marked = text.replace(
      action,
      'She *waits [[or not?]] for*\n_him_, and /* never */ knows. **Rain.**',
    );
    const script = documentOf(marked);
    const plan = planReading(script.screenplay, { style: styleOf('tableRead') });
    const result = { ...castReading(script, plan, []).result };
    const written = {
      textIn: (range: ProtocolRange) => marked.slice(...offsets(script.toOffsets(range))),
      offsetAt: (position: Position) => script.toOffset(position),
    };
    const { lines } = playerReading(result, undefined, written);
    const wordsOf = ({ text: shown, words }: (typeof lines)[number]) =>
      Array.from({ length: words.length / 2 }, (_, word) =>
        shown.slice(words[2 * word], words[2 * word + 1]),
      );
    assert.deepEqual(
      lines.slice(1).map((line) => [line.text, wordsOf(line)]),
      [
        ['She waits  for him, and  knows.', ['She', 'waits', 'for', 'him', 'and', 'knows']],
        ['Rain.', ['Rain']],
        ['We know it.', ['We', 'know', 'it']],
      ],
    );
  });

  it('places every word, on one line and on two', () => {
    const script = documentOf(text);
    const plan = planReading(script.screenplay, { style: styleOf('tableRead') });
    const { lines } = readingItems(script, plan, { cast: [], estimateMs: () => 1.6 });
    assert.ok(lines.length >= 4);
    for (const [at, line] of lines.entries()) {
      const { words = [], range } = plan.utterances[at] ?? {};
      assert.deepEqual(
        wordRanges(line, line.range.start),
        words.map(({ source }) => script.toRange(source)),
        line.text,
      );
      assert.deepEqual(line.range, range && script.toRange(range));
      assert.equal(line.estimatedMs, 2);
    }
    assert.ok(lines.some(({ range }) => range.start.line !== range.end.line));
    assert.ok(lines.some(({ speaker }) => speaker !== undefined));
    // Two sentences of one element, and others of elements of their own.
    assert.deepEqual(
      lines.map(({ element }) => element),
      [0, 1, 1, 2],
    );
  });
});
