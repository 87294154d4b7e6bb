import { compareNumbered, type NumberedScene, numberedScenes, numberFact } from '../facts/sceneNumbers';
import { scriptRule } from '../rule';

export const sceneNumberOutOfOrder = scriptRule({
  id: 'scene-number-out-of-order',
  category: 'numbering',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A scene number comes before one that it should follow.',
    why: 'People leaf to a scene by its number. A scene that was moved and kept its number is looked for where it no longer is. The order is 12, 12A, 12B, 13; A12 comes before 12.',
    off: 'Where scenes are numbered in the order of the story and told in another.',
    source: 'general practice of numbering inserted scenes',
    invalid: [
      {
        script:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #3#\n\nSnow.\n\nINT. CAR - DAY #2#\n\nHail.\n\nINT. BAR - DAY #4#\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY #12#\n\nRain.\n\nEXT. PIER - DAY #12A#\n\nSnow.\n\nINT. CAR - DAY #12B#\n\nHail.\n\nINT. BAR - DAY #13#\n\nRain.\n',
      },
    ],
  },
  messages: {
    late: 'Scene {number} stands after scene {other}, so whoever leafs to it looks in the wrong place. Move it, or give it a number that follows {other}.',
    early:
      'Scene {number} stands before scene {other}, so whoever leafs to it looks in the wrong place. Move it, or give it a number that comes before {other}.',
    other: 'Scene {other}',
  },
  gather: numberFact,
  *check({ passages, facts }) {
    const scenes = numberedScenes(passages, facts);
    if (isAscending(scenes)) return;
    const kept = longestAscent(scenes);
    if (kept.size * 4 < scenes.length * 3) return;
    for (const [index, scene] of scenes.entries()) {
      if (kept.has(scene)) continue;
      const before = scenes.slice(0, index).findLast((each) => kept.has(each));
      const isLate = before !== undefined && compareNumbered(before, scene) > 0;
      const other = isLate ? before : scenes.slice(index).find((each) => kept.has(each));
      if (other) yield outOfOrder(scene, other, isLate ? 'late' : 'early');
    }
  },
});

function outOfOrder(scene: NumberedScene, other: NumberedScene, message: 'late' | 'early') {
  const parameters = { number: scene.number, other: other.number };
  const evidence = [{ message: 'other' as const, range: other.range, parameters }];
  return { message, range: scene.range, parameters, evidence };
}

/** Two of one number are in order: that they are two is told by another rule. */
function isAscending(scenes: readonly NumberedScene[]): boolean {
  return scenes.every((scene, index) => {
    const before = scenes[index - 1];
    return !before || compareNumbered(before, scene) <= 0;
  });
}

/** The most scenes that are in order: all others were moved. */
function longestAscent(scenes: readonly NumberedScene[]): ReadonlySet<NumberedScene> {
  const tails: Chain[] = [];
  for (const scene of scenes) {
    const at = countNotAbove(tails, scene);
    tails[at] = { scene, before: tails[at - 1] };
  }
  const kept = new Set<NumberedScene>();
  for (let chain = tails.at(-1); chain; chain = chain.before) kept.add(chain.scene);
  return kept;
}

interface Chain {
  readonly scene: NumberedScene;
  readonly before: Chain | undefined;
}

function countNotAbove(tails: readonly Chain[], scene: NumberedScene): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tail = tails[middle];
    if (tail && compareNumbered(tail.scene, scene) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
