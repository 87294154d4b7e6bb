import { foldName } from '../screenplay/fold';
import { type DraftScene, printOf as keyOfTokens } from './draft';
import type { Matching } from './matching';
import type { Renaming } from './model';
import { tokensOf, type Vocabulary } from './tokens';

/**
 * Names that were changed from one draft to the next, told by pairs of scenes: who speaks in the same places, and what
 * stands in the same part of a heading. A name counts as changed where the old one is gone or the new one is new, so
 * that a line that was given to somebody else changes a scene. What is in the show file is not asked.
 */
export interface Renames {
  /** Names of which the old one is gone and the new one is new; told by several scenes, or by one that differs in no more. */
  readonly renamings: (isSeen: boolean) => readonly Renaming[];
  /** As `DraftScene.print`, the same for scenes that differ in nothing but changed names. */
  readonly printOf: (scene: DraftScene) => string;
  /** True for scenes that differ in nothing but changed names, or not at all. */
  readonly differsInNames: (a: DraftScene, b: DraftScene) => boolean;
}

interface Name extends Renaming {
  votes: number;
}

export function findRenames(matching: Matching, vocabulary: Vocabulary): Renames {
  const names = gatherNames(matching);
  const [namesOfA, namesOfB] = [namesIn(matching.a), namesIn(matching.b)];
  const valid = mostVoted(
    names.filter(({ kind, from, to }) => !namesOfB[kind].has(from) || !namesOfA[kind].has(to)),
  );
  const words = renamedWords(matching, vocabulary);
  const phrases = [...valid.flatMap((name) => phrasesOf(name, vocabulary)), ...words];
  return {
    renamings: (isSeen) =>
      valid
        .filter(({ votes }) => isSeen || votes >= enoughTurns)
        .filter(({ kind, from, to }) => !namesOfB[kind].has(from) && !namesOfA[kind].has(to))
        .map(({ kind, from, to }) => ({ kind, from, to })),
    ...comparisons(phrases, vocabulary),
  };
}

/** Names that stand in each other's place in a pair of scenes. */
function gatherNames({ a, b, partnerOfA }: Matching): readonly Name[] {
  const names = new Map<string, Name>();
  const vote = (kind: Renaming['kind'], from: string, to: string) => {
    if (from === to || from === '' || to === '') return;
    const key = `${kind}\n${from}\n${to}`;
    const name = names.get(key) ?? { kind, from, to, votes: 0 };
    name.votes++;
    names.set(key, name);
  };
  a.forEach((scene, at) => {
    const partner = b[partnerOfA[at] ?? -1];
    if (!partner || partner.print === scene.print) return;
    if (scene.title !== partner.title) votePlaces(placesOf(scene), placesOf(partner), vote);
    voteSpeakers(speakersOf(scene), speakersOf(partner), vote);
  });
  return [...names.values()];
}

type Vote = (kind: Renaming['kind'], from: string, to: string) => void;

function votePlaces(from: readonly string[], to: readonly string[], vote: Vote): void {
  if (from.length === to.length) voteInTurn('place', from, to, vote);
  else vote('place', from.join(' - '), to.join(' - '));
}

function voteInTurn(
  kind: Renaming['kind'],
  from: readonly string[],
  to: readonly string[],
  vote: Vote,
): void {
  from.forEach((name, turn) => {
    vote(kind, name, to[turn] ?? '');
  });
}

/** By turn where there are as many turns; else where only one name went and one came. */
function voteSpeakers(from: readonly string[], to: readonly string[], vote: Vote): void {
  if (from.length === to.length) {
    voteInTurn('person', from, to, vote);
    return;
  }
  const gone = [...new Set(from)].filter((name) => !to.includes(name));
  const came = [...new Set(to)].filter((name) => !from.includes(name));
  if (gone.length === 1 && came.length === 1) vote('person', gone[0] ?? '', came[0] ?? '');
}

function placesOf({ placed }: DraftScene): readonly string[] {
  const { location, subLocations = [] } = placed.passage.heading ?? {};
  return location ? [location, ...subLocations].map(({ text }) => foldName(text)) : [];
}

function speakersOf({ placed }: DraftScene): readonly string[] {
  return placed.passage.speeches.map(({ key }) => key);
}

function namesIn(scenes: readonly DraftScene[]): Readonly<Record<Renaming['kind'], ReadonlySet<string>>> {
  const person = new Set<string>();
  const place = new Set<string>();
  for (const scene of scenes) {
    const places = placesOf(scene);
    for (const name of places) place.add(name);
    if (places.length > 1) place.add(places.join(' - '));
    for (const name of speakersOf(scene)) person.add(name);
  }
  return { person, place };
}

/** A name became one other; a scene that was rewritten may vote for a wrong one. */
function mostVoted(names: readonly Name[]): readonly Name[] {
  const best = new Map<string, Name>();
  for (const name of [...names].sort((x, y) => y.votes - x.votes)) {
    const [from, to] = [`${name.kind} from ${name.from}`, `${name.kind} to ${name.to}`];
    if (best.has(from) || best.has(to)) continue;
    best.set(from, name);
    best.set(to, name);
  }
  return [...new Set(best.values())];
}

/** Words in capitals, as numbers. */
interface Phrase {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Only where it is written with a capital: `Rose` and not `rose`. */
  readonly isPerson: boolean;
}

/** The whole name; what is left of it without what both have in common; and word by word, for who is called by one. */
function phrasesOf({ kind, from, to }: Renaming, vocabulary: Vocabulary): readonly Phrase[] {
  const isPerson = kind === 'person';
  const idsOf = (name: string) => tokensOf(name, vocabulary).ids;
  const whole: Phrase = { from: idsOf(from), to: idsOf(to), isPerson };
  const rest = withoutCommon(whole);
  const isByWord = whole.from.length === whole.to.length && whole.from.length > 1;
  const words = isByWord
    ? whole.from.map((word, at) => ({ from: [word], to: [whole.to[at] ?? word], isPerson }))
    : [];
  return [whole, rest, ...words.filter((phrase) => isName(phrase, vocabulary))];
}

function isName({ from: [from = 0], to: [to = 0] }: Phrase, { textOf }: Vocabulary): boolean {
  return from !== to && textOf(from).length > 2 && textOf(to).length > 2;
}

function withoutCommon({ from, to, isPerson }: Phrase): Phrase {
  const most = Math.min(from.length, to.length) - 1;
  let front = 0;
  while (front < most && from[front] === to[front]) front++;
  let back = 0;
  while (front + back < most && from.at(-1 - back) === to.at(-1 - back)) back++;
  return { from: from.slice(front, from.length - back), to: to.slice(front, to.length - back), isPerson };
}

/** So many turns make a renaming that of drafts of which every scene was rewritten as well. */
const enoughTurns = 2;
/** At least so often a word has to stand for the other, for a name that neither speaks nor is a place. */
const enoughVotes = 2;
/** A pair of scenes in which more differs was rewritten. */
const mostDifferences = 40;

/** People who are only spoken of: one capitalized word in the place of another in all places, the old one gone. */
function renamedWords({ a, b, partnerOfA }: Matching, vocabulary: Vocabulary): readonly Phrase[] {
  const votes = new Map<string, { from: number; to: number; count: number }>();
  a.forEach((scene, at) => {
    const partner = b[partnerOfA[at] ?? -1];
    if (!partner || partner.print === scene.print) return;
    for (const [from, to] of differingWords(scene, partner, vocabulary)) {
      const key = `${from} ${to}`;
      const vote = votes.get(key) ?? { from, to, count: 0 };
      vote.count++;
      votes.set(key, vote);
    }
  });
  const likely = [...votes.values()].filter(({ count }) => count >= enoughVotes);
  if (likely.length === 0) return [];
  const inA = capitalsAmong(new Set(likely.map(({ to }) => to)), a, vocabulary);
  const inB = capitalsAmong(new Set(likely.map(({ from }) => from)), b, vocabulary);
  return likely
    .filter(({ from, to }) => !inB.has(from) && !inA.has(to))
    .map(({ from, to }) => ({ from: [from], to: [to], isPerson: true }));
}

function differingWords(
  { tokens }: DraftScene,
  partner: DraftScene,
  { isCapital, upperOf }: Vocabulary,
): readonly (readonly [number, number])[] {
  if (tokens.length !== partner.tokens.length) return [];
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const from = tokens[at] ?? 0;
    const to = partner.tokens[at] ?? 0;
    if (from === to) continue;
    if (found.length >= mostDifferences || !isCapital(from) || !isCapital(to)) return [];
    found.push([upperOf(from), upperOf(to)]);
  }
  return found;
}

/** Of the words in capitals that are asked for, those that some scene has with a capital. */
function capitalsAmong(
  asked: ReadonlySet<number>,
  scenes: readonly DraftScene[],
  { isCapital, upperOf, size }: Vocabulary,
): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Uint8Array(size());
  for (const { tokens } of scenes) {
    for (const token of tokens) {
      if (seen[token] === 1) continue;
      seen[token] = 1;
      if (isCapital(token) && asked.has(upperOf(token))) found.add(upperOf(token));
    }
  }
  return found;
}

function comparisons(
  phrases: readonly Phrase[],
  vocabulary: Vocabulary,
): Pick<Renames, 'printOf' | 'differsInNames'> {
  if (phrases.length === 0)
    return { printOf: ({ print }) => print, differsInNames: (a, b) => a.print === b.print };
  const read = nameReader(formsByFirst(phrases), vocabulary);
  const printOf = ({ tokens }: DraftScene): string => {
    const out: number[] = [];
    for (let at = 0; at < tokens.length; at += read.width) out.push(read(tokens, at));
    return keyOfTokens(out);
  };
  const differsInNames = ({ tokens: a }: DraftScene, { tokens: b }: DraftScene): boolean => {
    let [x, y] = [0, 0];
    while (x < a.length && y < b.length) {
      const next = read(a, x);
      x += read.width;
      if (next !== read(b, y)) return false;
      y += read.width;
    }
    return x === a.length && y === b.length;
  };
  return { printOf, differsInNames };
}

/** Reads a name, whichever form it has, as one number below zero, and other tokens as they are. */
interface NameReader {
  (tokens: readonly number[], at: number): number;
  /** Of what was read last, in tokens. */
  width: number;
}

function nameReader(byFirst: ReadonlyMap<number, readonly Form[]>, vocabulary: Vocabulary): NameReader {
  const formsOf: (readonly Form[])[] = [];
  const none: readonly Form[] = [];
  const read: NameReader = (tokens, at) => {
    const token = tokens[at] ?? -1;
    const forms = formsOf[token] ?? byFirst.get(vocabulary.upperOf(token)) ?? none;
    formsOf[token] = forms;
    const form = forms.length === 0 ? undefined : formAt(forms, tokens, at, vocabulary);
    read.width = form?.words.length ?? 1;
    return form ? -1 - form.name : token;
  };
  read.width = 1;
  return read;
}

interface Form {
  readonly words: readonly number[];
  readonly name: number;
  readonly isPerson: boolean;
}

/** Old and new forms by their first word, the longest first. */
function formsByFirst(phrases: readonly Phrase[]): ReadonlyMap<number, readonly Form[]> {
  const byFirst = new Map<number, Form[]>();
  phrases.forEach(({ from, to, isPerson }, name) => {
    for (const words of [from, to]) {
      const forms = byFirst.get(words[0] ?? -1) ?? [];
      if (forms.some((form) => form.words.join() === words.join())) continue;
      forms.push({ words, name, isPerson });
      forms.sort((x, y) => y.words.length - x.words.length);
      byFirst.set(words[0] ?? -1, forms);
    }
  });
  return byFirst;
}

function formAt(
  forms: readonly Form[],
  tokens: readonly number[],
  at: number,
  { upperOf, isCapital }: Vocabulary,
): Form | undefined {
  return forms.find(
    ({ words, isPerson }) =>
      (!isPerson || isCapital(tokens[at] ?? -1)) &&
      words.every((word, index) => at + index < tokens.length && upperOf(tokens[at + index] ?? -1) === word),
  );
}
