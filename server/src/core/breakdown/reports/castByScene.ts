import {
  castNames,
  dayLabel,
  dayOf,
  list,
  type ReportScript,
  type ReportTable,
  sceneRef,
  tableOf,
} from '../reportTable';

/** Who speaks, is seen and is spoken of, scene by scene. */
export function castByScene(scripts: readonly ReportScript[]): ReportTable {
  const columns = [
    ...(['scene', 'heading', 'scriptDay', 'speaking', 'silent', 'mentioned', 'characterCount'] as const),
  ];
  return tableOf(scripts, columns, (script) =>
    script.scenes.map((scene) => {
      const speaking = castNames(script, scene, 'speaking');
      const silent = castNames(script, scene, 'silent');
      return [
        sceneRef(script, scene),
        scene.heading.text,
        dayLabel(dayOf(script, scene)),
        list(speaking),
        list(silent),
        list(castNames(script, scene, 'mentioned')),
        speaking.length + silent.length,
      ];
    }),
  );
}
