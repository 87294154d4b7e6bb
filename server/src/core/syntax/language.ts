import type { ParseOptions, ScriptLanguage } from './tree';

/**
 * The words that open a scene heading or make a transition, per language, as data. The parser asks nothing
 * else about a language; what a heading's words mean is for the resolved script to say.
 */
export interface HeadingPrefix {
  /** Lower case, without the dot or space that follows it. */
  readonly text: string;
  /** A whole word such as INTERIOR, which opens a heading only in capitals: it is also an ordinary word. */
  readonly wholeWord?: true;
  /** Taken as a prefix only with a dot after it: too short or too common otherwise. */
  readonly needsDot?: true;
  /** The form of the syntax page, where this is a lenient reading. */
  readonly standard?: string;
}

export interface LanguageWords {
  readonly prefixes: readonly HeadingPrefix[];
  /** Whole lines, upper case, that are transitions although they do not end in the language's "to:". */
  readonly transitions: readonly string[];
  /** Upper case endings that make a line a transition, as `TO:` does in English. */
  readonly transitionEndings: readonly string[];
}

const whole = (text: string): HeadingPrefix => ({ text, wholeWord: true });
const dotted = (text: string): HeadingPrefix => ({ text, needsDot: true });
const plain = (text: string): HeadingPrefix => ({ text });
const lenient = (text: string, standard: string): HeadingPrefix => ({ text, standard });

/** Prefixes of the Fountain syntax page 1.1; the lenient ones are seen in scripts and in other parsers. */
const english: LanguageWords = {
  prefixes: [
    ...['int', 'ext', 'est', 'int./ext', 'int/ext', 'i/e'].map(plain),
    ...['ext./int', 'ext/int', 'int-ext', 'ext-int'].map((text) => lenient(text, 'INT./EXT')),
    ...['e/i', 'e./i', 'i./e'].map((text) => lenient(text, 'I/E')),
  ],
  transitions: [
    'FADE IN:',
    'FADE IN.',
    'FADE IN',
    'FADE OUT.',
    'FADE OUT:',
    'FADE OUT',
    'FADE TO BLACK.',
    'FADE TO BLACK:',
    'FADE TO WHITE.',
    'CUT TO BLACK.',
    'CUT TO BLACK:',
    'SMASH CUT:',
    'MATCH CUT:',
    'JUMP CUT:',
    'DISSOLVE:',
  ],
  transitionEndings: ['TO:'],
};

/**
 * Prefixes are those that guides for screenwriters in each language give: German https://belletristica.com/en/books/64917-formale-drehbuchstandards/chapter/377949-szenenuberschrift
 * (INNEN) and https://yumpu.com/de/document/view/35525971/wie-ein-drehbuch-aussieht (INN., AUSS.), Italian
 * https://ilcorto.eu/sceneggiature/come-si-scrive-una-scena.html (EST. is outdoors there), Polish
 * http://www.morystwarowski.com/2022/01/nagowki-scen.html, Russian
 * http://www.forum.screenwriter.ru/showpost.php?p=129613&postcount=595, Spanish transitions
 * http://recursos.cnice.mec.es/media/cine/bloque9/pag4b.html. French, Portuguese and Spanish scripts use INT. and EXT.,
 * https://scenarmag.fr/2023/05/02/en-tete-scene; the whole words and the other transitions are customary terms of
 * the trade, and the Ukrainian ones follow the Russian.
 */
export const languageWords: Readonly<Record<ScriptLanguage, LanguageWords>> = {
  en: english,
  de: {
    prefixes: [
      whole('innen'),
      whole('aussen'),
      whole('außen'),
      ...['innen/aussen', 'innen/außen', 'innen./aussen', 'innen./außen', 'aussen/innen', 'außen/innen'].map(
        whole,
      ),
      dotted('inn'),
      dotted('auss'),
      dotted('auß'),
      dotted('i/a'),
    ],
    transitions: ['AUFBLENDE.', 'AUFBLENDE:', 'ABBLENDE.', 'ABBLENDE:', 'ÜBERBLENDUNG:', 'SCHNITT:'],
    transitionEndings: ['SCHNITT AUF:', 'SCHNITT ZU:', 'ÜBERBLENDUNG ZU:', 'BLENDE AUF:'],
  },
  es: {
    prefixes: [whole('interior'), whole('exterior'), whole('interior/exterior'), whole('exterior/interior')],
    transitions: ['FUNDIDO A NEGRO.', 'FUNDIDO A NEGRO:', 'FUNDE A NEGRO.', 'ABRE DE NEGRO:', 'CORTE.'],
    transitionEndings: ['CORTE A:', 'CORTA A:', 'FUNDIDO A:', 'FUNDE A:', 'ENCADENA A:', 'ENCADENADO A:'],
  },
  fr: {
    prefixes: [
      ...['intérieur', 'extérieur', 'interieur', 'exterieur'].map(whole),
      ...['intérieur/extérieur', 'extérieur/intérieur', 'interieur/exterieur'].map(whole),
    ],
    transitions: [
      'FONDU AU NOIR.',
      'FONDU AU NOIR:',
      'FONDU ENCHAÎNÉ:',
      'OUVERTURE EN FONDU:',
      'COUPE FRANCHE.',
    ],
    transitionEndings: [
      'COUPE À:',
      'COUPE A:',
      'COUPE SUR:',
      'FONDU À:',
      'FONDU SUR:',
      'FONDU ENCHAÎNÉ SUR:',
    ],
  },
  it: {
    prefixes: [
      ...['interno', 'esterno', 'interno/esterno', 'esterno/interno'].map(whole),
      ...['int./est', 'int/est', 'est./int', 'est/int'].map(plain),
    ],
    transitions: [
      'DISSOLVENZA A NERO.',
      'DISSOLVENZA IN NERO.',
      'DISSOLVENZA INCROCIATA:',
      'STACCO.',
      'STACCO:',
    ],
    transitionEndings: ['STACCO SU:', 'STACCO A:', 'DISSOLVENZA IN:', 'DISSOLVENZA SU:'],
  },
  pt: {
    prefixes: [whole('interior'), whole('exterior'), whole('interior/exterior')],
    transitions: ['CORTE SECO.', 'CORTA.', 'FUSÃO:', 'ESCURECE.'],
    transitionEndings: ['CORTA PARA:', 'CORTE PARA:', 'FUSÃO PARA:', 'FADE PARA:'],
  },
  ru: {
    prefixes: [
      ...['инт', 'нат', 'экст', 'инт./нат', 'инт/нат', 'нат./инт', 'нат/инт', 'инт./экст', 'инт/экст'].map(
        plain,
      ),
      dotted('пав'),
      ...['интерьер', 'натура', 'экстерьер', 'павильон'].map(whole),
    ],
    transitions: [
      'ЗТМ.',
      'ЗТМ',
      'ИЗ ЗТМ.',
      'ИЗ ЗТМ',
      'ИЗ ЗАТЕМНЕНИЯ:',
      'В ЗАТЕМНЕНИЕ.',
      'СКЛЕЙКА:',
      'НАПЛЫВ:',
    ],
    transitionEndings: ['СКЛЕЙКА НА:', 'НАПЛЫВ НА:', 'ПЕРЕХОД К:'],
  },
  uk: {
    prefixes: [
      ...['інт', 'нат', 'екст', 'інт./нат', 'інт/нат', 'нат./інт', 'нат/інт', 'інт./екст', 'інт/екст'].map(
        plain,
      ),
      dotted('пав'),
      ...['інтерʼєр', "інтер'єр", 'інтер’єр', 'натура', 'екстерʼєр', "екстер'єр", 'екстер’єр'].map(whole),
    ],
    transitions: ['ЗТМ.', 'ЗТМ', 'ІЗ ЗТМ.', 'ІЗ ЗТМ', 'НАПЛИВ:', 'СКЛЕЙКА:'],
    transitionEndings: ['СКЛЕЙКА НА:', 'НАПЛИВ НА:', 'ПЕРЕХІД ДО:'],
  },
  pl: {
    prefixes: [
      ...['wn', 'wnętrze', 'wnetrze', 'wnętrze/plener'].map((text) =>
        text === 'wn' ? dotted(text) : whole(text),
      ),
      ...['pl', 'wn./pl', 'wn/pl', 'pl./wn', 'pl/wn', 'wnęt', 'plen'].map(dotted),
      whole('plener'),
    ],
    transitions: ['CIĘCIE.', 'CIĘCIE:', 'PRZENIKANIE:', 'ROZJAŚNIENIE:', 'ŚCIEMNIENIE.', 'WYCIEMNIENIE.'],
    transitionEndings: ['CIĘCIE DO:', 'PRZENIKANIE DO:', 'PRZEJŚCIE DO:'],
  },
};

/** What the parser looks up for one setting of `ParseOptions.language`, ready for use. */
export interface LanguageTable {
  /** Prefixes by the `codePair` they begin with, in either case; the longest first. */
  readonly prefixes: ReadonlyMap<number, readonly HeadingPrefix[]>;
  readonly transitions: ReadonlySet<string>;
  /** The `codePair` of each transition's first and last character. */
  readonly transitionKeys: ReadonlySet<number>;
  readonly transitionEndings: readonly string[];
  /** The language was not named: whole words are believed only in a line shaped like a heading. */
  readonly guessed: boolean;
}

const tables = new Map<ParseOptions['language'], LanguageTable>();

/** The table for a setting; English is part of every one. */
export function languageTable(language: ParseOptions['language']): LanguageTable {
  const known = tables.get(language);
  if (known) return known;
  const table = buildTable(language);
  tables.set(language, table);
  return table;
}

function buildTable(language: ParseOptions['language']): LanguageTable {
  const words =
    language === 'auto' ? Object.values(languageWords) : [...new Set([english, languageWords[language]])];
  const transitions = words.flatMap((each) => each.transitions);
  return {
    prefixes: byOpening(words.flatMap((each) => each.prefixes)),
    transitions: new Set(transitions),
    transitionKeys: new Set(
      transitions.map((line) => codePair(line.charCodeAt(0), line.charCodeAt(line.length - 1))),
    ),
    transitionEndings: words.flatMap((each) => each.transitionEndings),
    guessed: language === 'auto',
  };
}

/** Two characters as one number, to look up: so that few lines need a closer look. */
export function codePair(first: number, second: number): number {
  return first * 0x10000 + second;
}

function byOpening(prefixes: readonly HeadingPrefix[]): Map<number, HeadingPrefix[]> {
  const table = new Map<number, HeadingPrefix[]>();
  for (const prefix of [...prefixes].sort((a, b) => b.text.length - a.text.length)) {
    for (const key of openingKeys(prefix.text)) {
      const list = table.get(key) ?? [];
      list.push(prefix);
      table.set(key, list);
    }
  }
  return table;
}

function openingKeys(text: string): Set<number> {
  const bothCases = (at: number) => [text.charCodeAt(at), text.toUpperCase().charCodeAt(at)];
  return new Set(bothCases(0).flatMap((first) => bothCases(1).map((second) => codePair(first, second))));
}
