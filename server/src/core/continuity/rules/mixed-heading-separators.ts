import { type Range, shift } from '../../text/range';
import { count, isConvention, mostCounted } from '../facts/convention';
import {
  type HeadingSeparator,
  type HeadingSeparators,
  headingSeparators,
  type SeparatorMark,
} from '../facts/headingSeparators';
import { scriptRule } from '../rule';

export const mixedHeadingSeparators = scriptRule({
  id: 'mixed-heading-separators',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A scene heading separates its parts in another way than the other headings do.',
    why: 'Breakdown and scheduling software cuts a heading at its marks. One comma among dashes, or a dash without its spaces, and the scene is filed under a place of its own.',
    off: 'Where headings go through no other software.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. HOTEL - BAR - DAY\n\nRain.\n\nINT. HOTEL - LOBBY - DAY\n\nRain.\n\nINT. HOTEL - ROOF - DAY\n\nRain.\n\nINT. HOTEL, CELLAR - DAY\n\nRain.\n',
      },
      { script: 'INT. HOTEL - DAY\n\nRain.\n\nINT. BAR-NIGHT\n\nRain.\n' },
    ],
    valid: [
      {
        script:
          'INT. HOTEL, BAR - DAY\n\nRain.\n\nINT. HOTEL, LOBBY - DAY\n\nRain.\n\nEXT. PIER - DAY\n\nRain.\n',
      },
    ],
  },
  messages: {
    mixed:
      'Here “{found}” stands before {after}, and the other headings have “{usual}”. Software that reads headings may file this scene under a place of its own. Write “{usual}”.',
    space:
      'A space is missing before {after}. Software that reads headings may take it for a part of the word before. Write “{usual}”.',
    stuck:
      'Nothing parts {after} from what stands before it, so the time is read as a part of the place. Write “{usual}” between them.',
    usual: 'As in this heading',
  },
  fixes: { separate: { title: 'Write “{usual}”', safe: true } },
  gather: headingSeparators,
  *check({ passages, facts }) {
    const all = passages.flatMap((placed) => {
      const fact = facts(placed);
      return fact ? [{ ...fact, offset: placed.offset }] : [];
    });
    const places = new Set(all.filter(hasNoComma).map(({ location }) => location));
    const conventions = { place: conventionIn(all, 'place'), time: conventionIn(all, 'time') };
    for (const { separators, offset } of all) {
      for (const separator of separators) {
        const usual = conventions[separator.slot] ?? (separator.mark === 'tight' ? noConvention : undefined);
        if (!usual || usual.mark === separator.mark || isPartOfName(separator, places)) continue;
        yield mixed(separator, usual, offset);
      }
    }
  },
});

const written: Readonly<Record<SeparatorMark, string>> = {
  '-': ' - ',
  '--': ' -- ',
  '–': ' – ',
  '—': ' — ',
  ',': ', ',
  '.': '. ',
  tight: '-',
};

interface Convention {
  readonly mark: SeparatorMark;
  /** A place that keeps to it. */
  readonly example?: Range;
}

/** The form of the syntax page. */
const noConvention: Convention = { mark: '-' };

interface PlacedSeparators extends HeadingSeparators {
  readonly offset: number;
}

/** The mark that nearly all headings have in a slot. */
function conventionIn(
  all: readonly PlacedSeparators[],
  slot: HeadingSeparator['slot'],
): Convention | undefined {
  const counts = new Map<SeparatorMark, number>();
  const examples = new Map<SeparatorMark, Range>();
  let total = 0;
  for (const { separators, offset } of all) {
    for (const each of separators) {
      if (each.slot !== slot) continue;
      count(counts, each.mark);
      if (!examples.has(each.mark)) examples.set(each.mark, shift(each.range, offset));
      total++;
    }
  }
  const mark = mostCounted(counts);
  const most = mark ? (counts.get(mark) ?? 0) : 0;
  const example = mark && examples.get(mark);
  return mark && example && isConvention(most, total - most) ? { mark, example } : undefined;
}

function hasNoComma({ separators }: HeadingSeparators): boolean {
  return !separators.some(({ mark, slot }) => mark === ',' && slot === 'place');
}

/** The comma of PARIS, FRANCE: what stands before it is no place of the script by itself. */
function isPartOfName(
  { mark, slot, before }: HeadingSeparator,
  places: ReadonlySet<string | undefined>,
): boolean {
  return mark === ',' && slot === 'place' && !places.has(before);
}

function mixed(separator: HeadingSeparator, { mark, example }: Convention, offset: number) {
  const range = shift(separator.range, offset);
  const usual = written[mark];
  return {
    message: messageFor(separator),
    range,
    parameters: { found: separator.mark, usual, after: separator.after },
    ...(example && { evidence: [{ message: 'usual' as const, range: example }] }),
    fix: { id: 'separate' as const, parameters: { usual }, edits: [{ range, text: usual }] },
  };
}

function messageFor({ mark, isStuck }: HeadingSeparator): 'mixed' | 'space' | 'stuck' {
  if (isStuck) return 'stuck';
  return mark === 'tight' ? 'space' : 'mixed';
}
