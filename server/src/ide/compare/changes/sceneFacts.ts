import type { SceneChangeKind, SceneEdit } from '../../../core/assistant/changes/model';
import { plural } from '../../../core/assistant/summaryLines';
import { eighthsPerPage, formatEighths } from '../../../core/pagination/eighths';
import type { Scene, Screenplay } from '../../../core/screenplay/model';
import { castOf } from '../../sceneLabel';
import type { ComparedScene } from '../compareDrafts';
import type { BothDrafts } from './draftChanges';

/** What can be told of one scene, a phrase each, the most telling first. */
export function sceneFactsOf(
  row: ComparedScene,
  kind: SceneChangeKind,
  edits: readonly SceneEdit[],
  drafts: BothDrafts,
): readonly string[] {
  const { before, after } = row;
  if (!before || !after) return aloneFacts(before ?? after, before ? drafts.before : drafts.now);
  const isWhole = kind === 'rewritten' || kind === 'moved';
  return [
    ...partFacts(kind, before, after),
    ...(row.status === 'moved' || row.also.includes('moved') ? [movedFact(row.follows)] : []),
    ...(before.heading.text === after.heading.text ? [] : [`its heading was ${before.heading.text}`]),
    ...(isWhole ? lengthFact(drafts.before.eighthsOf(before), drafts.now.eighthsOf(after)) : []),
    ...(isWhole ? peopleIn(before, after, drafts) : []),
    ...(isWhole ? editFacts(edits) : []),
  ];
}

function aloneFacts(scene: Scene | undefined, draft: BothDrafts['before']): readonly string[] {
  if (!scene) return [];
  const cast = castOf(draft.script.screenplay, scene);
  return [lengthWords(draft.eighthsOf(scene)), ...(cast.length > 0 ? [`with ${cast.join(', ')}`] : [])];
}

/** `5/8 of a page`, `1 page`, `2 3/8 pages`. */
export function lengthWords(eighths: number): string {
  const length = formatEighths(eighths);
  if (eighths < eighthsPerPage) return `${length} of a page`;
  return `${length} ${eighths === eighthsPerPage ? 'page' : 'pages'}`;
}

function partFacts(kind: SceneChangeKind, before: Scene, after: Scene): readonly string[] {
  if (kind === 'split') return [`a part of what was ${sceneName(before)}`];
  return kind === 'merged' ? [`${sceneName(before)} went into ${sceneName(after)}`] : [];
}

function sceneName({ heading, ordinal }: Scene): string {
  return `scene ${heading.sceneNumber?.text ?? ordinal}`;
}

function movedFact(follows: Scene | undefined): string {
  return follows ? `moved behind ${sceneName(follows)}` : 'moved to the beginning';
}

function lengthFact(before: number, now: number): readonly string[] {
  if (before === now) return [];
  const by = formatEighths(Math.abs(now - before));
  const how = now > before ? 'longer' : 'shorter';
  return [`${by} ${how} (${formatEighths(now)} now, ${formatEighths(before)} before)`];
}

function peopleIn(before: Scene, after: Scene, { comparison, ...drafts }: BothDrafts): readonly string[] {
  const [had, has] = [
    speechesIn(before, drafts.before.script.screenplay),
    speechesIn(after, drafts.now.script.screenplay),
  ];
  for (const { kind, from, to } of comparison.renamings) {
    const known = kind === 'person' ? had.get(from.toUpperCase()) : undefined;
    if (known === undefined) continue;
    had.delete(from.toUpperCase());
    had.set(to.toUpperCase(), { ...known, name: to });
  }
  return [...new Set([...has.keys(), ...had.keys()])].flatMap((key) => {
    const [x, y] = [had.get(key), has.get(key)];
    if (!x)
      return y ? [`${y.name} is in it now${y.speeches > 0 ? `, with ${speeches(y.speeches)}` : ''}`] : [];
    if (!y) return [`${x.name} is no longer in it${x.speeches > 0 ? ` (had ${speeches(x.speeches)})` : ''}`];
    if (x.speeches === y.speeches) return [];
    if (y.speeches === 0) return [`${y.name} no longer speaks (had ${speeches(x.speeches)})`];
    return [`${y.name} has ${speeches(y.speeches)}, before ${x.speeches}`];
  });
}

function speeches(count: number): string {
  return plural(count, 'speech', 'speeches');
}

/** Who speaks or is seen, by upper-case name. */
function speechesIn(scene: Scene, { characters }: Screenplay) {
  return new Map(
    scene.appearances
      .filter(({ kind }) => kind !== 'mentioned')
      .map(({ character }) => {
        const name = characters.get(character)?.name ?? character;
        const count = scene.speeches.filter(({ characters: all }) => all.includes(character)).length;
        return [name.toUpperCase(), { name, speeches: count }] as const;
      }),
  );
}

export function editFacts(edits: readonly SceneEdit[]): readonly string[] {
  const rewritten = edits.filter(({ before, now }) => before && now).length;
  const came = edits.filter(({ before }) => !before).length;
  const went = edits.filter(({ now }) => !now).length;
  const parts = [
    ...(rewritten > 0 ? [`${rewritten} rewritten`] : []),
    ...(came > 0 ? [`${came} new`] : []),
    ...(went > 0 ? [`${went} gone`] : []),
  ];
  const total = rewritten + came + went;
  return parts.length === 0
    ? []
    : [`of its ${total === 1 ? 'lines' : 'lines and paragraphs'}: ${parts.join(', ')}`];
}
