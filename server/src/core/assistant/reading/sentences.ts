/**
 * Where sentences end, in any language, as far as their marks tell: not after an abbreviation, an initial or a
 * number, and not inside of a quotation.
 */
export interface Sentence {
  readonly start: number;
  /** After the last mark. */
  readonly end: number;
}

const abbreviations = new Set(
  `int ext est i/e mr mrs ms dr st jr sr vs etc no nr sc p pp pg pgs ep eps min max approx ca cf e.g i.e eg ie a.m p.m z.b
  bzw usw ggf evtl vgl d.h u.a m mme mlle sra srta sig dott pág стр им т.д т.п напр`.split(/\s+/),
);

const ends =
  /[.!?\u2026]+["'\u201D\u2019\u00BB)\]*_~]*(?=\s|$)|[\u3002\uFF01\uFF1F]+[\u300D\u300F\u201D\u2019)]*/g;

export function sentencesOf(text: string): readonly Sentence[] {
  const quoted = quotations(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let within = 0;
  for (const { 0: mark, index } of text.matchAll(ends)) {
    const end = index + mark.length;
    while (within < quoted.length && (quoted[within]?.end ?? 0) < end) within++;
    const quote = quoted[within];
    if (quote && quote.start < index && quote.end > end) continue;
    if (mark.startsWith('.') && !endsSentence(text, start, index, end)) continue;
    sentences.push({ start, end });
    start = end + leading(text, end);
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}

function leading(text: string, at: number): number {
  let length = 0;
  while (/\s/.test(text[at + length] ?? '')) length++;
  return length;
}

function endsSentence(text: string, start: number, dot: number, end: number): boolean {
  // "… ("Enemies too.") - love" goes on.
  if (/^\s+(?:\p{Ll}|[-\u2013\u2014]\s)/u.test(text.slice(end, end + 3))) return false;
  const before = /\S*$/.exec(text.slice(Math.max(start, dot - 24), dot))?.[0] ?? '';
  const word = before.replace(/^["'(\u201C\u201E\u00AB]+/, '');
  if (/^\p{Lu}$/u.test(word)) return false;
  // "on page 12." ends a sentence, "12." at its start numbers it.
  if (/^\d+$/.test(word)) return dot - word.length > start;
  return !abbreviations.has(word.toLowerCase()) || end === text.length;
}

/** Stretches between quote marks; a mark that nothing closes opens nothing. */
function quotations(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const match of text.matchAll(
    /"[^"]{1,600}"|\u201C[^\u201D]{1,600}\u201D|\u00AB[^\u00BB]{1,600}\u00BB|\u201E[^\u201C\u201D]{1,600}[\u201C\u201D]/g,
  )) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
