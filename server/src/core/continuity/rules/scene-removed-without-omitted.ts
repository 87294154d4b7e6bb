import { compareSceneNumbers } from '../../screenplay/sceneNumber';
import type { Range } from '../../text/range';
import { type DraftScene, draftScenes, publishedScenes, sceneFact } from '../facts/publishedScenes';
import { scriptRule } from '../rule';

export const sceneRemovedWithoutOmitted = scriptRule({
  id: 'scene-removed-without-omitted',
  category: 'numbering',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A scene of the published draft is gone, and nothing says that it was omitted.',
    why: 'Whoever holds the published draft still plans for the scene. Its number stays behind as OMITTED, so that everybody sees it was taken out, and is never used again.',
    off: 'Before scene numbers are locked.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        published:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n\nHail.\n',
        script: 'INT. BAR - DAY #1#\n\nRain.\n\nINT. CAR - DAY #3#\n\nHail.\n',
      },
    ],
    valid: [
      {
        published:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n\nHail.\n',
        script: 'INT. BAR - DAY #1#\n\nRain.\n\n.OMITTED #2#\n\nINT. CAR - DAY #3#\n\nHail.\n',
      },
    ],
  },
  messages: {
    removedBefore:
      'Scene {number} of the published draft, {heading}, is gone before scene {here}. Whoever holds that draft still plans for it. Leave its number here as OMITTED.',
    removedAfter:
      'Scene {number} of the published draft, {heading}, is gone after scene {here}. Whoever holds that draft still plans for it. Leave its number here as OMITTED.',
  },
  fixes: { omit: { title: 'Put OMITTED in the place of scene {number}', safe: false } },
  gather: sceneFact,
  *check({ passages, facts, published, screenplay }) {
    if (!published) return;
    const { scenes, numbers } = draftScenes(passages, facts);
    const before = publishedScenes(published, facts).scenes;
    const gone = before.filter(({ key }) => !numbers.has(key));
    if (gone.length * 2 > before.length) return;
    const here = new Set(scenes.map(({ fact }) => fact.words));
    for (const { number, fact } of gone) {
      if (here.has(fact.words)) continue;
      const place = placeFor(number.text, scenes);
      if (!place) continue;
      const at = place.isNext ? place.scene.heading.start : screenplay.tree.length;
      const text = place.isNext ? `.OMITTED #${number.text}#\n\n` : `\n\n.OMITTED #${number.text}#\n`;
      yield {
        message: place.isNext ? 'removedBefore' : 'removedAfter',
        range: place.scene.number.range,
        parameters: { number: number.text, heading: fact.title, here: place.scene.number.text },
        fix: { id: 'omit', parameters: { number: number.text }, edits: [{ range: emptyAt(at), text }] },
      };
    }
  },
});

function emptyAt(at: number): Range {
  return { start: at, end: at };
}

/** The scene that its number comes before; for the last number, the scene that it comes after. */
function placeFor(
  number: string,
  scenes: readonly DraftScene[],
): { readonly scene: DraftScene; readonly isNext: boolean } | undefined {
  const next = scenes.find((each) => compareSceneNumbers(each.number.text, number) > 0);
  const scene = next ?? scenes.at(-1);
  return scene && { scene, isNext: next !== undefined };
}
