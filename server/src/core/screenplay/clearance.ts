import type { Range } from '../text/range';

/**
 * What a clearance coordinator has to look at, as far as its form alone tells: numbers and addresses that may be
 * somebody's. Brands, songs and names need somebody who knows them and are not found here.
 */
export interface ClearanceFact extends Range {
  readonly kind: ClearanceKind;
  readonly text: string;
  /** Set aside for fiction, so that nobody can have it. */
  readonly fictional: boolean;
}

export type ClearanceKind = 'phoneNumber' | 'emailAddress' | 'webAddress' | 'streetAddress';

/** Everything of a text, in order; ranges count from its start. */
export function clearanceFacts(text: string): readonly ClearanceFact[] {
  if (!/[\d@]|www\.|\.\p{L}{2}/u.test(text)) return [];
  const found = [...emails(text), ...webAddresses(text), ...phoneNumbers(text), ...streetAddresses(text)];
  return found.sort((a, b) => a.start - b.start);
}

/** North America with or without area code, or any number with a country's code. */
const phone =
  /(?<![\w$.,/-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])?\d{3}[-.]\d{4}(?![\w/]|[-.,]\d)|(?<![\w$.])\+\d{1,3}(?:[-. ]?\(?\d{1,5}\)?){2,6}(?![\w])/g;

function* phoneNumbers(text: string): Iterable<ClearanceFact> {
  for (const { 0: words, index } of text.matchAll(phone)) {
    const digits = words.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15) continue;
    yield fact('phoneNumber', words, index, isFictionalPhone(words, digits));
  }
}

/**
 * 555 in North America; the numbers that the British, Australian and Irish regulators set aside for drama.
 * Sources: NANPA on 555-01XX, by custom the whole exchange; Ofcom, numbers for use in TV and radio drama; ACMA,
 * numbers for use in radio, books, film and TV.
 */
const setAside =
  /^(?:44|0)?(?:207946\d|1[1-9]\d?4960|1632960|7700900|808157|909879|3069990)\d*$|^(?:61|0)?(?:[2378](?:5550|7010)|491570|4915701|18009754)\d*$/;

function isFictionalPhone(words: string, digits: string): boolean {
  if (/^\+(?!1\D|1\d)/.test(words)) return setAside.test(digits);
  const local = digits.length > 10 ? digits.slice(-10) : digits;
  return local.slice(-7, -4) === '555' || local.startsWith('555') || setAside.test(digits);
}

const email = /(?<![\w.+-])[\w.+-]+@([\w-]+(?:\.[\w-]+)+)(?<![.-])/g;
const webAddress =
  /(?<![\w@.-])(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|net|org|edu|gov|info|biz|io|tv|co\.uk|de|fr|es|it|eu|us|ca|au))(?![\w-])(?:\/[^\s)"']*)?/gi;

/** RFC 2606 and 6761. */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost)$/i;

function* emails(text: string): Iterable<ClearanceFact> {
  if (!text.includes('@')) return;
  for (const { 0: words, 1: domain = '', index } of text.matchAll(email)) {
    yield fact('emailAddress', words, index, reserved.test(domain));
  }
}

function* webAddresses(text: string): Iterable<ClearanceFact> {
  for (const { 0: words, 1: domain = '', index } of text.matchAll(webAddress)) {
    yield fact('webAddress', words, index, reserved.test(domain));
  }
}

/** English forms; whether there is such a house only somebody who looks it up can say. */
const street =
  /(?<![\w-])\d{1,5} (?:(?:North|South|East|West|N\.|S\.|E\.|W\.) )?(?:\p{Lu}[\p{L}'’.-]+ ){1,3}(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.|Boulevard|Blvd\.?|Lane|Drive|Dr\.|Court|Terrace)(?!\p{L})/gu;

function* streetAddresses(text: string): Iterable<ClearanceFact> {
  for (const { 0: words, index } of text.matchAll(street)) yield fact('streetAddress', words, index, false);
}

function fact(kind: ClearanceKind, text: string, start: number, fictional: boolean): ClearanceFact {
  return { kind, text, start, end: start + text.length, fictional };
}
