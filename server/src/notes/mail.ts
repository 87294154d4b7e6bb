import { textLines } from '../core/assistant/reading/textLines';
import { decodeText } from './decodeText';
import { htmlText } from './html';
import type { NoteFileText } from './noteFile';

/**
 * A mail file as the text that one reads: who, when, what about, and the message. Of a message in several forms the
 * plain one is taken. Attachments are named, not read.
 */
export function readMail(bytes: Uint8Array): NoteFileText {
  const part = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const found = contentOf(part, 0);
  const head = shownFields.flatMap((name) => {
    const value = part.fields.get(name);
    return value === undefined ? [] : [`${name[0]?.toUpperCase()}${name.slice(1)}: ${headerText(value)}`];
  });
  const above = Array<string>(Math.max(0, part.headLines - head.length)).fill('');
  const lines = textLines([...above, ...head, '', found.text].join('\n'));
  const names = found.attachments.join(', ');
  const warning = names === '' ? {} : { warning: { sentence: 'attachments', slots: { names } } as const };
  return { lines, remarks: [], ...warning };
}

const shownFields = ['from', 'to', 'date', 'subject'];

interface Part {
  /** By name in lower case, lines put together. */
  readonly fields: ReadonlyMap<string, string>;
  /** How many the head takes; empty ones stand in for those not shown, so that the message keeps its lines. */
  readonly headLines: number;
  /** As bytes, one to a character. */
  readonly body: string;
}

function partOf(raw: string): Part {
  const end = /^\r?\n|\r?\n\r?\n/.exec(raw);
  const head = end ? raw.slice(0, end.index) : raw;
  const fields = new Map<string, string>();
  for (const line of head
    .slice(0, largestHead)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return {
    fields,
    headLines: head.split('\n').length,
    body: end ? raw.slice(end.index + end[0].length) : '',
  };
}

const largestHead = 256 * 1024;
/** Parts within parts; a forwarded mail in a forwarded mail needs four. */
const deepest = 8;
/** Parts of one mail. */
const mostParts = 200;

interface Content {
  readonly text: string;
  readonly attachments: readonly string[];
}

function contentOf(part: Part, depth: number): Content {
  const type = part.fields.get('content-type') ?? 'text/plain';
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (isAttachment(part, kind)) return { text: '', attachments: [nameOf(part) ?? kind] };
  if (kind.startsWith('multipart/') && depth < deepest) {
    const parts = partsOf(part.body, parameter(type, 'boundary') ?? '');
    return kind === 'multipart/alternative' ? bestOf(parts, depth) : joined(parts, depth);
  }
  if (kind === 'message/rfc822' && depth < deepest) return forwarded(partOf(part.body), depth);
  const text = decodeText(bodyBytes(part), parameter(type, 'charset')).replace(/\r\n?/g, '\n');
  return { text: kind === 'text/html' ? htmlText(text) : text, attachments: [] };
}

function isAttachment({ fields }: Part, kind: string): boolean {
  if (/^attachment\b/i.test(fields.get('content-disposition') ?? '')) return true;
  return !/^(?:text\/(?:plain|html)|multipart\/.*|message\/rfc822)$/.test(kind) && kind !== '';
}

function nameOf({ fields }: Part): string | undefined {
  const name =
    parameter(fields.get('content-disposition') ?? '', 'filename') ??
    parameter(fields.get('content-type') ?? '', 'name');
  return name === undefined ? undefined : headerText(name);
}

function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\*?=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2];
}

function partsOf(body: string, boundary: string): readonly Part[] {
  if (boundary === '') return [];
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1, 1 + mostParts);
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => partOf(piece.replace(/^[^\n]*\r?\n/, '')));
}

function joined(parts: readonly Part[], depth: number): Content {
  const contents = parts.map((part) => contentOf(part, depth + 1));
  return {
    text: contents
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n'),
    attachments: contents.flatMap(({ attachments }) => attachments),
  };
}

function bestOf(parts: readonly Part[], depth: number): Content {
  const contents = parts.map((part) => contentOf(part, depth + 1));
  const filled = contents.find(({ text }) => text.trim() !== '');
  return { text: filled?.text ?? '', attachments: contents.flatMap(({ attachments }) => attachments) };
}

function forwarded(part: Part, depth: number): Content {
  const { text, attachments } = contentOf(part, depth + 1);
  const head = ['from', 'date', 'subject'].flatMap((name) => {
    const value = part.fields.get(name);
    return value === undefined ? [] : [`${name[0]?.toUpperCase()}${name.slice(1)}: ${headerText(value)}`];
  });
  return { text: [...head, '', text].join('\n'), attachments };
}

function bodyBytes({ fields, body }: Part): Uint8Array {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding.includes('base64')) return Buffer.from(body, 'base64');
  if (encoding.includes('quoted-printable')) return quotedPrintable(body.replace(/=[ \t]*\r?\n/g, ''));
  return Buffer.from(body, 'latin1');
}

function quotedPrintable(text: string): Uint8Array {
  return Buffer.from(
    text.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** `=?UTF-8?Q?In=C3=A9s?=` is Inés. */
function headerText(value: string): string {
  return decodeText(Buffer.from(value, 'latin1'))
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi,
      (_, charset: string, encoding: string, text: string) =>
        decodeText(
          encoding.toLowerCase() === 'b'
            ? Buffer.from(text, 'base64')
            : quotedPrintable(text.replaceAll('_', ' ')),
          charset,
        ),
    );
}
