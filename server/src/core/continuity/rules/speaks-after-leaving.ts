import type { Screenplay, Speech } from '../../screenplay/model';
import { type PlacedSighting, placedSightings, sightings } from '../../screenplay/sightings';
import { isOnScreen, sceneName } from '../facts/speaking';
import { scriptRule } from '../rule';

export const speaksAfterLeaving = scriptRule({
  id: 'speaks-after-leaving',
  category: 'characters',
  since: '0.1.0',
  stability: 'preview',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'Somebody leaves, and speaks later in the same scene without being off screen.',
    why: 'The actor is out of the frame when the line comes. Either it is heard from outside and needs (O.S.), or the exit was written in later and stands too early.',
    off: 'Where action tells exits loosely.',
    source: 'general practice',
    invalid: [{ script: 'INT. BAR - DAY\n\nANNA\nRain.\n\nAnna exits.\n\nBEN\nAnna?\n\nANNA\nYes?\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA\nRain.\n\nAnna exits.\n\nBEN\nAnna?\n\nANNA (O.S.)\nYes?\n' },
      { script: 'INT. BAR - DAY\n\nANNA\nRain.\n\nAnna exits.\n\nAnna puts her head in.\n\nANNA\nYes?\n' },
    ],
  },
  messages: {
    left: '{name} speaks here, but leaves before in the same scene {scene}. If {name} is heard from outside, add (O.S.); if {name} comes back, say so.',
    exit: '{name}: {exit}',
  },
  fixes: { offScreen: { title: 'Add (O.S.)', safe: false } },
  *check({ screenplay }) {
    for (const [key, groups] of sightings(screenplay)) {
      const scenes = new Set(groups.filter(({ seen }) => seen.isLeaving).map(({ scene }) => scene));
      const all = scenes.size === 0 ? [] : placedSightings(groups.filter(({ scene }) => scenes.has(scene)));
      for (const [index, exit] of all.entries()) {
        if (exit.exit === undefined || exit.scene === 0) continue;
        const speech = speechAfter(key, exit, all[index + 1], screenplay);
        if (!speech) continue;
        const name = screenplay.characters.get(key)?.name ?? key;
        const parameters = { name, scene: sceneName(screenplay, exit.scene), exit: exit.exit };
        const at = speech.name.range.end;
        yield {
          message: 'left',
          range: speech.name.range,
          parameters,
          evidence: [{ message: 'exit', range: { start: exit.start, end: exit.end }, parameters }],
          fix: { id: 'offScreen', edits: [{ range: { start: at, end: at }, text: ' (O.S.)' }] },
        };
      }
    }
  },
});

/** The next speech in the scene, if action has not named the person again before. */
function speechAfter(
  key: string,
  exit: PlacedSighting,
  next: PlacedSighting | undefined,
  { scenes }: Screenplay,
): Speech | undefined {
  const until = next?.scene === exit.scene ? next.start : Number.POSITIVE_INFINITY;
  const speech = scenes[exit.scene - 1]?.speeches.find(
    (each) => each.character === key && each.range.start > exit.end,
  );
  return speech && speech.range.start < until && isOnScreen(speech) ? speech : undefined;
}
