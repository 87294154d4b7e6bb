import type { Passage } from '../../screenplay/passage';
import type { Range } from '../../text/range';
import { oddOnes } from '../facts/oddOnes';
import { scriptRule } from '../rule';

export const missingHeadingPeriod = scriptRule({
  id: 'missing-heading-period',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'INT or EXT stands without its period, and the other headings have one.',
    why: 'Software that imports a script knows a heading by its INT. or EXT.; one that is written otherwise may be taken for action, and the scene is lost.',
    off: 'Where headings go through no other software.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. HOTEL - DAY\n\nRain.\n\nINT BAR - DAY\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n\nEXT. ROOF - DAY\n\nRain.\n',
      },
    ],
    valid: [{ script: 'INT HOTEL - DAY\n\nRain.\n\nINT BAR - DAY\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n' }],
  },
  messages: {
    missing:
      '{prefix} stands without a period, and {count} other headings have one. Software may not know it for a heading. Write {prefix}.',
    usual: 'As in this heading',
  },
  fixes: { add: { title: 'Write {prefix}.', safe: true } },
  gather: readPrefix,
  *check({ passages, facts }) {
    const found = oddOnes(passages, facts, ({ isDotted }) => !isDotted);
    if (!found) return;
    for (const { prefix, range } of found.odd) {
      yield {
        message: 'missing',
        range,
        parameters: { prefix, count: String(found.count) },
        evidence: [{ message: 'usual', range: found.example }],
        fix: {
          id: 'add',
          parameters: { prefix },
          edits: [{ range: { start: range.end, end: range.end }, text: '.' }],
        },
      };
    }
  },
});

interface PrefixFact {
  readonly prefix: string;
  readonly range: Range;
  readonly isDotted: boolean;
}

/** I/E is written with a period and without; INTERIOR and other whole words need none. */
const shortened = /^(?:int|ext|est|int\.?\/ext|ext\.?\/int|инт|нат|экст|екст|інт)\.?$/iu;

function readPrefix({ heading, text }: Passage): PrefixFact | undefined {
  const range = heading?.prefixRange;
  const prefix = range ? text.slice(range.start, range.end) : '';
  if (!range || !shortened.test(prefix)) return undefined;
  return { prefix, range, isDotted: prefix.endsWith('.') };
}
