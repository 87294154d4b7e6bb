import { toCardinal, toOrdinal } from 'n2words/en-US';
import { romanValue } from '../romanNumerals';
import { following, type Place, preceding, type Rule } from '../rule';
import { englishCapitals } from './enCapitals';
import { englishCompoundLetters } from './enCompounds';

/** English words that are said by what stands around them: titles, saints and streets, months, numerals of kings. */

/** Said in full before a name; without their dot they are taken as titles too where `bare`. */
const titles: readonly (readonly [string, string, 'bare'?])[] = [
  ['mr', 'mister', 'bare'],
  ['mrs', 'missus', 'bare'],
  ['ms', 'miz', 'bare'],
  ['messrs', 'messers', 'bare'],
  ['mx', 'mix', 'bare'],
  ['prof', 'professor'],
  ['lt', 'lieutenant', 'bare'],
  ['sgt', 'sergeant', 'bare'],
  ['capt', 'captain', 'bare'],
  ['cpl', 'corporal', 'bare'],
  ['pvt', 'private', 'bare'],
  ['pfc', 'private first class', 'bare'],
  ['cmdr', 'commander', 'bare'],
  ['maj', 'major'],
  ['col', 'colonel'],
  ['gen', 'general'],
  ['adm', 'admiral'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['ofc', 'officer'],
  ['rev', 'reverend'],
  ['fr', 'father'],
  ['hon', 'honorable'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['pres', 'president'],
  ['mt', 'mount'],
  ['ft', 'fort'],
];
const titleWords = new Map(titles.map(([title, said, bare]) => [title, { said, bare: bare !== undefined }]));

const months: ReadonlyMap<string, string> = new Map([
  ['jan', 'January'],
  ['feb', 'February'],
  ['mar', 'March'],
  ['apr', 'April'],
  ['jun', 'June'],
  ['jul', 'July'],
  ['aug', 'August'],
  ['sep', 'September'],
  ['sept', 'September'],
  ['oct', 'October'],
  ['nov', 'November'],
  ['dec', 'December'],
]);

const days: ReadonlyMap<string, string> = new Map([
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['tues', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['thur', 'Thursday'],
  ['thurs', 'Thursday'],
  ['fri', 'Friday'],
]);

const nameFollows = /^\s+["'\u201c\u2018]?\p{Lu}/u;

function title([, word = '', dot = '']: RegExpExecArray, place: Place): string | undefined {
  const known = titleWords.get(word.toLowerCase());
  if (!known || (dot === '' && !known.bare)) return undefined;
  if (nameFollows.test(following(place))) return known.said;
  // A title by itself is somebody who is addressed; where a sentence ends, short words may be something else.
  return known.bare && word.toLowerCase() !== 'lt' ? `${known.said}${endOf(dot, place)}` : undefined;
}

/** The dot behind an abbreviation also ends what ends there. */
function endOf(dot: string, place: Place): string {
  return dot !== '' && !/[\p{L}\p{N}]/u.test(place.text.slice(place.end, place.end + 24)) ? '.' : '';
}

/** `Dr. Lee` is a doctor, `Ocean Dr.` a drive; `St. Mary's` a saint, `Main St.` a street. */
function twoFaced([, word = '', dot = '']: RegExpExecArray, place: Place): string | undefined {
  const isDoctor = word.toLowerCase() === 'dr';
  const [before, behind] = isDoctor ? ['doctor', 'drive'] : ['saint', 'street'];
  if (dot === '' && !isDoctor && !nameFollows.test(following(place)))
    return behindName(place) ? behind : undefined;
  const isBehindName = behindName(place) && !isNameBehind(place);
  const isStreet = isBehindName && !(isDoctor ? isPerson(place) : isSaint(place));
  if (nameFollows.test(following(place)) && !isStreet) return before;
  return behindName(place)
    ? `${behind}${endOf(dot, place)}`
    : `${isDoctor ? before : behind}${endOf(dot, place)}`;
}

function behindName({ previous, text, start }: Place): boolean {
  return (
    /^\p{Lu}|\d(?:st|nd|rd|th)$/u.test(/\d/.test(previous) ? previous.toLowerCase() : previous) &&
    /[\p{L}\d]\s$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** `Young Dr. Bennett`, but `INT. OCEAN DR. HOUSE` and `12 Ocean Dr. Miami`: a drive has its number or is in a heading. */
function isPerson(place: Place): boolean {
  if (place.kind === 'cue') return true;
  const addressed = /\d\s+(?:\p{L}+\s+){1,3}$/u.test(preceding(place, 60));
  return (
    !addressed && (place.kind !== 'heading' || /^(?:young|little|poor|dear|good)$/i.test(place.previous))
  );
}

const saints =
  /^\s+(?:andrew|anne?|anthony|augustine|bernard|claire?|cloud|david|denis|elmo|francis|gabriel|george|germain|james|john|joseph|jude|kitts|lawrence|louis|lucia|luke|mark|martin|mary|matthew|michael|moritz|nicholas|nick|patrick|paul|peter|pierre|stephen|teresa|thomas|tropez|valentine|vincent)(?!\p{L})/iu;

/** `Mary St. John`; what follows is a saint's name. */
function isSaint(place: Place): boolean {
  return place.kind !== 'heading' && saints.test(following(place));
}

/** Of `MAIN ST. BRIDGE` and `AT ST. MARY'S`: which words before are no name. */
function isNameBehind({ previous }: Place): boolean {
  return /^(?:at|the|in|on|to|of|near|by|and|old|from|with|for|int|ext|hi|hello|see|call|get|thanks|yes|no|but|good|morning)$/i.test(
    previous,
  );
}

const numbered = new Set(
  'act part chapter scene volume vol book episode war level phase type class section article grade apollo rocky title stage mark round figure psalm superbowl bowl unit day tape reel'.split(
    ' ',
  ),
);
const monarchs = new Set(
  'henry louis richard george elizabeth edward charles james william mary pius paul benedict john gregory leo napoleon philip ferdinand frederick ivan peter catherine nicholas alexander victoria innocent urban clement ramses ramesses rameses wilhelm friedrich'.split(
    ' ',
  ),
);

function roman([text]: RegExpExecArray, place: Place): string | undefined {
  const value = romanValue(text);
  if (value === undefined) return undefined;
  const before = place.previous.toLowerCase();
  const adjacent = /[\p{L}]\s$/u.test(preceding(place, 2));
  const said = toCardinal(value).replaceAll('-', ' ');
  if (text === 'I') return adjacent && isNumberOne(before, place) ? said : undefined;
  if (adjacent && numbered.has(before)) return text.length > 1 || isNumeral(text, place) ? said : undefined;
  if (text.length === 1 && !(adjacent && monarchs.has(before) && text === 'V')) return undefined;
  if (adjacent && monarchs.has(before)) return `the ${toOrdinal(value).replaceAll('-', ' ')}`;
  const name = /(?:^|\s)(\p{Lu}[\p{L}.'\u2019]*)\s+(\p{Lu}[\p{L}'\u2019]+),?\s$/u.exec(preceding(place, 40));
  if (place.kind === 'cue' && place.start === 0) return undefined;
  if (name && value >= 2 && value <= 5 && !/^(?:the|a)$/i.test(name[1] ?? ''))
    return `the ${toOrdinal(value)}`;
  return /^(?:II|III|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI)$/.test(text) ? said : undefined;
}

/** `Act I`, `Part I: The Storm`, `World War I was`; but `the day I left` and `Every scene I wrote`. */
function isNumberOne(before: string, place: Place): boolean {
  if (!numbered.has(before) || !/^\p{Lu}/u.test(place.previous)) return false;
  const isWar = before === 'war' && /\bworld\s+war\s$/i.test(preceding(place));
  const isAct = before === 'act' || before === 'chapter';
  if (isWar || (isAct && /^\s(?:of|begins|ends|and|or|to|is|was|scene|break)\b/i.test(following(place))))
    return true;
  return /^(?:\s*$|[.,:;!?)"\u201d]|\s[-\u2013\u2014(])/u.test(following(place));
}

/** `Part V`, and no `Grade C`; what is named by a letter seldom comes to a fifth or tenth. */
function isNumeral(text: string, place: Place): boolean {
  return (text === 'V' || text === 'X') && /^\p{Lu}/u.test(place.previous);
}

function month([, word = '', dot = '']: RegExpExecArray, place: Place): string | undefined {
  const said = months.get(word.toLowerCase());
  if (!said || !/^\p{Lu}/u.test(word)) return undefined;
  const beforeFigure = /^\s*\d/.test(following(place));
  return beforeFigure || (dot !== '' && /\d(?:st|nd|rd|th)?\s(?:of\s)?$/.test(preceding(place)))
    ? said
    : undefined;
}

function weekday([, word = '', dot = '']: RegExpExecArray, place: Place): string | undefined {
  const said = days.get(word.toLowerCase());
  return said && dot !== '' && /^\p{Lu}/u.test(word) && /^,?\s*[\p{Lu}\d]/u.test(following(place))
    ? said
    : undefined;
}

/** `No. 5`; and short forms that only mean something behind or before a figure. */
function beforeFigures([text, word = text]: RegExpExecArray, place: Place): string | undefined {
  if (!/^\s*\d/.test(following(place))) return undefined;
  const said: Readonly<Record<string, string>> = {
    no: 'number',
    nos: 'numbers',
    vol: 'volume',
    ch: 'chapter',
    pg: 'page',
    p: 'page',
    pp: 'pages',
    ep: 'episode',
    sc: 'scene',
    fig: 'figure',
    rm: 'room',
    hwy: 'highway',
    rte: 'route',
    ext: 'extension',
    tel: 'telephone',
  };
  return said[word.toLowerCase()];
}

/** `comin'`: said as it is written, but where the stem ends in a vowel nobody could read it. */
function droppedG([, stem = '']: RegExpExecArray): string {
  return /[aeiou]$/i.test(stem) ? `${stem}ing` : `${stem}in`;
}

const abbreviated = /(\p{L}{2,6})(\.?)(?![\p{L}\p{N}'\u2019])/uy;
const again = (): RegExp => new RegExp(abbreviated.source, abbreviated.flags);

export const englishLetters: readonly Rule[] = [
  { pattern: /(dr|st)(\.?)(?![\p{L}\p{N}'\u2019])/iuy, say: twoFaced },
  { pattern: again(), say: title },
  { pattern: again(), say: month },
  { pattern: again(), say: weekday },
  {
    pattern: /(\p{L}{1,3})\.(?=\s*\d)|(?:RM|HWY|RTE|VOL|EP|TEL|Rm|Rte|Vol|Ep)(?=\s\d)/uy,
    say: beforeFigures,
  },
  { pattern: /[IVXLC]{1,7}(?![\p{L}\p{N}'\u2019.])|(?:[IVXLC]{2,7}|I)(?=\.)(?!\.\p{L})/uy, say: roman },
  { pattern: /(\p{L}{1,12})in['\u2019](?![\p{L}\p{N}])/uy, say: droppedG, compound: true },
  {
    pattern: /(?:sh|f|b|d|c)-{2,5}(?:k|t|ck|n|p|ng|h)(?![\p{L}])/iuy,
    say: (_found, { language }) => language.bleep,
    compound: true,
  },
  { pattern: /sh{2,12}(?![\p{L}\p{N}])/iuy, say: () => 'shh' },
  { pattern: /m{2,30}(?![\p{L}\p{N}])/iuy, say: () => 'mm' },
  { pattern: /h{1,3}m{2,30}(?![\p{L}\p{N}])/iuy, say: () => 'hmm' },
  { pattern: /med\.(?=\s(?:shot|close))/iuy, compound: true, say: () => 'medium' },
  ...englishCapitals,
  ...englishCompoundLetters,
];

export const englishRuleWords: readonly string[] = [
  ...[
    'dr',
    'st',
    'shh',
    'hmm',
    'hm',
    'mm',
    'mmm',
    'no',
    'nos',
    'vol',
    'ch',
    'pg',
    'ep',
    'sc',
    'fig',
    'rm',
    'ext',
    'tel',
    'p',
    'pp',
  ],
  ...titles.map(([word]) => word),
  ...months.keys(),
  ...days.keys(),
  ...['est', 'ph', 'ave', 'rd', 'ln', 'x'],
];
