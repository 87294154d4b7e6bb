import { writeDateLike } from '../../screenplay/draftDate';
import { draftFacts } from '../facts/titlePage';
import { scriptRule } from '../rule';

export const draftDateOutdated = scriptRule({
  id: 'draft-date-outdated',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  gate: true,
  doc: {
    summary: 'The script was changed after the date on its title page.',
    why: 'Two different drafts then carry one date, and on set nobody can tell which pages are the new ones.',
    off: 'Where drafts are told apart by something else than their date.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script: 'Title: The Ferry\nDraft date: March 9, 2026\n\nINT. BAR - DAY\n\nRain.\n',
        lastChanged: '2026-03-12',
      },
    ],
    valid: [
      {
        script: 'Title: The Ferry\nDraft date: March 12, 2026\n\nINT. BAR - DAY\n\nRain.\n',
        lastChanged: '2026-03-12',
      },
      { script: 'Title: The Ferry\nDraft date: 2026-03-09\n\nINT. BAR - DAY\n\nRain.\n' },
    ],
  },
  messages: {
    outdated:
      'The title page says {date}, and the script was last changed on {changed}. Two drafts with one date cannot be told apart: set the date anew before this one goes out.',
  },
  fixes: { update: { title: 'Write {date}', safe: false } },
  *check({ screenplay, lastChanged }) {
    if (lastChanged === undefined) return;
    const { date } = draftFacts(screenplay);
    if (!date || date.iso >= lastChanged) return;
    const text = writeDateLike(date.text, lastChanged);
    yield {
      message: 'outdated',
      range: date.range,
      parameters: { date: date.text, changed: lastChanged },
      ...(text && {
        fix: { id: 'update', parameters: { date: text }, edits: [{ range: date.range, text }] },
      }),
    };
  },
});
