import { straightenMarks } from '../../text/straightenMarks';
import { askOf } from '../noteAsks';

/** What one clause of a note wants of what it is about. */
export type Stance =
  /** Out, or less of it. */
  | 'less'
  /** In, and as it is. */
  | 'keep'
  /** More of it, or longer. */
  | 'more'
  /** Something that is not there yet. */
  | 'add'
  /** Otherwise than it is. */
  | 'change'
  /** Said to be good, and no more. */
  | 'praise'
  /** That somebody says something, and that nobody does. */
  | 'speech'
  | 'silence';

export interface Clause {
  /** Verbatim. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly stances: ReadonlySet<Stance>;
  /** It forbids: "must not tell her", "nobody speaks". */
  readonly negated: boolean;
  readonly asks: boolean;
  /** "If the glove has to stay": grants it, and is not what is asked for. */
  readonly isCondition: boolean;
  /** It wishes for something to happen: "should tell her", "can he say something". */
  readonly wishes: boolean;
}

const denied =
  "(?:don'?t|do not|never|nobody|no one|not|won'?t|can'?t|cannot|mustn'?t|must not|shouldn'?t|rather not|hands off|without)";
const forbidden =
  /\b(?:don'?t|do not|never|nobody|no one|must not|mustn'?t|should not|shouldn'?t|without|no more)\b/;
const less =
  '(?:cut|cuts|trim|lose|drop|remove|delete|kill|scrap|omit|strike|shorten|tighten|halve|half it|take out|take it out|get rid|shorter|too long|drags?|less of|fewer|could go|can go|out(?=[.!]|$)|too expensive|combine|merge)';

const patterns: readonly (readonly [Stance, RegExp])[] = [
  [
    'keep',
    new RegExp(`\\b${denied}\\b(?:\\W+[\\w']+){0,4}?\\W+(?:${less}|touch|add|change|hurry|lose|move)\\b`),
  ],
  [
    'keep',
    /\b(?:keeps?(?! (?:only )?one\b)(?!.{0,24}\b(?:away|out|off)\b)|stays?(?! on\b)|leave (?:it|this|that|them)|protect|exactly as|as it is|as is|in full|untouched|i need the|(?<!\b(?:do|does|did|why) )we need the|must stay)\b/,
  ],
  ['keep', /^\W*(?:no|not the|not that)\b[^?]*$/],
  ['less', /\b(?:(?:has|have|needs?|got) to|must|should) go(?=\s*(?:[.!;,]|$))/],
  ['less', new RegExp(`\\b${less}\\b|\\bhalf (?:a )?page out|\\b(?:find|lose) a page|^\\W*out\\W*$`)],
  [
    'less',
    /\b(?:do|does) (?:we|it|this|anyone|anybody|he|she) (?:really )?need (?!to\b)|\bis (?:one|it) enough|\bwhat can go\b|\bkeep (?:only )?one\b|\btwice\b.{0,160}\bsame\b|\bsame\b.{0,160}\btwice\b/,
  ],
  [
    'more',
    /\b(?:longer|more of|more time|extend|expand|lengthen|bigger|let it breathe|give it (?:time|room)|more\b(?! than)(?!.{0,160}\bthan\b))/,
  ],
  [
    'add',
    /\b(?:add|adds|insert|plant|seed|introduce|establish|set up|(?<!\b(?:do|does) \w+ )needs? (?:a|an|one|some|more|the)\b|missing|we never see|show (?:us|the|her|him|them)|give (?:him|her|them|it|us|somebody)|bring (?:it|him|her|them|this) back|somebody should|come back|say something|line for)\b/,
  ],
  [
    'change',
    /\b(?:move|moves|change|replace|rewrite|rename|renumber|swap|reorder|switch|instead|rather than|soften|raise|start (?:on|with)|set the|should (?!be kept|stay)|needs? to|make (?:it|him|her|them|this|that|\w+ (?!sense|sure)\w+)|let (?:him|her|them|it)|(?:could|can) (?!go\b|be\b|you\b)\w+ \w+|turn it|(?:has|have) to|(?:i'd|we'd|would) love (?:to|it if|for)|without|too (?!long|expensive|much fun)\w+|on the nose|boring|confusing|slow|does(?: not|n'?t) work|don'?t buy)\b/,
  ],
  [
    'praise',
    /\b(?:(?<!\b(?:i'd|we'd|would) )love|loved|lovely|perfect|gorgeous|wonderful|great|best|beautiful|brilliant|my favou?rite|fell in love|i cried|ha)\b|^\W*(?:i|we) (?:really |do |still |both |all )?liked? (?!to\b)(?!.*\?)/,
  ],
  [
    'speech',
    /\b(?:should|could|can|let|have|needs?|must|give|add)\b.{0,160}\b(?:say|says|speak|mutter|a line|one line|a word|tell us|explain)\b/,
  ],
  [
    'silence',
    new RegExp(
      `\\b${denied}\\b.{0,160}\\b(?:speaks?|says? (?:a|any)|talks?|lines?\\b(?! of)|dialog(?:ue)?)\\b|\\b(?:silent|silence|wordless|no (?:line|dialog(?:ue)?|words))\\b`,
    ),
  ],
];

/** The clauses of a note that say something, in order. */
export function clausesOf(noteText: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const add = (from: number, to: number) => {
    const text = noteText.slice(from, to).trim();
    if (text !== '') clauses.push(readClause(text, from + noteText.slice(from, to).indexOf(text)));
  };
  let start = 0;
  for (const { 0: mark, index } of noteText.matchAll(
    /(?:[.!?;:]+["'\u201d)]*|\s[-\u2013\u2014]+)(?=\s)|(?:, (?=(?:but|and|so|could|can|should|then|maybe|perhaps|let'?s)\b))/g,
  )) {
    if (
      /\b(?:sc|scs|p|pp|pg|min|mr|mrs|dr|ep|no|vs|incl)\.$/i.test(
        noteText.slice(Math.max(0, index - 5), index + 1),
      )
    )
      continue;
    add(start, index + mark.length);
    start = index + mark.length;
  }
  add(start, noteText.length);
  return clauses;
}

function readClause(text: string, start: number): Clause {
  const plain = straightenMarks(text).toLowerCase();
  const stances = new Set(patterns.filter(([, pattern]) => pattern.test(plain)).map(([stance]) => stance));
  const isCondition = /^\W*(?:if|unless|whether)\b/.test(plain);
  if (isCondition) stances.clear();
  const keeps = new RegExp(`\\b${denied}\\b`).test(plain) && stances.has('keep');
  if (keeps) for (const stance of ['less', 'change', 'add', 'more'] as const) stances.delete(stance);
  const isDenied = new RegExp(`\\b${denied}\\b`).test(plain);
  if (isDenied) stances.delete('praise');
  return {
    ...{ text, start, end: start + text.length, stances },
    negated: forbidden.test(plain),
    isCondition,
    wishes: /\b(?:should|could|can|let|needs?|must|want|make|have|give)\b/.test(plain),
    asks: plain.endsWith('?') || askOf({ text }).kind === 'question',
  };
}

/** Pairs that cannot both be done to one thing. */
const opposites: readonly (readonly [Stance, Stance])[] = [
  ['less', 'keep'],
  ['less', 'more'],
  ['less', 'praise'],
  ['change', 'keep'],
];

export function areOpposite(a: Clause, b: Clause): boolean {
  return (
    opposites.some(([one, other]) => isOneSided(a, one, other) && isOneSided(b, other, one)) ||
    opposites.some(([one, other]) => isOneSided(a, other, one) && isOneSided(b, one, other))
  );
}

/** Wishes that cannot both be had of one thing. */
const antonyms: readonly (readonly [RegExp, RegExp])[] = (
  [
    ['older', 'younger'],
    ['longer', 'shorter'],
    ['bigger|larger', 'smaller'],
    ['earlier|sooner', 'later'],
    ['faster|quicker', 'slower'],
    ['louder', 'quieter|softer'],
    ['darker', 'lighter|brighter'],
    ['warmer|kinder|nicer', 'colder|harder|meaner'],
    ['stronger', 'weaker'],
    ['happier', 'sadder'],
    ['more', 'less|fewer'],
  ] as const
).map(([one, other]) => [comparative(one), comparative(other)]);

function comparative(words: string): RegExp {
  return new RegExp(`\\b(?<!\\b(?:no|not|any|never) )(?:${words})\\b(?! than)`, 'i');
}

/** "Make him older" against "he should be younger"; that both speak of one thing is for others to say. */
export function areAntonyms(a: Clause, b: Clause): boolean {
  if (a.negated || b.negated || a.isCondition || b.isCondition) return false;
  return antonyms.some(
    ([one, other]) =>
      (one.test(a.text) && other.test(b.text) && !other.test(a.text) && !one.test(b.text)) ||
      (one.test(b.text) && other.test(a.text) && !other.test(b.text) && !one.test(a.text)),
  );
}

/** Whether anything is said in a scene: the scene itself is the subject. */
export function areOfSpeech(a: Clause, b: Clause): boolean {
  return isOneSided(a, 'speech', 'silence') && isOneSided(b, 'silence', 'speech');
}

/** One denies what the other wishes for; whether it is the same thing is for others to say. */
export function isDeniedWish(a: Clause, b: Clause): boolean {
  return (a.negated && b.wishes && !b.negated) || (b.negated && a.wishes && !a.negated);
}

/** Wishes that hang on the thing named beside them, not on the clause's own words. */
export function isLessOrKeep(a: Clause, b: Clause): boolean {
  return [a, b].some(({ stances }) => stances.has('less') || stances.has('more'));
}

function isOneSided({ stances }: Clause, stance: Stance, other: Stance): boolean {
  return stances.has(stance) && !stances.has(other);
}
