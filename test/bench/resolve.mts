/**
 * How long it takes to know what a script means: from cold, after an edit, and in a file of a hundred thousand
 * scenes. The script is made here, so that the figures can be had on any clone.
 */

import type { Screenplay } from '../../server/src/core/screenplay/model';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import { type BenchTable, milliseconds, percentile } from './table';

const people = [
  'MARIA',
  'WILL',
  'DR. SMITH',
  'ANNA',
  'BEN',
  'OTIS',
  'NORA QUILL',
  'CAPTAIN DeWITT',
  'HOPE',
  'JUNE',
];

/** About 120 pages at 200 scenes: 25,000 words in action and dialogue. */
export function makeScript(scenes: number, turns = 3): string {
  const parts: string[] = ['Title: A Measure\n\n'];
  for (let i = 0; i < scenes; i++) {
    const [a = '', b = '', c = ''] = [people[i % 10], people[(i * 3 + 1) % 10], people[(i * 7 + 2) % 10]];
    parts.push(
      `${i % 2 ? 'INT.' : 'EXT.'} PLACE ${i % 40} - ROOM ${i % 5} - ${i % 3 ? 'DAY' : 'NIGHT'} #${i + 1}#\n\n`,
      `${a} crosses the room and looks at ${b}.\n\n`,
    );
    if (turns > 0) parts.push(`The window is open, and the rain comes in over the table. `);
    if (turns > 0)
      parts.push(
        `Nobody has closed it since ${c} left for the harbor. A clock is ticking somewhere behind the wall.\n\n`,
      );
    for (let turn = 0; turn < turns; turn++) {
      parts.push(
        `${a}\nYou said you would close it, and now look at the floor. Will you ask ${c} to help?\n\n`,
      );
      parts.push(
        `${b} (O.S.)\n(tired)\nI have been here all day. I hope somebody else can find the time.\n\n`,
      );
    }
    if (i % 10 === 0) parts.push(`[[ANA 2026-03-02: shorter]] [[prop: clock | ${a}]]\n\n`);
  }
  return parts.join('');
}

/** What the editor asks for after a keystroke: the outline, the people, the places, the notes, the caret's scene. */
function use(screenplay: Screenplay, at: number): number {
  const scene = screenplay.sceneAt(at);
  let used = screenplay.characters.size + screenplay.locations.size + screenplay.notes.length;
  for (const { heading } of screenplay.scenes) used += heading.text.length;
  used += (scene?.appearances.length ?? 0) + (scene?.speeches.length ?? 0) + (scene?.hash.length ?? 0);
  return used;
}

/** Processor time of what `prepare` hands out, the first `warmUp` times left out; the preparation does not count. */
function measure(
  what: string,
  runs: number,
  prepare: (i: number) => () => unknown,
  warmUp = 0,
): readonly string[] {
  for (let i = 0; i < warmUp; i++) prepare(i)();
  const times = Array.from({ length: runs }, (_, i) => {
    const work = prepare(i + warmUp);
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return [what, milliseconds(percentile(times, 0.5)), milliseconds(percentile(times, 0.99)), String(runs)];
}

function afterEdits(
  what: string,
  scenes: number,
  runs: number,
  typed: (i: number) => string,
  turns = 3,
): readonly string[] {
  let tree = parse(makeScript(scenes, turns));
  let screenplay = resolve(tree);
  use(screenplay, 0);
  const prepare = (i: number) => {
    const scene = screenplay.scenes[(i * 37) % scenes];
    const at = scene?.speeches[0]?.lines[0]?.start ?? (scene?.extent.end ?? 2) - 2;
    tree = applyEdit(tree, { start: at, end: at, text: typed(i) });
    return () => {
      screenplay = resolve(tree, undefined, screenplay);
      return use(screenplay, at);
    };
  };
  return measure(what, runs, prepare, Math.floor((runs * 2) / 3));
}

export function tables(): BenchTable[] {
  const text = makeScript(200);
  return [
    {
      title: 'What a script means',
      about:
        'Scenes with their headings, people, places, notes and the scene at the caret, after parsing, which is not counted.',
      columns: ['script', 'median ms', '99th percentile ms', 'runs'],
      rows: [
        measure('120 pages from cold', 30, (i) => {
          const tree = parse(text + ' '.repeat(i));
          return () => use(resolve(tree), 0);
        }),
        afterEdits('120 pages, after a letter in a speech', 200, 1500, () => 'x'),
        afterEdits('120 pages, after a new name', 200, 40, (i) => `Yes.\n\nNEWCOMER ${i}\n`),
        measure(
          '120 pages, the script days alone',
          300,
          (i) => {
            const screenplay = resolve(parse(text + ' '.repeat(i)));
            use(screenplay, 0);
            return () => screenplay.scriptDays;
          },
          100,
        ),
        measure('15,000 scenes (14 MB) from cold', 1, () => {
          const tree = parse(makeScript(15_000));
          return () => use(resolve(tree), 0);
        }),
        afterEdits('15,000 scenes, after a letter in a speech', 15_000, 12, () => 'x'),
        measure('100,000 short scenes from cold', 1, () => {
          const tree = parse(makeScript(100_000, 0));
          return () => use(resolve(tree), 0);
        }),
        afterEdits('100,000 short scenes, after a letter', 100_000, 12, () => 'x', 0),
      ],
    },
  ];
}
