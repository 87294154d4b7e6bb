import type { Range } from '../../text/range';
import { scriptRule } from '../rule';

export const duplicateSceneNumber = scriptRule({
  id: 'duplicate-scene-number',
  category: 'numbering',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'Two scenes have the same number.',
    why: 'Schedules, call sheets and slates know a scene by its number alone. With two of them, one is scheduled twice and the other never.',
    off: 'Where numbers are only placeholders until the draft is numbered.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [{ script: 'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #1#\n\nSnow.\n' }],
    valid: [{ script: 'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #1A#\n\nSnow.\n' }],
  },
  messages: {
    duplicate:
      'Scene {number} is there twice, so nobody can tell which of them a schedule means. Give this one a number of its own.',
    first: 'Scene {number} for the first time',
  },
  gather: ({ heading }) => heading?.sceneNumber,
  *check({ passages, facts }) {
    const first = new Map<string, Range>();
    for (const placed of passages) {
      const number = facts(placed);
      if (!number) continue;
      const range = { start: number.range.start + placed.offset, end: number.range.end + placed.offset };
      const key = number.text.toUpperCase();
      const before = first.get(key);
      if (!before) first.set(key, range);
      else {
        const parameters = { number: number.text };
        yield {
          message: 'duplicate',
          range,
          parameters,
          evidence: [{ message: 'first', range: before, parameters }],
        };
      }
    }
  },
});
