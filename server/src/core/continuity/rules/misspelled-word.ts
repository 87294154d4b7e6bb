import { foldName } from '../../screenplay/fold';
import type { Screenplay } from '../../screenplay/model';
import { type Range, shift } from '../../text/range';
import { type SpelledWord, spelledWords } from '../facts/spelledWords';
import { type Speller, scriptRule } from '../rule';

export const misspelledWord = scriptRule({
  id: 'misspelled-word',
  category: 'text',
  since: '0.1.0',
  stability: 'preview',
  tier: 'slow',
  scope: 'script',
  severity: 'hint',
  options: {
    mostUses: {
      type: 'integer',
      default: 2,
      minimum: 1,
      maximum: 1000,
      doc: 'A word that the script uses more often is meant so.',
    },
  },
  doc: {
    summary: 'A word is neither in the English dictionary nor a name or word of this show.',
    why: 'A reader stops at a misspelled word, and an actor may say it.',
    off: 'In scripts in other languages, and where dialect is written as it is spoken. Words of the show go into `dictionary` in the show file.',
    source: 'general practice',
    invalid: [
      {
        script: 'INT. BAR - DAY\n\nThe umbrela stands there.\n',
        words: ['the', 'umbrella', 'stands', 'there'],
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nThe umbrela stands there.\n',
        show: '{"dictionary": ["umbrela"]}',
        words: ['the', 'stands', 'there'],
      },
      {
        script: "INT. BAR - DAY\n\nMARIA\nMaria's been there.\n",
        words: ['been', 'there'],
      },
    ],
  },
  messages: {
    unknown:
      '“{word}” is not in the dictionary, and no name or word of this show. If it is meant so, add it to "dictionary" in the show file.',
    likely: '“{word}” is not in the dictionary. Is it “{suggestion}”?',
  },
  fixes: { replace: { title: 'Write {suggestion}', safe: false } },
  gather: (passage) => spelledWords(passage),
  *check({ screenplay, passages, facts, speller, options }) {
    if (!speller) return;
    const unknown = unknownWords(passages, facts, speller, namesOf(screenplay));
    if (!unknown) return;
    for (const uses of unknown.values()) {
      if (uses.length > options.mostUses) continue;
      for (const { word, range } of uses) yield findingOf(word, range, speller);
    }
  },
});

type Uses = ReadonlyMap<string, readonly SpelledWord[]>;

/** Words that nobody knows, by the word in small letters; undefined where so many are that it is no English. */
function unknownWords<P extends { readonly offset: number }>(
  passages: readonly P[],
  facts: (placed: P) => readonly SpelledWord[],
  speller: Speller,
  names: ReadonlySet<string>,
): Uses | undefined {
  const known = new Map<string, boolean>();
  const unknown = new Map<string, SpelledWord[]>();
  for (const placed of passages) {
    for (const { word, range } of facts(placed)) {
      const isKnown = known.get(word) ?? knows(word, speller, names);
      known.set(word, isKnown);
      if (isKnown) continue;
      const key = word.toLowerCase();
      const list = unknown.get(key) ?? [];
      list.push({ word: word.replace(/'$/, ''), range: shift(range, placed.offset) });
      unknown.set(key, list);
    }
  }
  return unknown.size * 4 > known.size ? undefined : unknown;
}

/** A possessive of a name is a name. */
function knows(word: string, speller: Speller, names: ReadonlySet<string>): boolean {
  const whole = word.replace(/'$/, '');
  const bare = whole.replace(/'s$/, '');
  return names.has(foldName(whole)) || names.has(foldName(bare)) || speller.knows(word);
}

/** Words of people, places, tags and the show's own dictionary, folded. */
function namesOf({ characters, locations, tags, showFile }: Screenplay): ReadonlySet<string> {
  const names = [
    ...[...characters.values(), ...locations.values()].flatMap(({ name, aliases }) => [name, ...aliases]),
    ...[...locations.values()].flatMap(({ subLocations }) => subLocations),
    ...tags.flatMap(({ value, owner }) => [value.text, owner?.text ?? '']),
    ...(showFile.dictionary ?? []),
  ];
  return new Set(names.flatMap((name) => foldName(name).split(/[^\p{L}\p{M}\p{N}']+/u)));
}

function findingOf(word: string, range: Range, speller: Speller) {
  const [found] = speller.suggest(word.toLowerCase());
  if (found === undefined) return { message: 'unknown' as const, range, parameters: { word } };
  const suggestion = word === word.toLowerCase() ? found : found.charAt(0).toUpperCase() + found.slice(1);
  const parameters = { word, suggestion };
  const fix = { id: 'replace' as const, parameters, edits: [{ range, text: suggestion }] };
  return { message: 'likely' as const, range, parameters, fix };
}
