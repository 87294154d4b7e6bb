import { ageSpan } from '../screenplay/age';
import { characterKey, groupParts } from '../screenplay/characterKey';
import type { Screenplay } from '../screenplay/model';
import { type PlacedSighting, placedSightings, sightings } from '../screenplay/sightings';
import { adultWords, childWords, oldWords, youngWords } from './castingHintWords';
import { type Gender, genderHint, lettersOf, toldWords } from './genderHints';
import { namesake } from './namesake';

/** What a script tells of how somebody may sound. What it does not tell is absent: nothing is guessed from a name. */
export interface CastingHints {
  readonly gender?: Gender;
  readonly age?: AgeGroup;
  /** Told as a number, the middle of all that are told. */
  readonly years?: number;
  /** Key of the one who this is at another age: of YOUNG EDWARD, that of EDWARD. */
  readonly sameAs?: string;
}

export type AgeGroup = 'child' | 'young' | 'adult' | 'old';

/** Sightings that are looked at: more of them would tell nothing new. */
const looked = 40;

/** @param key as in `Screenplay.characters`; a group's name is read as any other */
export function castingHints(screenplay: Screenplay, key: string): CastingHints {
  const seen = placedSightings(sightings(screenplay).get(key) ?? []).slice(0, looked);
  const { text } = screenplay.tree;
  const introduction = screenplay.characters.get(key)?.introduction;
  const told = introduction ? text.slice(introduction.range.end, introduction.sentence.end) : '';
  const sameAs = namesake(screenplay, key);
  const whole = sameAs === undefined ? undefined : castingHints(screenplay, sameAs);
  const gender = genderHint(screenplay, { key, told, seen }) ?? whole?.gender ?? ofGroup(screenplay, key);
  const years = yearsOf(screenplay, key, seen);
  const age = years === undefined ? ageInWords(screenplay, key, told) : ageGroup(years);
  return {
    ...(gender && { gender }),
    ...(age && { age }),
    ...(years !== undefined && { years }),
    ...(sameAs !== undefined && { sameAs }),
  };
}

/** Of several who speak as one, where all are women or all are men. */
function ofGroup(screenplay: Screenplay, key: string): Gender | undefined {
  const parts = groupParts(key).map((part) => part.key);
  if (!parts.every((part) => screenplay.characters.has(part))) return undefined;
  const genders = new Set(parts.map((part) => castingHints(screenplay, part).gender));
  return genders.size === 1 ? [...genders][0] : undefined;
}

function yearsOf({ showFile }: Screenplay, key: string, seen: readonly PlacedSighting[]): number | undefined {
  const entry = showFile.characters.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => characterKey(each) === key),
  );
  if (entry?.age !== undefined) return entry.age;
  const spans = seen.flatMap(({ age }) => (age ? (ageSpan(age.text) ?? []) : []));
  const years = spans.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b);
  // Whoever is met as a child and as a grown person is cast for the middle of what is told.
  return years[Math.floor(years.length / 2)];
}

function ageInWords({ characters }: Screenplay, key: string, behind: string): AgeGroup | undefined {
  const told = characters.get(key)?.introduction?.age?.text ?? '';
  // A number makes nobody old: `a forty-year-old man`.
  const phrases = toldWords(behind).map((phrase) => phrase.replace(/[-\s]years?[-\s]old\b/gi, ''));
  const found = [key, told, ...phrases].flatMap(lettersOf);
  if (found.some((word) => oldWords.has(word))) return 'old';
  if (found.some((word) => childWords.has(word))) return 'child';
  if (found.some((word) => youngWords.has(word))) return 'young';
  return found.some((word) => adultWords.has(word)) ? 'adult' : undefined;
}

function ageGroup(years: number): AgeGroup {
  if (years < 13) return 'child';
  if (years < 22) return 'young';
  return years < 62 ? 'adult' : 'old';
}
