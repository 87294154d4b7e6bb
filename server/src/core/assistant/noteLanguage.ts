import { straightenMarks } from '../text/straightenMarks';
import { words } from './words';

/** Languages besides English in which what a note wants is read. */
export type NoteLanguage = 'de' | 'fr' | 'es' | 'it' | 'pt' | 'pl' | 'ru' | 'uk';

/** Words that join others, by language: they tell which language a note is in, and nothing of a story. */
const joining: Readonly<Record<NoteLanguage | 'en', ReadonlySet<string>>> = {
  en: listed(
    `the a an and or of to in is it we he she they that this for with you can not be are do does at on his her was has
    have but so if my our who what why how should could`,
  ),
  de: listed(
    `der die das den dem des ein eine einen einem einer und oder nicht ist sind war wir ihr er sie es im am zu zum zur auf
    mit von vom für wie was warum wo wer kann können man uns bitte hier ihn ihm ihre seine aber auch noch nur sehr mehr als
    bei aus nach über wird werden hat haben soll sollte sich schon dass wenn dann etwas`,
  ),
  fr: listed(
    `le la les un une des du de et ou ne pas est sont nous vous il elle ils on ce cette ces cet dans sur au aux avec pour
    par que qui où plus très trop se sa son ses leur en y peut il faut mais comme entre avant après sans être avoir fait`,
  ),
  es: listed(
    `el la los las un una unos de del y o no es son que en con por para se su sus al lo más muy pero como este esta hay
    qué cuando porque sin sobre entre debe puede está`,
  ),
  it: listed(
    `il lo la gli le un una di del della dei delle e o non è sono che in con per si suo sua al alla nel nella più molto ma
    come questo questa perché quando senza tra deve può`,
  ),
  pt: listed(
    `o a os as um uma de do da dos das e ou não é são que em no na com por para se seu sua mais muito mas como este esta
    quando porque sem entre deve pode está`,
  ),
  pl: listed(
    'i w na z nie jest to się że do za od jak czy dla po o ale tej tego ten ta są przez tylko bardzo',
  ),
  ru: listed('и в на не что он она с по это как его её но за из у так же для мы вы они очень слишком'),
  uk: listed('і в на не що він вона з по це як його її але за із у так же для ми ви вони дуже занадто та є'),
};

function listed(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

const codes = Object.keys(joining) as readonly (NoteLanguage | 'en')[];

/** The language of a note by its joining words; undefined for English, and where too few tell. */
export function languageOf(text: string): NoteLanguage | undefined {
  const said = words(straightenMarks(text).replace(/(?<=\b(?:[ldcjmnst]|qu))'/gi, ' '));
  const counts = codes.map((code) => [code, said.filter((word) => joining[code].has(word)).length] as const);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const english = counts.find(([code]) => code === 'en')?.[1] ?? 0;
  if (!best || best[0] === 'en' || best[1] <= english) return undefined;
  const isForeign = /[^\p{ASCII}\p{P}\p{S}]/u.test(straightenMarks(text));
  return best[1] - english >= 2 || (isForeign && english === 0) ? best[0] : undefined;
}

/** Languages that a note of a few words may be in: it has a joining word of theirs, and none of English. */
export function possibleLanguages(text: string): readonly NoteLanguage[] {
  const said = words(text);
  const has = (code: NoteLanguage | 'en') => said.some((word) => joining[code].has(word));
  return has('en') ? [] : codes.flatMap((code) => (code !== 'en' && has(code) ? [code] : []));
}

/** Whether a word only joins others in a language; `word` in lower case, with or without its accents. */
export function isJoining(word: string, language: NoteLanguage): boolean {
  return joining[language].has(word) || unaccented(language).has(word);
}

const plain = new Map<NoteLanguage, ReadonlySet<string>>();

function unaccented(language: NoteLanguage): ReadonlySet<string> {
  const known = plain.get(language);
  if (known) return known;
  const made = new Set(
    [...joining[language]].map((word) => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  );
  plain.set(language, made);
  return made;
}
