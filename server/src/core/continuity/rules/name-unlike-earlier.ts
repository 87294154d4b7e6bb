import type { ShowScript } from '../../screenplay/model';
import { type EarlierName, earlierNames, isPersonSlip, unlikeEarlier } from '../facts/earlierNames';
import { scriptRule } from '../rule';

export const nameUnlikeEarlier = scriptRule({
  id: 'name-unlike-earlier',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'series',
  severity: 'information',
  doc: {
    summary: 'Somebody’s name is written otherwise than in an earlier episode.',
    why: 'Cast lists of a season are put together by name. A second spelling is a second part, and somebody is cast for it.',
    off: 'Where episodes have nothing to do with one another.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script: 'INT. BAR - DAY\n\nHASKEL\nTwo cups.\n',
        earlier: ['INT. BAR - DAY\n\nHASKELL\nOne cup.\n\nHASKELL\nNo, two.\n'],
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nMARIA\nTwo cups.\n',
        earlier: ['INT. BAR - DAY\n\nMARIO\nOne cup.\n\nMARIO\nNo, two.\n'],
      },
    ],
  },
  messages: {
    unlike:
      '{found} is {usual} in an earlier episode, so a cast list of both has two parts. If one is meant, write {usual}; if not, enter both in closedset.json.',
    usual: '{usual}, as an earlier episode has it',
  },
  fixes: { use: { title: 'Change to {usual}', safe: false } },
  *check({ screenplay, earlier }) {
    if (earlier.length === 0) return;
    const before = earlierNames(earlier, speakersIn);
    const speaks = (key: string) => (screenplay.characters.get(key)?.cues.length ?? 0) > 0;
    const unused = [...before.values()].filter(({ key }) => !speaks(key));
    for (const { key, declared, cues } of screenplay.characters.values()) {
      if (declared || cues.length === 0 || before.has(key)) continue;
      const usual = unused.find((each) => each.count >= 2 && isPersonSlip(key, each.key));
      if (!usual) continue;
      for (const range of cues) yield unlikeEarlier(screenplay, range, usual);
    }
  },
});

function speakersIn({ screenplay }: ShowScript): readonly Omit<EarlierName, 'uri'>[] {
  return [...screenplay.characters.values()].flatMap(({ key, name, cues }) => {
    const [range] = cues;
    return range ? [{ key, name, range, count: cues.length }] : [];
  });
}
