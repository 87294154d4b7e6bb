import type { ListedVoice } from './speechProgram';

/** A voice with the tag of what it speaks: `fr_CA`, `fr-be`, `de`. */
export interface TaggedVoice {
  readonly voice: ListedVoice;
  readonly tag: string;
}

/**
 * Of each language the voices of the country it has its name from before those of others: a script says French, not of where,
 * and the first voice that speaks it becomes its narrator. Everything else stays where it was.
 */
export function homeFirst(voices: readonly TaggedVoice[]): readonly ListedVoice[] {
  const byLanguage = new Map<string, TaggedVoice[]>();
  for (const each of voices) {
    const own = byLanguage.get(languageOf(each)) ?? [];
    byLanguage.set(languageOf(each), own);
    own.push(each);
  }
  for (const own of byLanguage.values())
    own.sort((a, b) => Number(isAtHome(b.tag)) - Number(isAtHome(a.tag)));
  return voices.flatMap((each) => byLanguage.get(languageOf(each))?.shift()?.voice ?? []);
}

function languageOf({ voice }: TaggedVoice): string {
  return voice.languages.join();
}

/** English alone has two homes, and no country of its letters. */
const homes: Readonly<Record<string, string>> = {
  en: 'us',
  uk: 'ua',
  da: 'dk',
  sv: 'se',
  cs: 'cz',
  ja: 'jp',
  zh: 'cn',
};

function isAtHome(tag: string): boolean {
  const [language = '', region] = tag.toLowerCase().split(/[-_]/);
  return region === undefined || region === (homes[language] ?? language);
}
