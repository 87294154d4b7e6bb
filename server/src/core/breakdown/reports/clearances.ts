import type { ScriptElement } from '../../syntax/elements';
import { clearancesIn } from '../clearanceText';
import { elementsOf } from '../elements';
import {
  type Cell,
  type ClearanceWord,
  type ReportScript,
  type ReportTable,
  sceneRef,
  tableOf,
  word,
} from '../reportTable';

/**
 * What somebody must ask leave for or check: telephone numbers, addresses, number plates, songs, addresses of the
 * web. Brands and real people cannot be told from words; whoever clears a script reads it for those.
 */
export function clearances(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, ['clearance', 'text', 'scene', 'page'], rowsOf);
}

interface Found {
  readonly kind: ClearanceWord;
  readonly text: string;
  readonly at: number;
}

function rowsOf(script: ReportScript): readonly (readonly Cell[])[] {
  const { screenplay, pages, scenes } = script;
  const asked = new Set(scenes.map(({ ordinal }) => ordinal));
  const found = [...inText(script), ...tagged(script)].sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return found.flatMap(({ kind, text, at }) => {
    const scene = screenplay.sceneAt(at);
    const id = `${kind} ${text} ${scene?.ordinal}`;
    if (!scene || !asked.has(scene.ordinal) || seen.has(id)) return [];
    seen.add(id);
    return [[word(kind), text, { ...sceneRef(script, scene), at }, pages.placeOf(at)?.page.number]];
  });
}

const read: ReadonlySet<ScriptElement['kind']> = new Set([
  ...(['action', 'dialogue', 'parenthetical', 'centeredText', 'shot', 'lyric', 'sceneHeading'] as const),
]);

function inText({ screenplay: { tree } }: ReportScript): readonly Found[] {
  const found: Found[] = [];
  for (const { element, offset, chunk } of tree.elements()) {
    if (!read.has(element.kind)) continue;
    const holes = [...chunk.notes, ...chunk.boneyards];
    const text = holes.reduce(
      (shown, { start, end }) => blanked(shown, start - element.start, end - element.start),
      chunk.text.slice(element.start, element.textEnd),
    );
    const base = offset + element.start;
    if (element.kind === 'lyric') found.push({ kind: 'lyrics', text: firstLine(text), at: base });
    else for (const each of clearancesIn(text)) found.push({ ...each, at: base + each.start });
  }
  return found;
}

/** What prints nothing is not read; everything else keeps its place. */
function blanked(text: string, start: number, end: number): string {
  if (end <= 0 || start >= text.length) return text;
  const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

function firstLine(text: string): string {
  return (text.trim().split(/[\r\n]/)[0] ?? '').replace(/^~\s*/, '').trim();
}

function tagged({ screenplay }: ReportScript): readonly Found[] {
  return [...elementsOf(screenplay).values()]
    .filter(({ category }) => category === 'music')
    .flatMap(({ name, places }) =>
      places.map(({ range }) => ({ kind: 'song' as const, text: name, at: range.start })),
    );
}
