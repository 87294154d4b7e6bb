import { formatEighths } from '../core/pagination/eighths';
import { foldName } from '../core/screenplay/fold';
import type { Scene, Screenplay } from '../core/screenplay/model';
import type {
  SceneDay,
  SceneItem,
  ScenesResult,
  SceneTag,
  ScriptStatus,
  SectionItem,
} from '../protocol/requests';
import { lineAt } from './extents';
import type { Localize } from './localize';
import type { PageSetup } from './pageSetup';
import { castOf } from './sceneLabel';
import type { ScriptDocument } from './script';
import { scriptDayLine } from './scriptDayWords';
import { categoryName } from './tagging/tagNames';

/** The scenes of a script as a view shows and filters them. */
export function scenesOf(script: ScriptDocument, setup: PageSetup, localize: Localize): ScenesResult {
  const tags = sceneTags(script.screenplay, localize);
  return {
    version: script.version ?? 0,
    sections: sectionsOf(script),
    scenes: script.screenplay.scenes.map((scene) => ({
      ...sceneItem(script, scene, setup),
      day: sceneDay(script.screenplay, scene, localize),
      tags: tags.get(scene.ordinal) ?? [],
    })),
  };
}

function sectionsOf(script: ScriptDocument): readonly SectionItem[] {
  return script.screenplay.sections.map(({ depth, text, range, extent }) => ({
    depth,
    text,
    range: script.toRange(range),
    extent: script.toRange(extent),
  }));
}

function sceneItem(script: ScriptDocument, scene: Scene, setup: PageSetup): Omit<SceneItem, 'tags' | 'day'> {
  const { heading, synopses } = scene;
  const pages = script.pagesOn(setup);
  const page = pages.placeOf(scene.extent.start)?.page;
  const eighths = pages.eighthsOf(scene.extent);
  return {
    ordinal: scene.ordinal,
    heading: heading.text,
    ...(heading.sceneNumber && { sceneNumber: heading.sceneNumber.text }),
    ...(heading.interiorExterior && { interiorExterior: heading.interiorExterior }),
    ...(heading.location && { location: heading.location.text }),
    ...(heading.timeOfDay && { timeOfDay: heading.timeOfDay.text }),
    ...(synopses[0] && { synopsis: synopses[0].text }),
    range: script.toRange(heading.range),
    extent: script.toRange(scene.extent),
    characters: castOf(script.screenplay, scene),
    notes: scene.notes.length,
    words: scene.counts.words,
    ...(page && { page: page.number }),
    eighths,
    length: formatEighths(eighths),
  };
}

function sceneDay({ scriptDays }: Screenplay, { ordinal }: Scene, localize: Localize): SceneDay {
  const day = scriptDays[ordinal - 1];
  if (!day) throw new Error('Every scene has its script day.');
  const { label, kind, certain, source } = day;
  return {
    label,
    number: day.day,
    kind,
    certain,
    tagged: source === 'tag',
    why: scriptDayLine(day, localize),
  };
}

/** By ordinal of the scene; a thing that is tagged twice in a scene is there once. */
function sceneTags({ tags }: Screenplay, localize: Localize): ReadonlyMap<number, readonly SceneTag[]> {
  const spellings = new Map<string, SceneTag>();
  const byScene = new Map<number, SceneTag[]>();
  for (const { category, value, scene } of tags) {
    const id = `${category} ${foldName(value.text)}`;
    const tag = spellings.get(id) ?? {
      category,
      categoryName: categoryName(category, localize),
      value: value.text,
    };
    spellings.set(id, tag);
    const known = byScene.get(scene ?? 0) ?? [];
    if (!known.includes(tag)) byScene.set(scene ?? 0, [...known, tag]);
  }
  return byScene;
}

/** Scene and page at a line, from zero, and the script's counts. */
export function scriptStatus(script: ScriptDocument, line: number, setup: PageSetup): ScriptStatus {
  const { counts } = script.screenplay;
  const { end } = lineAt(script, script.toOffset({ line, character: 0 }));
  const pages = script.pagesOn(setup);
  const place = pages.placeOf(end);
  const page = place && { page: { number: place.page.number, eighth: place.eighth } };
  const all = { ...page, pages: pages.pageCount, scenes: counts.scenes, words: counts.words };
  const scene = script.screenplay.sceneAt(end);
  if (!scene) return all;
  const { ordinal, heading } = scene;
  const number = heading.sceneNumber && { sceneNumber: heading.sceneNumber.text };
  return { scene: { ordinal, heading: heading.text, ...number }, ...all };
}
