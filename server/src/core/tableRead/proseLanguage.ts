import { foldName } from '../screenplay/fold';
import type { Screenplay } from '../screenplay/model';
import type { ScriptLanguage } from '../syntax/tree';

/**
 * Which language the sentences of a script are in, by the small words that every sentence is made of. Asked only where
 * headings do not tell, and told only where it is plain: each word belongs to one of the languages alone.
 */
const smallWords: readonly (readonly [ScriptLanguage, string])[] = [
  ['en', 'the and you is it that was not what have he she with for this of to my your they we'],
  ['de', 'und ich nicht ist das sie der mit ein eine auf wir hat auch aber wie dass haben bin zum'],
  ['fr', 'je tu est pas les une vous nous dans qui avec il elle mais sur pour des au ce ça et'],
  ['es', 'el los las y con una está pero muy qué por yo eres sus del hay más'],
  ['it', 'il gli è che di non sono della con hai perché questo anche lei lui nel ho'],
  ['pt', 'não você uma com os ela ele para está mas são meu minha isso muito em'],
];

const languagesOf = countLanguages();

function countLanguages(): ReadonlyMap<string, ScriptLanguage> {
  const owners = new Map<string, ScriptLanguage[]>();
  for (const [language, words] of smallWords) {
    for (const word of words.split(' '))
      owners.set(foldName(word), [...(owners.get(foldName(word)) ?? []), language]);
  }
  return new Map(
    [...owners].flatMap(([word, own]) => (own.length === 1 && own[0] ? [[word, own[0]] as const] : [])),
  );
}

/** Enough to tell; whoever reads on learns nothing new. */
const mostWords = 600;
/** Fewer may be a quotation, a song, a waiter. */
const leastFound = 8;

export function proseLanguage({ tree }: Screenplay): ScriptLanguage | undefined {
  const counts = new Map<ScriptLanguage, number>();
  let left = mostWords;
  for (const { text, elements } of tree.chunks) {
    for (const { kind, start, textEnd } of elements) {
      if (kind !== 'action' && kind !== 'dialogue') continue;
      for (const [word] of text.slice(start, textEnd).matchAll(/[\p{L}\p{M}]+/gu)) {
        const language = languagesOf.get(foldName(word));
        if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
        left--;
      }
    }
    if (left <= 0) break;
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < leastFound) return undefined;
  return first[1] >= 3 * (second?.[1] ?? 0) ? first[0] : undefined;
}
