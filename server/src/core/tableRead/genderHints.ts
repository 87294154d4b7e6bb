import type { Screenplay } from '../screenplay/model';
import { perScreenplay } from '../screenplay/perScreenplay';
import type { PlacedSighting } from '../screenplay/sightings';
import type { Range } from '../text/range';
import {
  collectiveWords,
  femaleOpening,
  femalePronouns,
  femaleWords,
  functionWords,
  maleOpening,
  malePronouns,
  maleWords,
} from './castingHintWords';

/** Whether a script speaks of somebody as a woman or a man. It does not know first names: those are no hint. */
export type Gender = 'female' | 'male';

/** How much each place counts where they disagree; a pronoun may be about somebody else. */
const weights = { name: 6, told: 2, subject: 2, near: 1 };
const enough = 2;
const clearly = 1.5;

export interface GenderSources {
  /** As in `Screenplay.characters`. */
  readonly key: string;
  /** What the sentence that introduces says behind the name; empty where there is none. */
  readonly told: string;
  /** Where action names the person. */
  readonly seen: readonly PlacedSighting[];
}

export function genderHint(screenplay: Screenplay, sources: GenderSources): Gender | undefined {
  const { key, told, seen } = sources;
  const { text } = screenplay.tree;
  const votes = new Votes();
  votes.addWords(headWords(key), weights.name);
  for (const words of toldWords(told)) votes.addWords(lettersOf(words), weights.told);
  // A pronoun near a crowd is of somebody in it.
  if (lettersOf(key).some((word) => collectiveWords.has(word))) return votes.decision();
  for (const each of seen) readSighting(text, each, votes);
  for (const spoken of speeches(screenplay).get(key) ?? []) readSpeech(text, spoken, votes);
  return votes.decision();
}

class Votes {
  private female = 0;
  private male = 0;

  add(gender: Gender, weight: number): void {
    this[gender] += weight;
  }

  addWords(words: readonly string[], weight: number): void {
    for (const word of words) {
      const gender = genderOfWord(word);
      if (gender) this.add(gender, weight);
    }
  }

  decision(): Gender | undefined {
    const { female, male } = this;
    if (female >= enough && female >= clearly * male) return 'female';
    return male >= enough && male >= clearly * female ? 'male' : undefined;
  }
}

function genderOfWord(word: string): Gender | undefined {
  if (femaleWords.has(word) || /wom[ae]n$/.test(word)) return 'female';
  return maleWords.has(word) ? 'male' : undefined;
}

/** The words of a cue that are about its bearer: not the `QUEEN'S` of `QUEEN'S GUARD`, but that of a `WOMAN'S VOICE`. */
function headWords(key: string): readonly string[] {
  return lettersOf(key.replace(/\p{L}+'S?\s+(?!VOICE)(?=\p{L})/gu, ''));
}

/**
 * What is told of somebody beside the name: `, a woman of few words,`, `is the son of a farmer`, `(F, 30s)`. What comes
 * after `of` or `with` is about others.
 */
export function toldWords(told: string): readonly string[] {
  const noun = /(?:,|\bis)\s+(?:an?|the|une?|eine?|una|uma?)\s+([^,.;]{1,80})/gi;
  const phrases = [...told.matchAll(noun)].map(([, phrase = '']) => phrase.split(beyond)[0] ?? '');
  const bracket = /\(([^()]{1,40})\)/.exec(told)?.[1] ?? '';
  const letter = /(?:^|,\s*|\d\w*\s?)([FM])(?=$|,|\s*\/|\s*\d)/.exec(bracket)?.[1];
  const sex = letter === undefined ? [] : [letter === 'F' ? 'female' : 'male'];
  return [phrases[0] ?? '', bracket, ...sex];
}

const beyond = /\s(?:of|with|to|for|from|by|like|than|who|whose|that|and)\s/i;

/** How much of the text before and behind a name is read. */
const reach = 160;

function readSighting(text: string, seen: PlacedSighting, votes: Votes): void {
  const before = sentenceBefore(text, seen.start);
  const after = /^[^\n]*/.exec(text.slice(seen.end, seen.end + reach))?.[0] ?? '';
  const named = /\b(her|his) name is\s*$/i.exec(before)?.[1]?.toLowerCase();
  if (named !== undefined) votes.add(named === 'her' ? 'female' : 'male', weights.told);
  if (!seen.possessive) votes.addWords(nounBefore(before), weights.told);
  for (const { gender, weight } of pronounsBehind(after, !seen.possessive && isSubject(before)))
    votes.add(gender, weight);
}

/** Of the sentence that holds the name, what stands before it. */
function sentenceBefore(text: string, start: number): string {
  const line = /[^\n]*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  return line.split(/(?<=[.!?…]["'”’)]?)\s+/).at(-1) ?? '';
}

/** `his young bride KIM`, `A woman named HALE`: the word that says what the one is who is named next. */
function nounBefore(before: string): readonly string[] {
  const found = /(\p{L}+)(?:\s+(?:named|called))?\s+$/u.exec(before)?.[1];
  return found === undefined ? [] : [found.toLowerCase()];
}

/** At the start of a sentence, but for a few words, and alone: whom the next one may speak of as she or he. */
function isSubject(before: string): boolean {
  return lettersOf(before).length <= 3 && !/[:;–—]|--|(?:\b(?:and|or|with)|,)\s*$/i.test(before);
}

interface Pronoun {
  readonly gender: Gender;
  readonly weight: number;
}

/** The first word for a woman or a man behind a name, and the one that the next sentence begins with. */
function pronounsBehind(after: string, isSubject: boolean): readonly Pronoun[] {
  const near = after.slice(0, somebodyElse(after));
  const end = /[.!?…]["'”’)]?\s/.exec(near)?.index ?? near.length;
  const first = firstPronoun(near.slice(0, end));
  if (first === 'other') return [];
  const next = nextOpening.exec(near.slice(end))?.[1];
  if (next === undefined) return first ? [first] : [];
  const gender = isFemale.test(next) ? 'female' : 'male';
  return [...(first ? [first] : []), { gender, weight: isSubject ? weights.subject : weights.near }];
}

const openings = `${femaleOpening}|${maleOpening}`;
const nextOpening = new RegExp(`^\\S+\\s+(${openings})(?![\\p{L}'\u2019])`, 'u');
const isFemale = new RegExp(`^(?:${femaleOpening})$`);

/** What one does with nothing but one's own: *rolls her eyes*, *shakes his head*. */
const ownBody =
  /(?<=\b(?:rolls|shakes|nods|clears|bites|licks|holds|narrows|grits|purses|raises|furrows|shrugs|bows|hangs|cocks|tilts)\s)(?:her|his)(?=\s+(?:own\s+)?(?:eyes?|head|throat|lips?|breath|teeth|eyebrows?|brows?|shoulders|chin)\b)/;

/** `other` where a woman or a man comes before it of whom the rest may be told. */
function firstPronoun(sentence: string): Pronoun | 'other' | undefined {
  const own = ownBody.exec(sentence)?.index ?? -1;
  const phrase = /^\s*(?:\([^()]*\))?,\s+(?:in|with|wearing|whose)\s[^,.;]*/.exec(sentence)?.[0].length ?? 0;
  for (const found of sentence.matchAll(/\p{L}+/gu)) {
    const word = found[0].toLowerCase();
    const gender = genderOfPronoun(word, sentence.slice(found.index + word.length));
    if (gender === 'other' || (!gender && genderOfWord(word))) return 'other';
    const isOwn = word.endsWith('self') || found.index < phrase || found.index === own;
    if (gender) return { gender, weight: isOwn ? weights.subject : weights.near };
  }
  return undefined;
}

/** Where another name begins; a next sentence counts only where it takes up the one before with a pronoun. */
function somebodyElse(after: string): number {
  const at = after.search(
    /(?<=[\p{Ll},;]["'”’]?\s+)(?<!\ban?\s)\p{Lu}|(?<!\()\b\p{Lu}{2}(?![^(]{0,12}\))|(?<=[.!?…]["'”’)]?\s+)(?!(?:She|Her|Elle|Ella|Ela|Lei|He|His|Er|Il|Él|Ele|Lui)(?![\p{L}]))[\p{Lu}\p{N}"“]/u,
  );
  return at < 0 ? after.length : at;
}

/** `other` for a pronoun that tells of somebody beside the one who acts: *takes him along*, *looks at her*. */
function genderOfPronoun(word: string, after: string): Gender | 'other' | undefined {
  if (femalePronouns.has(word)) return 'female';
  if (malePronouns.has(word)) return 'male';
  if (word === 'him') return 'other';
  if (word !== 'her' && word !== 'his') return undefined;
  const next = /^\s+(\p{Ll}+)/u.exec(after)?.[1];
  if (next === undefined || functionWords.has(next)) return 'other';
  return word === 'her' ? 'female' : 'male';
}

interface Spoken {
  readonly end: number;
  readonly parentheticals: readonly Range[];
}

/** Speeches that are looked at: more of them would tell nothing new. */
const looked = 60;

/** By the key of whoever speaks alone. */
const speeches = perScreenplay(({ scenes }): ReadonlyMap<string, readonly Spoken[]> => {
  const all = new Map<string, Spoken[]>();
  for (const scene of scenes) {
    for (const { character, characters, range, parentheticals } of scene.speeches) {
      if (characters.length > 1) continue;
      const own = all.get(character) ?? [];
      all.set(character, own);
      if (own.length < looked) own.push({ end: range.end, parentheticals });
    }
  }
  return all;
});

const takenUp = /^\s*(She|He|Elle|Il|Ella|Él|Ela|Ele|Er|Lei|Lui)\s/u;

/** `(to herself)`, and action right behind a speech that takes its speaker up: `He bangs the gavel.` */
function readSpeech(text: string, { end, parentheticals }: Spoken, votes: Votes): void {
  for (const range of parentheticals) {
    const found = firstPronoun(text.slice(range.start, range.end));
    if (found && found !== 'other') votes.add(found.gender, weights.near);
  }
  const taken = takenUp.exec(text.slice(end, end + 12))?.[1];
  if (taken !== undefined) votes.add(isFemale.test(taken) ? 'female' : 'male', weights.near);
}

export function lettersOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
