import { alignDrafts } from '../../core/revision/alignDrafts';
import { alignElements } from '../../core/revision/alignElements';
import type { ElementChange, PairStatus, Renaming, ScenePair } from '../../core/revision/model';
import type { Scene } from '../../core/screenplay/model';
import { type PlacedPassage, passagesOf } from '../../core/screenplay/passage';
import type { ScriptDocument } from '../script';

/**
 * Two drafts compared, ready to be told on a page, in a terminal or to a program: a row for each scene in the order of the
 * later draft, what was removed in its old place.
 */
export interface DraftComparison {
  readonly before: ScriptDocument;
  readonly after: ScriptDocument;
  readonly rows: readonly ComparedScene[];
  readonly pairs: readonly ScenePair[];
  readonly removed: readonly number[];
  readonly inserted: readonly number[];
  readonly renamings: readonly Renaming[];
  /** The title page, acts or text before the first heading differ. */
  readonly outsideChanged: boolean;
}

export type RowStatus = PairStatus | 'removed' | 'inserted';

export interface ComparedScene {
  readonly status: RowStatus;
  /** What else is so: a scene that moved may have been changed too. */
  readonly also: readonly ('moved' | 'changed' | 'renamed' | 'renumbered')[];
  readonly before?: Scene;
  readonly after?: Scene;
  /** For a scene that moved: the one that it follows now; absent where it comes first. */
  readonly follows?: Scene;
}

export function compareDrafts(before: ScriptDocument, after: ScriptDocument): DraftComparison {
  const alignment = alignDrafts(before.screenplay, after.screenplay);
  const [a, b] = [before.screenplay.scenes, after.screenplay.scenes];
  const rows: ComparedScene[] = [
    ...alignment.pairs.map((pair) => rowOf(pair, a, b)),
    ...alignment.inserted.map((at) => row('inserted', undefined, b[at - 1])),
  ].sort((x, y) => (x.after?.ordinal ?? 0) - (y.after?.ordinal ?? 0));
  const { pairs, removed, inserted, renamings, outsideChanged } = alignment;
  const all = withRemoved(
    rows,
    removed.map((at) => row('removed', a[at - 1], undefined)),
  );
  return { before, after, rows: all, pairs, removed, inserted, renamings, outsideChanged };
}

function row(status: RowStatus, before: Scene | undefined, after: Scene | undefined): ComparedScene {
  return { status, also: [], ...(before && { before }), ...(after && { after }) };
}

function rowOf(pair: ScenePair, a: readonly Scene[], b: readonly Scene[]): ComparedScene {
  const follows = pair.moved ? b[pair.b - 2] : undefined;
  return {
    ...row(pair.status, a[pair.a - 1], b[pair.b - 1]),
    also: alsoOf(pair),
    ...(follows && { follows }),
  };
}

/** Beside the one word for it. That a part of a scene has not all its words goes without saying. */
function alsoOf({ status, moved, words, part, renumbered }: ScenePair): ComparedScene['also'] {
  return [
    ...(moved && status !== 'moved' ? ['moved' as const] : []),
    ...(words !== 'same' && words !== status && part === 'whole' ? [words] : []),
    ...(renumbered ? ['renumbered' as const] : []),
  ];
}

/** Each removed scene behind the one that it followed, of those that stayed in order. */
function withRemoved(rows: readonly ComparedScene[], removed: readonly ComparedScene[]): ComparedScene[] {
  const kept = rows.filter(({ status, also }) => status !== 'moved' && !also.includes('moved'));
  const isKept = new Set(kept);
  const ordinals = kept.flatMap(({ before }) => before?.ordinal ?? []);
  const out: ComparedScene[] = [];
  let [next, reached] = [0, 0];
  const removeUntil = (end: number) => {
    while (ordinalOf(removed[next]) < end) out.push(...removed.slice(next, ++next));
  };
  removeUntil(ordinals[0] ?? Number.POSITIVE_INFINITY);
  for (const each of rows) {
    out.push(each);
    if (!each.before || !isKept.has(each)) continue;
    removeUntil(ordinals[++reached] ?? Number.POSITIVE_INFINITY);
  }
  return out;
}

function ordinalOf(row: ComparedScene | undefined): number {
  return row?.before?.ordinal ?? Number.POSITIVE_INFINITY;
}

/** What became of the elements of a scene that is in both drafts. */
export type ElementsOf = (before: Scene, after: Scene) => readonly ElementChange[];

/** Reads the drafts once, for many scenes. */
export function elementsOf({ before, after }: Pick<DraftComparison, 'before' | 'after'>): ElementsOf {
  const [a, b] = [placesOf(before), placesOf(after)];
  return (x, y) => {
    const [from, to] = [a.get(x.ordinal), b.get(y.ordinal)];
    return from && to ? alignElements(from, to) : [];
  };
}

function placesOf({ screenplay }: ScriptDocument): ReadonlyMap<number, PlacedPassage> {
  return new Map(
    passagesOf(screenplay).flatMap((placed) =>
      placed.scene ? [[placed.scene.ordinal, placed] as const] : [],
    ),
  );
}
