import {
  type ReportScript,
  type ReportTable,
  sceneEighths,
  scenePage,
  sceneRef,
  tableOf,
} from '../reportTable';

/** Scenes in eighths of a page, the longest first. */
export function sceneLengths(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, ['scene', 'heading', 'page', 'eighths'], (script) =>
    script.scenes
      .map((scene) => ({ scene, eighths: sceneEighths(script, scene) }))
      .sort((a, b) => b.eighths - a.eighths)
      .map(({ scene, eighths }) => [
        sceneRef(script, scene),
        scene.heading.text,
        scenePage(script, scene),
        { kind: 'eighths', eighths },
      ]),
  );
}
