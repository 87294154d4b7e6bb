import type { ChangeFact } from '../../../core/assistant/changes/model';
import { plural } from '../../../core/assistant/summaryLines';
import type { Character, Screenplay } from '../../../core/screenplay/model';
import { type BothDrafts, headingsOf } from './draftChanges';

/** Fewer words more or less than this are a matter of wording. */
const leastWords = 15;

/** Who is new, who is gone, who speaks more or less: those with most to tell first. */
export function peopleFacts(drafts: BothDrafts): readonly ChangeFact[] {
  const had = playing(drafts.before.script.screenplay);
  const has = playing(drafts.now.script.screenplay);
  for (const { kind, from, to } of drafts.comparison.renamings) {
    const known = kind === 'person' ? had.get(from.toUpperCase()) : undefined;
    if (!known || had.has(to.toUpperCase())) continue;
    had.delete(from.toUpperCase());
    had.set(to.toUpperCase(), known);
  }
  return [...new Set([...has.keys(), ...had.keys()])]
    .flatMap((key) => changeOf(had.get(key), has.get(key), drafts))
    .sort((a, b) => b.weight - a.weight)
    .map(({ text, sources }) => ({ text, sources }));
}

/** By name in capitals: everybody who speaks or is seen. */
function playing({ characters }: Screenplay): Map<string, Character> {
  return new Map(
    [...characters.values()]
      .filter(({ speeches, silentScenes }) => speeches > 0 || silentScenes.length > 0)
      .map((character) => [character.name.toUpperCase(), character]),
  );
}

type Weighed = ChangeFact & { readonly weight: number };

function changeOf(
  before: Character | undefined,
  now: Character | undefined,
  drafts: BothDrafts,
): readonly Weighed[] {
  if (!before) return now ? [appeared(now, drafts)] : [];
  if (!now) return [left(before, drafts)];
  const [speeches, words] = [now.speeches - before.speeches, now.words - before.words];
  const weight = Math.abs(words);
  const sources = headingsOf(drafts.now, speakingElsewise(before, now, drafts));
  if (speeches !== 0) {
    const by = `${Math.abs(speeches)} ${speeches > 0 ? 'more' : 'fewer'}`;
    const text = `${now.name} has ${count(now.speeches)}, ${by} than before, and ${wordsBy(words)}.`;
    return [{ text, sources, weight }];
  }
  if (weight < leastWords) return [];
  return [
    {
      text: `${now.name} has as many speeches as before (${now.speeches}), with ${wordsBy(words)}.`,
      sources,
      weight,
    },
  ];
}

function appeared(now: Character, drafts: BothDrafts): Weighed {
  const text =
    now.speeches > 0
      ? `${now.name} is new, with ${count(now.speeches)}.`
      : `${now.name} is new, and does not speak.`;
  const scenes = [...now.speakingScenes, ...now.silentScenes].sort((a, b) => a - b);
  return { text, sources: headingsOf(drafts.now, scenes), weight: now.words };
}

function left(before: Character, drafts: BothDrafts): Weighed {
  const had = before.speeches > 0 ? `; there were ${count(before.speeches)}` : '';
  const scenes = [...before.speakingScenes, ...before.silentScenes].sort((a, b) => a - b);
  const text = `${before.name} is no longer in the script${had}.`.replace('there were 1 ', 'there was 1 ');
  return { text, sources: headingsOf(drafts.before, scenes), weight: before.words };
}

function count(speeches: number): string {
  return plural(speeches, 'speech', 'speeches');
}

function wordsBy(words: number): string {
  if (words === 0) return 'as many words';
  return `${plural(Math.abs(words), 'word')} ${words > 0 ? 'more' : 'fewer'}`;
}

/** Ordinals, in the later draft, of scenes in which somebody speaks more or less often than before. */
function speakingElsewise(before: Character, now: Character, { comparison }: BothDrafts): readonly number[] {
  return comparison.rows.flatMap(({ before: a, after: b }) => {
    if (!b) return [];
    const had = a?.speeches.filter(({ characters }) => characters.includes(before.key)) ?? [];
    const has = b.speeches.filter(({ characters }) => characters.includes(now.key));
    const wordsIn = (speeches: typeof has) => speeches.reduce((sum, { words }) => sum + words, 0);
    return had.length === has.length && wordsIn(had) === wordsIn(has) ? [] : [b.ordinal];
  });
}
