import type { Passage } from '../../screenplay/passage';
import type { Range } from '../../text/range';
import { oddOnes } from '../facts/oddOnes';
import { scriptRule } from '../rule';

export const lowerCaseHeading = scriptRule({
  id: 'lower-case-heading',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A scene heading is not in capitals, and the others are.',
    why: 'Readers find a scene by its line of capitals. One in lower case reads as action and is skipped.',
    off: 'Where headings are written in any case.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. HOTEL - DAY\n\nRain.\n\nINT. Bar - Day\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n\nEXT. ROOF - DAY\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. HOTEL - DAY\n\nRain.\n\nINT. McALLISTER HOUSE - DAY\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n\nEXT. ROOF - DAY\n\nRain.\n',
      },
    ],
  },
  messages: {
    lower:
      'This heading is not all in capitals, and {count} others are, so a reader may run past it. Write it in capitals.',
    usual: 'As in this heading',
  },
  fixes: { capitals: { title: 'Write it in capitals', safe: true } },
  gather: readCase,
  *check({ passages, facts }) {
    const found = oddOnes(passages, facts, ({ capitals }) => capitals !== undefined);
    if (!found) return;
    for (const { range, capitals = '' } of found.odd) {
      yield {
        message: 'lower',
        range,
        parameters: { count: String(found.count) },
        evidence: [{ message: 'usual', range: found.example }],
        fix: { id: 'capitals', edits: [{ range, text: capitals }] },
      };
    }
  },
});

interface CaseFact {
  readonly range: Range;
  /** The heading in capitals, where it is not. */
  readonly capitals?: string;
}

/** A whole word in small letters; short ones are parts of names, as in McALLISTER, RUE de la PAIX, iPHONE. */
const lowerWord = /(?<![\p{L}\p{M}])\p{L}\p{Ll}{3,}/u;

function readCase({ heading, text, elements: [first] }: Passage): CaseFact | undefined {
  if (!heading?.interiorExterior || first?.kind !== 'sceneHeading') return undefined;
  const range = first.text;
  const written = text.slice(range.start, range.end);
  // What brackets hold is a remark and may be in any case.
  const words = written.replace(/\([^)]*\)|\[[^\]]*\]/g, '');
  const prefixLength = (heading.prefixRange?.end ?? range.start) - range.start;
  const isLower =
    lowerWord.test(words) ||
    mostlyLower(words.slice(prefixLength)) ||
    mostlyLower(words.slice(0, prefixLength));
  return isLower ? { range, capitals: written.toUpperCase() } : { range };
}

function mostlyLower(words: string): boolean {
  const lower = words.match(/\p{Ll}/gu)?.length ?? 0;
  return lower * 2 > (words.match(/\p{L}/gu)?.length ?? 0);
}
