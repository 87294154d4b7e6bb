import { eighthsPerPage, formatEighths } from '../../pagination/eighths';
import { scriptRule } from '../rule';

export const overlongScene = scriptRule({
  id: 'overlong-scene',
  category: 'numbering',
  since: '0.1.0',
  stability: 'preview',
  tier: 'slow',
  scope: 'script',
  severity: 'hint',
  doc: {
    summary: 'A scene is longer than so many pages.',
    why: 'A page is about a minute on the screen and a good part of a day on set. A scene of many pages is hard to schedule, and often two scenes.',
    off: 'For plays and other scripts that stay in one room.',
    source: 'ScreenSkills on timing',
    invalid: [
      {
        script: `INT. BAR - DAY\n\n${'Rain.\n\n'.repeat(30)}`,
        show: '{ "rules": { "overlong-scene": { "pages": 1 } } }',
      },
    ],
    valid: [{ script: `INT. BAR - DAY\n\n${'Rain.\n\n'.repeat(30)}` }],
  },
  messages: {
    overlong:
      'This scene has {length} pages, and the show wants no more than {pages}. See whether it is two scenes, or plan the day on set for it.',
  },
  options: {
    pages: {
      type: 'integer',
      default: 6,
      minimum: 1,
      maximum: 99,
      doc: 'The most pages that a scene may have.',
    },
  },
  *check({ passages, options, pages }) {
    const most = options.pages * eighthsPerPage;
    const pagination = pages();
    for (const { passage, offset } of passages) {
      const { heading } = passage;
      if (!heading) continue;
      const eighths = pagination.eighthsOf({ start: offset, end: offset + passage.text.length });
      if (eighths <= most) continue;
      const range = { start: heading.range.start + offset, end: heading.range.end + offset };
      const parameters = { length: formatEighths(eighths), pages: String(options.pages) };
      yield { message: 'overlong', range, parameters };
    }
  },
});
