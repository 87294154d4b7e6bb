import { sceneName } from '../facts/speaking';
import { storyFacts } from '../facts/storyFacts';
import { placedFacts, usesOf } from '../facts/storyThings';
import { scriptRule } from '../rule';

export const thingBeforeSetUp = scriptRule({
  id: 'thing-before-set-up',
  category: 'elements',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A thing is there before the scene that sets it up.',
    why: 'A scene was moved: the audience sees the gun in use before it is laid in the drawer, and the set-up comes as an afterthought.',
    off: 'Where notes do not say where things are set up.',
    source: 'general practice of script supervisors',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nShe takes the brass key.\n\nINT. CAR - DAY\n\nA brass key in the glove box. [[set up: BRASS KEY]]\n',
      },
    ],
    valid: [
      {
        script:
          'INT. CAR - DAY\n\nA brass key in the glove box. [[set up: BRASS KEY]]\n\nINT. BAR - DAY\n\nShe takes the brass key.\n',
      },
    ],
  },
  messages: {
    early:
      '{thing} is here in scene {scene}, and is set up only in scene {later}. If a scene was moved, move the set-up too, or the note that says so.',
    setUp: '{thing} is set up here',
  },
  *check({ screenplay, passages }) {
    for (const { name, range, scene } of placedFacts(storyFacts(screenplay), ['setUp'])) {
      const first = usesOf(screenplay, passages, name)[0];
      if (!first || first.scene >= scene) continue;
      const parameters = {
        thing: name,
        scene: sceneName(screenplay, first.scene),
        later: sceneName(screenplay, scene),
      };
      yield {
        message: 'early',
        range: first.range,
        parameters,
        evidence: [{ message: 'setUp', range, parameters }],
      };
    }
  },
});
