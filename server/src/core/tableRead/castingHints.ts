import { ageSpan } from '../screenplay/age';
import { characterKey } from '../screenplay/characterKey';
import type { Screenplay } from '../screenplay/model';
import { type PlacedSighting, placedSightings, sightings } from '../screenplay/sightings';
import {
  childWords,
  femalePronouns,
  femaleWords,
  malePronouns,
  maleWords,
  oldWords,
  youngWords,
} from './castingHintWords';

/** What a script tells of how somebody may sound. What it does not tell is absent: nothing is guessed from a name. */
export interface CastingHints {
  readonly gender?: 'female' | 'male';
  readonly age?: 'child' | 'young' | 'adult' | 'old';
}

/** How much each place counts where they disagree; a pronoun may be about somebody else. */
const weights = { name: 6, introduction: 2, pronoun: 1 };
const enough = 2;
/** Sightings that are looked at: more of them would tell nothing new. */
const looked = 40;

/** @param key as in `Screenplay.characters`; a group's name is read as any other */
export function castingHints(screenplay: Screenplay, key: string): CastingHints {
  const seen = placedSightings(sightings(screenplay).get(key) ?? []).slice(0, looked);
  const { text } = screenplay.tree;
  const introduction = screenplay.characters.get(key)?.introduction;
  const sentence = introduction ? text.slice(introduction.sentence.start, introduction.sentence.end) : '';
  const gender = genderOf(key, appositive(sentence), seen, text);
  const age = ageOf(screenplay, key, sentence, seen);
  return { ...(gender && { gender }), ...(age && { age }) };
}

function genderOf(
  key: string,
  introduction: string,
  seen: readonly PlacedSighting[],
  text: string,
): CastingHints['gender'] {
  let [female, male] = [0, 0];
  const count = (found: readonly string[], weight: number, her = femaleWords, him = maleWords): void => {
    female += weight * found.filter((word) => her.has(word)).length;
    male += weight * found.filter((word) => him.has(word)).length;
  };
  count(lettersOf(key), weights.name);
  count(lettersOf(introduction), weights.introduction);
  for (const each of seen) count(pronounAfter(text, each), weights.pronoun, femalePronouns, malePronouns);
  if (female >= enough && female >= 1.5 * male) return 'female';
  return male >= enough && male >= 1.5 * female ? 'male' : undefined;
}

/** What is told of somebody right behind the name, up to the first verb's likely place: `, a woman of few words,`. */
function appositive(sentence: string): string {
  return /,\s+(?:an?|the)\s+([^,.;]{1,80})/i.exec(sentence)?.[1] ?? '';
}

/** The first pronoun of a person behind a name, in the same sentence or at the start of the next. */
function pronounAfter(text: string, { end }: PlacedSighting): readonly string[] {
  const after = /^[^\n]{0,160}/.exec(text.slice(end, end + 160))?.[0] ?? '';
  // Another name between the two would make it doubtful whose it is.
  const until = after.search(/(?<=[\p{Ll},;]\s)\p{Lu}|\p{Lu}{2}|(?<=[.!?]\s)(?!She\b|He\b)\p{Lu}/u);
  const near = until < 0 ? after : after.slice(0, until);
  const found = lettersOf(near).find((word) => femalePronouns.has(word) || malePronouns.has(word));
  if (found === undefined) return [];
  // `SAM walks in. He sits.` leaves less doubt than a pronoun further on.
  return /[.!?]\s+(?:She|He)\b/.test(near) ? [found, found] : [found];
}

function ageOf(
  screenplay: Screenplay,
  key: string,
  sentence: string,
  seen: readonly PlacedSighting[],
): CastingHints['age'] {
  const entry = screenplay.showFile.characters.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => characterKey(each) === key),
  );
  if (entry?.age !== undefined) return ageGroup(entry.age);
  const spans = seen.flatMap(({ age }) => (age ? (ageSpan(age.text) ?? []) : []));
  const years = spans.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b);
  // Whoever is met as a child and as a grown person is cast for the middle of what is told.
  const middle = years[Math.floor(years.length / 2)];
  if (middle !== undefined) return ageGroup(middle);
  const told = screenplay.characters.get(key)?.introduction?.age?.text ?? '';
  return ageInWords([...lettersOf(key), ...lettersOf(told), ...lettersOf(appositive(sentence))]);
}

function ageInWords(found: readonly string[]): CastingHints['age'] {
  if (found.some((word) => oldWords.has(word))) return 'old';
  if (found.some((word) => childWords.has(word))) return 'child';
  return found.some((word) => youngWords.has(word)) ? 'young' : undefined;
}

function ageGroup(years: number): CastingHints['age'] {
  if (years < 13) return 'child';
  if (years < 22) return 'young';
  return years < 62 ? 'adult' : 'old';
}

function lettersOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
