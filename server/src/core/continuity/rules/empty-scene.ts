import type { Passage } from '../../screenplay/passage';
import type { ElementKind } from '../../syntax/elements';
import { shift } from '../../text/range';
import { scriptRule } from '../rule';

/** What a reader sees of a scene. */
const seen: ReadonlySet<ElementKind> = new Set([
  ...(['action', 'characterCue', 'shot', 'centeredText', 'lyric', 'dialogue'] as const),
]);

export const emptyScene = scriptRule({
  id: 'empty-scene',
  category: 'text',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A scene heading has nothing under it.',
    why: 'The scene is counted, numbered and scheduled, though nothing happens in it. Often the heading was left when its scene moved.',
    off: 'While a script is an outline of headings; a script with many such scenes is taken for one.',
    source: 'general practice',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nINT. BAR - NIGHT\n\nSnow.\n\nINT. CAR - DAY\n\nSun.\n\nINT. BAR - DAY\n\nHail.\n',
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nINT. BAR - NIGHT\n' },
      {
        script:
          'INT. BAR - DAY\n\nRain.\n\nOMITTED #2#\n\nINT. BAR - NIGHT\n\nSnow.\n\nINT. CAR - DAY\n\nSun.\n\nINT. BAR - DAY\n\nHail.\n',
      },
    ],
  },
  messages: {
    empty:
      'Nothing happens in {heading}, and it is counted as a scene all the same. Write the scene, or take the heading out.',
  },
  gather: (passage) => (isEmpty(passage) ? passage.heading : undefined),
  *check({ passages, facts }) {
    const count = passages.findLast(({ scene }) => scene)?.scene?.ordinal ?? 0;
    const empty = passages.filter((placed) => facts(placed) !== undefined);
    if (empty.length * 5 > count) return;
    for (const placed of empty) {
      const heading = facts(placed);
      // The last one is being written.
      if (!heading || placed.scene?.ordinal === count) continue;
      const range = shift(heading.range, placed.offset);
      yield { message: 'empty', range, parameters: { heading: heading.text } };
    }
  },
});

function isEmpty({ heading, elements }: Passage): boolean {
  if (!heading || heading.interiorExterior === 'est') return false;
  // A scene without a place stands for something else: OMITTED, BLACK, a series of shots.
  if (!heading.interiorExterior || /\bOMIT/i.test(heading.text)) return false;
  return !elements.some(({ kind }) => seen.has(kind));
}
