import type { Passage } from '../../screenplay/passage';
import type { Range } from '../../text/range';
import { oddOnes } from '../facts/oddOnes';
import { scriptRule } from '../rule';

export const headingPunctuation = scriptRule({
  id: 'heading-punctuation',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A scene heading ends in a mark that the others do not have.',
    why: 'DAY and DAY. are two times for software that sorts scenes, and a dash at the end looks as if a word were lost.',
    off: 'Where headings go through no other software.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. HOTEL - DAY\n\nRain.\n\nINT. BAR - DAY.\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n\nEXT. ROOF - DAY\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. HOTEL - DAY\n\nRain.\n\nINT. BAR - 3:00 A.M.\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n\nEXT. ROOF - DAY\n\nRain.\n',
      },
    ],
  },
  messages: {
    trailing:
      'This heading ends in “{mark}”, and {count} others end in a word. Software that sorts scenes takes it for something else. Take the mark away.',
    usual: 'As in this heading',
  },
  fixes: { remove: { title: 'Take “{mark}” away', safe: true } },
  gather: readEnd,
  *check({ passages, facts }) {
    const found = oddOnes(passages, facts, ({ mark }) => mark !== undefined);
    if (!found) return;
    for (const { range, mark = '' } of found.odd) {
      yield {
        message: 'trailing',
        range,
        parameters: { mark, count: String(found.count) },
        evidence: [{ message: 'usual', range: found.example }],
        fix: { id: 'remove', parameters: { mark }, edits: [{ range, text: '' }] },
      };
    }
  },
});

interface EndFact {
  /** Of the mark with the space before it; of the whole heading where there is none. */
  readonly range: Range;
  readonly mark?: string;
}

/** A word of one or two letters before a period is shortened, as A.M., ST. and DR. are, and so are these. */
const shortened =
  /(?<!\p{L})(?:\p{L}{1,2}|AVE|BLVD|INC|LTD|DEPT|APT|BLDG|CONT|SGT|CPT|CORP|BROS|HWY|STR)\.$/iu;

function readEnd({ heading, text, elements: [first] }: Passage): EndFact | undefined {
  if (!heading?.interiorExterior || !heading.location || first?.kind !== 'sceneHeading') return undefined;
  const { start, end } = first.text;
  const words = text.slice(start, end);
  const mark = /\s*[-–—.,:;]+$/u.exec(words)?.[0];
  if (mark === undefined || shortened.test(words)) return { range: first.text };
  return { range: { start: end - mark.length, end }, mark: mark.trim() };
}
