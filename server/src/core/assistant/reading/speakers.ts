import { type Passage, passageOf, type TextLine } from './textLines';

/** Who says a paragraph, where it begins with a name: `**Director:** …`, `DIRECTOR: …`, `Ana Perez: …`. */
export interface Spoken {
  readonly passage: Passage;
  readonly author?: string;
  readonly date?: string;
}

const bold = /^\s*(?:\*\*|__)([^*_\n]{1,48}?)(?:[:\uFF1A]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:\uFF1A])\s*(?=\S)/;
const plain = /^\s*([^:\uFF1A\n]{1,48}?)\s*[:\uFF1A](?:\s+|(?<=\uFF1A))(?=\S)/;
const bracketed = /^\s*\[([^\]\n]{1,32})\][:\uFF1A]?\s+(?=\S)/;

const name =
  /^\p{L}[\p{L}\p{M}.'\u2019-]*(?: (?:\p{Lu}|de |da |di |von |van |el |al )?[\p{L}\p{M}\p{N}.'\u2019&/-]*){0,3}(?: \([^()]{1,24}\))?$/u;

/** Words that open a line with a colon and are nobody. */
const nobody = new Set(
  `note notes todo fix fixme question questions idea ideas general overall story character characters dialogue dialog pacing tone plot structure continuity production legal clearance
  title opening ending act scene scenes page pages sequence episode script draft summary conclusion concern concerns suggestion suggestions action actions
  tbd tbc fyi nb n/a ditto asap remember warning important also maybe but so ps p.s re fwd subject date from to cc location props wardrobe music sound vfx
  notiz notizen frage fragen allgemein szene seite akt dialog figuren figur tempo ton idee question remarque remarques général scène acte dialogue
  nota notas pregunta escena página acto general domanda scena pagina atto int ext`.split(/\s+/),
);

/**
 * Names that may stand before a colon. In prose a colon follows many a word; so one in mixed case counts only when
 * it is used again, or is listed as somebody who was there.
 */
export function speakersIn(lines: readonly TextLine[], known: readonly string[] = []): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const found = nameAt(unmarked(text));
    if (found === undefined) continue;
    const weight = found.isSure ? 2 : 1;
    counts.set(found.name, (counts.get(found.name) ?? 0) + weight);
  }
  return new Set([...known, ...[...counts].filter(([, count]) => count >= 2).map(([who]) => who)]);
}

function unmarked(text: string): string {
  return text
    .slice(0, 120)
    .replace(/^\s*(?:>\s*)?(?:[-*+\u2022]\s+|\(?\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s+)?/, '');
}

interface NameAt {
  readonly name: string;
  readonly length: number;
  readonly isSure: boolean;
}

/** The name that a line opens with, a date beside it left out. */
export function nameAt(text: string): NameAt | undefined {
  for (const pattern of [bold, plain]) {
    const found = pattern.exec(text);
    if (!found?.[1]) continue;
    const who = withoutDate(found[1]);
    if (!isName(who)) return undefined;
    const isSure = pattern === bold || /^(?=(?:.*\p{Lu}){2})[^\p{Ll}]+$/u.test(who);
    return { name: who, length: found[0].length, isSure };
  }
  return undefined;
}

const dateMark = /\s*[([]?\b\d{4}-\d{2}-\d{2}\b[)\]]?\s*/;

function withoutDate(text: string): string {
  return text.replace(dateMark, ' ').trim();
}

/** Of several words the first decides only where it says which one: "Scene Four", but "Script Coordinator". */
const counted =
  /^(?:notes?|scenes?|pages?|act|sequence|episode|question|szenen?|seiten?|scène|acte|escena|página|acto|scena|pagina)$/iu;

function isName(text: string): boolean {
  const [first = '', second] = text.toLowerCase().split(/\s+/);
  const isNobody = second === undefined ? nobody.has(first.replace(/[.,]$/, '')) : counted.test(first);
  return name.test(text) && !/^\p{Ll}/u.test(text) && !isNobody && !/\d{2}/.test(text);
}

/** Reads who says it, off the front of the lines of one paragraph or item. */
export function spokenBy(lines: readonly TextLine[], speakers: ReadonlySet<string>): Spoken {
  const [first, ...rest] = lines;
  if (first === undefined) return { passage: passageOf([]) };
  const found = nameAt(first.text);
  if (!found || !speakers.has(found.name)) return byBracket(first, rest, speakers);
  const date = dateMark.exec(first.text.slice(0, found.length))?.[0].match(/\d{4}-\d{2}-\d{2}/)?.[0];
  const passage = passageOf([{ ...first, text: first.text.slice(found.length) }, ...rest]);
  return { passage, author: found.name, ...(date && { date }) };
}

/** `[DIR] …` */
function byBracket(first: TextLine, rest: readonly TextLine[], speakers: ReadonlySet<string>): Spoken {
  const found = bracketed.exec(first.text);
  const who = found?.[1]?.trim() ?? '';
  const isKnown = speakers.has(who) || /^\p{Lu}{2,6}$/u.test(who);
  if (!found || !isKnown || nobody.has(who.toLowerCase())) return { passage: passageOf([first, ...rest]) };
  return {
    passage: passageOf([{ ...first, text: first.text.slice(found[0].length) }, ...rest]),
    author: who,
  };
}
