/**
 * Words and marks of a text as numbers, so that drafts are compared without comparing strings. It knows nothing of
 * scenes. White space is no token: however a text is wrapped, its tokens are the same.
 */

/** Numbers for tokens, the same for all texts that are read with it. */
export interface Vocabulary {
  readonly idOf: (token: string) => number;
  /** Of the mark in front of elements of a kind, which no text holds. */
  readonly kindOf: (kind: string) => number;
  /** How many tokens there are; each id is below it. */
  readonly size: () => number;
  readonly textOf: (id: number) => string;
  /** Of the token in capitals. */
  readonly upperOf: (id: number) => number;
  /** Begins with a capital letter. */
  readonly isCapital: (id: number) => boolean;
  readonly isWord: (id: number) => boolean;
}

/** Marks of a typesetter that say what those of a keyboard say: one program writes these, another those. */
const plainMarks: ReadonlyMap<string, string> = new Map([
  ...['\u2018', '\u2019', '\u201A', '\u201B'].map((mark) => [mark, "'"] as const),
  ...['\u201C', '\u201D', '\u201E', '\u201F'].map((mark) => [mark, '"'] as const),
  ...['\u2010', '\u2011', '\u2013', '\u2014'].map((mark) => [mark, '-'] as const),
  ['\u2026', '.'],
]);

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  const uppers: number[] = [];
  const idOf = (token: string): number => {
    const known = ids.get(token);
    if (known !== undefined) return known;
    const plain = plainMarks.get(token);
    const id = plain === undefined ? texts.push(token) - 1 : idOf(plain);
    ids.set(token, id);
    return id;
  };
  const kinds = new Map<string, number>();
  const kindOf = (kind: string): number => {
    const id = kinds.get(kind) ?? idOf(`\0${kind}`);
    kinds.set(kind, id);
    return id;
  };
  const textOf = (id: number) => texts[id] ?? '';
  const upperOf = (id: number): number => {
    const known = uppers[id];
    if (known !== undefined) return known;
    const upper = idOf(textOf(id).toUpperCase());
    uppers[id] = upper;
    return upper;
  };
  const capitals: boolean[] = [];
  const isCapital = (id: number): boolean => {
    const known = capitals[id] ?? /^\p{Lu}/u.test(textOf(id));
    capitals[id] = known;
    return known;
  };
  const isWord = (id: number) => isWordCode(textOf(id).charCodeAt(0));
  return { idOf, kindOf, size: () => texts.length, textOf, upperOf, isCapital, isWord };
}

/** Tokens with where each begins and ends, in code units from the start of the text. */
export interface Tokens {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const [dash, ellipsis] = [0x2014, 0x2026];

/**
 * Calls `found` with the start and end of every token between `from` and `to`, and with how many it counts for: a dash is
 * two hyphens, an ellipsis three dots.
 */
export function scanTokens(
  text: string,
  from: number,
  to: number,
  found: (start: number, end: number, count: number) => void,
): void {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    const start = at++;
    if (isSpaceCode(code)) continue;
    if (isWordCode(code) && !isIdeograph(code)) {
      while (at < to && isWordCode(text.charCodeAt(at)) && !isIdeograph(text.charCodeAt(at))) at++;
    } else if (isHighSurrogate(code) && at < to) at++;
    found(start, at, code === dash ? 2 : code === ellipsis ? 3 : 1);
  }
}

export function tokensOf(text: string, vocabulary: Vocabulary, from = 0, to = text.length): Tokens {
  const [ids, starts, ends]: [number[], number[], number[]] = [[], [], []];
  scanTokens(text, from, to, (start, end, count) => {
    const id = vocabulary.idOf(text.slice(start, end));
    for (let at = 0; at < count; at++) {
      ids.push(id);
      // What stands for several is shown once.
      starts.push(at === 0 ? start : end);
      ends.push(end);
    }
  });
  return { ids, starts, ends };
}

function isSpaceCode(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/** Letters, digits and the marks that join them; of what is not ASCII, all but spaces and punctuation. */
function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  return !(code >= 0xd800 && code <= 0xdfff) && code < 0xfe00;
}

/** Scripts written without spaces: a letter is a token of its own. */
function isIdeograph(code: number): boolean {
  return code >= 0x2e80 && code <= 0x9fff;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
