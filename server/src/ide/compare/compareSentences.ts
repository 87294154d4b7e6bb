import type { Renaming } from '../../core/revision/model';
import type { Localize } from '../localize';
import { sceneLabel } from '../sceneLabel';
import type { ComparedScene, DraftComparison, RowStatus } from './compareDrafts';

/** The order of a summary: what a reader of the new draft wants to know first. */
export const rowStatuses = [
  ...(['changed', 'moved', 'renamed', 'split', 'merged'] as const),
  ...(['inserted', 'removed', 'unchanged'] as const),
] satisfies readonly RowStatus[];

const statusWords: Readonly<Record<RowStatus, string>> = {
  changed: 'changed',
  moved: 'moved',
  renamed: 'renamed',
  split: 'split',
  merged: 'merged',
  inserted: 'new',
  removed: 'removed',
  unchanged: 'unchanged',
};

const sentences = {
  title: 'What Changed: {before} to {after}',
  scenes: 'Scenes: {before} before, {after} now.',
  none: 'No scene differs.',
  noScenes: 'Neither draft has a scene heading, so there are no scenes to compare.',
  renumbered: 'Unchanged but for their numbers: {count}.',
  outside:
    'Outside of the scenes something differs: the title page, an act, or text before the first heading.',
  person: '{from} is called {to} now.',
  place: 'The place {from} is called {to} now.',
  first: 'first in the script now',
  follows: 'now after {scene}',
  movedToo: 'moved',
  changedToo: 'changed too',
  renamedToo: 'names changed too',
  numberNow: 'was scene {number}',
  titleBefore: 'was {heading}',
  before: 'Before',
  now: 'Now',
  what: 'What',
  scene: 'Scene',
  more: 'More',
} as const;

export const compareSentences: readonly string[] = [
  ...Object.values(statusWords),
  ...Object.values(sentences),
];

export function statusWord(status: RowStatus, localize: Localize): string {
  return localize(statusWords[status]);
}

export function compareTitle(before: string, after: string, localize: Localize): string {
  return localize(sentences.title, { before, after });
}

export function columnTitles(localize: Localize): readonly [string, string, string, string, string] {
  const { before, now, what, scene, more } = sentences;
  return [localize(before), localize(now), localize(what), localize(scene), localize(more)];
}

/** `5 changed, 1 moved, 30 unchanged`; scenes that became several count once for each pair. */
export function statusCounts({ rows }: DraftComparison, localize: Localize): string {
  return rowStatuses
    .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${statusWord(status, localize)}`)
    .join(', ');
}

/** What there is to say of the drafts as a whole, a sentence each. */
export function overview(comparison: DraftComparison, localize: Localize): readonly string[] {
  const { before, after, rows, renamings, outsideChanged } = comparison;
  const [a, b] = [before.screenplay.scenes.length, after.screenplay.scenes.length];
  const counts = localize(sentences.scenes, { before: String(a), after: String(b) });
  const unchanged = rows.filter(({ status }) => status === 'unchanged');
  const renumbered = unchanged.filter(({ also }) => also.includes('renumbered')).length;
  const isSame = unchanged.length === rows.length;
  return [
    a + b === 0 ? localize(sentences.noScenes) : `${counts} ${statusCounts(comparison, localize)}.`,
    ...(isSame && a + b > 0 ? [localize(sentences.none)] : []),
    ...(renumbered > 0 ? [localize(sentences.renumbered, { count: String(renumbered) })] : []),
    ...renamings.map((renaming) => renamingSentence(renaming, localize)),
    ...(outsideChanged ? [localize(sentences.outside)] : []),
  ];
}

function renamingSentence({ kind, from, to }: Renaming, localize: Localize): string {
  return localize(kind === 'person' ? sentences.person : sentences.place, { from, to });
}

/** What the one word for a scene leaves out. */
export function rowDetails(
  { status, also, before, after, follows }: ComparedScene,
  localize: Localize,
): string {
  const isMoved = status === 'moved' || also.includes('moved');
  const place = follows
    ? localize(sentences.follows, { scene: sceneLabel(follows) })
    : localize(sentences.first);
  const heading = before?.heading.text ?? '';
  const number = before?.heading.sceneNumber?.text;
  const hasOtherHeading = before && after && heading !== after.heading.text;
  return [
    ...(isMoved ? [status === 'moved' ? place : `${localize(sentences.movedToo)}, ${place}`] : []),
    ...(also.includes('changed') ? [localize(sentences.changedToo)] : []),
    ...(also.includes('renamed') ? [localize(sentences.renamedToo)] : []),
    ...(hasOtherHeading ? [localize(sentences.titleBefore, { heading })] : []),
    ...(also.includes('renumbered') && number !== undefined
      ? [localize(sentences.numberNow, { number })]
      : []),
  ].join('; ');
}
