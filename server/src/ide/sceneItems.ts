import type { Scene } from '../core/screenplay/model';
import type { SceneItem, ScenesResult, ScriptStatus, SectionItem } from '../protocol/requests';
import { lineAt } from './extents';
import { castOf } from './sceneLabel';
import type { ScriptDocument } from './script';

/** The scenes of a script as a view shows and filters them. */
export function scenesOf(script: ScriptDocument): ScenesResult {
  return {
    version: script.version ?? 0,
    sections: sectionsOf(script),
    scenes: script.screenplay.scenes.map((scene) => sceneItem(script, scene)),
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

function sceneItem(script: ScriptDocument, scene: Scene): SceneItem {
  const { heading, synopses } = scene;
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
    tags: scene.tags.map(({ category, value }) => ({ category, value: value.text })),
    notes: scene.notes.length,
    words: scene.counts.words,
  };
}

/** The scene at a line, from zero, and the script's counts. */
export function scriptStatus(script: ScriptDocument, line: number): ScriptStatus {
  const { counts } = script.screenplay;
  const offset = script.toOffset({ line, character: 0 });
  const scene = script.screenplay.sceneAt(lineAt(script, offset).end);
  if (!scene) return { scenes: counts.scenes, words: counts.words };
  const { ordinal, heading } = scene;
  const number = heading.sceneNumber && { sceneNumber: heading.sceneNumber.text };
  return { scene: { ordinal, heading: heading.text, ...number }, scenes: counts.scenes, words: counts.words };
}
