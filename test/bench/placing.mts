/**
 * How long it takes to place notes: to make the index of a script, once, and to place a hundred notes with it, and to
 * make tasks of them. The script is made here; the notes are those of the golden set, of about 20 words each.
 */
import { makeTasks } from '../../server/src/core/assistant/revisionMap/makeTasks';
import { placeNote, placingIndex } from '../../server/src/core/assistant/revisionMap/place';
import { paginate } from '../../server/src/core/pagination/pagination';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { goldenSet } from '../eval/golden';
import { measure } from './paginate.mjs';
import { makeScript } from './resolve.mjs';
import { type BenchTable, milliseconds, percentile } from './table';

export function tables(): readonly BenchTable[] {
  const text = makeScript(166);
  const { pages } = paginate(parse(text));
  const fresh = () => resolve(parse(text));
  const notes = goldenSet()
    .flatMap((script) => script.notes)
    .slice(0, 100)
    .map((note, at) => ({ ...note, id: String(at), file: 'notes.md', line: at + 1 }));
  const index = placingIndex(fresh(), pages);
  const row = (what: string, times: readonly number[]) => [
    what,
    String(pages.length),
    milliseconds(percentile(times, 0.5)),
    milliseconds(percentile(times, 0.99)),
  ];
  return [
    {
      title: 'Notes',
      about: 'Processor time in milliseconds, for a script of 166 scenes and 100 notes, without a model.',
      columns: ['', 'pages', 'median', '99 %'],
      rows: [
        row(
          'index a script',
          measure(30, () => {
            const screenplay = fresh();
            return () => placingIndex(screenplay, pages);
          }),
        ),
        row(
          'place 100 notes',
          measure(30, () => () => notes.map((note) => placeNote(note, index))),
        ),
        row(
          'make tasks of 100 notes',
          measure(30, () => () => makeTasks(notes, index)),
        ),
      ],
    },
  ];
}
