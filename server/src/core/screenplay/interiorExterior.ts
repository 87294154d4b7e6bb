import { codePair, languageTable } from '../syntax/language';
import type { ParseOptions } from '../syntax/tree';
import type { InteriorExterior } from './model';

/**
 * What the prefix of a scene heading means. Which prefixes there are is the parser's to say; here each word of
 * them is filed under inside or outside.
 */
const inside = new Set([
  ...['int', 'i', 'innen', 'inn', 'interior', 'intérieur', 'interieur', 'interno'],
  ...['инт', 'пав', 'интерьер', 'павильон', 'інт', "інтер'єр", 'wn', 'wnęt', 'wnętrze', 'wnetrze'],
]);

const outside = new Set([
  ...['ext', 'e', 'aussen', 'außen', 'auss', 'auß', 'a', 'exterior', 'extérieur', 'exterieur', 'esterno'],
  ...['нат', 'экст', 'натура', 'экстерьер', 'екст', "екстер'єр", 'pl', 'plen', 'plener'],
]);

/** Establishing in English, exterior in Italian. */
const establishing = 'est';

export interface HeadingPrefixMatch {
  readonly kind: InteriorExterior;
  /** Code units that the prefix takes, its dot included. */
  readonly length: number;
}

/** The prefix that `text` opens with: `INT.` of `INT. HARBOR - DAY`. */
export function matchPrefix(
  text: string,
  language: ParseOptions['language'],
): HeadingPrefixMatch | undefined {
  const candidates =
    languageTable(language).prefixes.get(codePair(text.charCodeAt(0), text.charCodeAt(1))) ?? [];
  for (const { text: prefix } of candidates) {
    if (text.slice(0, prefix.length).toLowerCase() !== prefix) continue;
    const tail = /^\.?(?=[\s\p{P}]|$)|^\./u.exec(text.slice(prefix.length));
    if (tail) return { kind: classify(prefix, language), length: prefix.length + tail[0].length };
  }
  return undefined;
}

function classify(prefix: string, language: ParseOptions['language']): InteriorExterior {
  const words = prefix.replace(/[ʼ’]/g, "'").split(/[./-]+/);
  const isInside = words.some((word) => inside.has(word));
  const isOutside = words.some((word) => outside.has(word));
  const isEstablishing = words.includes(establishing);
  if (isInside) return isOutside || isEstablishing ? 'intExt' : 'int';
  if (isEstablishing && language !== 'it') return 'est';
  return 'ext';
}
