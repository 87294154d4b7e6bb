import { foldName } from '../screenplay/fold';
import type { Screenplay } from '../screenplay/model';
import type { ScriptLanguage } from '../syntax/tree';
import { proseLanguage } from './proseLanguage';

/**
 * The language that a script's words are in: as the settings say, else as its title page says, else as the words in its
 * headings tell, else English. Headings are a writer's own statement; but English ones are also what programs and habit put
 * above scripts in any language, so that there the sentences are asked (`proseLanguage`).
 */
export function scriptLanguage(screenplay: Screenplay): string {
  const { language } = screenplay.tree.options;
  if (language !== 'auto') return language;
  const known = stated(screenplay);
  if (known !== undefined) return known;
  const headings = told(screenplay);
  return headings !== undefined && headings !== 'en' ? headings : (proseLanguage(screenplay) ?? 'en');
}

const names: ReadonlyMap<string, ScriptLanguage> = new Map(
  rows({
    en: 'EN ENGLISH ENGLISCH INGLÉS ANGLAIS INGLESE',
    de: 'DE DEUTSCH GERMAN',
    es: 'ES ESPAÑOL CASTELLANO SPANISH',
    fr: 'FR FRANÇAIS FRENCH',
    it: 'IT ITALIANO ITALIAN',
    pt: 'PT PORTUGUÊS PORTUGUESE',
    ru: 'RU РУССКИЙ RUSSIAN',
    uk: 'UK УКРАЇНСЬКА UKRAINIAN',
    pl: 'PL POLSKI POLISH',
  }),
);

/** Words of headings that are of one language alone. */
const headingWords: ReadonlyMap<string, ScriptLanguage> = new Map(
  rows({
    en: 'DAY NIGHT MORNING EVENING AFTERNOON DUSK DAWN LATER CONTINUOUS HOUSE ROOM STREET',
    de: 'INNEN AUSSEN AUSS AUß INN TAG NACHT ABEND ABENDS MORGEN MORGENS MITTAG DÄMMERUNG SPÄTER WOHNUNG STRASSE',
    es: 'DÍA NOCHE MAÑANA ATARDECER AMANECER ANOCHECER CALLE CASA',
    fr: 'INTÉRIEUR EXTÉRIEUR JOUR NUIT SOIR MATIN AUBE CRÉPUSCULE MAISON RUE',
    it: 'INTERNO ESTERNO EST GIORNO NOTTE SERA MATTINA TRAMONTO ALBA STRADA',
    pt: 'NOITE MANHÃ ENTARDECER AMANHECER ANOITECER RUA',
    ru: 'ИНТ НАТ ЭКСТ ДЕНЬ НОЧЬ УТРО ВЕЧЕР',
    uk: 'ІНТ ЕКСТ НІЧ РАНОК ВЕЧІР',
    pl: 'WN PL WNĘTRZE PLENER DZIEŃ NOC RANEK WIECZÓR',
  }),
);

function rows(table: Readonly<Record<ScriptLanguage, string>>): [string, ScriptLanguage][] {
  const languages: readonly ScriptLanguage[] = ['en', 'de', 'es', 'fr', 'it', 'pt', 'ru', 'uk', 'pl'];
  return languages.flatMap((language) =>
    table[language].split(' ').map((word): [string, ScriptLanguage] => [foldName(word), language]),
  );
}

function stated({ titlePage }: Screenplay): string | undefined {
  const entry = titlePage.entries.find(({ key }) => ['LANGUAGE', 'LANG', 'SPRACHE'].includes(foldName(key)));
  return entry && names.get(foldName(/^\p{L}*/u.exec(entry.value)?.[0] ?? ''));
}

/** Enough to tell; a long series need not be counted through. */
const mostHeadings = 200;

function told({ scenes }: Screenplay): string | undefined {
  const counts = new Map<string, number>();
  for (const { heading } of scenes.slice(0, mostHeadings)) {
    const words = foldName(heading.text).match(/[\p{L}\p{M}]+/gu) ?? [];
    for (const language of new Set(words.flatMap((word) => headingWords.get(word) ?? []))) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
