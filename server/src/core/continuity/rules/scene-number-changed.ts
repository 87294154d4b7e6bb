import { type DraftScene, draftScenes, publishedScenes, sceneFact } from '../facts/publishedScenes';
import { scriptRule } from '../rule';

export const sceneNumberChanged = scriptRule({
  id: 'scene-number-changed',
  category: 'numbering',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A scene that did not change has another number than in the published draft.',
    why: 'Once a draft is out, its numbers are on schedules, slates and reports. A scene that is renumbered is mistaken for another one; a new scene between two others takes a letter, 12A.',
    off: 'Before scene numbers are locked.',
    source: 'general practice of locked scene numbers',
    invalid: [
      {
        published:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n\nHail.\n',
        script:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #4#\n\nHail.\n',
      },
      {
        published:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n\nHail.\n',
        script:
          'INT. ATTIC - DAY #1#\n\nDust.\n\nINT. BAR - DAY #2#\n\nRain.\n\nEXT. PIER - DAY #3#\n\nSnow.\n\nINT. CAR - DAY #4#\n\nHail.\n',
      },
    ],
    valid: [
      {
        published: 'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n',
        script:
          'INT. BAR - DAY #1#\n\nRain.\n\nINT. ATTIC - DAY #1A#\n\nDust.\n\nEXT. PIER - DAY #2#\n\nSnow.\n',
      },
    ],
  },
  messages: {
    changed:
      'This scene was {before} in the published draft and is {number} now, though nothing in it changed. Schedules know it as {before}: give it that number back.',
    renumbered:
      '{count} of {all} scenes that did not change have other numbers than in the published draft; this is the first, {before} there and {number} here. Schedules know the old ones: give them back, and number what is new with letters.',
    taken: 'Scene {before} now',
  },
  fixes: { restore: { title: 'Number it {before} again', safe: false } },
  gather: sceneFact,
  *check({ passages, facts, published }) {
    if (!published) return;
    const { scenes } = draftScenes(passages, facts);
    const same = unchanged(scenes, publishedScenes(published, facts).scenes);
    const changed = same.filter(({ scene, before }) => scene.key !== before.key);
    const [first] = changed;
    if (first && changed.length > 1 && changed.length * 2 > same.length) {
      const { scene, before } = first;
      const counts = { count: String(changed.length), all: String(same.length) };
      const parameters = { ...counts, number: scene.number.text, before: before.number.text };
      yield { message: 'renumbered', range: scene.number.range, parameters };
      return;
    }
    for (const { scene, before } of changed) {
      const parameters = { number: scene.number.text, before: before.number.text };
      const taken = scenes.find(({ key }) => key === before.key);
      const edits = [{ range: scene.number.range, text: before.number.text }];
      yield {
        message: 'changed',
        range: scene.number.range,
        parameters,
        ...(taken && { evidence: [{ message: 'taken' as const, range: taken.number.range, parameters }] }),
        ...(!taken && { fix: { id: 'restore' as const, parameters: { before: before.number.text }, edits } }),
      };
    }
  },
});

interface UnchangedScene {
  readonly scene: DraftScene;
  readonly before: DraftScene;
}

/** Scenes that say the same in both drafts; one that a draft has twice tells nothing. */
function unchanged(
  scenes: readonly DraftScene[],
  published: readonly DraftScene[],
): readonly UnchangedScene[] {
  const known = onlyOnes(published);
  return [...onlyOnes(scenes)].flatMap(([words, scene]) => {
    const before = known.get(words);
    return before ? [{ scene, before }] : [];
  });
}

function onlyOnes(scenes: readonly DraftScene[]): ReadonlyMap<string, DraftScene> {
  const byWords = new Map<string, DraftScene | undefined>();
  for (const scene of scenes)
    byWords.set(scene.fact.words, byWords.has(scene.fact.words) ? undefined : scene);
  return new Map([...byWords].flatMap(([words, scene]) => (scene ? [[words, scene] as const] : [])));
}
