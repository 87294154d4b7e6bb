import type { Pagination } from '../pagination/pagination';
import type { InteriorExterior, Scene, Screenplay, ScriptDay, ScriptDayReason } from '../screenplay/model';
import type { ElementCategory } from './elements';

/**
 * What reports are made of and made into: scripts in, plain tables out. A table holds data and names of words; what
 * they are called, and how a table is written, is decided at the edge.
 */
export interface ReportScript {
  /** What a reference to one of its scenes leads to: an address, a file. */
  readonly id: string;
  /** By which a row names its script, where there are several. */
  readonly name: string;
  readonly screenplay: Screenplay;
  readonly pages: Pagination;
  /** Those that are asked about, in order. */
  readonly scenes: readonly Scene[];
}

export interface ReportOptions {
  /** A script day above this many eighths is long. */
  readonly longDayEighths: number;
}

/** Twenty pages, some twenty minutes of screen time: a sixth of a feature. */
export const usualReportOptions: ReportOptions = { longDayEighths: 160 };

export interface ReportTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** A row is read by itself, field under field, and not beside the others. */
  readonly sheets?: true;
}

/** A column has a name of its own, or is headed by what the script holds: a script day. */
export type Column = ColumnId | { readonly kind: 'label'; readonly label: string };

export type ColumnId =
  | ElementCategory
  | 'script'
  | 'scene'
  | 'heading'
  | 'interiorExterior'
  | 'place'
  | 'subPlace'
  | 'timeOfDay'
  | 'scriptDay'
  | 'eighths'
  | 'page'
  | 'synopsis'
  | 'speaking'
  | 'silent'
  | 'mentioned'
  | 'category'
  | 'element'
  | 'owners'
  | 'scenes'
  | 'sceneCount'
  | 'character'
  | 'characterCount'
  | 'workDays'
  | 'holdDays'
  | 'dayScenes'
  | 'nightScenes'
  | 'certain'
  | 'reason'
  | 'overLong'
  | 'appearance'
  | 'other'
  | 'likeness'
  | 'clearance'
  | 'text'
  | 'item'
  | 'count'
  | 'names';

export type Cell =
  | string
  | number
  | undefined
  | SceneRef
  | { readonly kind: 'scenes'; readonly scenes: readonly SceneRef[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'eighths'; readonly eighths: number }
  | { readonly kind: 'word'; readonly word: ReportWord }
  | { readonly kind: 'words'; readonly words: readonly ReportWord[] };

/** A scene that a reader may go to. */
export interface SceneRef {
  readonly kind: 'scene';
  /** Of the script. */
  readonly id: string;
  readonly number: string;
  /** Where its heading starts. */
  readonly at: number;
}

/** Everything that a cell says in words of ours. */
export type ReportWord =
  | InteriorExterior
  | ElementCategory
  | ScriptDayReason
  | AppearanceWord
  | LikenessWord
  | ClearanceWord
  | CountWord
  | 'yes'
  | 'no';

export type AppearanceWord = 'neverSpeaks' | 'onlyMentioned';
export type LikenessWord = 'spelling' | 'initial';
export type ClearanceWord =
  | 'phoneNumber'
  | 'address'
  | 'numberPlate'
  | 'song'
  | 'lyrics'
  | 'webAddress'
  | 'emailAddress';
export type CountWord =
  | 'allScenes'
  | 'allPages'
  | 'dayTime'
  | 'nightTime'
  | 'interiors'
  | 'exteriors'
  | 'interiorExteriors'
  | 'unspecified'
  | 'storyDays'
  | 'apartDays'
  | 'speakingCast'
  | 'silentCast'
  | 'minors';

export function list(items: readonly string[]): Cell {
  return items.length === 0 ? undefined : { kind: 'list', items };
}

export function word(name: ReportWord): Cell {
  return { kind: 'word', word: name };
}

export function sceneRef({ id }: ReportScript, scene: Scene): SceneRef {
  return { kind: 'scene', id, number: sceneNumberOf(scene), at: scene.heading.range.start };
}

export function sceneRefs(script: ReportScript, scenes: readonly Scene[]): Cell {
  return scenes.length === 0
    ? undefined
    : { kind: 'scenes', scenes: scenes.map((scene) => sceneRef(script, scene)) };
}

/** Of scenes by their ordinals, those that are asked about. */
export function scenesAmong({ scenes }: ReportScript): (ordinals: readonly number[]) => readonly Scene[] {
  const byOrdinal = new Map(scenes.map((scene) => [scene.ordinal, scene]));
  return (ordinals) => ordinals.flatMap((ordinal) => byOrdinal.get(ordinal) ?? []);
}

/** The number between `#`, else the place in the file. */
export function sceneNumberOf({ heading, ordinal }: Scene): string {
  return heading.sceneNumber?.text ?? String(ordinal);
}

export function sceneEighths({ pages }: ReportScript, { extent }: Scene): number {
  return pages.eighthsOf(extent);
}

/** The number of the page that its heading is on. */
export function scenePage({ pages }: ReportScript, { extent }: Scene): string | undefined {
  return pages.placeOf(extent.start)?.page.number;
}

/** @throws Error for a scene of another script */
export function dayOf({ screenplay }: ReportScript, { ordinal }: Scene): ScriptDay {
  const day = screenplay.scriptDays[ordinal - 1];
  if (!day) throw new Error('Every scene has its script day.');
  return day;
}

/** `D2`, with a question mark where the script leaves it open. */
export function dayLabel(day: ScriptDay): string {
  return `${day.label}${day.certain ? '' : '?'}`;
}

/** A table of all scripts, with a column that names the script where there are several. */
export function tableOf(
  scripts: readonly ReportScript[],
  columns: readonly Column[],
  rowsOf: (script: ReportScript) => readonly (readonly Cell[])[],
): ReportTable {
  if (scripts.length === 1) return { columns, rows: scripts.flatMap(rowsOf) };
  return {
    columns: ['script', ...columns],
    rows: scripts.flatMap((script) => rowsOf(script).map((row) => [script.name, ...row])),
  };
}

/** Whether a scene plays at night, by its script day's time. */
export function isNight({ period, kind }: ScriptDay): boolean {
  return period === undefined ? kind === 'night' : period === 'night' || period === 'evening';
}

/** Names as the script writes them, of those who are in a scene in one way. */
export function castNames(
  { screenplay }: ReportScript,
  { appearances }: Scene,
  kind: 'speaking' | 'silent' | 'mentioned',
): readonly string[] {
  return appearances
    .filter((each) => each.kind === kind)
    .map(({ character }) => screenplay.characters.get(character)?.name ?? character);
}
