import { straightenMarks } from '../../text/straightenMarks';
import { dateIn } from './dates';
import { readMinutes, remarksIn } from './readMinutes';
import { definedOnly, type Remark, type Saying } from './remark';
import { withoutSignature } from './signature';
import type { TextLine } from './textLines';

/**
 * A mail or a thread of them, as text. Every message in it is read as by its writer. What a reply quotes is not said
 * again: where the thread holds the quoted message too it is left out, else it is read once, as by whoever wrote it.
 */
export function readEmail(lines: readonly TextLine[], file: string): readonly Remark[] {
  const messages = messagesIn(lines, 0);
  if (messages.length === 0) return readMinutes(lines, file);
  const own = messages.filter(({ depth }) => depth === 0);
  const quoted = messages.filter(({ depth }) => depth > 0);
  const isNew = newsIn();
  return [...own, ...quoted]
    .flatMap(({ saying, lines: body, depth }) =>
      remarksIn(withoutSignature(body), saying, { quotesAreRead: true }).filter(({ text }) =>
        isNew(text, depth > 0),
      ),
    )
    .sort((a, b) => a.line - b.line);
}

/** Characters up to which it is looked whether a line that is quoted stood within a longer note. */
const longestThread = 400_000;
/** Fewer characters stand in many a note by chance. */
const shortestPart = 12;

/** Tells of one remark after another whether it was not said before; what is quoted, also as a part of another. */
function newsIn(): (text: string, isQuoted: boolean) => boolean {
  const said = new Set<string>();
  let all = '';
  return (text, isQuoted) => {
    const key = straightenMarks(text).toLowerCase();
    if (said.has(key) || (isQuoted && key.length >= shortestPart && all.includes(key))) return false;
    said.add(key);
    if (all.length < longestThread) all += `\n${key}`;
    return true;
  };
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

/**
 * Messages one after another: one begins at header lines, or where quoting begins. What is quoted to be answered stays in
 * the reply, as what the answer is about, and is read as by whoever wrote it too.
 */
function messagesIn(lines: readonly TextLine[], depth: number, first?: Saying): readonly Message[] {
  const messages: Message[] = [];
  let saying = first;
  let quotedBy: Saying | undefined;
  /** What is quoted after it is answered by nothing. */
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
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
      quotedBy = undefined;
      at = header.end - 1;
      continue;
    }
    const quote = saying && depth < deepest ? quoteAt(lines, at) : undefined;
    if (quote && saying) {
      if (quote.by !== undefined) quotedBy = quotedSaying(quote.by, saying);
      messages.push(...messagesIn(quote.lines, depth + 1, quotedBy ?? unknownAuthor(saying)));
      if (quote.end <= last) body.push(...marked(withoutSignature(quote.lines)));
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
  /** The line that says who wrote it; undefined where none does. */
  readonly by: string | undefined;
  readonly lines: readonly TextLine[];
  readonly end: number;
}

/** Quoted lines, and a line such as "On Tuesday, Dana wrote:" before or among the first of them. */
function quoteAt(lines: readonly TextLine[], at: number): Quote | undefined {
  const length = attributionLength(lines, at);
  let start = at + length;
  if (length > 0) while (lines[start]?.text.trim() === '') start++;
  let end = start;
  while (/^\s*>/.test(lines[end]?.text ?? '')) end = afterBlank(lines, end + 1);
  if (end === start) return undefined;
  const quoted = lines.slice(start, end).map((line) => ({ ...line, text: line.text.replace(/^\s*> ?/, '') }));
  const own = length === 0 ? attributionLength(quoted, 0) : 0;
  const words = length > 0 ? lines.slice(at, at + length) : quoted.slice(0, own);
  return {
    by: words.length === 0 ? undefined : words.map(({ text }) => text).join(' '),
    lines: quoted.slice(own),
    end,
  };
}

/** As it stands in the reply. */
function marked(quoted: readonly TextLine[]): readonly TextLine[] {
  return quoted.map((line) => ({ ...line, text: `> ${line.text}` }));
}

/** Past empty lines where more is quoted below them. */
function afterBlank(lines: readonly TextLine[], from: number): number {
  let at = from;
  while (lines[at]?.text.trim() === '') at++;
  return /^\s*>/.test(lines[at]?.text ?? '') ? at : from;
}

/** How many lines say who wrote what is quoted below: none, one or two. */
function attributionLength(lines: readonly TextLine[], at: number): number {
  const one = lines[at]?.text ?? '';
  if (one.trim() === '' || one.startsWith('>')) return 0;
  if (attribution.test(one)) return 1;
  const two = `${one} ${lines[at + 1]?.text ?? ''}`;
  return /^(?:on|am|le|el|il|em|w|dnia|в)\b/iu.test(one) && attribution.test(two) ? 2 : 0;
}

function unknownAuthor({ headings }: Saying): Saying {
  return { ...(headings && { headings }) };
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

/** Whether a text begins as a mail does. */
export function looksLikeEmail(lines: readonly TextLine[]): boolean {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  return first >= 0 && headerAt(lines, first) !== undefined;
}
