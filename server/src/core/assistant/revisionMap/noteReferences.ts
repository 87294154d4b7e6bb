import { straightenMarks } from '../words';

/**
 * What a note points at by number or in quotation marks. It knows how people write such things, not the script: whether
 * there is a scene 12A or a page 6 is for others to say.
 */
export interface NoteReferences {
  /** As written, upper case: `12A`. */
  readonly scenes: readonly SceneReference[];
  readonly pages: readonly PageReference[];
  /** What stands in quotation marks. */
  readonly quotes: readonly string[];
}

export interface SceneReference {
  readonly from: string;
  /** Last of a range; the same as `from` where there is none. */
  readonly to: string;
  /** False for a bare number, "the clock in 12", which may be something else. */
  readonly named: boolean;
}

export interface PageReference {
  readonly from: string;
  readonly to: string;
  /** Which part of the page, where the note says so. */
  readonly part?: 'top' | 'middle' | 'bottom';
}

const number = '[A-Z]{0,2}\\d{1,3}[A-Z]{0,2}';
const range = `(${number})(?:\\s*(?:-|to|through|thru|until)\\s*(${number}))?`;
const list = `${number}(?:\\s*(?:,|&|\\+|and|or|-|to|through|thru|, and)\\s*(?:(?:scene|sc)\\.?\\s*)?${number})*(?!\\d|[:.]\\d)`;
const sceneList = new RegExp(`\\b(?:scenes?|scs?|numbered|s)\\.?\\s*#?(${list})`, 'gi');
const pageList = new RegExp(`\\b(?:pages?|pgs?|pp?)\\.?\\s*(${list})`, 'gi');
const bareList = new RegExp(
  `(?:\\b(?:in|of|from|at|into|between|before|after|with)\\s+|\\()(${list})(?=\\s*(?:[.,;:)!?]|$|(?:and|or|says?|is|are|must|has|have|was|starts?|ends?|one|to|where|when|as|carr(?:y|ies)|needs?|should|could|feels?|plays?)\\b))`,
  'gi',
);

export function referencesOf(noteText: string): NoteReferences {
  const text = straightenMarks(noteText);
  const quotes = quotesIn(text);
  const plain = blankOut(text, [/"[^"]*"/g, /\b(?:ep(?:isode)?s?|draft|take)\.?\s*\d+/gi, /\b\d+:\d\d/g]);
  const pages = [...plain.matchAll(pageList)].flatMap((match) => pagesOf(match, plain));
  const unpaged = blankOut(plain, [pageList]);
  const named = [...unpaged.matchAll(sceneList)].flatMap(([, all = '']) => rangesIn(all, true));
  const bare = [...blankOut(unpaged, [sceneList]).matchAll(bareList)].flatMap(([, all = '']) =>
    rangesIn(all, false),
  );
  return { scenes: [...named, ...bare], pages, quotes };
}

function blankOut(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, (found) => ' '.repeat(found.length)), text);
}

function rangesIn(all: string, named: boolean): readonly SceneReference[] {
  return [...all.matchAll(new RegExp(range, 'gi'))].map(([, from = '', to = from]) => ({
    from: from.toUpperCase(),
    to: to.toUpperCase(),
    named,
  }));
}

function pagesOf(match: RegExpExecArray, text: string): readonly PageReference[] {
  const around = text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 12).toLowerCase();
  const part = /\b(?:bottom|foot|end|last line)\b/.test(around)
    ? 'bottom'
    : /\b(?:top|head|first line)\b/.test(around)
      ? 'top'
      : /\b(?:middle|halfway)\b/.test(around)
        ? 'middle'
        : undefined;
  return rangesIn(match[1] ?? '', true).map(({ from, to }) => ({ from, to, ...(part && { part }) }));
}

/** Double quotes, or single ones around several words. */
function quotesIn(text: string): readonly string[] {
  const double = [...text.matchAll(/"([^"]{2,300})"/g)].map(([, quote = '']) => quote);
  const single = [...text.matchAll(/(?:^|[\s(])'([^']{8,300}(?:'(?![\s.,!?)]|$)[^']*)*)'(?=[\s.,;:!?)]|$)/g)];
  return [...double, ...single.map(([, quote = '']) => quote)];
}
