import type { Screenplay } from '../../screenplay/model';
import { scriptRule } from '../rule';

/** Other names of an entry, by the one that is asked for. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  title: ['series', 'show'],
  author: ['authors', 'writer', 'writers', 'written by', 'by', 'credit'],
  'draft date': ['date', 'draft', 'revised', 'revision date', 'version'],
  contact: ['contact info', 'contacts', 'address', 'email', 'e-mail', 'phone', 'copyright'],
};

export const titlePageIncomplete = scriptRule({
  id: 'title-page-incomplete',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  options: {
    wanted: {
      type: 'strings',
      default: ['Title', 'Author', 'Draft date', 'Contact'],
      doc: 'Entries that a title page must have.',
    },
    fewestScenes: {
      type: 'integer',
      default: 3,
      minimum: 0,
      maximum: 100,
      doc: 'Scripts with fewer scenes are left alone.',
    },
  },
  doc: {
    summary: 'The title page lacks its title, author, draft date or contact.',
    why: 'Two drafts without a date cannot be told apart once they are printed, and a script without a contact cannot be returned.',
    off: 'For scripts that go out under a cover of their own.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'Title: The Ferry\nAuthor: A. Writer\nContact: The office\n\nINT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. BAR - NIGHT\n\nHail.\n',
      },
    ],
    valid: [
      {
        script:
          'Title: The Ferry\nAuthor: A. Writer\nDraft date: May 1, 2026\nContact: The office\n\nINT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. BAR - NIGHT\n\nHail.\n',
      },
      { script: 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. BAR - NIGHT\n\nHail.\n' },
    ],
  },
  messages: {
    missing: 'The title page does not give: {entries}. Whoever holds a printed copy cannot tell. Add it.',
  },
  *check({ screenplay, options }) {
    const [first] = screenplay.titlePage.entries;
    if (!first || screenplay.scenes.length < options.fewestScenes) return;
    const missing = options.wanted.filter((wanted) => !has(screenplay, wanted));
    if (missing.length > 0)
      yield { message: 'missing', range: first.range, parameters: { entries: missing.join(', ') } };
  },
});

function has({ titlePage, tree }: Screenplay, wanted: string): boolean {
  const names = [wanted.toLowerCase(), ...(synonyms[wanted.toLowerCase()] ?? [])];
  return titlePage.entries.some(
    ({ key, value, range }) =>
      names.includes(key.toLowerCase()) &&
      // A value that was not indented stands below the entry, as action.
      (value !== '' ||
        /^(?:\r\n|\r|\n)[ \t]*[^\s:]+(?!.*:)/.test(tree.slice({ start: range.end, end: range.end + 60 }))),
  );
}
