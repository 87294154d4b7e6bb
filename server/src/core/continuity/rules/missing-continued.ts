import { shift } from '../../text/range';
import { continuedCues } from '../facts/continuedCues';
import { count, isConvention, mostCounted } from '../facts/convention';
import { scriptRule } from '../rule';

export const missingContinued = scriptRule({
  id: 'missing-continued',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary:
      "A character goes on speaking after action, and the cue has no (CONT'D), as others in the script have.",
    why: "An actor who sees the bare name looks for whom the line answers. Where the script writes (CONT'D), its absence says that somebody spoke in between, or that a speech was cut.",
    off: "Where (CONT'D) is put in when the pages are set, and never typed.",
    source: 'Final Draft KB 328',
    invalid: [
      {
        script:
          "INT. BAR - DAY\n\nANNA\nIt rains.\n\nShe sits.\n\nANNA (CONT'D)\nStill.\n\nShe stands.\n\nANNA (CONT'D)\nNow.\n\nA pause.\n\nANNA (CONT'D)\nWell?\n\nShe looks out.\n\nANNA\nIt stopped.\n",
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA\nIt rains.\n\nShe sits.\n\nANNA\nStill.\n' },
      {
        script:
          "INT. BAR - DAY\n\nANNA\nIt rains.\n\nShe sits.\n\nANNA (CONT'D)\nStill.\n\nEXT. PIER - DAY\n\nANNA\nNow.\n",
      },
    ],
  },
  messages: {
    missing:
      '{name} goes on speaking, with only action since the last line, and the cue has no {continued} as it has elsewhere. Add it, or look for a line that was cut.',
    before: '{name} speaks last here',
  },
  fixes: { add: { title: 'Add {continued}', safe: true } },
  gather: (passage) =>
    continuedCues(passage).filter(({ continued, before }) => continued || before.kind === 'same'),
  *check({ passages, facts }) {
    const habits = { seen: { with: 0, without: 0 }, heard: { with: 0, without: 0 } };
    const forms = new Map<string, number>();
    for (const placed of passages) {
      for (const { continued, heard, before } of facts(placed)) {
        if (continued) count(forms, continued.text);
        if (before.kind === 'same') habits[heard ? 'heard' : 'seen'][continued ? 'with' : 'without']++;
      }
    }
    const form = mostCounted(forms);
    if (form === undefined) return;
    const wants = {
      seen: isConvention(habits.seen.with, habits.seen.without),
      heard: isConvention(habits.heard.with, habits.heard.without),
    };
    if (!wants.seen && !wants.heard) return;
    for (const placed of passages) {
      for (const { name, continued, heard, before, insertAt } of facts(placed)) {
        if (continued || before.kind !== 'same' || !wants[heard ? 'heard' : 'seen']) continue;
        const at = insertAt + placed.offset;
        const parameters = { name: name.text, continued: form };
        yield {
          message: 'missing',
          range: shift(name.range, placed.offset),
          parameters,
          evidence: [{ message: 'before', range: shift(before.name.range, placed.offset), parameters }],
          fix: { id: 'add', parameters, edits: [{ range: { start: at, end: at }, text: ` ${form}` }] },
        };
      }
    }
  },
});
