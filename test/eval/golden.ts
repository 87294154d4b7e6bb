import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TaskKind, TaskPriority } from '../../server/src/core/assistant/revisionMap/model';
import type { SourceNote } from '../../server/src/core/assistant/sourceNote';
import { type Pagination, paginate } from '../../server/src/core/pagination/pagination';
import type { Screenplay } from '../../server/src/core/screenplay/model';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parseShowFile } from '../../server/src/core/screenplay/showFile';
import { parse } from '../../server/src/core/syntax/parse';
import { createRandom } from '../support/random';
import { repoRoot } from '../support/sourceFiles';

/** The golden set: see README.md beside this file for how it is written and judged. */

export type Half = 'dev' | 'test';

export interface GoldenNote extends SourceNote {
  /** Ordinals that a script coordinator names; none where the note fits nowhere. */
  readonly scenes: readonly number[];
  readonly kind: TaskKind;
  readonly priority: TaskPriority;
  /** Ids; the relation holds both ways, whichever row names it. */
  readonly contradicts: readonly string[];
  readonly duplicates: readonly string[];
  /** Weights are fitted on `dev`; `test` is only measured. */
  readonly half: Half;
}

export interface GoldenScript {
  readonly name: string;
  readonly text: string;
  readonly screenplay: Screenplay;
  readonly pages: Pagination['pages'];
  readonly notes: readonly GoldenNote[];
}

const folder = path.join(repoRoot, 'test/eval/golden');
const showFile = path.join(repoRoot, 'test/fixtures/sample/closedset.json');

/** The files of the golden set, in the order of the report. */
export const goldenNames = ['one-key-low', 'teeth', 'a-christmas-carol', 'a-scandal-in-bohemia'] as const;

export function goldenSet(): readonly GoldenScript[] {
  return goldenNames.map(readScript);
}

function readScript(name: string): GoldenScript {
  const table = readFileSync(path.join(folder, `${name}.md`), 'utf8');
  const script = path.join(folder, /^Script: `(.*)`$/m.exec(table)?.[1] ?? '');
  const text = readFileSync(script, 'utf8');
  const tree = parse(text);
  const isSample = script.includes('sample');
  const screenplay = resolve(tree, isSample ? parseShowFile(readFileSync(showFile, 'utf8')).file : undefined);
  return { name, text, screenplay, pages: paginate(tree).pages, notes: readNotes(name, table, screenplay) };
}

function readNotes(name: string, table: string, { scenes }: Screenplay): readonly GoldenNote[] {
  const halves = createRandom(20_260_316 + name.length);
  return table.split('\n').flatMap((row, index) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const [, id = '', author = '', inScene = '', text = '', named = '', kind, priority] = cells;
    if (!/^[a-z]\d+$/.test(id)) return [];
    const scene = scenes[Number(inScene) - 1];
    return {
      ...{ id, text, file: `${name}.md`, line: index + 1, ...(author && { author }) },
      ...(scene && { sceneOrdinal: scene.ordinal, sceneHeading: scene.heading.text }),
      scenes: named === 'none' ? [] : listOf(named).map(Number),
      kind: kind as TaskKind,
      priority: priority as TaskPriority,
      contradicts: listOf(cells[8] ?? ''),
      duplicates: listOf(cells[9] ?? ''),
      half: halves.below(2) === 0 ? 'dev' : 'test',
    };
  });
}

function listOf(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
