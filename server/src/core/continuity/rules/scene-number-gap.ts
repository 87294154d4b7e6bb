import { type NumberedScene, numberedScenes, numberFact } from '../facts/sceneNumbers';
import { scriptRule } from '../rule';

export const sceneNumberGap = scriptRule({
  id: 'scene-number-gap',
  category: 'numbering',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A scene number is skipped.',
    why: 'A missing number looks like a missing page: somebody will ask where the scene went. A scene that was taken out leaves its number behind as OMITTED.',
    off: 'Where numbers are given in steps, or before the draft is locked.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\nINT. CAR - DAY #3#\n\nHail.\n\nINT. BAR - DAY #5#\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n\n.OMITTED #3#\n\nINT. CAR - DAY #4#\n\nHail.\n',
      },
    ],
  },
  messages: {
    one: 'Scene {first} is missing: after {before} comes {number}. If it was taken out, leave {first} here as OMITTED; if not, look for it.',
    several:
      'Scenes {first} to {last} are missing: after {before} comes {number}. If they were taken out, leave them here as OMITTED; if not, look for them.',
    before: 'Scene {before}, the last one before the gap',
  },
  gather: numberFact,
  *check({ passages, facts }) {
    const scenes = numberedScenes(passages, facts);
    const gaps = gapsIn(scenes);
    if (gaps.length === 0 || gaps.length * 4 > scenes.length) return;
    const there = new Set(passages.flatMap((placed) => facts(placed)?.omitted ?? []));
    for (const { number } of scenes) for (const one of numbersIn(number)) there.add(one);
    for (const { before, scene, first, last } of gaps) {
      const missing = range(first, last).filter((each) => !there.has(String(each)));
      const [from] = missing;
      if (from === undefined) continue;
      const to = missing.at(-1) ?? from;
      const parameters = {
        number: scene.number,
        before: before.number,
        first: String(from),
        last: String(to),
      };
      const evidence = [{ message: 'before' as const, range: before.range, parameters }];
      yield { message: from === to ? 'one' : 'several', range: scene.range, parameters, evidence };
    }
  },
});

interface Gap {
  readonly before: NumberedScene;
  readonly scene: NumberedScene;
  readonly first: number;
  readonly last: number;
}

/** Wider than that, two numberings were put together. */
const widest = 20;

function gapsIn(scenes: readonly NumberedScene[]): readonly Gap[] {
  return scenes.flatMap((scene, index) => {
    const before = scenes[index - 1];
    if (!before) return [];
    const first = lastOf(before) + 1;
    const last = firstOf(scene) - 1;
    return first <= last && last - first < widest ? [{ before, scene, first, last }] : [];
  });
}

/** 12 of 12 and 12A; of 13-15, which stands for all of them, 13. */
function firstOf({ number, plain }: NumberedScene): number {
  return plain ?? numbersIn(number).map(Number)[0] ?? Number.NaN;
}

function lastOf({ number, plain }: NumberedScene): number {
  return plain ?? numbersIn(number).map(Number).at(-1) ?? Number.NaN;
}

function numbersIn(number: string): readonly string[] {
  const [from, to] = number.match(/\d+/g) ?? [];
  if (from === undefined) return [];
  const isRange = to !== undefined && /\d-\d/.test(number) && Number(to) > Number(from);
  return isRange ? range(Number(from), Number(to)).map(String) : [from];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.min(last - first + 1, 999) }, (_, index) => first + index);
}
