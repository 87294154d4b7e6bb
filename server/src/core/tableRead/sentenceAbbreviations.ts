/**
 * Whether a full stop belongs to an abbreviation, an initial or a number rather than to the end of a sentence. Words of
 * the languages that scripts are read in stand together: none of them is a word that ends sentences in another.
 */

/** Always followed by what they belong to: a name, a thing that is compared. */
const neverLast = words(
  'mr mrs ms mx dr st ste prof sgt lt cpl pvt capt cmdr maj col gen adm rev fr gov sen rep pres det insp messrs mt',
  'vs eg ie cf ca approx hr frau sr sra srta dña mme mlle mgr bzw mio mrd dott sig avv ing д г ул',
);
/** Abbreviations in front of a number, ordinary words elsewhere. */
const beforeNumber = words(
  'no nr nos num núm vol ch pp p art fig sc ep pt par tel ext apt rm rte hwy str',
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri',
);

/** Words that begin a sentence more often than they go on with an abbreviation in capitals. */
const starters = words(
  'a an and are as at but can do for he her here his how i if in is it its my no not now of on our she so that the then',
  'there they this to we what when where which who why will with you your yes',
);

/**
 * @param before the last characters in front of the full stop
 * @param next what follows behind white space
 */
export function isAbbreviated(before: string, next: string): boolean {
  if (/\d$/.test(before)) return isNumberOf(before, next);
  const word = /(?<=^|[\s"'\u2018\u201c([\u2013\u2014/-])(?:\p{L}\.)*\p{L}+$/u.exec(before)?.[0];
  if (word === undefined) return false;
  // Nearly every word: no abbreviation is that long, but for streets.
  if (word.length > longest && !word.includes('.')) return /str$/.test(word) && /^\d/.test(next);
  const small = word.toLowerCase().replaceAll('.', '');
  if (/^(?:INT|EXT|MM|Bd|Av)$/.test(word)) return true;
  if (/\p{L}{3}str$/u.test(word)) return /^\d/.test(next);
  if (small === 'ft') return !/\d\s*ft$/i.test(before) && goesOn(next);
  if (small === 'med') return /^(?:shot|close)/i.test(next);
  if (word.includes('.') && /^(?:--?|[\u2013\u2014])\s*\p{L}|^(?:--?|[\u2013\u2014])\s*\d/u.test(next))
    return true;
  if (neverLast.has(small)) return word.length > 1 || /^\p{L}/u.test(next);
  if (word === 'z') return /^B\./.test(next);
  if (word.length === 1 && isInitial(word, next)) return true;
  if (beforeNumber.has(small)) return /^[#\d&]/.test(next);
  return word.includes('.') && /^(?:\p{Lu}\.)+/u.test(word) && goesOn(next);
}

/** The longest above, `approx` and `messrs`. */
const longest = 6;

/** `1. Get up`, `3. Oktober`. */
function isNumberOf(before: string, next: string): boolean {
  if (before.length < 16 && /^[\s"'\u201c(]*\d{1,3}$/.test(before)) return true;
  return /(?:^|\s)\d{1,3}$/.test(before) && isGermanOrdinal(before, next);
}

const counted = words(
  'januar februar märz mai juni juli oktober dezember jahrhundert jahrhunderts stock etage akt szene kapitel weltkrieg klasse',
  'obergeschoss bezirk reihe runde staffel halbzeit geburtstag woche stunde liga platz',
);
const germanStarters = words(
  'aber als auch dann das der die du er es ich ihr jetzt nein sie so und wann warum was wenn wer wie wir wo',
);

/** `Am 3. Oktober`, `im 2. Stock`; `Ich bin 21. Das reicht.` is the end of a sentence, and so is any in English. */
function isGermanOrdinal(before: string, next: string): boolean {
  const word = /^\p{Lu}\p{L}*/u.exec(next)?.[0].toLowerCase();
  if (word === undefined) return false;
  if (counted.has(word)) return true;
  const article = /(?:^|\s)(?:am|vom|zum|beim|im|dem|den|des|der|das)\s\d{1,3}$/iu.test(before);
  return article && !/\bI am \d/i.test(before) && !germanStarters.has(word) && !starters.has(word);
}

/** `J. Edgar` and `I. M. Pei`; `It was I. He` is the end of a sentence. */
function isInitial(letter: string, next: string): boolean {
  if (!/\p{Lu}/u.test(letter)) return false;
  return letter === 'I' ? /^\p{Lu}\./u.test(next) : goesOn(next);
}

function goesOn(next: string): boolean {
  const word = /^\p{Lu}[\p{L}'\u2019]*/u.exec(next)?.[0];
  return word !== undefined && (word.length === 1 ? next[1] === '.' : !starters.has(word.toLowerCase()));
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
