import { commonWords } from '../../screenplay/commonWords';
import { foldName } from '../../screenplay/fold';
import { hasSmallLetters, inCaseOf, namePattern } from '../../screenplay/nameCase';
import type { PlacedPassage } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import type { ElementKind } from '../../syntax/elements';
import type { Range } from '../../text/range';
import { type RenamedPerson, renamedPeople, saidIn } from '../facts/renamedPeople';
import { scriptRule } from '../rule';

export const renameResidue = scriptRule({
  id: 'rename-residue',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'Somebody was renamed since the published draft, and the old name is left in a place.',
    why: 'A reader takes the old name for one more person, and casting asks who that is. A rename by search misses the name in prose, in capitals or with an accent.',
    off: 'Where the old name is still used by somebody in the story.',
    source: 'general practice',
    invalid: [
      {
        published:
          'INT. BAR - DAY\n\nJOE\nI lost an umbrella here.\n\nJOE\nIt was black, with a handle.\n\nJoe waits.\n',
        script:
          'INT. BAR - DAY\n\nTOM\nI lost an umbrella here.\n\nTOM\nIt was black, with a handle.\n\nJoe waits.\n',
      },
    ],
    valid: [
      {
        published:
          'INT. BAR - DAY\n\nJOE\nI lost an umbrella here.\n\nJOE\nIt was black, with a handle.\n\nJoe waits.\n',
        script:
          'INT. BAR - DAY\n\nTOM\nI lost an umbrella here.\n\nTOM\nIt was black, with a handle.\n\nTom waits.\n',
      },
      {
        published: 'INT. BAR - DAY\n\nJOE\nI lost an umbrella here.\n\nTOM\nWell, well, well, Joe.\n',
        script: 'INT. BAR - DAY\n\nTOM\nWell, well, well. Joe was here.\n',
      },
    ],
  },
  messages: {
    left: '{name} was {old} in the draft published last, and here the old name is left. Readers take it for one more person: write the new one.',
    now: '{name} says what {old} said',
  },
  fixes: { rename: { title: 'Write {name}', safe: false } },
  gather: (passage) => saidIn(passage),
  *check({ screenplay, passages, published, facts }) {
    if (!published) return;
    for (const person of renamedPeople(screenplay, passages, published, facts)) {
      for (const { range, words } of placesOf(person, passages)) {
        const text = inCaseOf(words, person.after.name);
        const parameters = { old: person.before.name, name: person.after.name };
        const now = person.after.introduction?.range ?? person.after.cues[0];
        const isWhole = foldName(words) === person.before.key;
        yield {
          message: 'left',
          range,
          parameters,
          evidence: now ? [{ message: 'now', range: now, parameters }] : [],
          ...(isWhole && {
            fix: { id: 'rename', parameters: { name: text }, edits: [{ range, text }] },
          }),
        };
      }
    }
  },
});

const printedKinds: ReadonlySet<ElementKind> = new Set([
  ...(['sceneHeading', 'action', 'characterCue', 'parenthetical', 'dialogue', 'lyric', 'shot'] as const),
  ...(['centeredText', 'transition', 'section', 'synopsis'] as const),
]);

function* placesOf(
  { names }: RenamedPerson,
  passages: readonly PlacedPassage[],
): Iterable<{ readonly range: Range; readonly words: string }> {
  const patterns = names.filter((name) => !isOrdinary(name, passages)).map(namePattern);
  for (const { passage, offset } of passages) {
    const printed = printedText(passage);
    const found = patterns.flatMap((pattern) => [...printed.matchAll(pattern)]);
    let end = -1;
    for (const { 0: words, index } of found.sort((a, b) => a.index - b.index || b[0].length - a[0].length)) {
      if (index < end || !isName(words) || !isPrinted(passage, index)) continue;
      end = index + words.length;
      yield { range: { start: index + offset, end: end + offset }, words };
    }
  }
}

const numbers = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)$/i;

/** ONE was somebody, and is a number: a word that the script writes in small letters proves nothing. */
function isOrdinary(name: string, passages: readonly PlacedPassage[]): boolean {
  if (numbers.test(name)) return true;
  const small = name.toLowerCase();
  const pattern = namePattern(name);
  return passages.some(({ passage }) =>
    [...printedText(passage).matchAll(pattern)].some(([words]) => words === small),
  );
}

/** A name has a capital; one that is an ordinary word too only where it is all capitals. */
function isName(words: string): boolean {
  if (words === words.toLowerCase()) return false;
  return !commonWords.has(foldName(words)) || !hasSmallLetters(words);
}

function isPrinted({ elements }: PlacedPassage['passage'], at: number): boolean {
  const holder = elements.find(({ end }) => at < end);
  return holder !== undefined && printedKinds.has(holder.kind);
}
