import { toCardinal, toOrdinal } from 'n2words/de-DE';
import { romanValue } from '../romanNumerals';
import { following, goesOn, type Place, preceding, type Rule } from '../rule';

/** Figures as German says them: ordinals with their endings, dates, years, decades, telephone numbers, heights, scores. */

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
/** What is counted by an ordinal without an article: `2. Stock`. */
const feminine =
  /^(?:szene|klasse|etage|reihe|runde|woche|liga|folge|staffel|stunde|halbzeit|minute|seite|person|hälfte|strophe)$/i;
const masculine =
  /^(?:stock|akt|weltkrieg|geburtstag|bezirk|platz|rang|gang|teil|versuch|tag|monat|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$/i;
const neuter = /^(?:jahrhundert|kapitel|mal|obergeschoss|untergeschoss|kind|jahr|semester|bild|gebot)$/i;

/** Written small, as ordinals are; `-e` is its ending. */
function ordinal(number: number, ending: string): string {
  return toOrdinal(number).replace(/e$/, '') + ending;
}

/** By what stands before it, or by the gender of what follows. */
function endingOf(place: Place, noun: string): string | undefined {
  const before = preceding(place, 30);
  if (/(?:^|\s)(?:am|vom|zum|beim|im|zur|dem|den|des|\p{L}+e[mn])\s$/iu.test(before)) return 'en';
  if (/(?:^|\s)(?:in|auf|an|mit|bei|zu|nach|von|aus|vor|seit|ab|während)\s(?:der|\p{L}+er)\s$/iu.test(before))
    return 'en';
  if (/(?:^|\s)(?:der|die|das|\p{L}+e)\s$/iu.test(before)) return 'e';
  if (feminine.test(noun)) return 'e';
  if (neuter.test(noun)) return 'es';
  return masculine.test(noun) ? 'er' : undefined;
}

const starters =
  /^(?:aber|als|auch|dann|das|der|die|du|er|es|ich|ihr|im|in|ja|jetzt|nein|sie|so|wann|warum|was|wenn|wer|wie|wir|wo)$/i;

/** `am 3. Oktober`, `2. Stock`; a number that ends a sentence is none. */
function counted([, digits = '']: RegExpExecArray, place: Place): string | undefined {
  const noun = /^\s+(\p{L}+)/u.exec(following(place))?.[1];
  if (noun === undefined || (!/^\p{Lu}/u.test(noun) && !/^(?:und|bis)$/.test(noun))) return undefined;
  const ending = starters.test(noun) ? undefined : endingOf(place, noun);
  return ending && ordinal(Number(digits), ending);
}

/** `24.12.` and `3.10.1990`. */
function dated([, day = '', month = '', years]: RegExpExecArray, place: Place): string | undefined {
  const name = months[Number(month) - 1];
  if (name === undefined || Number(day) < 1 || Number(day) > 31 || goesOn(place)) return undefined;
  const ending = /(?:^|\s)(?:der|das)\s$/i.test(preceding(place, 10)) ? 'e' : 'en';
  const ended = years === undefined && /^["'\u201c)]*\s*$/.test(following(place)) ? '.' : '';
  const said = `${ordinal(Number(day), ending)} ${years === undefined ? ordinal(Number(month), ending) : name}${ended}`;
  return years === undefined
    ? said
    : `${said} ${year(years.length === 2 ? `${Number(years) > 40 ? 19 : 20}${years}` : years)}`;
}

/** `1987` as nineteen hundreds and eighty-seven. */
function year(digits: string): string {
  if (!/^1[1-9]\d\d$/.test(digits)) return toCardinal(Number(digits));
  const low = Number(digits.slice(2));
  return `${toCardinal(digits.slice(0, 2))}hundert${low === 0 ? '' : toCardinal(low)}`;
}

/** `die 80er`, `der 1980er`. */
function decade([, digits = '']: RegExpExecArray): string {
  return `${digits.length === 4 ? year(digits) : toCardinal(Number(digits))}er`;
}

function dialed([text]: RegExpExecArray, place: Place): string | undefined {
  if (goesOn(place)) return undefined;
  return (text.match(/\d+/g) ?? [])
    .map((group) => [...group].map((one) => toCardinal(one)).join(' '))
    .join(', ');
}

/** `1,75 m` is a meter seventy-five. */
function height([, meters = '', rest = '']: RegExpExecArray): string {
  return `${meters === '1' ? 'ein' : toCardinal(meters)} Meter ${toCardinal(Number(rest))}`;
}

const feminineThing =
  /^(?:\p{Ll}+\s)?(?:Frau|Mal|Person|Million|Milliarde|Nacht|Hand|\p{Lu}\p{L}*(?:e|ung|heit|keit|schaft|ion|tät|in))(?!\p{L})/u;
const masculineInE =
  /^(?:Name|Junge|Kollege|Kunde|Zeuge|Hase|Affe|Löwe|Ende|Auge|Interesse|Gebäude|Käse)(?!\p{L})/u;

/** `1 Mann`, `1 Frau`: an article, before what is counted. */
function one(_found: RegExpExecArray, place: Place): string | undefined {
  const after = following(place).trimStart();
  if (!/^\s\p{Lu}\p{Ll}/u.test(following(place)) || /^Uhr|^Mal/.test(after))
    return after.startsWith('Uhr') ? 'ein' : undefined;
  return feminineThing.test(after) && !masculineInE.test(after) ? 'eine' : 'ein';
}

const parts: Readonly<Record<string, string>> = {
  '1/2': 'ein halb',
  '1/3': 'ein drittel',
  '2/3': 'zwei drittel',
  '1/4': 'ein viertel',
  '3/4': 'drei viertel',
};

export const germanDigits: readonly Rule[] = [
  {
    pattern: /(\d{1,2})[:.](\d{2})\s?Uhr(?![\p{L}\p{N}])/uy,
    say: ([, hour = '', minute = ''], place) =>
      Number(hour) <= 24 && Number(minute) < 60
        ? place.language.numbers?.clock(Number(hour), Number(minute))
        : undefined,
  },
  { pattern: /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?!\d)/uy, say: dated },
  { pattern: /0\d{2,5}[ /-]\d{2,9}(?:[ -]\d{1,6}){0,3}/uy, say: dialed },
  { pattern: /([12]),(\d{2})\s?m(?![\p{L}\p{N}])/uy, say: height },
  { pattern: /(\d{4}|\d0)er(?!\p{L}{2}|\p{N})/uy, say: decade },
  { pattern: /(\d{1,3})\.(?=\s)/uy, say: counted },
  {
    pattern: /(\d{1,2}):(\d{1,2})(?![\p{L}\p{N}:]|\s?Uhr)/uy,
    say: ([, a = '', b = '']) =>
      b.length === 2 ? undefined : `${toCardinal(Number(a))} zu ${toCardinal(Number(b))}`,
  },
  { pattern: /\d\/\d(?![\p{L}\p{N}/])/uy, say: ([text]) => parts[text] },
  { pattern: /1[1-9]\d{2}(?![\p{L}\p{N}]|[.,]\d)/uy, say: ([digits]) => year(digits) },
  { pattern: /1(?=\s)/uy, say: one },
];

/** `Heinrich VIII.` is the eighth, `Akt II` is two. */
function roman([, text = '', dot = '']: RegExpExecArray, place: Place): string | undefined {
  const value = romanValue(text);
  if (value === undefined || !/\p{L}\s$/u.test(preceding(place, 2))) return undefined;
  const numbered = /^(?:akt|teil|kapitel|szene|band|weltkrieg|buch|folge|staffel)$/i.test(place.previous);
  if (!numbered && (text.length < 2 || !/^\p{Lu}\p{Ll}/u.test(place.previous))) return undefined;
  const ends = dot !== '' && !/[\p{L}\p{N}]/u.test(following(place)) ? '.' : '';
  return `${numbered ? toCardinal(value) : `der ${ordinal(value, 'e')}`}${ends}`;
}

export const germanLetters: readonly Rule[] = [
  { pattern: /([IVX]{1,7})(\.?)(?![\p{L}\p{N}'\u2019])/uy, say: roman },
  { pattern: /z\.\s?B\./uy, say: () => 'zum Beispiel' },
  { pattern: /d\.\s?h\./uy, say: () => 'das heißt' },
  { pattern: /u\.\s?a\./uy, say: () => 'unter anderem' },
  { pattern: /(\p{L}{3,20})str\.(?!\p{L})/iuy, say: ([, name = '']) => `${name}straße` },
  { pattern: /GmbH(?!\p{L})/uy, say: () => 'G M B H' },
  { pattern: /AfD(?!\p{L})/uy, say: () => 'A F D' },
];
