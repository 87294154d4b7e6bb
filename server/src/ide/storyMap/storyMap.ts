import { type Finding, type Severity, severities } from '../../core/continuity/finding';
import type { Pagination } from '../../core/pagination/pagination';
import type { Scene, Screenplay, ScriptDay, ScriptSection, TagCategory } from '../../core/screenplay/model';
import { tagCategories } from '../../core/screenplay/tagCategories';
import { titleOf } from '../../core/screenplay/title';
import type { PageSetup } from '../pageSetup';
import type { ScriptDocument } from '../script';
import { lightOf, type SceneLight, type SceneSide, sideOf } from './stripColors';

/**
 * A script as a story map: its scenes one after another, measured in eighths of a page, and who and what is in them.
 * It knows no pixel and no color; `drawStoryMap` does.
 */
export interface StoryMap {
  readonly title?: string;
  /** Of all scenes together; each counts as one at least, as on a stripboard. */
  readonly eighths: number;
  readonly pages: readonly PageMark[];
  /** Acts and sequences, outer before inner. */
  readonly bands: readonly StoryBand[];
  readonly strips: readonly StoryStrip[];
  /** Scenes in a row on one day of the story. */
  readonly days: readonly DayBand[];
  /** Who speaks most, most words first. */
  readonly cast: readonly CastRow[];
  /** In the order of a breakdown sheet. */
  readonly tags: readonly TagRow[];
  /** By scene, in order; what is found before the first scene is not on the map. */
  readonly found: readonly FoundInScene[];
}

/** Where something begins and how long it is, in eighths from the first scene. */
export interface Stretch {
  readonly at: number;
  readonly eighths: number;
}

export interface PageMark {
  readonly number: string;
  readonly at: number;
}

export interface StoryBand extends Stretch {
  /** From 0: the outermost sections of the script, whatever their number of signs. */
  readonly level: number;
  readonly text: string;
  /** Indexes of its strips: the first, and one past the last. */
  readonly from: number;
  readonly to: number;
}

export interface StoryStrip extends Stretch {
  readonly scene: Scene;
  readonly side: SceneSide;
  readonly light: SceneLight;
  /** As written; in a script without numbers, its place. Empty for a scene that lacks one among numbered ones. */
  readonly number: string;
  /** Of the page that the heading is on; none where nothing is printed. */
  readonly page?: string;
}

export interface DayBand extends Stretch {
  /** `D1`, `N2`, `X1` */
  readonly label: string;
  readonly kind: ScriptDay['kind'];
  readonly certain: boolean;
}

export interface FoundInScene {
  /** Ordinal. */
  readonly scene: number;
  readonly worst: Severity;
  readonly findings: readonly Finding[];
}

export interface CastRow {
  readonly name: string;
  /** Ordinals of scenes. */
  readonly speaking: readonly number[];
  readonly silent: readonly number[];
}

export interface TagRow {
  readonly category: TagCategory;
  /** As a breakdown sheet calls it, in English. */
  readonly name: string;
  /** How many of the category are in a scene, by its ordinal. */
  readonly counts: ReadonlyMap<number, number>;
}

/** More rows than this say less. */
export const castRows = 12;
const bandLevels = 3;

export function storyMapOf(
  script: ScriptDocument,
  setup: PageSetup,
  findings: readonly Finding[] = [],
): StoryMap {
  const { screenplay } = script;
  const pagination = script.pagesOn(setup);
  const strips = stripsOf(screenplay, pagination);
  const last = strips.at(-1);
  const title = titleOf(screenplay.titlePage);
  return {
    ...(title && { title }),
    eighths: last === undefined ? 0 : last.at + last.eighths,
    pages: pageMarks(strips, pagination),
    bands: bandsOf(screenplay.sections, strips),
    strips,
    days: daysOf(screenplay.scriptDays, strips),
    cast: castOf(screenplay),
    tags: tagsOf(screenplay),
    found: foundIn(strips, findings),
  };
}

function stripsOf({ scenes, scriptDays }: Screenplay, pagination: Pagination): readonly StoryStrip[] {
  const isNumbered = scenes.some(({ heading }) => heading.sceneNumber !== undefined);
  let at = 0;
  return scenes.map((scene, index) => {
    const eighths = pagination.eighthsOf(scene.extent);
    const page = pagination.placeOf(scene.extent.start)?.page.number;
    const strip = {
      scene,
      at,
      eighths,
      side: sideOf(scene.heading),
      light: lightOf(scene.heading, scriptDays[index]),
      number: scene.heading.sceneNumber?.text ?? (isNumbered ? '' : String(scene.ordinal)),
      ...(page && { page }),
    };
    at += eighths;
    return strip;
  });
}

/** A page that begins within a scene is marked within its strip; what stands before the first scene is not drawn. */
function pageMarks(strips: readonly StoryStrip[], pagination: Pagination): readonly PageMark[] {
  const marks: PageMark[] = [];
  let index = 0;
  for (const { number, start } of pagination.pages) {
    while ((strips[index]?.scene.extent.end ?? Number.POSITIVE_INFINITY) <= start) index++;
    const strip = strips[index];
    if (!strip) break;
    const from = strip.scene.extent.start;
    const into = start <= from ? 0 : pagination.eighthsOf({ start: from, end: start });
    marks.push({ number, at: strip.at + Math.min(into, strip.eighths) });
  }
  return marks;
}

function bandsOf(sections: readonly ScriptSection[], strips: readonly StoryStrip[]): readonly StoryBand[] {
  const depths = [...new Set(sections.map(({ depth }) => depth))].sort((a, b) => a - b).slice(0, bandLevels);
  const starts = strips.map(({ scene }) => scene.extent.start);
  return sections.flatMap(({ depth, text, extent }) => {
    const [from, to] = [countBefore(starts, extent.start), countBefore(starts, extent.end)];
    const [first, last] = [strips[from], strips[to - 1]];
    const level = depths.indexOf(depth);
    if (level < 0 || from === to || !first || !last) return [];
    return [{ level, text, from, to, at: first.at, eighths: last.at + last.eighths - first.at }];
  });
}

/** How many of the ascending `values` are below `limit`. */
function countBefore(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function daysOf(days: readonly ScriptDay[], strips: readonly StoryStrip[]): readonly DayBand[] {
  const bands: DayBand[] = [];
  strips.forEach(({ at, eighths }, index) => {
    const day = days[index];
    if (!day) return;
    const { label, kind, certain } = day;
    const last = bands.at(-1);
    const goesOn = last?.label === label && last.certain === certain;
    if (goesOn) bands[bands.length - 1] = { ...last, eighths: last.eighths + eighths };
    else bands.push({ label, kind, certain, at, eighths });
  });
  return bands;
}

function foundIn(strips: readonly StoryStrip[], findings: readonly Finding[]): readonly FoundInScene[] {
  const starts = strips.map(({ scene }) => scene.extent.start);
  const byScene = new Map<number, Finding[]>();
  for (const finding of findings) {
    const scene = countBefore(starts, finding.range.start + 1);
    const known = byScene.get(scene);
    if (known) known.push(finding);
    else byScene.set(scene, [finding]);
  }
  return [...byScene]
    .filter(([scene]) => scene > 0)
    .sort(([a], [b]) => a - b)
    .map(([scene, all]) => ({ scene, worst: worstOf(all), findings: all }));
}

function worstOf(findings: readonly Finding[]): Severity {
  return severities.findLast((severity) => findings.some((each) => each.severity === severity)) ?? 'hint';
}

function castOf({ characters }: Screenplay): readonly CastRow[] {
  return [...characters.values()]
    .filter(({ speeches }) => speeches > 0)
    .sort((a, b) => b.words - a.words)
    .slice(0, castRows)
    .map(({ name, speakingScenes, silentScenes }) => ({
      name,
      speaking: speakingScenes,
      silent: silentScenes,
    }));
}

/** The category `day` is no element of a scene: it says when the scene is. */
function tagsOf({ tags }: Screenplay): readonly TagRow[] {
  const counts = new Map<TagCategory, Map<number, number>>();
  for (const { category, scene } of tags) {
    if (scene === undefined || category === 'day') continue;
    const row = counts.get(category) ?? new Map<number, number>();
    counts.set(category, row.set(scene, (row.get(scene) ?? 0) + 1));
  }
  return tagCategories.flatMap(({ id, name }) => {
    const row = counts.get(id);
    return row === undefined ? [] : [{ category: id, name, counts: row }];
  });
}
