import { characterKey } from './characterKey';
import type { Segment, SpeechFact } from './chunkFacts';
import { foldWords } from './fold';
import { findMentions, indexSurfaces, type Mention, type Surface, type SurfaceIndex } from './mentions';
import type { ShowFile } from './model';

/**
 * Who is known in a script, and under which spellings: the cues, the show file, and who is introduced with an age.
 * The set of names is all that one scene knows of another; as long as it stays the same, so does every mention.
 */
export interface Names {
  readonly showFile: ShowFile;
  /** Canonical key by the key of every declared name and alias. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Canonical key by everything that names somebody. */
  readonly spellings: ReadonlyMap<string, string>;
  /** The canonical key for the key of a cue or alias. */
  canonical(key: string): string;
  /** True for `ANNA AND BEN` where both are known by themselves. */
  isGroup(speech: SpeechFact): boolean;
  /** Who speaks under a cue. */
  speakers(speech: SpeechFact): readonly string[];
  mentions(segment: Segment): readonly Mention[];
  /** Spellings that decide what is found in prose. */
  readonly surfaces: SurfaceIndex;
}

/** Names gathered from segments; the previous ones, the very same object, where nothing changed. */
export function gatherNames(
  segments: readonly Segment[],
  showFile: ShowFile,
  previous: Names | undefined,
): Names {
  const aliases = previous?.showFile === showFile ? previous.aliases : aliasTable(showFile);
  const spellings = knownSpellings(segments, aliases);
  if (previous?.showFile === showFile && sameMap(previous.spellings, spellings)) return previous;
  return makeNames({ segments, showFile, aliases, spellings, previous });
}

/** Canonical key by the key of every declared name and alias; the first declaration of a name wins. */
function aliasTable(showFile: ShowFile): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const { name } of showFile.characters) table.set(characterKey(name), characterKey(name));
  for (const { name, aliases } of showFile.characters) {
    for (const alias of aliases) {
      const key = characterKey(alias);
      if (!table.has(key)) table.set(key, characterKey(name));
    }
  }
  return table;
}

/** Every spelling that names somebody, with the canonical key; the keys themselves are among them. */
function knownSpellings(
  segments: readonly Segment[],
  aliases: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const spellings = new Map([...aliases.values()].map((key) => [key, key]));
  const groups = new Map<string, SpeechFact>();
  for (const segment of segments) {
    for (const key of segment.cueKeys) if (!aliases.has(key)) spellings.set(key, key);
    for (const speech of segment.speeches) if (speech.parts.length > 0) groups.set(speech.key, speech);
  }
  for (const [alias, key] of aliases) spellings.set(alias, key);
  for (const [key, { parts }] of groups) {
    if (!aliases.has(key) && parts.every((part) => spellings.has(part.key))) spellings.delete(key);
  }
  for (const segment of segments) {
    for (const run of segment.agedKeys) addIntroduced(run, spellings);
  }
  return spellings;
}

/**
 * `MARIA SOUSA` introduces the MARIA who speaks, `DR. JULIUS BENNETT` the DR. BENNETT; anybody else is somebody new.
 */
function addIntroduced(run: string, spellings: Map<string, string>): void {
  const words = run.split(' ');
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      if (spellings.has(words.slice(from, to).join(' '))) return;
    }
  }
  spellings.set(run, spellings.get(`${words[0]} ${words.at(-1)}`) ?? run);
}

function sameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [spelling, key] of a) if (b.get(spelling) !== key) return false;
  return true;
}

/** Keeps what was found before in segments that hold no word of a name that came, changed or went. */
function keepFound(segments: readonly Segment[], previous: Names, names: Names): void {
  const changed = wordPattern([...changedWords(previous.surfaces, names.surfaces)]);
  for (const { memory, chunk, speeches } of segments) {
    const { mentions, appearances, people, sightings } = memory;
    if (mentions?.names !== previous || changed.test(foldWords(chunk.text))) continue;
    memory.mentions = { names, found: mentions.found };
    if (sightings?.names === previous) memory.sightings = { names, found: sightings.found };
    if (!speeches.every((speech) => sameKeys(previous.speakers(speech), names.speakers(speech)))) continue;
    if (appearances?.names === previous) memory.appearances = { names, found: appearances.found };
    if (people?.names === previous) memory.people = { names, found: people.found };
  }
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** Finds any of the words in folded text, also within another word: it may find too much, never too little. */
function wordPattern(words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/ : new RegExp(words.join('|'));
}

/** First words under which the two indexes know different names. */
function changedWords(before: SurfaceIndex, after: SurfaceIndex): ReadonlySet<string> {
  const words = new Set([...before.keys(), ...after.keys()]);
  for (const word of words) if (spell(before.get(word)) === spell(after.get(word))) words.delete(word);
  return words;
}

function spell(surfaces: readonly Surface[] | undefined): string {
  return (surfaces ?? []).map(({ key, words, gaps }) => [key, ...words, ...gaps].join('\n')).join('\n\n');
}

interface NameSources extends Pick<Names, 'showFile' | 'aliases' | 'spellings'> {
  readonly segments: readonly Segment[];
  readonly previous: Names | undefined;
}

function makeNames({ segments, showFile, aliases, spellings, previous }: NameSources): Names {
  const canonical = (key: string): string => aliases.get(key) ?? key;
  const surfaces = indexSurfaces(spellings);
  const speakers = new Map<string, readonly string[]>();
  const names: Names = {
    showFile,
    aliases,
    spellings,
    canonical,
    isGroup: (speech) => speech.parts.length > 0 && !spellings.has(speech.key),
    speakers: (speech) => {
      const known = speakers.get(speech.key) ?? speakersOf(speech, aliases, spellings);
      speakers.set(speech.key, known);
      return known;
    },
    mentions: (segment) => mentionsOf(segment, names),
    surfaces,
  };
  if (previous) keepFound(segments, previous, names);
  return names;
}

function mentionsOf(segment: Segment, names: Names): readonly Mention[] {
  const { memory } = segment;
  if (memory.mentions?.names === names) return memory.mentions.found;
  const found = findMentions(segment, names.surfaces);
  memory.mentions = { names, found };
  return found;
}

function speakersOf(
  { key, parts }: SpeechFact,
  aliases: ReadonlyMap<string, string>,
  spellings: ReadonlyMap<string, string>,
): readonly string[] {
  if (spellings.has(key) || parts.length === 0) return [aliases.get(key) ?? key];
  return [...new Set(parts.map((part) => aliases.get(part.key) ?? part.key))];
}
