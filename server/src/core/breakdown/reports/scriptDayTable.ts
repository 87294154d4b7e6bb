import { dayOf, type ReportScript, type ReportTable, sceneRef, tableOf, word } from '../reportTable';

/** The script day of each scene, why, and whether a coordinator should look. */
export function scriptDayTable(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, ['scene', 'heading', 'scriptDay', 'certain', 'reason'], (script) =>
    script.scenes.map((scene) => {
      const { label, certain, reason } = dayOf(script, scene);
      return [sceneRef(script, scene), scene.heading.text, label, word(certain ? 'yes' : 'no'), word(reason)];
    }),
  );
}
