import { commonWords } from '../../screenplay/commonWords';
import type { AppearanceKind, Character } from '../../screenplay/model';
import type { Range } from '../../text/range';
import type { SceneIndex } from './sceneIndex';
import { plainWord, type Term, termsOf } from './terms';

/** Who may be meant by a word, and where that person is: names, parts of names, aliases, and what somebody is. */
export interface People {
  readonly byWord: ReadonlyMap<string, readonly Named[]>;
  /** By key. */
  readonly scenes: ReadonlyMap<string, readonly Presence[]>;
}

export interface Named {
  readonly character: string;
  /** From 0 to 1: a full name is sure, a word that several share is not. */
  readonly trust: number;
}

export interface Presence {
  readonly scene: number;
  /** 1 where the person speaks. */
  readonly strength: number;
  readonly range: Range;
}

const strengths: Readonly<Record<AppearanceKind, number>> = { speaking: 1, silent: 0.85, mentioned: 0.35 };

export function peopleOf(index: SceneIndex): People {
  const byWord = new Map<string, Named[]>();
  const { characters } = index.screenplay;
  for (const character of characters.values()) {
    for (const [word, trust] of wordsFor(character, index)) {
      const list = byWord.get(word) ?? [];
      list.push({ character: character.key, trust });
      byWord.set(word, list);
    }
  }
  for (const [word, list] of byWord) byWord.set(word, shareTrust(list));
  const [lead] = [...characters.values()].sort((a, b) => b.words - a.words);
  if (lead)
    for (const word of leadWords)
      if (!byWord.has(word)) byWord.set(word, [{ character: lead.key, trust: 0.6 }]);
  return { byWord, scenes: presencesOf(index) };
}

/** What people call whoever speaks most. */
const leadWords = ['hero', 'heroine', 'protagonist', 'lead'];

/** Whoever is called by the word alone goes before those in whose name it stands. */
function shareTrust(list: readonly Named[]): Named[] {
  const sure = list.filter(({ trust }) => trust === 1);
  const chosen = sure.length > 0 ? sure : list;
  return chosen.map(({ character, trust }) => ({ character, trust: trust / Math.sqrt(chosen.length) }));
}

const generic = new Set(
  'man woman boy girl old young voice first second third mr mrs ms miss dr with and the'.split(' '),
);

function wordsFor(character: Character, index: SceneIndex): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const name = plainWord(character.key);
  const spelled = [character.key, character.name, ...character.aliases, introducedName(character, index)];
  for (const spelling of spelled) {
    const parts = spelling
      .split(/[\s#\d]+/)
      .map(plainWord)
      .filter((part) => part.length > 1 && !generic.has(part));
    for (const part of parts) words.set(part, part === name ? 1 : Math.max(words.get(part) ?? 0, 0.8));
  }
  for (const role of rolesOf(character, index)) if (!words.has(role)) words.set(role, 0.7);
  return words;
}

/** `EMMETT HASKELL` of "EMMETT HASKELL (74), dry": the capitals around the name. */
function introducedName({ introduction }: Character, { screenplay }: SceneIndex): string {
  if (!introduction) return '';
  const { start, end } = introduction.sentence;
  const sentence = screenplay.tree.slice({ start, end });
  const at = introduction.range.start - start;
  const before = /(?:\p{Lu}[\p{L}.'\u2019-]*\s+){0,3}$/u.exec(sentence.slice(0, at))?.[0] ?? '';
  const after = /^[\p{L}.'\u2019-]+(?:\s+\p{Lu}[\p{L}'\u2019-]+){0,3}/u.exec(sentence.slice(at))?.[0] ?? '';
  return `${before}${after}`
    .split(/\s+/)
    .filter((word) => !/^(?:The|A|An|In|It|On|Of|One|At|Under)$/.test(word))
    .join(' ');
}

/** "BOB CRATCHIT (40s), the clerk": what somebody is called when the name has slipped one's mind. */
function rolesOf({ introduction }: Character, { screenplay }: SceneIndex): readonly string[] {
  if (!introduction) return [];
  const after = screenplay.tree.slice({ start: introduction.range.end, end: introduction.sentence.end });
  const role = /^[^,]{0,40},\s+(?:the|a|an|her|his)\s+([^,.;:()]{3,40})[,.;:()]/u.exec(after)?.[1] ?? '';
  return termsOf(role)
    .slice(-1)
    .map(({ word }) => word);
}

function presencesOf({ scenes }: SceneIndex): ReadonlyMap<string, readonly Presence[]> {
  const all = new Map<string, Presence[]>();
  for (const { ordinal, appearances } of scenes) {
    for (const { character, kind, range } of appearances) {
      const list = all.get(character) ?? [];
      list.push({ scene: ordinal - 1, strength: strengths[kind], range });
      all.set(character, list);
    }
  }
  return all;
}

/** Whom a word of a note may name. An ordinary word names somebody only with a capital, or where it is a role. */
export function whoIs(term: Term, people: People): readonly Named[] {
  const named = people.byWord.get(term.word) ?? people.byWord.get(term.word.replace(/s$/, '')) ?? [];
  const ordinary = commonWords.has(term.word.toUpperCase()) && !term.capital;
  return ordinary ? named.map(({ character, trust }) => ({ character, trust: trust * 0.5 })) : named;
}
