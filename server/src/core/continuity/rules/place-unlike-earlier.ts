import { locationKey } from '../../screenplay/locationKey';
import type { Screenplay, ShowScript } from '../../screenplay/model';
import { type EarlierName, earlierNames, unlikeEarlier } from '../facts/earlierNames';
import { isPlaceSlip, placeSkeleton } from '../facts/placeNames';
import { scriptRule } from '../rule';

export const placeUnlikeEarlier = scriptRule({
  id: 'place-unlike-earlier',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'series',
  severity: 'information',
  doc: {
    summary: 'A place is written otherwise than in an earlier episode.',
    why: 'Sets stand for a whole season, and are known by the name they were given first. Another spelling looks like a new set.',
    off: 'Where episodes have nothing to do with one another.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script: 'EXT. FERRY MARGARET ROTH - DECK - DAY\n\nWind.\n',
        earlier: ['EXT. FERRY MARGARET RUTH - DECK - DAY\n\nWind.\n'],
      },
    ],
    valid: [
      {
        script: 'EXT. FERRY MARGARET RUTH - DECK - DAY\n\nWind.\n',
        earlier: ['EXT. FERRY MARGARET RUTH - BRIDGE - DAY\n\nWind.\n'],
      },
    ],
  },
  messages: {
    unlike:
      '{found} is {usual} in an earlier episode, and lists will have two places. If one is meant, write {usual}; if not, enter both in closedset.json.',
    usual: '{usual}, as an earlier episode has it',
  },
  fixes: { use: { title: 'Change to {usual}', safe: false } },
  *check({ screenplay, earlier }) {
    if (earlier.length === 0) return;
    const before = earlierNames(earlier, placesIn);
    const unused = [...before.values()].filter(({ key }) => !screenplay.locations.has(key));
    const bySkeleton = new Map(unused.map((each) => [placeSkeleton(each.name), each]));
    for (const place of screenplay.locations.values()) {
      if (before.has(place.key) || place.declared) continue;
      const usual =
        bySkeleton.get(placeSkeleton(place.name)) ??
        unused.find((each) => isPlaceSlip(place.name, each.name));
      if (!usual) continue;
      for (const range of place.ranges) yield unlikeEarlier(screenplay, range, usual);
    }
  },
});

function placesIn({ screenplay }: ShowScript): readonly Omit<EarlierName, 'uri'>[] {
  return [...screenplay.locations.values()].flatMap(({ key, name, ranges }) => {
    const range = firstOf(screenplay, ranges, key);
    return range ? [{ key, name, range, count: ranges.length }] : [];
  });
}

/** The first that is written so: an alias has the same key. */
function firstOf(
  { tree }: Screenplay,
  ranges: readonly EarlierName['range'][],
  key: string,
): EarlierName['range'] | undefined {
  return ranges.find((range) => locationKey(tree.slice(range)) === key) ?? ranges[0];
}
