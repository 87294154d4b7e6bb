import { straightenMarks } from '../../text/straightenMarks';

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
  /** A bare number that opens the note: of a page, where the script numbers no scenes. */
  readonly leads?: boolean;
}

export interface PageReference {
  readonly from: string;
  readonly to: string;
  /** Which part of the page, where the note says so. */
  readonly part?: 'top' | 'middle' | 'bottom';
}

const number = '[A-Z]{0,2}\\d{1,3}[A-Z]{0,2}';
const joint = '(?:,|&|\\+|/|and|or|und|et|y|e|-|to|through|thru|until|bis|\u00e0|a|, and)';
const range = `(${number})(?:\\s*(?:-|to|through|thru|until|bis|\u00e0|a)\\s*(${number}))?`;
const list = `${number}(?:\\s*${joint}\\s*(?:(?:scene|sc)\\.?\\s*)?${number})*(?!\\d|[:./]\\d|,\\d{3}\\b)`;
/** Words before a number in the languages that notes are read in; "S. 12" is a page, "s12" a scene. */
const sceneWord =
  'scenes?|scs?|numbered|s|szenen?|sz|bild(?:er|ern)?|sc\u00e8nes?|s\u00e9q|escenas?|esc|scen[ae]|cenas?|scen[ay]|\u0441\u0446\u0435\u043d\u0430|\u0441\u0446\u0435\u043d\u0435|\u0441\u0446\u0435\u043d\u0443|\u0441\u0446\u0435\u043d\u0456|\u0441\u0446';
const pageWord =
  'pages?|pgs?|pp?|seiten?|p\u00e1ginas?|p\u00e1gs?|pagin[ae]|pagg?|stron[aiy]|str|\u0441\u0442\u0440\u0430\u043d\u0438\u0446[\u0430\u0435\u0443\u044b]|\u0441\u0442\u043e\u0440\u0456\u043d\u043a[\u0430\u0443\u0438]|\u0441\u0442\u043e\u0440\u0456\u043d\u0446\u0456|\u0441\u0442\u0440';
const notInWord = '(?<![\\p{L}\\p{N}])';
const numberSign = '\\.?\\s*(?:(?:no|nr|n\u00ba|n\u00b0)\\.?\\s*)?#?\\s*';
const sceneList = new RegExp(`${notInWord}(?:${sceneWord})${numberSign}(${list})`, 'giu');
const pageList = new RegExp(`${notInWord}(?:${pageWord}|s\\.(?=\\s?\\d))${numberSign}(${list})`, 'giu');
const bareList = new RegExp(
  `(?:\\b(?:in|of|from|at|into|between|before|after|with)\\s+|\\()(${list})(?=\\s*(?:[.,;:)!?]|$|(?:and|or|says?|is|are|must|has|have|was|starts?|ends?|one|to|where|when|as|carr(?:y|ies)|needs?|should|could|feels?|plays?)\\b))`,
  'gi',
);
const firstPages = /\b(?:first|opening) (\d{1,2}) pages\b/gi;
/** "12 - the guard", "14/15: combine". */
const leadList = new RegExp(`^\\s*#?(${list})\\s*(?:-|:|(?<=\\d[A-Z])\\.)\\s+(?=\\D)`, 'i');

export function referencesOf(noteText: string): NoteReferences {
  const text = withDigits(straightenMarks(noteText));
  const quotes = quotesIn(text);
  const plain = blankOut(text, [/"[^"]*"/g, /\b(?:ep(?:isode)?s?|draft|take)\.?\s*\d+/gi, /\b\d+:\d\d/g]);
  const opening = [...plain.matchAll(firstPages)].map(([, to = '1']) => ({ from: '1', to }));
  const pages = [...plain.matchAll(pageList)].flatMap((match) => pagesOf(match, plain)).concat(opening);
  const unpaged = blankOut(plain, [pageList, firstPages]);
  const named = [...unpaged.matchAll(sceneList)].flatMap(([, all = '']) => rangesIn(all, true));
  const bare = [...blankOut(unpaged, [sceneList]).matchAll(bareList)].flatMap(([, all = '']) =>
    rangesIn(all, false),
  );
  const leading = named.length + pages.length > 0 ? [] : rangesIn(leadList.exec(unpaged)?.[1] ?? '', false);
  const leads = leading.map((each) => ({ ...each, leads: true }));
  return { scenes: [...named, ...bare, ...leads], pages, quotes };
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const fewPages = new RegExp(`\\b(first|opening) (${ones.slice(2).join('|')}) pages\\b`, 'gi');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = `(?:(${tens.join('|')})(?:[- ](${ones.slice(1, 10).join('|')}))?|(${ones.slice(1).join('|')}))`;
const spoken = new RegExp(
  `\\b(scenes?|pages?) (?:number )?((?:(?:a|one) hundred (?:and )?)?${small}|(?:a|one) hundred)\\b(?! (?:would|could|might|can|has|sees|should|wants|of|that|where|which)\\b)`,
  'gi',
);

/** Numbers of scenes and pages as they are said in a call: "scene twenty-three", "the first ten pages". */
function withDigits(text: string): string {
  const counted = text.replace(fewPages, (_, first: string, count: string) => {
    return `${first} ${ones.indexOf(count.toLowerCase())} pages`;
  });
  return counted.replace(spoken, (_, word: string, said: string) => {
    const [, ten, one, alone] = new RegExp(`${small}$`, 'i').exec(said) ?? [];
    const value = (name: string | undefined, names: readonly string[]) =>
      names.indexOf(name?.toLowerCase() ?? '');
    const below = ten
      ? (value(ten, tens) + 2) * 10 + Math.max(0, value(one, ones))
      : Math.max(0, value(alone, ones));
    const isOnlyHundred = /hundred$/i.test(said);
    return `${word} ${(/hundred/i.test(said) ? 100 : 0) + (isOnlyHundred ? 0 : below)}`;
  });
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
  const part = /\b(?:bottom|foot|end|last line|unten|bas|abajo|in basso)\b/.test(around)
    ? 'bottom'
    : /\b(?:top|head|first line|oben|haut|arriba|in alto)\b/.test(around)
      ? 'top'
      : /\b(?:middle|halfway|mitte|milieu)\b/.test(around)
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
