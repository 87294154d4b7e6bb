import { characterKey } from './characterKey';
import type { Segment, SpeechFact } from './chunkFacts';
import { findMentions, indexSurfaces, type Mention, type Surface, type SurfaceIndex } from './mentions';
import type { ShowFile } from './model';
import { segmentWords } from './segmentWords';

/**
 * Who is known in a script, and under which spellings: the cues, the show file, and who is introduced with an age.
 * The set of names is all that one scene knows of another; as long as it stays the same, so does every mention.
 */
export interface Names {
  readonly showFile: ShowFile;
  /** Canonical keys. */
  readonly keys: ReadonlySet<string>;
  readonly declared: ReadonlySet<string>;
  /** The canonical key for the key of a cue or alias. */
  canonical(key: string): string;
  /** Who speaks under a cue. */
  speakers(speech: SpeechFact): readonly string[];
  mentions(segment: Segment): readonly Mention[];
  /** Spellings that decide what is found in prose. */
  readonly surfaces: SurfaceIndex;
  readonly found: WeakMap<Segment, readonly Mention[]>;
}

/** Names gathered from segments; the previous ones, the very same object, where nothing changed. */
export function gatherNames(
  segments: readonly Segment[],
  showFile: ShowFile,
  previous: Names | undefined,
): Names {
  const aliases = aliasTable(showFile);
  const canonical = (key: string): string => aliases.get(key) ?? key;
  const keys = knownKeys(segments, canonical, new Set(aliases.values()));
  if (previous?.showFile === showFile && sameSet(previous.keys, keys)) return previous;
  return makeNames(segments, showFile, aliases, keys, previous);
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

function knownKeys(
  segments: readonly Segment[],
  canonical: (key: string) => string,
  declared: ReadonlySet<string>,
): ReadonlySet<string> {
  const cued = new Set<string>();
  const groups = new Map<string, SpeechFact>();
  for (const segment of segments) {
    for (const key of segment.cueKeys) cued.add(canonical(key));
    for (const speech of segment.speeches) if (speech.parts.length > 0) groups.set(speech.key, speech);
  }
  const keys = new Set([...cued, ...declared]);
  for (const [key, { parts }] of groups) {
    if (!declared.has(canonical(key)) && parts.every((part) => keys.has(canonical(part.key))))
      keys.delete(key);
  }
  for (const segment of segments) {
    for (const key of segment.agedKeys) if (!namesKnown(key, keys, canonical)) keys.add(key);
  }
  return keys;
}

/** `MARIA SOUSA` introduces the MARIA who speaks. */
function namesKnown(run: string, keys: ReadonlySet<string>, canonical: (key: string) => string): boolean {
  const words = run.split(' ');
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      if (keys.has(canonical(words.slice(from, to).join(' ')))) return true;
    }
  }
  return false;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const key of a) if (!b.has(key)) return false;
  return true;
}

/** The mentions found before in segments that hold no word of a name that came, changed or went. */
function stillFound(
  segments: readonly Segment[],
  previous: Names,
  surfaces: SurfaceIndex,
): WeakMap<Segment, readonly Mention[]> {
  const changed = [...changedWords(previous.surfaces, surfaces)];
  const found = new WeakMap<Segment, readonly Mention[]>();
  for (const segment of segments) {
    const mentions = previous.found.get(segment);
    if (!mentions) continue;
    const { positions } = segmentWords(segment);
    if (!changed.some((word) => positions.has(word))) found.set(segment, mentions);
  }
  return found;
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

function makeNames(
  segments: readonly Segment[],
  showFile: ShowFile,
  aliases: ReadonlyMap<string, string>,
  keys: ReadonlySet<string>,
  previous: Names | undefined,
): Names {
  const canonical = (key: string): string => aliases.get(key) ?? key;
  const spellings = new Map([...keys].map((key): [string, string] => [key, key]));
  for (const [alias, key] of aliases) spellings.set(alias, key);
  const surfaces = indexSurfaces(spellings);
  const found = previous ? stillFound(segments, previous, surfaces) : new WeakMap();
  return {
    showFile,
    keys,
    declared: new Set(aliases.values()),
    canonical,
    speakers: (speech) => speakersOf(speech, keys, canonical),
    mentions: (segment) => {
      const known = found.get(segment);
      if (known) return known;
      const mentions = findMentions(segment, surfaces);
      found.set(segment, mentions);
      return mentions;
    },
    surfaces,
    found,
  };
}

function speakersOf(
  speech: SpeechFact,
  keys: ReadonlySet<string>,
  canonical: (key: string) => string,
): readonly string[] {
  const own = canonical(speech.key);
  if (keys.has(own)) return [own];
  return [...new Set(speech.parts.map((part) => canonical(part.key)))];
}
