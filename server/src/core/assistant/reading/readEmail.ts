import { straightenMarks } from '../words';
import { dateIn } from './dates';
import { readMinutes, remarksIn } from './readMinutes';
import { definedOnly, type Remark, type Saying } from './remark';
import type { TextLine } from './textLines';

/**
 * A mail or a thread of them, as text. Every message in it is read as by its writer. What a reply quotes is not said
 * again: where the thread holds the quoted message too it is left out, else it is read once, as by whoever wrote it.
 */
export function readEmail(lines: readonly TextLine[], file: string): readonly Remark[] {
  const messages = messagesIn(lines, 0);
  if (messages.length === 0) return readMinutes(lines, file);
  const said = new Set<string>();
  const own = messages.filter(({ depth }) => depth === 0);
  const quoted = messages.filter(({ depth }) => depth > 0);
  return [...own, ...quoted]
    .flatMap(({ saying, lines: body }) => remarksIn(withoutSignature(body), saying))
    .filter(({ text }) => {
      const key = straightenMarks(text).toLowerCase();
      return !said.has(key) && said.add(key);
    })
    .sort((a, b) => a.line - b.line);
}

interface Message {
  readonly saying: Saying;
  readonly lines: readonly TextLine[];
  /** How often it is quoted. */
  readonly depth: number;
}

const fieldNames: Readonly<Record<string, RegExp>> = {
  sender: /^(?:from|von|de|da|od|от|від)$/iu,
  date: /^(?:date|sent|datum|gesendet|envoyé|fecha|enviado(?: el)?|data|inviato|wysłano|дата|отправлено|надіслано)$/iu,
  subject: /^(?:subject|betreff|objet|asunto|oggetto|assunto|temat|тема)$/iu,
  other:
    /^(?:to|cc|bcc|an|à|para|a|do|кому|reply-to|importance|attachments?|message-id|mime-version|content-[a-z-]+|x-[a-z-]+|received|return-path)$/iu,
};
const fieldPattern = /^[*\s]*([\p{L}-]{1,24}(?: el)?)\s*[*]?:[*]?\s+(\S.*)$/u;

function fieldOf(text: string): readonly [name: string, value: string] | undefined {
  const [, name = '', value = ''] = fieldPattern.exec(text) ?? [];
  const kind = Object.keys(fieldNames).find((each) => fieldNames[each]?.test(name));
  return kind === undefined ? undefined : [kind, value.replace(/\*+$/, '').trim()];
}

/** Whether a block of header lines begins here, with a sender and a date or a subject. */
function headerAt(lines: readonly TextLine[], at: number): { saying: Saying; end: number } | undefined {
  if (!fieldOf(lines[at]?.text ?? '')) return undefined;
  const fields = new Map<string, string>();
  let end = at;
  for (; end < lines.length; end++) {
    const text = lines[end]?.text ?? '';
    const field = fieldOf(text);
    if (field && !fields.has(field[0])) fields.set(...field);
    if (!field && !/^[ \t]+\S/.test(text)) break;
  }
  if (!fields.has('sender') || !(fields.has('date') || fields.has('subject'))) return undefined;
  return { saying: sayingOf(fields), end };
}

function sayingOf(fields: ReadonlyMap<string, string>): Saying {
  const subject = fields.get('subject')?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|r|odp|пд|на)\s*:\s*)+/iu, '');
  return {
    ...definedOnly<Saying>({
      author: personOf(fields.get('sender') ?? ''),
      date: dateIn(fields.get('date') ?? ''),
    }),
    ...(subject && { headings: [subject] }),
  };
}

/** `"Dana Perez" <dana@example.org>` is Dana Perez. */
export function personOf(from: string): string | undefined {
  const address = /[^\s<"'[(]+(?=@)/.exec(from)?.[0];
  const named = from
    .replace(/[<[(]?[^\s<>[\]()"']*@[^\s<>[\]()]*[>\])]?/g, '')
    .replace(/^[\s"']+|[\s"',;]+$/g, '');
  return named || address;
}

const attribution =
  /(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|napisał(?:a|\(a\))?|написал(?:а|\(а\))?|пише|пишет)\s*(?:[^:]{0,60})?:\s*$/iu;

/** Messages one after another: one begins at header lines, or where quoting begins. */
function messagesIn(lines: readonly TextLine[], depth: number, first?: Saying): readonly Message[] {
  const messages: Message[] = [];
  let saying = first;
  let body: TextLine[] = [];
  const finish = () => {
    if (saying) messages.push({ saying, lines: body, depth });
    body = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const header = headerAt(lines, at);
    if (header) {
      dropDivider(body);
      finish();
      saying = header.saying;
      at = header.end - 1;
      continue;
    }
    const quote = depth < deepest ? trailingQuoteAt(lines, at) : undefined;
    if (quote && saying) {
      messages.push(...messagesIn(quote.lines, depth + 1, quotedSaying(quote.by, saying)));
      at = quote.end - 1;
      continue;
    }
    const line = lines[at];
    if (line) body.push(line);
  }
  finish();
  return messages;
}

/** Quotes within quotes that are followed; a thread that was answered more often says nothing new there. */
const deepest = 12;

function dropDivider(body: TextLine[]): void {
  while (
    /^(?:\s*|[\s>*_-]*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original|messaggio originale)?[\s*_:-]*)$/iu.test(
      body.at(-1)?.text ?? 'x',
    )
  ) {
    body.pop();
  }
}

interface Quote {
  readonly by: string;
  readonly lines: readonly TextLine[];
  readonly end: number;
}

/**
 * A line such as "On Tuesday, Dana wrote:" and the quoted lines after it. Where the quotation is answered piece by
 * piece, the pieces stay in the reply, as what the answers are about.
 */
function trailingQuoteAt(lines: readonly TextLine[], at: number): Quote | undefined {
  const one = lines[at]?.text ?? '';
  if (one.trim() === '' || one.startsWith('>')) return undefined;
  const two = `${one} ${lines[at + 1]?.text ?? ''}`;
  const length = attribution.test(one)
    ? 1
    : /^(?:on|am|le|el|il|em|w|dnia|в)\b/iu.test(one) && attribution.test(two)
      ? 2
      : 0;
  if (length === 0) return undefined;
  let start = at + length;
  while (lines[start]?.text.trim() === '') start++;
  let end = start;
  while (end < lines.length && /^\s*>|^\s*$/.test(lines[end]?.text ?? '')) end++;
  if (end === start) return undefined;
  const quoted = lines.slice(start, end).map((line) => ({ ...line, text: line.text.replace(/^\s*> ?/, '') }));
  return { by: length === 1 ? one : two, lines: quoted, end };
}

/** "On Tue, 3 Mar 2026 at 10:12, Dana Perez <dana@example.org> wrote:" */
function quotedSaying(by: string, reply: Saying): Saying {
  const named =
    /(?:^|,|\d\s|\bschrieb\s+|[ap]\.?m\.?,?\s)\s*(?:at \d[\d:. ]*(?:[ap]m)?,?\s*)?["']?(\p{Lu}[\p{L}.'\u2019-]*(?: \p{Lu}[\p{L}.'\u2019-]*){0,3})["']?\s*(?:<[^>]*>)?\s*(?:\(.*\))?\s*(?:wrote|a écrit|escribió|ha scritto|escreveu|napisał|написал|пише|пишет|:)/u.exec(
      by,
    )?.[1];
  const author = named?.replace(/^[AP]M /, '') ?? personOf(/\S+@\S+/.exec(by)?.[0] ?? '');
  return {
    ...definedOnly<Saying>({ author, date: dateIn(by) }),
    ...(reply.headings && { headings: reply.headings }),
  };
}

const signOff =
  /^\s*(?:best|best regards|kind regards|warm regards|regards|cheers|thanks|thank you|many thanks|thanks again|talk soon|sincerely|yours|love|xo+|viele grüße|liebe grüße|beste grüße|mit freundlichen grüßen|danke|lg|vg|cordialement|bien à vous|merci|amitiés|bises|saludos(?: cordiales)?|un abrazo|gracias|abrazos|cordiali saluti|un saluto|grazie|abraços?|atenciosamente|pozdrawiam|с уважением|спасибо|з повагою|дякую)\s*[,.!]?\s*$/iu;
const device =
  /^\s*(?:sent from (?:my|outlook)|get outlook for|von meinem \S+ gesendet|envoyé de mon|enviado desde mi|inviato da)/iu;
/** Lines that a name, a title and a telephone number take. */
const longestSignature = 8;

/** The lines up to the signature: `-- `, or a farewell with nothing but a few short lines after it. */
function withoutSignature(lines: readonly TextLine[]): readonly TextLine[] {
  const dashes = lines.findIndex(({ text }) => /^-- ?$/.test(text) || device.test(text));
  const body = dashes < 0 ? lines : lines.slice(0, dashes);
  const farewell = body.findLastIndex(({ text }) => signOff.test(text));
  if (farewell < 0) return withoutNameAlone(body);
  const after = body.slice(farewell + 1).filter(({ text }) => text.trim() !== '');
  const isEnd =
    after.length <= longestSignature &&
    after.every(({ text }) => text.length <= 60 && (text.length <= 12 || !/[.!?]$/.test(text)));
  return isEnd ? body.slice(0, farewell) : body;
}

/** A mail that ends with a name under an empty line. */
function withoutNameAlone(lines: readonly TextLine[]): readonly TextLine[] {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  const text = lines[last]?.text.trim() ?? '';
  const isName =
    /^(?:[-\u2013\u2014]\s*)?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}$/u.test(text) &&
    lines[last - 1]?.text.trim() === '';
  return isName ? lines.slice(0, last) : lines;
}

/** Whether a text begins as a mail does. */
export function looksLikeEmail(lines: readonly TextLine[]): boolean {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  return first >= 0 && headerAt(lines, first) !== undefined;
}
