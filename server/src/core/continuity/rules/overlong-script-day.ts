import { eighthsPerPage, formatEighths } from '../../pagination/eighths';
import type { ScriptDay } from '../../screenplay/model';
import { type Range, shift } from '../../text/range';
import { scriptRule } from '../rule';

export const overlongScriptDay = scriptRule({
  id: 'overlong-script-day',
  category: 'time',
  since: '0.1.0',
  stability: 'preview',
  tier: 'slow',
  scope: 'script',
  severity: 'hint',
  doc: {
    summary: 'More is told of one script day than so many pages.',
    why: 'A day with very many pages is often two, of which nobody wrote down where the second begins: from there on every count is one behind.',
    off: 'Where a story takes place in one day.',
    source: 'general practice of script coordinators',
    invalid: [
      {
        script: `INT. BAR - DAY\n\n${'Rain.\n\n'.repeat(16)}EXT. PIER - DAY\n\n${'Rain.\n\n'.repeat(16)}`,
        show: '{ "rules": { "overlong-script-day": { "pages": 1 } } }',
      },
    ],
    valid: [{ script: `INT. BAR - DAY\n\n${'Rain.\n\n'.repeat(16)}` }],
  },
  messages: {
    overlong:
      'Day {day} of the script has {length} pages in {scenes} scenes, and the show wants no more than {pages}. See whether another day begins on the way; a tag there settles it: [[day: D{next}]].',
    last: 'The last scene of day {day}',
  },
  options: {
    pages: {
      type: 'integer',
      default: 40,
      minimum: 1,
      maximum: 999,
      doc: 'The most pages that one script day may have.',
    },
  },
  *check({ passages, options, pages, screenplay }) {
    const most = options.pages * eighthsPerPage;
    const pagination = pages();
    const days = new Map<number, DaySum>();
    for (const { passage, offset, scene } of passages) {
      const day = scene && screenplay.scriptDays[scene.ordinal - 1];
      if (!day || !passage.heading || day.kind === 'X') continue;
      const eighths = pagination.eighthsOf({ start: offset, end: offset + passage.text.length });
      const range = shift(passage.heading.range, offset);
      days.set(day.day, add(days.get(day.day), { day, eighths, range }));
    }
    for (const { day, eighths, scenes, first, last } of days.values()) {
      if (eighths <= most) continue;
      const counts = { length: formatEighths(eighths), scenes: String(scenes), pages: String(options.pages) };
      const parameters = { ...counts, day: String(day.day), next: String(day.day + 1) };
      yield {
        message: 'overlong',
        range: first,
        parameters,
        evidence: [{ message: 'last', range: last, parameters }],
      };
    }
  },
});

interface DaySum {
  readonly day: ScriptDay;
  readonly eighths: number;
  readonly scenes: number;
  readonly first: Range;
  readonly last: Range;
}

function add(
  sum: DaySum | undefined,
  { day, eighths, range }: { readonly day: ScriptDay; readonly eighths: number; readonly range: Range },
): DaySum {
  if (!sum) return { day, eighths, scenes: 1, first: range, last: range };
  return { ...sum, eighths: sum.eighths + eighths, scenes: sum.scenes + 1, last: range };
}
